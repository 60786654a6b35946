/** Symbols, inks and sides of a label: what is drawn, and what is told of it. */
import t from 'tap'
import { checkSnapshot } from '../../src/labels/check.js'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { labelSvg } from '../../src/labels/svg.js'
import type { LabelElement, LabelTemplate } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { loadTemplate, rollOf } from '../../src/printing/templates.js'
import { snapshotOf } from './snapshots.js'

const code = '7K3QM9TX2PD4'
const { values } = snapshotOf()
const known: LabelSnapshot['values'] = {
  ...values,
  product: { name: 'Trà', gtin: '8935001234562', netWeight: '000200' },
  brand: { color: '#1f5130', accent: '#F2C94C' },
  pallet: { sscc: '089350012345678902', count: 48 },
}

/** A label of 100 x 60 mm with these elements and its host. */
function labelOf(elements: LabelElement[], change: Partial<LabelSnapshot> = {}, more = {}) {
  const host = { kind: 'text', x: 80, y: 55, w: 20, h: 4, text: '{host}', size: 7 } as const
  const template: LabelTemplate = {
    ...{ ...loadTemplate('40x40'), width: 100, height: 60, elements: [host, ...elements] },
    ...more,
  }
  return snapshotOf({ template, stock: rollOf(100, 60), values: known, dpi: 300, ...change })
}
const drawingOf = (snapshot: LabelSnapshot, side: 'front' | 'back' = 'front') =>
  layOut(snapshot, openFonts(loadFonts()), side)
const problemsOf = (snapshot: LabelSnapshot) =>
  drawingOf(snapshot).notes.map(({ path, problem }) => `${path} ${problem}`)

const qr = { kind: 'qr', x: 2, y: 2, size: 22 } as const
const bars = (data: string, change: Partial<LabelElement & { kind: 'barcode' }> = {}) =>
  ({
    ...{ kind: 'barcode', symbology: 'gs1-128', data, x: 1, y: 20, w: 98, h: 34.6 },
    ...change,
  }) as LabelElement & { kind: 'barcode' }
const textsOf = (snapshot: LabelSnapshot) =>
  drawingOf(snapshot).drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

t.test('GS1 symbols need a GTIN, unless they are hidden without one', async (t) => {
  const square = { ...qr, content: 'gs1' } as const
  const nameless = { values: { ...known, product: { name: 'Trà' } } }
  for (const kind of ['qr', 'datamatrix'] as const) {
    t.equal(drawingOf(labelOf([{ ...square, kind }])).drawing.symbols[0]?.content, 'gs1')
    t.throws(() => checkSnapshot(labelOf([{ ...square, kind }], nameless), loadFonts()), {
      code: 'label-gtin-missing',
      message: /\/elements\/1/,
    })
    const hidden = labelOf([{ ...square, kind, when: 'product.gtin' }], nameless)
    t.equal(drawingOf(hidden).drawing.symbols.length, 0)
  }
})

t.test('DataMatrix has a quiet zone of one module, QR of four; both are whole dots', async (t) => {
  for (const kind of ['qr', 'datamatrix'] as const) {
    for (const content of ['link', 'short', 'gs1'] as const) {
      const [slot] = drawingOf(labelOf([{ ...qr, kind, content }])).drawing.symbols
      if (!slot) throw new Error('no symbol')
      const quiet = kind === 'qr' ? 4 : 1
      t.equal(slot.quiet, quiet)
      t.ok(Math.abs(slot.size - (slot.modules + 2 * quiet) * slot.module) < 1e-9)
      const dots = (slot.module * 300) / 25.4
      t.ok(Math.abs(dots - Math.round(dots)) < 1e-9)
      t.notMatch(labelSvg(labelOf([{ ...qr, kind, content }]), loadFonts(), code, 1), /NaN|undef/)
    }
  }
})

