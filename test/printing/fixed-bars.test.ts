/** Bars that are the same on all labels are read back, too: a till refuses the goods otherwise. */
import t from 'tap'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { sheetOrder } from '../../src/labels/sheet-order.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { proofVolume } from '../../src/printing/proof.js'
import { loadTemplate, rollOf } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { codeOf, makeVolume } from './volumes.js'

const host: LabelElement = { kind: 'text', x: 2, y: 92, w: 60, h: 6, text: '{host}', size: 9 }
const qr: LabelElement = { kind: 'qr', x: 2, y: 64, size: 26 }
const ean = { kind: 'barcode', symbology: 'ean13', x: 2, y: 2, w: 40, h: 20 } as const
const ean13: LabelElement = { ...ean, data: '8935001234562' }
const others: LabelElement[] = [
  { kind: 'barcode', symbology: 'ean8', x: 50, y: 2, w: 30, h: 20, data: '96385074' },
  { kind: 'barcode', symbology: 'itf14', x: 2, y: 28, w: 80, h: 30, data: '18935001234569' },
  {
    ...{ kind: 'barcode', symbology: 'gs1-128', x: 88, y: 2, w: 24, h: 96, rotate: 90 },
    data: '(01){product.gtin}(10){lot.number}',
  },
  { ...ean, x: 116, w: 20, h: 40, rotate: 270, data: '0012345678905' },
]

const labelWith = (elements: LabelElement[], change: Partial<LabelSnapshot> = {}) => {
  const base = snapshotOf()
  return snapshotOf({
    template: { ...loadTemplate('40x40'), width: 140, height: 100, elements: [host, ...elements] },
    stock: rollOf(140, 100),
    values: { ...base.values, product: { name: 'Trà', gtin: '8935001234562' } },
    urlPrefix: 'https://NGUON.VN/01/08935001234562/21/',
    ...change,
  })
}

const formats = ['pdf', 'svg', 'zpl', 'tspl'] as const

t.test('bars of every kind are read once a volume, however they lie', async (t) => {
  for (const turned of [undefined, 180] as const) {
    const snapshot = labelWith([qr, ean13, ...others], turned && { turned })
    for (const format of formats) {
      const quantity = format === 'svg' ? 1 : 3
      const volume = await makeVolume(t, { snapshot, quantity, format, proof: true })
      t.equal(volume.proof.codes, quantity, `${format}, codes of packs are what is counted`)
    }
  }
})

t.test('bars with something through them are not handed out', async (t) => {
  const stroke = { kind: 'line', x1: 18, y1: 0, x2: 24, y2: 24, thickness: 2.5 } as const
  for (const format of formats) {
    const of = (elements: LabelElement[]) =>
      makeVolume(t, { snapshot: labelWith(elements), quantity: 1, format, proof: true })
    await of([qr, ean13])
    await t.rejects(of([qr, ean13, stroke]), { code: 'print-proof-failed' }, format)
    await t.rejects(of([ean13, stroke]), { code: 'print-proof-failed' }, `${format}, without QR`)
  }
})

t.test('bars too narrow for a reader are not handed out', async (t) => {
  const narrow = labelWith([qr, { ...ean13, w: 8 }], { dpi: 600 })
  const volume = makeVolume(t, { snapshot: narrow, quantity: 1, proof: true })
  await t.rejects(volume, { code: 'print-proof-failed' })
})

t.test('bars that say another number fail the proof, whichever they are', async (t) => {
  const snapshot = labelWith([qr, ean13, ...others])
  const { path } = await makeVolume(t, { snapshot, quantity: 1 })
  const { drawing } = layOut(snapshot, openFonts(loadFonts()))
  t.equal(drawing.fixedBars.length, 5)
  const proof = (fixedBars: typeof drawing.fixedBars) =>
    proofVolume({
      ...{ file: path, format: 'pdf', order: sheetOrder(1, 1, [], 'sheet'), firstNumber: 1 },
      ...{ snapshot, drawing: { ...drawing, fixedBars }, codes: Buffer.from(codeOf(1)) },
    })
  await proof(drawing.fixedBars)
  for (const bars of drawing.fixedBars) {
    const other = [{ ...bars, text: bars.text.replace(/\d$/, (digit) => `${(+digit + 1) % 10}`) }]
    await t.rejects(proof(other), { code: 'print-proof-failed' }, bars.symbology)
  }
})
