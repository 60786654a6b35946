/** Where on the page a cell's symbol stands. */
import type { Drawing } from './drawing.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt } from './stock-grid.js'

/**
 * The top left corner on the page (mm) of a symbol. It lies on a printer dot:
 * otherwise modules of whole dots would still come out one dot wider or narrower.
 */
export function placeOnPage(
  { stock, template, dpi }: LabelSnapshot,
  slot: { readonly x: number; readonly y: number },
  cell: number,
): { x: number; y: number } {
  const { x, y } = cellAt(stock, cell)
  const onDot = (mm: number) => (Math.round((mm * dpi) / 25.4) * 25.4) / dpi
  return {
    x: onDot(x + (stock.cell.width - template.width) / 2 + slot.x),
    y: onDot(y + (stock.cell.height - template.height) / 2 + slot.y),
  }
}

/** How far a label's bleed may go (mm): to the middle of what lies between it and its neighbours. */
export function bleedOf(
  { cell, gap, columns, rows }: LabelSnapshot['stock'],
  { width, height, bleed }: Drawing,
): number {
  const between = [
    ...(columns > 1 ? [(cell.width + gap.x - width) / 2] : []),
    ...(rows > 1 ? [(cell.height + gap.y - height) / 2] : []),
  ]
  return Math.max(0, Math.min(bleed, ...between))
}