t.test('bar codes take days, GTINs and weights as GS1 has them', async (t) => {
  const data = '(01){product.gtin}(17){lot.expiresOn}(3103){product.netWeight}(10){lot.number}'
  const full = '(01)08935001234562(17)281108(3103)000200(10)26-312-2'
  t.ok(textsOf(labelOf([bars(data)])).includes(full), 'AIs in brackets below the bars')
  const undated = { values: { ...known, lot: { number: 'L1' } } }
  t.ok(textsOf(labelOf([bars(data)], undated)).includes('(01)08935001234562(3103)000200(10)L1'))
  const pallet = '(00){pallet.sscc}(02){product.gtin}(37){pallet.count}(10){lot.number}'
  const uncounted = { values: { ...known, pallet: { sscc: '089350012345678902' } } }
  t.ok(textsOf(labelOf([bars(pallet)], uncounted)).includes('(00)089350012345678902(10)26-312-2'))
  const bare = { values: { ...known, product: null, lot: null, pallet: null } }
  t.same(drawingOf(labelOf([bars(pallet)], bare)).drawing.marks.length, 1, 'nothing but the host')
  const wrong = { values: { ...known, pallet: { sscc: '089350012345678903' } } }
  t.throws(() => drawingOf(labelOf([bars(pallet)], wrong)), { code: 'symbol-wrong-content' })
})

t.test('bars that are narrow, low or long are told', async (t) => {
  const sscc = '(00){pallet.sscc}'
  t.same(problemsOf(labelOf([bars(sscc)])), [])
  t.same(problemsOf(labelOf([bars(sscc, { w: 70 })])), ['/elements/1 bars'])
  t.same(problemsOf(labelOf([bars(sscc, { h: 30 })])), ['/elements/1 low'])
  const many = `(01){product.gtin}(17){lot.expiresOn}(10)${'A'.repeat(20)}(240)${'B'.repeat(20)}`
  t.match(problemsOf(labelOf([bars(many)])), ['/elements/1 bars', '/elements/1 long'])
  const till = { ...qr, content: 'gs1', size: 10 } as const
  t.same(problemsOf(labelOf([till])), ['/elements/1 bars'], 'a till reads no module of 0.34 mm')
})

t.test('turned bars stand in their box, with their text beside them', async (t) => {
  for (const rotate of [90, 270] as const) {
    const box = { x: 50, y: 1, w: 40, h: 58 }
    const element = bars('8935001234562', { ...box, symbology: 'ean13', rotate })
    const { marks } = drawingOf(labelOf([element])).drawing
    const drawn = marks.flatMap((mark) => (mark.kind === 'box' ? [mark] : []))
    t.equal(drawn.length, 30)
    for (const { x, y, w, h } of drawn) {
      t.ok(x >= box.x && x + w <= box.x + box.w && y >= box.y && y + h <= box.y + box.h)
      t.ok(w > h, 'bars lie')
    }
    const text = marks.find((mark) => mark.kind === 'text' && mark.text === '8935001234562')
    t.match(text, { rotate, x: rotate === 90 ? 90 : 50 })
  }
})

t.test('symbols too near, too far apart, or with something beside them are told', async (t) => {
  t.same(problemsOf(labelOf([qr, { ...qr, x: 30 }])), [])
  t.same(problemsOf(labelOf([qr, { ...qr, x: 20 }])), ['/elements/2 crowded'])
  const ean = bars('{product.gtin}', { symbology: 'ean13', x: 1, y: 30, w: 40, h: 26 })
  const till = { ...qr, kind: 'datamatrix', content: 'gs1', size: 14 } as const
  t.same(problemsOf(labelOf([ean, { ...till, x: 42, y: 30 }])), [])
  t.same(problemsOf(labelOf([ean, { ...till, x: 80 }])), ['/elements/2 apart'])
  const line = { kind: 'line', x1: 0, y1: 5, x2: 20, y2: 5, thickness: 0.5 } as const
  t.same(problemsOf(labelOf([qr, line])), ['/elements/1 quiet'])
})

t.test('a symbol on colour has white paper under it', async (t) => {
  const ground = { kind: 'box', x: 0, y: 0, w: 50, h: 50, fill: true, ink: 'brand' } as const
  for (const elements of [
    [ground, qr],
    [qr, ground],
  ]) {
    const { drawing, notes } = drawingOf(labelOf(elements))
    const [slot] = drawing.symbols
    t.match(drawing.marks.at(-1), { kind: 'box', ink: 'white', x: slot?.x, w: slot?.size })
    t.same(notes, [])
  }
  const white = { ...ground, ink: 'white' } as const
  t.equal(drawingOf(labelOf([white, qr])).drawing.marks.length, 2, 'none where it is white already')
})

