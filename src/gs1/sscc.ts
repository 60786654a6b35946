/** Serial shipping container codes (SSCC, AI 00): the number of a pallet or a carton on its way. */
import { checkDigit } from './check-digit.js'

/**
 * The SSCC of an extension digit, a GS1 company prefix (4 to 12 digits) and a serial reference that
 * is filled up with zeros; 18 digits with the check digit. Throws RangeError where it does not fit.
 */
export function sscc(extension: number, companyPrefix: string, serial: number): string {
  const room = 16 - companyPrefix.length
  const isRight =
    Number.isInteger(extension) &&
    extension >= 0 &&
    extension <= 9 &&
    /^\d{4,12}$/.test(companyPrefix) &&
    Number.isSafeInteger(serial) &&
    serial >= 0 &&
    serial < 10 ** room
  if (!isRight) throw new RangeError(`no SSCC: ${extension}, ${companyPrefix}, ${serial}`)
  const digits = `${extension}${companyPrefix}${String(serial).padStart(room, '0')}`
  return digits + checkDigit(digits)
}
