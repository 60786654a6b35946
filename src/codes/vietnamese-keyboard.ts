/**
 * What Vietnamese keyboards make of the keys of a code: with Telex W becomes Ư and DD becomes Đ, with
 * VNI D9 becomes Đ and A6 becomes Â. The keys that were pressed can be told from the letter that came out.
 */
import { valueOf } from './alphabet.js'

/** A letter as a Vietnamese keyboard wrote it, and the keys of a code that make it. */
export interface MadeLetter {
  /** A capital, `Ư`. */
  readonly letter: string
  /** What was pressed, by Telex and by VNI; only spellings a code can have: `['DD', 'D9']`. */
  readonly keys: readonly string[]
}

/**
 * Marks by their combining character, in the order in which they are typed: the key of Telex (empty:
 * the letter once more) and of VNI.
 */
const marks: Readonly<Record<string, readonly [telex: string, vni: string]>> = {
  '\u0302': ['', '6'],
  '\u031b': ['W', '7'],
  '\u0306': ['W', '8'],
  '\u0301': ['S', '1'],
  '\u0300': ['F', '2'],
  '\u0309': ['R', '3'],
  '\u0303': ['X', '4'],
  '\u0323': ['J', '5'],
}

/** The keys behind a letter with Vietnamese marks; undefined for any other character. */
export function keysBehind(character: string): MadeLetter | undefined {
  const letter = character.toUpperCase()
  if (letter === 'Đ') return { letter, keys: ['DD', 'D9'] }
  const [base = '', ...combined] = letter.normalize('NFD')
  if (!/^[AEIOUY]$/.test(base) || combined.length === 0) return undefined
  if (combined.some((mark) => !(mark in marks))) return undefined
  let telex = base
  let vni = base
  for (const [mark, keys] of Object.entries(marks)) {
    if (!combined.includes(mark)) continue
    telex += keys[0] || base
    vni += keys[1]
  }
  // Telex makes Ư of W alone: the U before it is nobody's.
  if (telex.startsWith('UW')) telex = telex.slice(1)
  return { letter, keys: [telex, vni].filter(isSpelling) }
}

const isSpelling = (keys: string): boolean =>
  [...keys.replaceAll('O', '0').replaceAll('I', '1')].every(
    (key) => (valueOf[key.charCodeAt(0)] ?? -1) >= 0,
  )

/**
 * A text with Ư and Đ as the keys that were pressed, by Telex and by VNI. Only these two are read
 * back: the key of a tone may have been pressed after any later letter of the word.
 */
export function asPressed(text: string): readonly string[] {
  if (!/[ƯưĐđ]/.test(text)) return []
  const telex = text.replace(/[Ưư]/g, 'W')
  return [...new Set([telex.replace(/[Đđ]/g, 'DD'), telex.replace(/[Đđ]/g, 'D9')])]
}
