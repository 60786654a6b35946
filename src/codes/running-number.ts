/**
 * Running numbers as printed on labels: run name, number in the run, check character, `A7-000500-K`.
 * People name a stretch of a roll by them, so one roll's must not be mistaken for another's.
 */
import { alphabet } from './alphabet.js'
import { checkCharacter } from './check.js'

/** The 22 letters of the alphabet: nothing that looks like a digit or like another letter. */
const letters = alphabet.slice(10)
const fewestDigits = 6
const mostCodes = 999_999_999

/**
 * The short name of a run (seq from 1): `A1`, `B1`, ... `Z1`, `A2`. The letter moves fastest: the
 * next roll on the table differs in what the eye sees first.
 */
export function runName(seq: number): string {
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError('runs are counted from 1')
  const turn = Math.floor((seq - 1) / letters.length)
  return `${letters.charAt((seq - 1) % letters.length)}${turn + 1}`
}

/** The seq of a run by its short name (`A7`, also ` a7`); undefined for what is no such name. */
export function readRunName(text: string): number | undefined {
  const [, letter = '', turn = ''] = /^([A-Z])([1-9]\d{0,9})$/.exec(tidied(text)) ?? []
  if (letter === '' || !letters.includes(letter)) return undefined
  return (Number(turn) - 1) * letters.length + letters.indexOf(letter) + 1
}

/** The running number of the n-th code (from 1) of a run: `A7-000500-K`, six digits or more. */
export function runningNumber(seq: number, n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > mostCodes) {
    throw new RangeError('codes of a run are counted from 1 to 999,999,999')
  }
  const name = runName(seq)
  const digits = String(n).padStart(fewestDigits, '0')
  return `${name}-${digits}-${checkCharacter(name + digits)}`
}

const plain = /^\d{1,9}$/
const printed = /^([A-Z]\d+)[ -]+(\d{6,9})[ -]*([0-9A-Z])$/

/**
 * Reads a running number: as printed (`A7-000500-K`; lower case, O for 0, I and L for 1, spaces and
 * other dashes forgiven), or a plain number of a run that is known already (`500`). Undefined for
 * anything else, for a wrong check character and for the number 0.
 */
export function readRunningNumber(text: string): { seq?: number; number: number } | undefined {
  const tidy = tidied(text)
  if (plain.test(tidy)) return Number(tidy) > 0 ? { number: Number(tidy) } : undefined
  const [, name = '', digits = ''] = printed.exec(tidy) ?? []
  const seq = readRunName(name)
  const number = Number(digits)
  if (seq === undefined || number < 1) return undefined
  // Made again and compared: a spelling that is never printed is not read either.
  const right = runningNumber(seq, number).replaceAll('-', '') === tidy.replace(/[ -]/g, '')
  return right ? { seq, number } : undefined
}

function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/\s/gu, ' ')
    .trim()
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}
