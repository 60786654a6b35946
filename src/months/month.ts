/** A month of the calendar of Viet Nam. */
import { dayOf } from '../language/format.js'
import { addDays, addMonths } from '../registry/civil-date.js'

/** `2026-11`. */
export interface Month {
  readonly name: string
  /** Civil dates, both included. */
  readonly from: string
  readonly to: string
  /** The same as UTC moments: from this one, before that one. */
  readonly fromAt: string
  readonly untilAt: string
}

/** The month of a text `2026-11`; undefined when it is none, or has not begun. */
export function parseMonth(text: string, now: Date): Month | undefined {
  if (!/^20\d\d-(?:0[1-9]|1[0-2])$/.test(text) || text > dayOf(now).slice(0, 7)) return undefined
  const from = `${text}-01`
  const next = addMonths(from, 1)
  return { name: text, from, to: addDays(next, -1), fromAt: startOf(from), untilAt: startOf(next) }
}

/** The month a moment is in, and the eleven before it, the newest first. */
export function lastMonths(now: Date): string[] {
  const first = `${dayOf(now).slice(0, 7)}-01`
  return Array.from({ length: 12 }, (_, i) => addMonths(first, -i).slice(0, 7))
}

/** As people write it: 11/2026. */
export const formatMonth = (name: string): string => `${name.slice(5, 7)}/${name.slice(0, 4)}`

/** Midnight in Viet Nam. */
const startOf = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString()
