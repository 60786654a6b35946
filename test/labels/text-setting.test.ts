/** No ink of a text leaves its box sideways: letters of some typefaces reach far beyond their widths. */
import fc from 'fast-check'
import t from 'tap'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import type { LabelElement, TextItem } from '../../src/labels/template.js'
import { isBlack } from '../../src/labels/thermal/bitmap.js'
import { readZplPage } from '../../src/labels/thermal/read-zpl.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { loadTemplate, rollOf } from '../../src/printing/templates.js'
import { drawPart, openPdf } from '../printing/raster.js'
import { makeVolume } from '../printing/volumes.js'
import { extentOf } from './extent.js'
import { snapshotOf } from './snapshots.js'
import { make } from './thermal/volumes.js'
import { faceOfTypeface, letters, typefaces } from './vietnamese.js'

const fonts = openFonts(loadFonts())

t.setTimeout(120_000)
const aligns = ['left', 'center', 'right'] as const
const turns = [0, 90, 270] as const
const [start, across] = [20, 40]

interface Wanted {
  readonly text: string
  /** Of the box in the direction of reading (mm); it begins at 20 mm. */
  readonly length: number
  readonly rotate: 0 | 90 | 270
  readonly item: Partial<TextItem> & { align: (typeof aligns)[number] }
}

/** A label with that text alone. */
function labelOf({ text, length, rotate, item }: Wanted) {
  const box = rotate === 0 ? { w: length, h: across } : { w: across, h: length }
  const element = { kind: 'text', x: start, y: start, ...box, text, size: 14, rotate, ...item }
  const elements = [element as LabelElement]
  const template = { ...loadTemplate('40x40'), width: 80, height: 80, elements }
  return snapshotOf({ template, stock: rollOf(80, 80) })
}

/** By how many mm the ink of a text leaves its box sideways, and the lines it is set in. */
function inkOutside(wanted: Wanted) {
  const { drawing, notes } = layOut(labelOf(wanted), fonts)
  const texts = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  const reaches = texts.map((mark) => {
    const extent = extentOf(mark, fonts)
    if (!extent) return 0
    const [from, to] =
      wanted.rotate === 0 ? [extent.left, extent.right] : [extent.top, extent.bottom]
    return Math.max(start - from, to - start - wanted.length)
  })
  return { outside: Math.max(...reaches), lines: texts.map(({ text }) => text), notes }
}

t.test('every letter, first and last in its line, stays in its box', async (t) => {
  for (const typeface of typefaces) {
    ;[...letters, ...'jfTFJ17ly'].forEach((letter, i) => {
      const rotate = turns[i % 3] ?? 0
      for (const align of aligns) {
        const wanted = { text: `${letter}n${letter}`, length: 30, rotate }
        const { outside, lines } = inkOutside({ ...wanted, item: { align, ...typeface } })
        const where = `${letter} in ${typeface.family} ${typeface.weight}, ${align}, ${rotate}`
        if (outside > 1e-6) t.fail(`${where} reaches ${outside} mm out of its box`)
        if (lines.length !== 1) t.fail(`${where} is not there`)
      }
    })
    t.pass(`${typeface.family} ${typeface.weight}`)
  }
})

/** How a text is to be fitted: by its size alone, or by breaking it. */
const fits = [
  { align: 'left', lines: 1 },
  { align: 'right', lines: 2 },
] as const

t.test('a line with room for its widths but not for its ink gets smaller or breaks', async (t) => {
  for (const typeface of typefaces) {
    const font = fonts[faceOfTypeface(typeface)]
    for (const letter of letters) {
      const words = `${letter}n n${letter}`
      const size = (14 * 25.4) / 72
      const length = font.widthOf(words) * size + 1e-6
      for (const fit of fits) {
        const item = { min: 6, ...fit, ...typeface }
        const set = inkOutside({ text: words, length, rotate: 0, item })
        if (set.outside > 1e-6) t.fail(`${words} in ${typeface.family}: ${set.outside} mm`)
        if (set.lines.join(' ') !== words) t.fail(`${words} became ${set.lines.join('|')}`)
        if (set.notes.length > 0) t.fail(`${words} does not fit`)
      }
    }
    t.pass(`${typeface.family} ${typeface.weight}`)
  }
})

