/** Where on the page a cell's label and its symbols stand. */
import { bleedOf, sizeOnCell } from './on-cell.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt } from './stock-grid.js'

/** The top left corner of a label with its bleed, on the page (mm): it stands in the middle of its cell. */
export function labelOnPage(snapshot: LabelSnapshot, cell: number): { x: number; y: number } {
  const { stock } = snapshot
  const { x, y } = cellAt(stock, cell)
  const { width, height } = sizeOnCell(snapshot)
  return { x: x + (stock.cell.width - width) / 2, y: y + (stock.cell.height - height) / 2 }
}

/** The same of the cover of a booklet: it is as large as a label and has no bleed. */
export function coverOnPage(snapshot: LabelSnapshot, cell: number): { x: number; y: number } {
  const bleed = bleedOf(snapshot)
  const { x, y } = labelOnPage(snapshot, cell)
  return { x: x + bleed, y: y + bleed }
}

/**
 * The top left corner on the page (mm) of a symbol. It lies on a printer dot:
 * otherwise modules of whole dots would still come out one dot wider or narrower.
 */
export function placeOnPage(
  snapshot: LabelSnapshot,
  slot: { readonly x: number; readonly y: number },
  cell: number,
): { x: number; y: number } {
  const { x, y } = labelOnPage(snapshot, cell)
  const onDot = (mm: number) => (Math.round((mm * snapshot.dpi) / 25.4) * 25.4) / snapshot.dpi
  return { x: onDot(x + slot.x), y: onDot(y + slot.y) }
}
