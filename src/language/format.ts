/** Dates and numbers as people in Viet Nam read them; one time zone, Asia/Ho_Chi_Minh (UTC+7, no summer time). */
import type { Language } from './language.js'

const zoneOffsetMs = 7 * 3600_000

/** A civil date `YYYY-MM-DD` as dd/mm/yyyy. */
export const formatDay = (day: string): string =>
  `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** The civil date in Viet Nam, `YYYY-MM-DD`, of a moment. */
export const dayOf = (moment: Date): string =>
  new Date(moment.getTime() + zoneOffsetMs).toISOString().slice(0, 10)

/** A moment's date in Viet Nam as dd/mm/yyyy. */
export const formatDate = (moment: Date): string => formatDay(dayOf(moment))

/** A moment's time of day in Viet Nam as HH:MM. */
export const formatTime = (moment: Date): string =>
  new Date(moment.getTime() + zoneOffsetMs).toISOString().slice(11, 16)

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '', fraction] = String(value).split('.')
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? grouped : grouped + point + fraction
}