t.test('inks are the colours of the brand, and pale ones are told', async (t) => {
  const text = { kind: 'text', x: 2, y: 2, w: 60, h: 10, text: 'Trà', size: 14 } as const
  const inked = (ink: 'white' | 'brand' | 'accent') => ({ ...text, ink })
  const box = { kind: 'box', x: 0, y: 0, w: 70, h: 20, fill: true } as const
  t.same(problemsOf(labelOf([inked('brand')])), [])
  t.same(problemsOf(labelOf([inked('accent')])), ['/elements/1 contrast'], 'yellow on paper')
  t.same(problemsOf(labelOf([inked('white')])), ['/elements/1 contrast'], 'white on paper')
  t.same(problemsOf(labelOf([{ ...box, ink: 'brand' }, inked('white')])), [])
  t.same(problemsOf(labelOf([box, text])), ['/elements/2 contrast'], 'black on black')
  const svg = labelSvg(labelOf([{ ...box, ink: 'brand' }, inked('accent')]), loadFonts(), code, 1)
  t.match(svg, '<path fill="#1f5130" d="M0 0h70')
  t.match(svg, 'fill="#f2c94c"')
  const plain = labelOf([inked('accent')], { values: { ...known, brand: null } })
  t.same(problemsOf(plain), [], 'without a brand all is black')
  t.match(labelSvg(plain, loadFonts(), code, 1), 'fill="#000000"')
})

t.test('every family has every Vietnamese letter, and a label may use them all', async (t) => {
  const bases = [...'aăâeêioôơuưy']
  const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
  const small = [...bases.flatMap((base) => tones.map((tone) => base + tone)), 'đ']
  const letters = [...small, ...small.map((letter) => letter.toUpperCase())].join('')
  for (const family of ['sans', 'serif', 'script'] as const) {
    for (const weight of ['regular', 'semibold'] as const) {
      const text = { kind: 'text', x: 0, y: 0, w: 100, h: 50, lines: 9, size: 14 } as const
      const words = letters.match(/.{1,24}/gu)?.join(' ') ?? ''
      const snapshot = labelOf([{ ...text, text: words, family, weight }])
      t.same(problemsOf(snapshot), [], `${family} ${weight}`)
    }
  }
})

t.test(
  'a text asks for the typeface of the brand, and gets the usual one where there is none',
  async (t) => {
    const text = { kind: 'text', x: 0, y: 0, w: 80, h: 8, text: 'Chè búp non', size: 12 } as const
    const drawn = (family: 'sans' | 'serif' | 'script' | 'brand', own?: 'serif' | 'script') => {
      const values = { ...known, brand: own ? { font: own } : null }
      return labelSvg(labelOf([{ ...text, family }], { values }), loadFonts(), code, 1)
    }
    for (const own of ['serif', 'script'] as const) t.equal(drawn('brand', own), drawn(own))
    t.equal(drawn('brand'), drawn('sans'))
    t.not(drawn('brand', 'serif'), drawn('brand'))
  },
)

t.test('the back is drawn by itself, and checked with the front', async (t) => {
  const back = [
    { kind: 'text', x: 0, y: 50, w: 30, h: 4, text: '{host}', size: 7 },
    { ...qr, kind: 'datamatrix' },
    { kind: 'text', x: 50, y: 0, w: 50, h: 9, text: 'Trà', size: 4 },
  ] satisfies LabelElement[]
  const snapshot = labelOf([], {}, { back })
  t.same(drawingOf(snapshot, 'front').drawing.symbols, [])
  t.match(drawingOf(snapshot, 'back').drawing.symbols, [{ kind: 'datamatrix', path: '/back/1' }])
  t.match(checkSnapshot(snapshot, loadFonts()), [{ path: '/back/2' }])
  t.not(labelSvg(snapshot, loadFonts(), code, 1, 'back'), labelSvg(snapshot, loadFonts(), code, 1))
})
