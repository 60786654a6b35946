/**
 * What to look at in a code that was typed wrongly. It rests on the parity alone, which is public:
 * no code is proposed, and none is compared with what was issued.
 */
import { hasRightCheck } from './check.js'
import { codeLength } from './cipher.js'
import { type ReadCode, readCode } from './reader.js'
import { keysBehind, type MadeLetter } from './vietnamese-keyboard.js'

export interface TypingHelp {
  readonly problem: Extract<ReadCode, { ok: false }>['problem']
  /** What was taken for the code, in capitals and without separators. */
  readonly text: string
  /** Places in `text` (from 0, rising) to look at first. */
  readonly places: readonly number[]
  /** Characters of the text beside those they are taken for: `['8', 'B']`. */
  readonly lookAlikes: readonly (readonly string[])[]
  /** Letters that a Vietnamese keyboard made of other keys, each once. */
  readonly made: readonly MadeLetter[]
  /** Characters that no code has and no keyboard made, each once. */
  readonly strangers: readonly string[]
}

/** Characters of the alphabet that are taken for each other in print and in handwriting. */
const alike = ['0DQ', '17', '2Z', '4A', '5S', '6GC', '8B', 'MN', 'VWY'].map((set) => [...set])

/** Help for a text that `readCode` refuses; undefined for a code. */
export function typingHelp(typed: string): TypingHelp | undefined {
  const read = readCode(typed)
  if (read.ok) return undefined
  const { problem, text } = read
  const code = forgiven(text)
  const found = [...code].map((character, place) => ({ character, place })).filter(isStrange)
  const strange = [...new Set(found.map(({ character }) => character.toUpperCase()))]
  return {
    problem,
    text,
    places: problem === 'character' ? found.map(({ place }) => place) : placesOf(code),
    lookAlikes: alikeIn(code),
    made: strange.flatMap((character) => keysBehind(character) ?? []),
    strangers: strange.filter((character) => !keysBehind(character)),
  }
}

/** As the reader takes it: O is 0, I and L are 1. */
const forgiven = (text: string): string => text.replaceAll('O', '0').replace(/[IL]/g, '1')

const isStrange = ({ character }: { character: string }): boolean =>
  !/^[0-9A-HJKMNP-TV-Z]$/.test(character)

/**
 * Where one look-alike for another, else one swap of neighbours, is all that is wrong; nothing when
 * several places would do, for then a mark would rather mislead.
 */
function placesOf(code: string): readonly number[] {
  if (code.length !== codeLength) return oneOf(doubleVs(code))
  const substitutions = [...code].flatMap((character, place) =>
    alike
      .filter((set) => set.includes(character))
      .flatMap((set) => set.filter((other) => other !== character))
      .filter((other) => hasRightCheck(code.slice(0, place) + other + code.slice(place + 1)))
      .map(() => [place]),
  )
  if (substitutions.length > 0) return oneOf(substitutions)
  const swaps = Array.from({ length: codeLength - 1 }, (_, place) => place)
    .filter((place) => code[place] !== code[place + 1] && hasRightCheck(swapped(code, place)))
    .map((place) => [place, place + 1])
  return oneOf(swaps)
}

const swapped = (code: string, place: number): string =>
  code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2)

/** VV that is read for W, or W for VV. */
function doubleVs(code: string): number[][] {
  const long = code.length === codeLength + 1
  if (!long && code.length !== codeLength - 1) return []
  const [from, to] = long ? ['VV', 'W'] : ['W', 'VV']
  const found: number[][] = []
  for (let at = code.indexOf(from); at >= 0; at = code.indexOf(from, at + 1)) {
    if (!hasRightCheck(code.slice(0, at) + to + code.slice(at + from.length))) continue
    found.push(long ? [at, at + 1] : [at])
  }
  return found
}

const oneOf = (found: readonly (readonly number[])[]): readonly number[] =>
  found.length === 1 ? (found[0] ?? []) : []

function alikeIn(code: string): (readonly string[])[] {
  const sets = alike.filter((set) => set.some((character) => code.includes(character)))
  return code.includes('VV') ? [...sets, ['VV', 'W']] : sets
}
