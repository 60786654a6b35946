/** Civil dates: `YYYY-MM-DD` inside, dd/mm/yyyy and spreadsheet numbers at the door. */

/** The date a text means: dd/mm/yyyy (also with - or .), ISO, else undefined. Days that do not exist are refused. */
export function parseCivilDate(text: string): string | undefined {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]*Z?)?$/.exec(trimmed)
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const day = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(trimmed)
  return day ? civilDate(Number(day[4]), Number(day[3]), Number(day[1])) : undefined
}

/** A spreadsheet's day number as a date: 1 = 01/01/1900, counting the 29/02/1900 that never was. */
export function fromSpreadsheetNumber(days: number): string | undefined {
  // 61 = 01/03/1900, from where the count is right; 2958465 = 31/12/9999.
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return undefined
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10)
}

/** The date `months` later; the last day of a shorter month where the day does not exist. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** The date `days` later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function civilDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 9999) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}
