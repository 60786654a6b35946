/** Lengths as people write them, in both languages. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'

/** A length in mm, to so many places, without zeros at its end. */
export function mm(length: number, places = 2): Words {
  const rounded = Number(length.toFixed(places))
  return { vi: `${formatNumber(rounded, 'vi')} mm`, en: `${formatNumber(rounded, 'en')} mm` }
}

/** The next tenth of a millimetre that is not below. */
export const tenthUp = (length: number): number => Math.ceil(length * 10 - 1e-6) / 10

export const both = (text: string | number): Words =>
  typeof text === 'number'
    ? { vi: formatNumber(text, 'vi'), en: formatNumber(text, 'en') }
    : { vi: text, en: text }
