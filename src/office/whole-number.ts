/**
 * A count that people typed: 1.000, 1,000 and 1 000 are a thousand, for nobody counts parts of a label.
 * @param most largest that is taken
 * @returns undefined for anything but a whole number from 1 to `most`
 */
export function wholeNumber(text: string, most: number): number | undefined {
  const digits = /^\d{1,3}([.,\s]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text
  const n = /^\d{1,9}$/.test(digits) ? Number(digits) : 0
  return n >= 1 && n <= most ? n : undefined
}
