/** Global Trade Item Numbers: GTIN-8, -12, -13 and -14. */
import { hasCheckDigit } from './check-digit.js'
import { fail } from './errors.js'

/** 8, 12, 13 or 14 digits with a right check digit, as they were typed. */
export type Gtin = string & { readonly __brand: 'Gtin' }

/** The form with 14 digits, by which GTINs are compared and written in Digital Links. */
export type Gtin14 = Gtin & { readonly __length: 14 }

const scientific = /^[+]?[0-9]+([.,][0-9]*)?e[+]?[0-9]+$/i

/**
 * Reads a GTIN as typed. Nothing is repaired: throws `gtin-scientific` (8.93E+12), `gtin-character`,
 * `gtin-length` or `gtin-check-digit`.
 */
export function parseGtin(text: string): Gtin {
  if (scientific.test(text)) throw fail('gtin-scientific', text)
  if (!/^[0-9]*$/.test(text)) throw fail('gtin-character', text.slice(0, 40))
  if (![8, 12, 13, 14].includes(text.length)) throw fail('gtin-length', text.length)
  if (!hasCheckDigit(text)) throw fail('gtin-check-digit', text)
  return text as Gtin
}

/** The GTIN with zeros before it, 14 digits in all; the check digit stays right. */
export const toGtin14 = (gtin: Gtin): Gtin14 => gtin.padStart(14, '0') as Gtin14
