/**
 * Every template that ships at the resolutions of printers, on a sheet and on a roll: drawn in the printer's
 * pixels, every symbol read by two readers, modules and quiet zones measured against GS1's.
 */
import { readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import { pageRange, readIndex } from '../../src/labels/thermal/parts.js'
import { readTsplPage } from '../../src/labels/thermal/read-tspl.js'
import { readZplPage } from '../../src/labels/thermal/read-zpl.js'
import { dimensions } from '../../src/symbols/dimensions.js'
import {
  barsOf,
  dpisOf,
  fullSnapshot,
  grownBy,
  matrix,
  squaresOf,
  type SquareOnPage,
} from './matrix.js'
import {
  cropped,
  drawPart,
  edges,
  type Grey,
  greyOf,
  openPdf,
  type Part,
  zbar,
  zxing,
} from './raster.js'
import { codeOf, makeVolume } from './volumes.js'

/** A part of a finished page, by whatever draws pages of that kind of file. */
type Draw = (part: Part) => Grey

for (const { name, template, stock } of matrix) {
  t.test(`${name} on ${stock.name}: every symbol reads, module by module`, async (t) => {
    for (const dpi of dpisOf(template)) {
      const snapshot = fullSnapshot(template, stock, dpi)
      const { path } = await makeVolume(t, { snapshot, quantity: 1 })
      const document = await openPdf(path)
      await checkPage(t, snapshot, (part) => drawPart(document, 0, dpi, part), 0.5)
      document.destroy()
    }
  })
}

for (const { name, template, stock } of matrix.filter(({ stock }) => stock.kind === 'roll')) {
  t.test(`${name} for thermal printers: the dots that are sent read, too`, async (t) => {
    for (const dpi of dpisOf(template)) {
      for (const format of ['zpl', 'tspl'] as const) {
        const snapshot = fullSnapshot(template, stock, dpi)
        const file = readFileSync((await makeVolume(t, { snapshot, quantity: 1, format })).path)
        const index = readIndex(file)
        if (!index) return t.fail('there is no index')
        const [head, page] = [
          file.subarray(0, index.head),
          file.subarray(...pageRange(index, 0, file.length)),
        ]
        const dots = greyOf(
          format === 'zpl' ? readZplPage(head, page) : readTsplPage(head, page, dpi),
        )
        await checkPage(t, snapshot, (part) => cropped(dots, part), 0)
      }
    }
  })
}

/** @param slack how far (pixels) an edge may lie from the grid of modules */
async function checkPage(
  t: Test,
  snapshot: ReturnType<typeof fullSnapshot>,
  draw: Draw,
  slack: number,
): Promise<void> {
  const said = `${snapshot.dpi} dpi`
  for (const square of squaresOf(snapshot, 0)) {
    const text = square.before + codeOf(1)
    const around = draw(grownBy(square, square.module * 2))
    t.same(await zxing(around), [text], `zxing at ${said}`)
    // No second reader of DataMatrix is at hand.
    if (square.kind === 'qr') t.same(await zbar(around), [bare(text)], `zbar at ${said}`)
    checkSquare(t, square, draw(square), slack, said)
  }
  for (const box of barsOf(snapshot, 0)) {
    const picture = draw(box)
    t.same(await zxing(picture), [box.text], `zxing reads the bars at ${said}`)
    t.same((await zbar(picture)).map(bare), [bare(box.text)], `zbar reads the bars at ${said}`)
    if (box.symbology === 'ean13') checkBars(t, picture, snapshot.dpi, slack)
  }
}

/** Element strings without their brackets and separators; addresses have none. */
const bare = (text: string): string => text.replace(/[()\x1d]/g, '')

/** Every edge lies on a module's, the module is whole dots, and the quiet zone is free of ink. */
function checkSquare(t: Test, square: SquareOnPage, picture: Grey, slack: number, said: string) {
  const { module, modules, quiet } = square
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

/** EAN-13: 95 modules of one width, 11 of white before and 7 after, no narrower than GS1 allows. */
function checkBars(t: Test, picture: Grey, dpi: number, slack: number): void {
  const row = Math.round(picture.height * 0.3)
  const found = edges(picture, row, 0, picture.width)
  const [first = 0, last = 0] = [found[0], found.at(-1)]
  const module = (last - first) / 95
  const { xMm, quietZone } = dimensions.ean13
  const mm = (module * 25.4) / dpi
  t.ok(mm >= xMm.min - 1e-3 && mm <= xMm.max + 1e-3, `X is ${mm.toFixed(3)} mm at ${dpi} dpi`)
  t.ok(
    Math.abs(module - Math.round(module)) * 95 <= 2 * slack + 1e-6,
    `${module} dots at ${dpi} dpi`,
  )
  const worst = Math.max(
    ...found.map((edge) => {
      const at = (edge - first) / Math.round(module)
      return Math.abs(at - Math.round(at)) * Math.round(module)
    }),
  )
  t.ok(worst <= 2 * slack + 1e-6, `bars are whole dots at ${dpi} dpi: ${worst}`)
  t.ok(first >= quietZone.left * module - 1, 'the left quiet zone')
  t.ok(picture.width - last >= quietZone.right * module - 1, 'the right quiet zone')
}
