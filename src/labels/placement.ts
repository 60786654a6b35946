/** Whether a label fits its stock, and where on it the first one goes. */
import { mostDamagedSheets } from './damaged-cells.js'
import { fail } from './errors.js'
import { turnedSize } from './on-cell.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellsOf, usedCells } from './stock-grid.js'

/** Throws `label-stock-too-small`, `label-start-cell`, `label-skip-cell` or `label-booklet`. */
export function checkPlacement(snapshot: LabelSnapshot): void {
  const { template, stock, startCell, skip = [], turned, booklet } = snapshot
  const slack = 1e-6
  const { cell } = stock
  const { width, height } = turnedSize(template, turned)
  if (width > cell.width + slack || height > cell.height + slack) {
    throw fail('label-stock-too-small', `${width} x ${height}`, `${cell.width} x ${cell.height}`)
  }
  const cells = cellsOf(stock)
  if (!Number.isInteger(startCell) || startCell < 1 || startCell > cells) {
    throw fail('label-start-cell', startCell, cells)
  }
  const most = cells * mostDamagedSheets
  const wrong = skip.find((n) => !Number.isInteger(n) || n < 1 || n > most)
  if (wrong !== undefined) throw fail('label-skip-cell', wrong, cells)
  const usedOf = new Map<number, number>()
  for (const cell of usedCells(snapshot)) {
    const sheet = Math.floor(cell / cells)
    const used = (usedOf.get(sheet) ?? 0) + 1
    if (used === cells) throw fail('label-skip-all', sheet + 1)
    usedOf.set(sheet, used)
  }
  if (booklet !== undefined) checkBooklet(snapshot, booklet)
}

export const leastBooklet = 2
export const mostBooklet = 50

function checkBooklet(snapshot: LabelSnapshot, booklet: number): void {
  if (!Number.isInteger(booklet) || booklet < leastBooklet || booklet > mostBooklet) {
    throw fail('label-booklet', booklet, leastBooklet, mostBooklet)
  }
  const { order, template } = snapshot
  if (usedCells(snapshot).length > 0 || order !== 'sheet' || template.back) {
    throw fail('label-booklet-alone')
  }
}
