/** A sheet of labels as an SVG picture: the drawing of the PDF, placed as the PDF places it. */
import { bookletLabels, coverDrawing } from './cover.js'
import { cutMarks } from './cut-marks.js'
import { type FontFiles, openFonts } from './font.js'
import { inksOf } from './ink.js'
import type { Side } from './layout.js'
import { bleedOf, sizeOnCell } from './on-cell.js'
import { coverOnPage, labelOnPage } from './place.js'
import { coverOf, orderOf } from './sheet-order.js'
import type { LabelSnapshot } from './snapshot.js'
import { behind, backOf } from './sides.js'
import { cellAt, cellsOf, usedCells } from './stock-grid.js'
import { cutMarksSvg, labelGroup, labelParts, markSvg, svgOf, varyingSvg } from './svg.js'

export interface ShownSheet {
  readonly snapshot: LabelSnapshot
  readonly files: FontFiles
  /** How many labels the job has. */
  readonly labels: number
  /** On every label, as is the running number 1: none is issued yet. */
  readonly code: string
  /** From 0. */
  readonly page?: number
  readonly side?: Side
}

/**
 * A sheet of a job as it lies on the paper when the printer has no errors left; its back as it lies when
 * the sheet is turned like the page of a book. Cells that are used up already are grey, and those that
 * are damaged crossed out.
 */
export function sheetSvg(shown: ShownSheet): string {
  const { snapshot, files, labels, code, page = 0, side = 'front' } = shown
  const seen = side === 'back' ? backOf(snapshot) : snapshot
  const { stock } = seen
  const { width, height } = stock.page
  const { labelAt } = orderOf(snapshot, labels, true)
  const used = new Set(usedCells(snapshot))
  const isDamaged = new Set(snapshot.skip)
  const perSheet = cellsOf(stock)
  const cells = Array.from({ length: perSheet }, (_, cell) => {
    const { x, y } = cellAt(stock, cell)
    const [w, h] = [stock.cell.width, stock.cell.height]
    const frame = `x="${x}" y="${y}" width="${w}" height="${h}"`
    const edge = `<rect ${frame} fill="none" stroke="#c9c3b2" stroke-width=".3"/>`
    const front = side === 'back' ? behind(cell, stock.columns) : cell
    const counted = page * perSheet + front
    if (used.has(counted)) {
      const grey = `<rect ${frame} fill="#d9d5c8"/>`
      const cross = `M${x} ${y}l${w} ${h}M${x + w} ${y}l${-w} ${h}`
      const crossed = `${grey}<path d="${cross}" stroke="#8a8574" stroke-width=".6"/>`
      return isDamaged.has(counted + 1) ? crossed : grey
    }
    const label = labelAt(page, front)
    if (coverOf(label) >= 0) return cover(snapshot, files, coverOf(label), labels, cell) + edge
    if (label < 0) return edge
    const place = labelOnPage(seen, cell)
    return `<use href="#label" x="${place.x}" y="${place.y}"/>${edge}`
  })
  const marks = cutMarksSvg(cutMarks(stock, bleedOf(seen)))
  const parts = labelParts(seen, files, code, 1, side)
  const label = `<defs>${labelGroup(seen, sizeOnCell(seen), parts)}</defs>`
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
