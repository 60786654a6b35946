/** Which sheet of a job the last step shows. */
import { mostDamagedSheets } from '../../labels/damaged-cells.js'
import { orderOf } from '../../labels/sheet-order.js'
import type { LabelSnapshot } from '../../labels/snapshot.js'
import type { Visit } from '../visit.js'

/** Sheets that can be looked at before printing: those on which damaged cells can be named. */
export const sheetsToShow = (snapshot: LabelSnapshot, labels: number): number =>
  Math.min(orderOf(snapshot, labels, true).pages, mostDamagedSheets)

/** The one an address asks for, from 0; the first where there is no such sheet. */
export function sheetShown({ query }: Visit, snapshot: LabelSnapshot, labels: number): number {
  const n = Number(query.get('sheet') ?? 1)
  return Number.isInteger(n) && n >= 1 && n <= sheetsToShow(snapshot, labels) ? n - 1 : 0
}
