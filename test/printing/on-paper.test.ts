/** How labels lie on paper, seen by tools that share nothing with what drew them: pdfium and zxing. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import t, { type Test } from 'tap'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import { parseStock, type Stock } from '../../src/labels/stock.js'
import { parseTemplate } from '../../src/labels/template.js'
import { openPages } from '../../src/printing/proof-source.js'
import { planVolumes } from '../../src/printing/render.js'
import { loadStock } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { codeOf, makeVolume, numbers, textOf } from './volumes.js'

// Photos and pages are many pixels.
t.setTimeout(180_000)

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })

const dpi = 180
const mm = (pixels: number) => (pixels * 25.4) / dpi

interface Page {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

async function pagesOf(file: string): Promise<Page[]> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(readFileSync(file))
  const pages: Page[] = []
  for (const page of document.pages()) {
    const wanted = { scale: dpi / 72, colorSpace: 'Gray', render: 'bitmap' } as const
    const { data, width, height } = await page.render(wanted)
    pages.push({ data: new Uint8Array(data), width, height })
  }
  document.destroy()
  pdfium.destroy()
  return pages
}

const options: ReaderOptions = {
  ...{ formats: ['QRCode'], tryInvert: false, tryRotate: false, tryDownscale: false },
}

/** Every code of a page with the middle of its symbol in mm, from left to right and down. */
async function codesOn({ data, width, height }: Page) {
  const pixels = new Uint32Array(data.length)
  for (let i = 0; i < data.length; i++) pixels[i] = 0xff000000 | (data[i]! * 0x010101)
  const image = { data: new Uint8ClampedArray(pixels.buffer), width, height, colorSpace: 'srgb' }
  const found = await readBarcodes(image as ImageData, options)
  return found
    .map(({ text, position: { topLeft, bottomRight } }) => ({
      code: text.slice(-12),
      x: mm((topLeft.x + bottomRight.x) / 2),
      y: mm((topLeft.y + bottomRight.y) / 2),
    }))
    .sort((a, b) => Math.round((a.y - b.y) / 8) || a.x - b.x)
}

async function allCodes(file: string) {
  const pages = []
  for (const page of await pagesOf(file)) pages.push(await codesOn(page))
  return pages
}

const stockOf = (change: Partial<Stock>): Stock =>
  parseStock({ ...loadStock('a4-35'), name: 'own-a4', ...change })

/** 40x40 labels with room between them. */
const apart = stockOf({
  ...{ columns: 4, rows: 6, margin: { left: 14, top: 14 }, gap: { x: 6, y: 5 } },
  cutMarks: 'corners',
})

const near = (t: Test, got: number | undefined, wanted: number, what: string, within = 0.45) =>
  t.ok(Math.abs((got ?? NaN) - wanted) <= within, `${what}: ${got} is near ${wanted}`)

t.test('damaged cells stay empty, and every code is on the sheets once', async (t) => {
  const snapshot = snapshotOf({ startCell: 3, skip: [7, 35, 12] })
  const { path, pages } = await makeVolume(t, { snapshot, quantity: 40, proof: true })
  t.equal(pages, 2)
  const [first = [], second = []] = await allCodes(path)
  t.same(
    [...first, ...second].map(({ code }) => code),
    numbers(1, 40).map(codeOf),
    'in running order',
  )
  t.equal(first.length, 30)
  const cellOf = ({ x, y }: { x: number; y: number }) =>
    Math.floor((y - 8.5) / 40) * 5 + Math.floor((x - 5) / 40) + 1
  const wanted = numbers(1, 35).filter((cell) => ![1, 2, 7, 12, 35].includes(cell))
  t.same(first.map(cellOf), wanted)
})

t.test('a correction moves and scales what is printed about the middle of the page', async (t) => {
  const plain = snapshotOf({ stock: apart })
  const correction = { shift: { x: 0, y: 0 }, scale: { x: 1.02, y: 0.985 }, turn: 0.5 }
  const corrected = snapshotOf({ stock: apart, correction })
  for (const format of ['pdf', 'svg'] as const) {
    const placesOf = async (snapshot: typeof plain) => {
      const { path } = await makeVolume(t, { snapshot, quantity: 8, proof: true, format })
      if (format === 'pdf') return (await allCodes(path))[0] ?? []
      const source = await openPages(path, 'svg', snapshot)
      return source.page(0, async ({ pixels, width, height }) => {
        const codes = await codesOn({ data: pixels, width, height })
        return codes.map(({ code, x, y }) => ({ code, x: (x * dpi) / 300, y: (y * dpi) / 300 }))
      })
    }
    const [before, after] = [await placesOf(plain), await placesOf(corrected)]
    t.equal(before.length, 8)
    const angle = (0.5 * Math.PI) / 180
    for (const { code, x, y } of before) {
      const [u, v] = [x - 105, y - 148.5]
      const found = after.find((other) => other.code === code)
      const across = 105 + 1.02 * (u * Math.cos(angle) + v * Math.sin(angle))
      const down = 148.5 + 0.985 * (v * Math.cos(angle) - u * Math.sin(angle))
      near(t, found?.x, across, `${format} ${code}, across`)
      near(t, found?.y, down, `${format} ${code}, down`)
    }
  }
})

