/** Whether a label fits its stock, and where on it the first one goes. */
import { fail } from './errors.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellsOf } from './stock-grid.js'

/** Throws `label-stock-too-small` or `label-start-cell`. */
export function checkPlacement({ template, stock, startCell }: LabelSnapshot): void {
  const slack = 1e-6
  const { cell } = stock
  if (template.width > cell.width + slack || template.height > cell.height + slack) {
    throw fail(
      'label-stock-too-small',
      `${template.width} x ${template.height}`,
      `${cell.width} x ${cell.height}`,
    )
  }
  const cells = cellsOf(stock)
  if (!Number.isInteger(startCell) || startCell < 1 || startCell > cells) {
    throw fail('label-start-cell', startCell, cells)
  }
}
