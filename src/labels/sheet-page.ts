/** A printed page of labels as an SVG picture: what is the same on all is drawn once. */
import type { SerialQr } from '../symbols/serial-qr.js'
import { unpackModules } from '../symbols/packed.js'
import { groupCode } from '../codes/format.js'
import { type FontFiles, openFonts } from './font.js'
import { pageMatrix } from './correction.js'
import { cutMarks } from './cut-marks.js'
import { layOut } from './layout.js'
import { bleedOf } from './on-cell.js'
import { labelOnPage, placeOnPage } from './place.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellsOf } from './stock-grid.js'
import { cutMarksSvg, markSvg, modulesSvg, svgOf, varyingSvg } from './svg.js'

export interface SheetPage {
  readonly snapshot: LabelSnapshot
  readonly fonts: FontFiles
  readonly qr: SerialQr
  /** The label of the volume in a cell; -1 for none. */
  readonly labelAt: (cell: number) => number
  /** Twelve ASCII bytes a label. */
  readonly codes: Uint8Array
  readonly firstNumber: number
}

/** The page, with codes that are really issued. */
export function sheetPageSvg({ snapshot, qr, labelAt, codes, firstNumber, ...page }: SheetPage) {
  const fonts = openFonts(page.fonts)
  const { stock } = snapshot
  const { drawing } = layOut(snapshot, fonts)
  const symbol = new Uint8Array(Math.ceil(qr.symbolBytes / 4) * 4)
  const labels = Array.from({ length: cellsOf(stock) }, (_, cell) => {
    const label = labelAt(cell)
    if (label < 0) return ''
    const { x, y } = labelOnPage(snapshot, cell)
    const code = Buffer.from(codes.subarray(label * 12, label * 12 + 12)).toString('latin1')
    const words = { code, grouped: groupCode(code), number: firstNumber + label }
    const texts = drawing.varying.map((text) => varyingSvg(text, snapshot, fonts, words))
    qr.draw(codes, label * 12, symbol, 0)
    const modules = unpackModules(symbol.subarray(0, qr.symbolBytes), qr.size)
    const qrs = drawing.qrs.map((slot) =>
      modulesSvg({ ...slot, ...placeOnPage(snapshot, slot, cell) }, modules),
    )
    const place = `translate(${round(x)} ${round(y)})`
    return `<g transform="${place}"><use href="#label"/>${texts.join('')}</g>${qrs.join('')}`
  })
  const marks = cutMarksSvg(cutMarks(stock, bleedOf(snapshot)))
  const same = drawing.marks.map((mark) => markSvg(mark, fonts)).join('')
  const defined = `<defs><g id="label">${same}</g></defs>`
  const parts = [...labels, marks].join('')
  const matrix = pageMatrix(stock.page, snapshot.correction)
  const moved = matrix ? `<g transform="matrix(${matrix.join(' ')})">${parts}</g>` : parts
  return svgOf(stock.page.width, stock.page.height, defined + moved)
}

const round = (n: number): number => Math.round(n * 1000) / 1000