t.test('sans, whose letters hardly overhang, is set by its widths where they leave room', (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...letters, 'n', ' '), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...aligns),
      (parts, align) => {
        const text = `n${parts.join('')}n`.replace(/ +/g, ' ')
        const item = { align, weight: 'regular', family: 'sans' } as const
        const { drawing } = layOut(labelOf({ text, length: 55, rotate: 0, item }), fonts)
        const [mark] = drawing.marks
        if (mark?.kind !== 'text') return false
        const free = 55 - fonts.regular.widthOf(mark.text) * mark.size
        const x = start + free * { left: 0, center: 0.5, right: 1 }[align]
        return Math.abs(mark.x - x) < 1e-9
      },
    ),
  )
  t.end()
})

/** Of sans the weight that overhangs most. */
const tried = typefaces.filter(({ family, weight }) => family !== 'sans' || weight === 'bold')
const varying = ['{code}', '{code.grouped}', '{number}', 'jữ {code} T'] as const

t.test('codes and numbers of a PDF stay in their box, condensed or not', async (t) => {
  const dpi = 300
  const perMm = dpi / 25.4
  for (const typeface of tried) {
    for (const text of varying) {
      for (const [align, length] of [
        ['left', 22],
        ['right', 22],
        ['center', 22],
        ['left', 55],
        ['right', 55],
      ] as const) {
        const snapshot = labelOf({ text, length, rotate: 0, item: { align, ...typeface } })
        const { path } = await makeVolume(t, { snapshot, quantity: 6 })
        const document = await openPdf(path)
        const side = Math.round(80 * perMm)
        for (let page = 0; page < 6; page++) {
          const part = { left: 0, top: Math.round(start * perMm), width: side, height: 180 }
          const { pixels } = drawPart(document, page, dpi, part)
          const columns = darkColumns(side, 180, (x, y) => (pixels[y * side + x] ?? 255) < 128)
          const where = `${text} in ${typeface.family} ${typeface.weight}, ${align} of ${length} mm`
          const [from, to] = [columns.from / perMm - start, columns.to / perMm - start]
          if (!(to > from)) t.fail(`${where} is not there`)
          if (from < -0.09 || to > length + 0.09) t.fail(`${where}: ${from} to ${to} mm`)
        }
        document.destroy()
      }
    }
    t.pass(`${typeface.family} ${typeface.weight}`)
  }
})

t.test('and so do those of a thermal printer', async (t) => {
  const perMm = 203 / 25.4
  for (const typeface of tried) {
    for (const text of varying) {
      for (const align of aligns) {
        for (const length of [22, 55]) {
          const snapshot = labelOf({ text, length, rotate: 0, item: { align, ...typeface } })
          const { head, page } = make('zpl', snapshot, 6)
          for (let n = 0; n < 6; n++) {
            const bitmap = readZplPage(head, page(n))
            const { from, to } = darkColumns(bitmap.width, bitmap.height, (x, y) =>
              isBlack(bitmap, x, y),
            )
            const where = `${text} in ${typeface.family} ${typeface.weight}, ${align} of ${length} mm`
            // Letters stand on whole dots.
            if (!(to > from)) t.fail(`${where} is not there`)
            if (from < start * perMm - 2 || to > (start + length) * perMm + 2) {
              t.fail(`${where}: ${from / perMm - start} to ${to / perMm - start} mm`)
            }
          }
        }
      }
    }
    t.pass(`${typeface.family} ${typeface.weight}`)
  }
})

/** The first dark column, and the one behind the last. */
function darkColumns(width: number, height: number, isDark: (x: number, y: number) => boolean) {
  let [from, to] = [width, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isDark(x, y)) [from, to] = [Math.min(from, x), Math.max(to, x + 1)]
    }
  }
  return { from, to }
}
