/** The code in the field, in groups of four while it is typed. Pure. */
import { codeLength } from '../../codes/cipher.js'

export interface Field {
  readonly value: string
  /** Characters before the caret. */
  readonly caret: number
}

/**
 * The field after a change: capitals in groups of four, the caret behind the same character. What is
 * longer than a code or holds more than letters, digits, spaces and dashes (an address, a number under
 * a barcode) is left as it is.
 * @param forward whether a character behind the caret was deleted: then the caret passes the dash
 */
export function grouped({ value, caret }: Field, forward = false): Field {
  if (!/^[\p{L}\p{M}\p{N}\s\p{Pd}]*$/u.test(value)) return { value, caret }
  const plain = bare(value)
  if (plain.length > codeLength) {
    return /^[\d-]*$/.test(value)
      ? { value: plain, caret: bare(value.slice(0, caret)).length }
      : { value, caret }
  }
  const before = bare(value.slice(0, caret)).length
  const dashes = Math.floor((forward || before === 0 ? before : before - 1) / 4)
  const shown = plain.replace(/.{4}(?=.)/gu, '$&-')
  return { value: shown, caret: Math.min(before + dashes, shown.length) }
}

const bare = (text: string): string =>
  text.replace(/[\s\p{Pd}]/gu, '').replace(/[a-z]+/g, (letters) => letters.toUpperCase())
