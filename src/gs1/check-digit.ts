/** The GS1 check digit (GS1 General Specifications, 7.9.1): modulo 10, weights 3 and 1 from the right. */

const onlyDigits = /^[0-9]+$/

/** The check digit that belongs behind these digits. Throws RangeError for anything but digits. */
export function checkDigit(digits: string): string {
  if (!onlyDigits.test(digits)) throw new RangeError('a check digit is made of digits 0 to 9')
  let sum = 0
  for (let i = digits.length - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
    sum += weight * (digits.charCodeAt(i) - 48)
  }
  return String((10 - (sum % 10)) % 10)
}

/** Whether a number of digits (at least two) ends with its right check digit. */
export const hasCheckDigit = (number: string): boolean =>
  number.length > 1 && onlyDigits.test(number) && checkDigit(number.slice(0, -1)) === number.at(-1)