t.test('a job of a printer that needs nothing has the bytes it had before', async (t) => {
  const correction = { shift: { x: 0, y: 0 }, scale: { x: 1, y: 1 }, turn: 0 }
  const [a, b] = [snapshotOf(), snapshotOf({ correction })]
  const [first, second] = [
    await makeVolume(t, { snapshot: a }),
    await makeVolume(t, { snapshot: b }),
  ]
  t.equal(first.sha256, second.sha256)
})

/** Black at its left edge, a picture of two colours below, a code at the right. */
const lopsided = parseTemplate({
  ...{ name: 'lopsided', version: 1, title: { vi: 'x', en: 'x' }, width: 60, height: 30 },
  elements: [
    { kind: 'box', x: 0, y: 0, w: 4, h: 30, fill: true },
    { kind: 'qr', x: 36, y: 3, size: 22 },
    { kind: 'text', x: 8, y: 4, w: 26, h: 5, size: 9, text: '{host}' },
    { kind: 'text', x: 8, y: 12, w: 26, h: 5, size: 9, text: '{number}' },
  ],
})
const upright = stockOf({
  ...{ cell: { width: 30, height: 60 }, columns: 6, rows: 4, cutMarks: false },
  ...{ margin: { left: 10, top: 12 }, gap: { x: 2, y: 8 } },
})

t.test('labels turned on their cells: marks turn, codes stay where they turn to', async (t) => {
  const cell = { x: 10, y: 12 }
  const wanted = {
    // The black edge of the label is at the left: turned to the left it lies below.
    90: { code: [cell.x + 14, cell.y + 13], black: [cell.x + 15, cell.y + 58] },
    270: { code: [cell.x + 16, cell.y + 47], black: [cell.x + 15, cell.y + 2] },
  } as const
  for (const turned of [90, 270] as const) {
    const snapshot = snapshotOf({ template: lopsided, stock: upright, turned })
    const { path } = await makeVolume(t, { snapshot, quantity: 24, proof: true })
    const [page] = await pagesOf(path)
    if (!page) return t.fail('no page')
    const codes = await codesOn(page)
    t.equal(codes.length, 24)
    const first = codes.find(({ code }) => code === codeOf(1))
    near(t, first?.x, wanted[turned].code[0], `${turned}: across`)
    near(t, first?.y, wanted[turned].code[1], `${turned}: down`)
    const [x, y] = wanted[turned].black.map((at) => Math.round((at * dpi) / 25.4))
    t.ok(page.data[y! * page.width + x!]! < 40, 'the black edge turned with it')
  }
  const straight = snapshotOf({ template: lopsided, stock: upright })
  t.throws(() => makeVolumeNow(t, straight), { code: 'label-stock-too-small' })
})

const makeVolumeNow = (t: Test, snapshot: ReturnType<typeof snapshotOf>) =>
  planVolumes(snapshot, 1, 1, () => t.testdir())

t.test('turned labels read the same from thermal printers', async (t) => {
  const roll = stockOf({
    ...{ kind: 'roll', page: { width: 32, height: 62 }, cell: { width: 32, height: 62 } },
    ...{ margin: { left: 0, top: 0 }, gap: { x: 0, y: 0 }, columns: 1, rows: 1, cutMarks: false },
  })
  for (const format of ['zpl', 'tspl'] as const) {
    for (const turned of [90, 270] as const) {
      const snapshot = snapshotOf({ template: lopsided, stock: roll, turned })
      const { proof } = await makeVolume(t, { snapshot, quantity: 3, proof: true, format })
      t.equal(proof.codes, 3, `${format}, ${turned}`)
    }
  }
})

t.test(
  'colour at the edge runs over it where the sheet has room, and corners are marked',
  async (t) => {
    const template = parseTemplate({
      ...lopsided,
      ...{ name: 'bleeding', width: 40, height: 40, bleed: 2 },
      elements: [
        { kind: 'box', x: 0, y: 0, w: 40, h: 8, fill: true },
        { kind: 'qr', x: 9, y: 10, size: 22 },
        { kind: 'text', x: 2, y: 34, w: 36, h: 5, size: 9, text: '{host}' },
      ],
    })
    const blackAt = async (stock: Stock) => {
      const snapshot = snapshotOf({ template, stock })
      const { path } = await makeVolume(t, { snapshot, quantity: 24, proof: true })
      const [page] = await pagesOf(path)
      return (x: number, y: number) =>
        page!.data[Math.round((y * dpi) / 25.4) * page!.width + Math.round((x * dpi) / 25.4)]! < 60
    }
    const wide = await blackAt(apart)
    t.ok(wide(14 - 1.5, 18) && wide(54 + 1.5, 18) && wide(30, 14 - 1.5), 'over left, right, top')
    t.notOk(wide(14 - 2.5, 16), 'and no further')
    t.notOk(wide(30, 54 + 1), 'nothing where no colour is at the edge')
    const narrow = await blackAt(loadStock('a4-35'))
    t.ok(narrow(30, 9) && !narrow(30, 8.5 - 1.5), 'not where labels lie side by side')
    const plain = await blackAt(stockOf({ ...apart, name: 'own-more', gap: { x: 3, y: 3 } }))
    t.notOk(plain(14 - 1.5, 18), 'nor where gaps are too narrow')
  },
)

