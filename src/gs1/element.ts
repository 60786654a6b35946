/** One application identifier with its value, and whether the value is right for it. */
import { applicationIdentifier, type Part } from './application-identifiers.js'
import { hasCheckDigit } from './check-digit.js'
import { hasCheckPair } from './check-pair.js'

export interface Element {
  readonly ai: string
  readonly value: string
}

export type ElementProblem = 'unknown-ai' | 'format' | 'check-digit'

const sets = {
  N: /^[0-9]*$/,
  X: /^[!"%-?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[A-Za-z0-9\-_=]*$/,
} as const

/**
 * What is wrong with an element: an AI that GS1 did not assign, a value of another form (length,
 * character set, date), or a wrong check digit. Code lists (countries, currencies, couponing) and
 * what AIs ask of each other are not looked at.
 */
export function elementProblem({ ai, value }: Element): ElementProblem | undefined {
  const form = applicationIdentifier(ai)
  if (form === undefined) return 'unknown-ai'
  let at = 0
  for (const part of form.parts) {
    const piece = value.slice(at, at + part.max)
    at += piece.length
    if (piece === '' && part.optional) continue
    if (piece.length < part.min || !sets[part.set].test(piece)) return 'format'
    const problem = ruleProblem(part, piece)
    if (problem !== undefined) return problem
  }
  return at === value.length ? undefined : 'format'
}

function ruleProblem({ rule }: Part, piece: string): ElementProblem | undefined {
  switch (rule) {
    case undefined:
      return undefined
    case 'csum':
      return hasCheckDigit(piece) ? undefined : 'check-digit'
    case 'csumalpha':
      return hasCheckPair(piece) ? undefined : 'check-digit'
    case 'yymmdd':
      return isDate(piece, 1) ? undefined : 'format'
    case 'yymmd0':
      return isDate(piece, 0) ? undefined : 'format'
    case 'zero':
      return piece === '0' ? undefined : 'format'
    case 'no0':
      return /^0./.test(piece) ? 'format' : undefined
    case 'pieceoftotal':
      return isPieceOfTotal(piece) ? undefined : 'format'
  }
}

/** YYMMDD; day 00, where it is allowed, is the end of the month. */
function isDate(yymmdd: string, firstDay: 0 | 1): boolean {
  const [year = 0, month = 0, day = 0] = (yymmdd.match(/../g) ?? []).map(Number)
  if (month < 1 || month > 12) return false
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= firstDay && day <= (days[month - 1] ?? 0)
}

function isPieceOfTotal(digits: string): boolean {
  const piece = Number(digits.slice(0, 2))
  return piece >= 1 && piece <= Number(digits.slice(2))
}
