import { PDFiumLibrary } from '@hyzyla/pdfium'
import t from 'tap'
import { deflateSync } from 'node:zlib'
import { parseColour } from '../../src/labels/colour.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import type { Mark } from '../../src/labels/drawing.js'
import { createPdf } from '../../src/labels/pdf.js'
import { type PdfInks, pressInks, screenInks, plateColours } from '../../src/labels/pdf-inks.js'
import { markOperators, units } from '../../src/labels/pdf-marks.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { inksForPress, pressCondition } from '../../src/printing/press-job.js'
import { readFileSync } from 'node:fs'

const brand = { color: '#c8102e', accent: '#0a7d3c' }
const of = (colours: object | null) =>
  ({ values: { producer: { name: '' }, brand: colours } }) as unknown as LabelSnapshot

const box = (
  x: number,
  y: number,
  w: number,
  h: number,
  ink?: 'brand' | 'accent' | 'white',
): Mark => ({
  kind: 'box',
  ...{ x, y, w, h, thickness: undefined },
  ...(ink && { ink }),
})
/** Black below; a brand area on half of it; white on half of that; and black on brand. */
const marks = [
  box(0, 0, 20, 20),
  box(0, 0, 20, 10, 'brand'),
  box(0, 0, 10, 5, 'white'),
  box(15, 0, 5, 5),
  box(0, 10, 10, 10, 'accent'),
]

/** The colour (r, g, b) in the middle of a square of 5 mm. */
async function painted(inks: PdfInks, spot: boolean, forPress: boolean) {
  const side = (20 * 72) / 25.4
  const profile = readFileSync(new URL('../../data/press/tr006-coated.icc', import.meta.url))
  const pdf = createPdf({
    ...{ title: 'Màu', language: 'vi', width: side, height: side, fonts: loadFonts() },
    deflate: (bytes) => deflateSync(bytes),
    ...(forPress && {
      press: {
        condition: { ...pressCondition, profile },
        spots: spot ? await inksForPress(of(brand)) : [],
        documentId: '00000000-0000-8000-8000-000000000000',
        trim: [0, 0, side, side] as const,
        bleed: [0, 0, side, side] as const,
        records: { volume: {}, pages: 1, pageWord: 'Trang' },
        conforms: true,
      },
    }),
  })
  pdf.form('L', await markOperators(pdf, { marks, height: 20 }, inks), units(20), units(20))
  pdf.page(Buffer.from(`${inks.start}\nq 0.01 0 0 0.01 0 0 cm /L Do Q`, 'latin1'))
  pdf.end()
  const bytes = pdf.drain()
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(Buffer.from(bytes))
  const { data, width } = await document.getPage(0).render({ scale: 2, render: 'bitmap' })
  const at = (x: number, y: number) => {
    const scale = (2 * 72) / 25.4
    const place = (Math.round(y * scale) * width + Math.round(x * scale)) * 4
    const [r = 0, g = 0, b = 0] = data.subarray(place, place + 3)
    return [r, g, b] as const
  }
  const seen = {
    brand: at(12, 7.5),
    white: at(5, 2.5),
    black: at(17.5, 2.5),
    accent: at(5, 15),
    under: at(15, 15),
  }
  document.destroy()
  pdfium.destroy()
  return { seen, text: Buffer.from(bytes).toString('latin1') }
}

t.test('an office printer gets the brand colours as they are written', async (t) => {
  const { seen } = await painted(screenInks(of(brand)), false, false)
  t.strictSame(seen.brand, [200, 16, 46])
  t.strictSame(seen.white, [255, 255, 255])
  t.strictSame(seen.black, [0, 0, 0])
  t.strictSame(seen.accent, [10, 125, 60])
})

t.test('a print house gets plates of these names, and white is the paper', async (t) => {
  const plates = await inksForPress(of(brand))
  for (const spot of [true, false]) {
    const { seen, text } = await painted(pressInks(of(brand), plates, spot), spot, true)
    t.equal(text.includes('/Separation /Brand /DeviceCMYK'), spot)
    t.equal(text.includes('/Separation /Accent /DeviceCMYK'), spot)
    t.strictSame(
      seen.white,
      [255, 255, 255],
      'paper, though overprint mode 1 would leave the brand',
    )
    const [dark, colour] = [
      Math.max(...seen.black),
      Math.max(...seen.brand) - Math.min(...seen.brand),
    ]
    t.ok(dark < 60, `black on brand: ${seen.black.join(' ')}`)
    t.ok(colour > 100, `brand on black is itself: ${seen.brand.join(' ')}`)
    const [r, g, b] = seen.accent
    t.ok(g > r + 30 && g > b + 20, `green: ${seen.accent.join(' ')}`)
  }
})

t.test('without colours of a brand everything is black', async (t) => {
  for (const colours of [null, { color: 'red' }, { color: '#000000', accent: null }]) {
    t.equal(screenInks(of(colours)).set('brand'), '')
    t.equal(pressInks(of(colours), [], true).set('accent'), '')
    t.strictSame(plateColours(of(colours)), [])
  }
  t.equal(plateColours(of({ color: '#c8102e', accent: '#C8102E' })).length, 1, 'the same ink once')
})

t.test('a brand of one colour has it for accents, too, and on one plate', async (t) => {
  const one = of({ color: '#c8102e' })
  const plates = await inksForPress(one)
  t.equal(plates.length, 1)
  for (const inks of [
    screenInks(one),
    pressInks(one, plates, true),
    pressInks(one, plates, false),
  ]) {
    t.not(inks.set('accent'), '')
    t.equal(inks.set('accent'), inks.set('brand'))
  }
  const { seen } = await painted(screenInks(one), false, false)
  t.strictSame(seen.accent, [200, 16, 46])
})

t.test('brand colours in the four inks of the printing condition', async (t) => {
  t.equal(parseColour('#12345'), undefined)
  t.strictSame(parseColour('#ff0000'), [1, 0, 0])
  const [red, green] = await inksForPress(of(brand))
  const [c = 1, m = 0, y = 0, k = 1] = red?.cmyk ?? []
  t.ok(c < 0.2 && m > 0.9 && y > 0.7 && k < 0.2, `red: ${red?.cmyk.join(' ')}`)
  const [, magenta = 1, yellow = 0] = green?.cmyk ?? []
  t.ok(magenta < 0.5 && yellow > 0.7, `green: ${green?.cmyk.join(' ')}`)
})
