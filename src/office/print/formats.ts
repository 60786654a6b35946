/** By which kinds of printers the office prints. */
import { leastBooklet, mostBooklet } from '../../labels/placement.js'
import { isPress, type Paper } from './papers.js'

/** What the office prints in; the first is the usual one. */
export const officeFormats = ['pdf', 'zpl', 'tspl'] as const
export type OfficeFormat = (typeof officeFormats)[number] | 'press'

/** A sheet is printed by an office printer, whatever else was chosen for a roll; or by a print house. */
export function formatOn(paper: Pick<Paper, 'stock'>, text: string): OfficeFormat {
  if (isPress(paper)) return 'press'
  const { stock } = paper
  const format = officeFormats.find((known) => known === text)
  return stock.kind === 'roll' && format ? format : 'pdf'
}

/** Of thermal printers (dots per inch), the usual one first. */
export const thermalDpis = [203, 300, 600] as const

export const dpiOf = (text: string): number =>
  thermalDpis.find((known) => String(known) === text) ?? thermalDpis[0]

/** So many labels a booklet; undefined for what is no such number. */
export function bookletOf(text: string): number | undefined {
  const n = Number(text)
  return Number.isInteger(n) && n >= leastBooklet && n <= mostBooklet ? n : undefined
}
