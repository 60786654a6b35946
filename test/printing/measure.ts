/** Symbols of a drawn page, read by two readers and measured in the printer's pixels against GS1's. */
import type { Test } from 'tap'
import { dimensions } from '../../src/symbols/dimensions.js'
import { readByPort, separated } from '../zxing-port.js'
import {
  barsOf,
  type BarsOnPage,
  type fullSnapshot,
  grownBy,
  squaresOf,
  type SquareOnPage,
} from './matrix.js'
import { edges, type Grey, type Part, shrunkBy, zbar, zxing } from './raster.js'
import { codeOf } from './volumes.js'

/** A part of a finished page, by whatever draws pages of that kind of file. */
export type Draw = (part: Part) => Grey

/** The finest module of addresses on labels (mm): three dots of a printer of 203 dpi. */
const phoneXMm = 0.375

/** What readers are shown has no more pixels a module: more take them minutes and teach nothing new. */
const enoughPixels = 5

/** @param slack how far (pixels) an edge may lie from the grid of modules */
export async function checkPage(
  t: Test,
  snapshot: ReturnType<typeof fullSnapshot>,
  draw: Draw,
  slack: number,
): Promise<void> {
  const said = `${snapshot.dpi} dpi`
  for (const square of squaresOf(snapshot, 0)) {
    const text = square.before + codeOf(1)
    const around = shown(draw(grownBy(square, square.module * 2)), square.module)
    t.same(await zxing(around), [text], `zxing at ${said}`)
    if (square.kind === 'qr') t.same(await zbar(around), [bare(text)], `zbar at ${said}`)
    else t.equal(readByPort('datamatrix', around), asRead(text), `ZXing's port at ${said}`)
    checkSquare(t, square, draw(square), slack, snapshot.dpi)
  }
  for (const box of barsOf(snapshot, 0)) {
    const picture = draw(box)
    const narrow = shown(picture, box.module)
    t.same(await zxing(narrow), [box.text], `zxing reads the bars at ${said}`)
    t.same((await zbar(narrow)).map(bare), [bare(box.text)], `zbar reads the bars at ${said}`)
    checkBars(t, picture, box, snapshot.dpi, slack)
  }
}

const shown = (picture: Grey, module: number): Grey =>
  shrunkBy(picture, Math.max(1, Math.floor(module / enoughPixels)))

/** Element strings without their brackets and separators; addresses have none. */
const bare = (text: string): string => text.replace(/[()\x1d]/g, '')

const asRead = (text: string): string => (text.startsWith('(') ? separated(text) : text)

/** Every edge lies on a module's, the module is whole dots, and the quiet zone is free of ink. */
function checkSquare(
  t: Test,
  square: SquareOnPage,
  picture: Grey,
  slack: number,
  dpi: number,
): void {
  const { module, modules, quiet } = square
  const said = `${dpi} dpi`
  const { xMm, quietZone } = dimensions[square.kind === 'qr' ? 'qr' : 'data-matrix']
  // Element strings are for tills; an address is read by telephones, which see smaller modules, too.
  const least = square.before.startsWith('(') ? xMm.min : phoneXMm
  const mm = (module * 25.4) / dpi
  t.ok(mm >= least - 1e-3, `X is ${mm.toFixed(3)} mm at ${said}`)
  t.equal(quiet, quietZone.left, 'modules of white around')
  t.ok(Math.abs(module - Math.round(module)) < 1e-6, `a module is ${module} dots at ${said}`)
  const start = Math.round(module) * quiet
  const end = start + Math.round(module) * modules
  let [worst, dark] = [0, 0]
  for (let line = 0; line < picture.height; line++) {
    for (const down of [false, true]) {
      const found = edges(picture, line, 0, picture.width, down)
      const isInside = line >= start && line < end
      if (!isInside) dark += found.length
      // In the middle of a module: pixels at its edge may be either.
      const middle = Math.abs(((line - start) % module) - module / 2) <= 0.5
      if (!isInside || !middle) continue
      for (const edge of found) {
        if (edge < start - slack || edge > end + slack) dark++
        const off = (edge - start) / module
        worst = Math.max(worst, Math.abs(off - Math.round(off)) * module)
      }
    }
  }
  t.equal(dark, 0, `the quiet zone is white at ${said}`)
  t.ok(worst <= slack + 1e-6, `edges lie on the grid at ${said}: ${worst}`)
}

/**
 * Bars of one module or more whole dots, no narrower than GS1 allows, and quiet zones that are white as
 * high as the bars.
 */
function checkBars(t: Test, picture: Grey, bars: BarsOnPage, dpi: number, slack: number): void {
  const { symbology, text, modules } = bars
  const { xMm, quietZone } = dimensions[symbology]
  const rows = Array.from({ length: Math.floor(picture.height * 0.6) }, (_, row) => row + 2)
  const found = rows.map((row) => edges(picture, row, 0, picture.width))
  const first = Math.min(...found.map((edges) => edges[0] ?? Infinity))
  const last = Math.max(...found.map((edges) => edges.at(-1) ?? 0))
  const module = (last - first) / modules
  const [dots, mm] = [Math.round(module), (module * 25.4) / dpi]
  const said = `${symbology} ${text} at ${dpi} dpi`
  t.ok(mm >= xMm.min - 1e-3 && mm <= xMm.max + 1e-3, `X is ${mm.toFixed(3)} mm: ${said}`)
  t.ok(Math.abs(module - dots) * modules <= 2 * slack + 1e-6, `${module} dots: ${said}`)
  const offs = found.flat().map((edge) => {
    const at = (edge - first) / dots
    return Math.abs(at - Math.round(at)) * dots
  })
  const worst = Math.max(...offs)
  t.ok(worst <= 2 * slack + 1e-6, `bars are whole dots: ${said}: ${worst}`)
  t.ok(first >= quietZone.left * module - 1, `the left quiet zone: ${said}`)
  t.ok(picture.width - last >= quietZone.right * module - 1, `the right quiet zone: ${said}`)
}