/** A tag with another code of the pack on its back, to the left of the middle. */
const tag = parseTemplate({
  ...{ name: 'tag', version: 1, title: { vi: 'x', en: 'x' }, width: 40, height: 40 },
  elements: [
    { kind: 'qr', x: 14, y: 2, size: 22 },
    { kind: 'text', x: 2, y: 30, w: 36, h: 5, size: 9, text: 'FRONT {host}' },
  ],
  back: [
    { kind: 'qr', x: 2, y: 8, size: 22 },
    { kind: 'text', x: 2, y: 32, w: 36, h: 5, size: 9, text: 'BACK {number}' },
    { kind: 'text', x: 2, y: 36.5, w: 36, h: 3, size: 6, text: '{host}' },
  ],
})

t.test('backs lie behind their fronts, whichever edge the paper is turned over', async (t) => {
  // Margins differ, so that a grid that is not mirrored would show.
  const stock = stockOf({ ...apart, margin: { left: 20, top: 20 } })
  for (const flip of ['long', 'short'] as const) {
    const correction = { shift: { x: 1, y: 0.5 }, scale: { x: 1, y: 1 }, turn: 0 }
    const moved = { ...stock, margin: { left: 21, top: 20.5 } }
    const snapshot = snapshotOf({ template: tag, stock: moved, flip, correction, skip: [2] })
    const made = await makeVolume(t, { snapshot, quantity: 30, proof: true })
    t.same([made.pages, made.proof.pages, made.proof.codes], [4, 4, 60], flip)
    const [front = [], back = []] = await allCodes(made.path)
    t.equal(front.length, 23)
    for (const { code, x, y } of front) {
      const behind = back.find((other) => other.code === code)
      // The printer moves both pages by -1, -0.5; then the paper is turned.
      const [fx, fy] = [x - 1, y - 0.5]
      const [bx, by] = [(behind?.x ?? NaN) - 1, (behind?.y ?? NaN) - 0.5]
      const [px, py] = flip === 'long' ? [210 - bx, by] : [bx, 297 - by]
      // On the front the code is 5 mm right of the middle; on the back, seen from behind, 7 mm left of it.
      near(t, px, fx - 5 + 7, `${flip} ${code}, across`)
      near(t, py, fy - 13 + 19, `${flip} ${code}, down`)
    }
    t.match(await textOf(made.path, 2), /BACK/)
    t.notMatch(await textOf(made.path, 1), /BACK/)
  }
})

t.test('booklets have covers that name product, lot and numbers', async (t) => {
  const snapshot = snapshotOf({ booklet: 10 })
  const { path, pages } = await makeVolume(t, { snapshot, quantity: 25, proof: true })
  t.equal(pages, 2)
  const [first = [], second = []] = await allCodes(path)
  t.same([first.length, second.length], [20, 5])
  t.same(
    [...first, ...second].map(({ code }) => code),
    numbers(1, 25).map(codeOf),
  )
  near(t, first[0]?.y, first[3]?.y ?? 0, 'the first row holds the cover and four labels', 1)
  t.ok((first[0]?.x ?? 0) > 45, 'the cover comes first')
  const text = (await textOf(path, 1)).normalize('NFC')
  t.match(text, /Tập 10 tem/)
  t.match(text, /Lô 26-312-2/)
  for (const number of ['G1-000001', 'G1-000010', 'G1-000011', 'G1-000020']) {
    t.match(text.replaceAll('\n', ''), number)
  }
  t.match((await textOf(path, 2)).normalize('NFC'), /Tập 5 tem/, 'the last has fewer')
  const roll = snapshotOf({ stock: loadStock('roll-40x40'), booklet: 10 })
  const onRoll = await makeVolume(t, { snapshot: roll, quantity: 25, proof: true })
  t.equal(onRoll.pages, 33, 'three covers, thirty places')
})

t.test('a volume of booklets holds whole ones', async (t) => {
  const plan = planVolumes(snapshotOf({ booklet: 7 }), 1, 150_000, (n) => String(n))
  t.equal(plan.length, 2)
  t.equal(plan[0]!.labels % 7, 0)
  t.equal(plan[0]!.labels + plan[1]!.labels, 150_000)
})
