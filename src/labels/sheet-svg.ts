/** A sheet of labels as an SVG picture: the drawing of the PDF, placed as the PDF places it. */
import { bookletLabels, coverDrawing } from './cover.js'
import { cutMarks } from './cut-marks.js'
import { type FontFiles, openFonts } from './font.js'
import { inksOf } from './ink.js'
import { bleedOf, sizeOnCell } from './on-cell.js'
import { coverOnPage, labelOnPage } from './place.js'
import { coverOf, orderOf } from './sheet-order.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt, cellsOf } from './stock-grid.js'
import { cutMarksSvg, labelGroup, labelParts, markSvg, svgOf, varyingSvg } from './svg.js'

/**
 * The first sheet of so many labels as it lies on the paper when the printer has no errors left. Every
 * label shows the same code and running number, for none is issued yet; cells that are used up already
 * are grey, and those that are damaged crossed out.
 */
export function sheetSvg(
  snapshot: LabelSnapshot,
  files: FontFiles,
  labels: number,
  code: string,
): string {
  const { stock, startCell, skip = [] } = snapshot
  const { width, height } = stock.page
  const { labelAt } = orderOf(snapshot, labels, true)
  const cells = Array.from({ length: cellsOf(stock) }, (_, cell) => {
    const { x, y } = cellAt(stock, cell)
    const [w, h] = [stock.cell.width, stock.cell.height]
    const frame = `x="${x}" y="${y}" width="${w}" height="${h}"`
    const edge = `<rect ${frame} fill="none" stroke="#c9c3b2" stroke-width=".3"/>`
    const used = `<rect ${frame} fill="#d9d5c8"/>`
    if (cell < startCell - 1) return used
    if (skip.includes(cell + 1)) {
      const cross = `M${x} ${y}l${w} ${h}M${x + w} ${y}l${-w} ${h}`
      return `${used}<path d="${cross}" stroke="#8a8574" stroke-width=".6"/>`
    }
    const label = labelAt(0, cell)
    if (coverOf(label) >= 0) return cover(snapshot, files, coverOf(label), labels, cell) + edge
    if (label < 0) return edge
    const place = labelOnPage(snapshot, cell)
    return `<use href="#label" x="${place.x}" y="${place.y}"/>${edge}`
  })
  const marks = cutMarksSvg(cutMarks(stock, bleedOf(snapshot)))
  const parts = labelParts(snapshot, files, code, 1)
  const label = `<defs>${labelGroup(snapshot, sizeOnCell(snapshot), parts)}</defs>`
  return svgOf(width, height, [label, ...cells, marks].join(''))
}

function cover(
  snapshot: LabelSnapshot,
  files: FontFiles,
  booklet: number,
  labels: number,
  cell: number,
): string {
  const fonts = openFonts(files)
  const inks = inksOf(snapshot.values)
  const { first, last, count } = bookletLabels(booklet, snapshot.booklet ?? 1, labels)
  const { marks, varying } = coverDrawing(snapshot, count, fonts)
  const texts = varying.map((text, i) => {
    const number = 1 + (i === 0 ? first : last)
    return varyingSvg(text, { snapshot, fonts, inks }, { code: '', grouped: '', number })
  })
  const { x, y } = coverOnPage(snapshot, cell)
  const parts = [...marks.map((mark) => markSvg(mark, fonts, inks)), ...texts].join('')
  return `<g transform="translate(${x} ${y})">${parts}</g>`
}
