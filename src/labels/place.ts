/** Where on the page a cell's QR symbol stands. */
import type { QrSlot } from './drawing.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt } from './stock-grid.js'

/**
 * The top left corner on the page (mm) of a QR slot with its quiet zone. It lies on a printer dot:
 * otherwise modules of whole dots would still come out one dot wider or narrower.
 */
export function placeOnPage(
  { stock, template, dpi }: LabelSnapshot,
  slot: QrSlot,
  cell: number,
): { x: number; y: number } {
  const { x, y } = cellAt(stock, cell)
  const onDot = (mm: number) => (Math.round((mm * dpi) / 25.4) * 25.4) / dpi
  return {
    x: onDot(x + (stock.cell.width - template.width) / 2 + slot.x),
    y: onDot(y + (stock.cell.height - template.height) / 2 + slot.y),
  }
}
