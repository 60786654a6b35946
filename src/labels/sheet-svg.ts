/** A sheet of labels as an SVG picture: the drawing of the PDF, placed as the PDF places it. */
import type { FontFiles } from './font.js'
import { sheetOrder } from './sheet-order.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt, cellsOf, cutMarks } from './stock-grid.js'
import { labelParts, svgOf } from './svg.js'

/**
 * The first sheet of so many labels. Every label shows the same code and running number, for none is
 * issued yet; cells that are used up already are grey.
 */
export function sheetSvg(
  snapshot: LabelSnapshot,
  files: FontFiles,
  labels: number,
  code: string,
): string {
  const { stock, template, startCell, order } = snapshot
  const { width, height } = stock.page
  const { labelAt } = sheetOrder(labels, cellsOf(stock), startCell - 1, order)
  const cells = Array.from({ length: cellsOf(stock) }, (_, cell) => {
    const { x, y } = cellAt(stock, cell)
    const frame = `x="${x}" y="${y}" width="${stock.cell.width}" height="${stock.cell.height}"`
    const edge = `<rect ${frame} fill="none" stroke="#c9c3b2" stroke-width=".3"/>`
    if (cell < startCell - 1) return `<rect ${frame} fill="#d9d5c8"/>`
    if (labelAt(0, cell) < 0) return edge
    const left = x + (stock.cell.width - template.width) / 2
    const top = y + (stock.cell.height - template.height) / 2
    return `<use href="#label" x="${left}" y="${top}"/>${edge}`
  })
  const marks = cutMarks(stock).map(
    ([x1, y1, x2, y2]) => `<path stroke="#000" stroke-width=".2" d="M${x1} ${y1}L${x2} ${y2}"/>`,
  )
  const label = `<defs><g id="label">${labelParts(snapshot, files, code, 1)}</g></defs>`
  return svgOf(width, height, [label, ...cells, ...marks].join(''))
}
