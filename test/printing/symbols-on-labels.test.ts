/** Labels with many symbols: every one of them is printed in every format and read back. */
import t from 'tap'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { sheetOrder } from '../../src/labels/sheet-order.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { proofVolume } from '../../src/printing/proof.js'
import { loadTemplate, rollOf } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { codeOf, makeVolume } from './volumes.js'

const { values } = snapshotOf()
const square = { size: 26, y: 2 } as const
const upright = { kind: 'barcode', symbology: 'gs1-128', w: 34, h: 160 } as const
const elements: LabelElement[] = [
  { kind: 'text', x: 2, y: 190, w: 60, h: 6, text: '{host}', size: 9 },
  { kind: 'qr', x: 2, ...square },
  { kind: 'qr', x: 32, ...square, content: 'short' },
  { kind: 'qr', x: 62, ...square, content: 'gs1' },
  { kind: 'datamatrix', x: 92, ...square },
  { kind: 'datamatrix', x: 122, ...square, content: 'gs1' },
  {
    ...{ kind: 'barcode', symbology: 'gs1-128', x: 1, y: 34, w: 178, h: 20 },
    data: '(01){product.gtin}(21){code}',
  },
  { ...upright, x: 40, y: 60, rotate: 90, data: '(01){product.gtin}(21){code}' },
  { ...upright, x: 100, y: 60, rotate: 270, data: '(21){code}(10){lot.number}' },
]
const snapshot = snapshotOf({
  template: { ...loadTemplate('40x40'), width: 180, height: 225, elements },
  stock: rollOf(180, 225),
  values: {
    ...values,
    product: { name: 'Trà', gtin: '8935001234562' },
    brand: { color: '#1f5130' },
  },
  urlPrefix: 'https://NGUON.VN/01/08935001234562/21/',
})
const symbols = 8

t.test('every symbol of a label is read back in every format', async (t) => {
  for (const format of ['pdf', 'svg', 'zpl', 'tspl'] as const) {
    const quantity = format === 'svg' ? 1 : 2
    const volume = await makeVolume(t, { snapshot, quantity, format, proof: true })
    t.equal(volume.proof.codes, quantity * symbols, format)
  }
})

t.test('a symbol that says something else fails the proof, whichever it is', async (t) => {
  const { path } = await makeVolume(t, { snapshot, quantity: 1 })
  const { drawing } = layOut(snapshot, openFonts(loadFonts()))
  const proof = (only: Partial<typeof drawing>, gtin = '8935001234562') =>
    proofVolume({
      ...{ file: path, format: 'pdf', order: sheetOrder(1, 1, [], 'sheet'), firstNumber: 1 },
      snapshot: { ...snapshot, values: { ...snapshot.values, product: { name: 'Trà', gtin } } },
      drawing: { ...drawing, ...only },
      codes: Buffer.from(codeOf(1)),
    })
  t.same(await proof({}), { pages: 1, codes: symbols })
  const other = '8935001234555'
  for (const symbol of drawing.symbols) {
    const alone = { symbols: [symbol], bars: [] }
    if (symbol.content === 'gs1') {
      await t.rejects(proof(alone, other), { code: 'print-proof-failed' }, 'another GTIN')
    }
    const content = symbol.content === 'gs1' ? 'link' : 'gs1'
    await t.rejects(proof({ symbols: [{ ...symbol, content }], bars: [] }), {
      code: 'print-proof-failed',
    })
  }
  for (const bars of drawing.bars) {
    const around = { ...bars.around, after: '(10)LOT' }
    await t.rejects(proof({ symbols: [], bars: [{ ...bars, around }] }), {
      code: 'print-proof-failed',
    })
  }
})
