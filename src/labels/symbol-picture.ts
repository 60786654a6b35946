/** A symbol with what people read below it, as a drawing or SVG; sizes in mm. */
import { dotsMm } from '../symbols/dimensions.js'
import type { OneOff } from '../symbols/one-off.js'
import type { Drawing, Mark } from './drawing.js'
import { type FontFiles, openFonts } from './font.js'
import { plainInks } from './ink.js'
import { markSvg, svgOf } from './svg.js'

/** The least height of digits (mm), and their distance from the bars. */
const digitsMm = 2.4
const gapMm = 0.5

/** @param dots width of a module in dots of `dpi` an inch */
export function symbolDrawing(
  symbol: OneOff,
  dots: number,
  dpi: number,
  fonts: FontFiles,
): Drawing {
  const module = dotsMm(dots, dpi)
  const width = symbol.width * module
  const bars = symbol.height * module
  const marks: Mark[] = symbol.rectangles.map(([x, y, w, h]) => ({
    kind: 'box',
    ...{ x: x * module, y: y * module, w: w * module, h: h * module },
    thickness: undefined,
  }))
  const rest = { bleed: 0, marks, varying: [], symbols: [], bars: [], fixedBars: [] }
  if (/qr|matrix/.test(symbol.kind)) return { width, height: bars, ...rest }
  const font = openFonts(fonts).regular
  const size = Math.min(digitsMm / font.capHeight, width / font.widthOf(symbol.text))
  const height = bars + gapMm + digitsMm + gapMm
  const x = (width - font.widthOf(symbol.text) * size) / 2
  const text = { kind: 'text', text: symbol.text, weight: 'regular', size, rotate: 0 } as const
  marks.push({ ...text, x, y: bars + gapMm + digitsMm })
  return { width, height, ...rest }
}

export function drawingSvg({ width, height, marks }: Drawing, files: FontFiles): string {
  const fonts = openFonts(files)
  const short = (mm: number) => Math.round(mm * 1000) / 1000
  return svgOf(
    short(width),
    short(height),
    marks.map((mark) => markSvg(mark, fonts, plainInks)).join(''),
  )
}
