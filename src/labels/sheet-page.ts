/** A printed page of labels as an SVG picture: what is the same on all is drawn once. */
import { unpackModules } from '../symbols/packed.js'
import type { SerialBars } from '../symbols/serial-bars.js'
import type { SerialSymbol } from '../symbols/serial-symbol.js'
import { groupCode } from '../codes/format.js'
import { type FontFiles, openFonts } from './font.js'
import { layOut } from './layout.js'
import { inksOf } from './ink.js'
import { bleedOf, placeOnPage } from './place.js'
import type { SerialSymbols } from './serial-symbols.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt, cellsOf, cutMarks } from './stock-grid.js'
import { barsSvg, markSvg, modulesSvg, svgOf, varyingSvg } from './svg.js'

export interface SheetPage {
  readonly snapshot: LabelSnapshot
  readonly fonts: FontFiles
  readonly symbols: SerialSymbols
  /** The label of the volume in a cell; -1 for none. */
  readonly labelAt: (cell: number) => number
  /** Twelve ASCII bytes a label. */
  readonly codes: Uint8Array
  readonly firstNumber: number
}

/** The page, with codes that are really issued. */
export function sheetPageSvg({
  snapshot,
  symbols,
  labelAt,
  codes,
  firstNumber,
  ...page
}: SheetPage) {
  const fonts = openFonts(page.fonts)
  const inks = inksOf(snapshot.values)
  const { stock } = snapshot
  const { drawing } = layOut(snapshot, fonts)
  const labels = Array.from({ length: cellsOf(stock) }, (_, cell) => {
    const label = labelAt(cell)
    if (label < 0) return ''
    const { x, y } = cellAt(stock, cell)
    const left = x + (stock.cell.width - drawing.width) / 2
    const top = y + (stock.cell.height - drawing.height) / 2
    const code = Buffer.from(codes.subarray(label * 12, label * 12 + 12)).toString('latin1')
    const words = { code, grouped: groupCode(code), number: firstNumber + label }
    const texts = drawing.varying.map((text) => varyingSvg(text, { snapshot, fonts, inks }, words))
    const squares = drawing.symbols.map((slot) => {
      const modules = modulesOf(symbols.square(slot), codes, label)
      return modulesSvg({ ...slot, ...placeOnPage(snapshot, slot, cell) }, modules)
    })
    const bars = drawing.bars.map((slot) => {
      const modules = modulesOf(symbols.bars(slot), codes, label)
      return barsSvg({ ...slot, ...placeOnPage(snapshot, slot, cell) }, modules)
    })
    const place = `translate(${round(left)} ${round(top)})`
    const same = `<g transform="${place}"><use href="#label"/>${texts.join('')}</g>`
    return [same, ...squares, ...bars].join('')
  })
  const marks = cutMarks(stock).map(
    ([x1, y1, x2, y2]) => `<path stroke="#000" stroke-width=".2" d="M${x1} ${y1}L${x2} ${y2}"/>`,
  )
  const same = drawing.marks.map((mark) => markSvg(mark, fonts, inks)).join('')
  const over = bleedOf(stock, drawing)
  const [w, h] = [drawing.width + 2 * over, drawing.height + 2 * over]
  const clip = `<clipPath id="edge"><path d="M${-over} ${-over}h${w}v${h}h-${w}z"/></clipPath>`
  // Only what may run over the edges is clipped to them.
  const [edge, clipped] = drawing.bleed > 0 ? [clip, ' clip-path="url(#edge)"'] : ['', '']
  const defined = `<defs>${edge}<g id="label"${clipped}>${same}</g></defs>`
  return svgOf(stock.page.width, stock.page.height, [defined, ...labels, ...marks].join(''))
}

/** The modules of a label's symbol, one byte each. */
function modulesOf(
  symbol: SerialSymbol | SerialBars,
  codes: Uint8Array,
  label: number,
): Uint8Array {
  const packed = new Uint8Array(Math.ceil(symbol.symbolBytes / 4) * 4)
  symbol.draw(codes, label * 12, packed, 0)
  const columns = 'size' in symbol ? symbol.size : symbol.modules
  return unpackModules(packed.subarray(0, symbol.symbolBytes), columns)
}

const round = (n: number): number => Math.round(n * 1000) / 1000
