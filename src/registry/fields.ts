/** Checks of single fields, at the door: what is stored is tidy and safe to show. */
import { fail } from './errors.js'
import { parseCivilDate } from './civil-date.js'
import { tidy } from './name-key.js'

/** The longest text of a cell or field, in characters. */
export const longestText = 2000
const longestName = 300

/** Tidy text, or null when there is none. Refuses what is absurdly long. */
export function text(
  field: string,
  value: string | null | undefined,
  limit = longestText,
): string | null {
  const tidied = tidy(value ?? '')
  if (tidied.length > limit) throw fail('field-too-long', field, tidied.length, limit)
  return tidied === '' ? null : tidied
}

/** A name: required, one line. */
export function requiredName(field: string, value: string | null | undefined): string {
  const name = text(field, value, longestName)
  if (name === null) throw fail('field-missing', field)
  return name
}

/** A rating: whole stars from 1 to 5. */
export function stars(value: number): number {
  if (!Number.isInteger(value) || value < 1 || value > 5) throw fail('stars-invalid', String(value))
  return value
}

/** Points of a rating out of 100, as decisions give them. */
export function score(value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null
  if (!(value >= 0 && value <= 100)) throw fail('score-invalid', String(value))
  return Math.round(value * 100) / 100
}

/** Days a product keeps: at most a hundred years. */
export function shelfLifeDays(value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null
  if (!Number.isInteger(value) || value < 1 || value > 36_500)
    throw fail('shelf-life-invalid', String(value))
  return value
}

/** An address that is safe as a link: http or https alone. */
export function website(value: string | null | undefined): string | null {
  const address = text('website', value, 500)
  if (address === null) return null
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw fail('website-invalid', address)
  return address
}

/** A phone number as people write it. */
export function phone(value: string | null | undefined): string | null {
  const number = text('phone', value, 40)
  if (number !== null && !/^\+?[\d\s().-]{3,}$/.test(number)) throw fail('phone-invalid', number)
  return number
}

/** A commune's official code: five digits, a string. */
export function communeCode(value: string | null | undefined): string | null {
  const code = text('commune-code', value, 20)
  if (code !== null && !/^\d{5}$/.test(code)) throw fail('commune-code-invalid', code)
  return code
}

/** A civil date `YYYY-MM-DD` from dd/mm/yyyy or ISO. */
export function civilDate(value: string | null | undefined): string | null {
  const given = text('date', value, 40)
  if (given === null) return null
  const day = parseCivilDate(given)
  if (day === undefined) throw fail('date-invalid', given)
  return day
}
