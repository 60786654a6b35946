/**
 * The check character: one parity symbol over GF(32). A character that stands n places before the
 * check has the weight alpha^n, the check itself 1. All weights differ and none is zero, so every
 * single wrong character and every swap of two different ones is found, the check included.
 */
import { alphabet, valueOf } from './alphabet.js'
import { multiply, order, powers } from './gf32.js'

/** The longest text that can be checked: beyond it a weight would come a second time. */
const longest = order - 1

/** What a value (0 to 31) adds to the parity n places before the check: entry 32 n + value. */
export const parityShares: Uint8Array = Uint8Array.from({ length: order * 32 }, (_, i) =>
  multiply(i % 32, powers[Math.floor(i / 32)] as number),
)

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
    parity ^= parityShares[(text.length - i) * 32 + value] as number
  }
  return alphabet.charAt(parity)
}

/** Whether a text of up to 31 characters is in the alphabet and ends in its check character. */
export function hasRightCheck(text: string): boolean {
  if (text.length === 0 || text.length > order) return false
  let parity = 0
  for (let i = 0; i < text.length; i++) {
    const value = valueOf[text.charCodeAt(i)] ?? -1
    if (value < 0) return false
    parity ^= parityShares[(text.length - 1 - i) * 32 + value] as number
  }
  return parity === 0
}
