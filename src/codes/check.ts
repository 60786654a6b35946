/**
 * The check character: one parity symbol over GF(32). A character that stands n places before the
 * check has the weight alpha^n, the check itself 1. All weights differ and none is zero, so every
 * single wrong character and every swap of two different ones is found, the check included.
 */
import { alphabet, valueOf } from './alphabet.js'
import { multiply, order, powers } from './gf32.js'

/** The longest text that can be checked: beyond it a weight would come a second time. */
const longest = order - 1

/** What a value (0 to 31) adds to the parity when it stands this many places before the check. */
export function parityOf(value: number, distance: number): number {
  return multiply(value, powers[distance] as number)
}

/**
 * The check character of a text in the alphabet: `0123456789A` has `M`. Throws a RangeError for a
 * text of more than 30 characters or with a character that is not in the alphabet.
 */
export function checkCharacter(text: string): string {
  if (text.length > longest) throw new RangeError(`text to check is longer than ${longest}`)
  let parity = 0
  for (let i = 0; i < text.length; i++) {
    const value = valueOf[text.charCodeAt(i)] ?? -1
    if (value < 0) throw new RangeError(`character ${i} to check is not in the alphabet`)
    parity ^= parityOf(value, text.length - i)
  }
  return alphabet.charAt(parity)
}
