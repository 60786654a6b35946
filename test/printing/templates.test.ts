/** Everything that ships in `templates`: drawn with real contents, and read back by a decoder of others. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checkSnapshot } from '../../src/labels/check.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { planVolumes, renderVolumes } from '../../src/printing/render.js'
import { listStocks, listTemplates, loadStock, loadTemplate } from '../../src/printing/templates.js'
import { longestName, snapshotOf } from '../labels/snapshots.js'
import { firstIndex, key } from './volumes.js'

/** A product of which everything is known. */
const values: LabelSnapshot['values'] = {
  product: {
    name: { vi: 'Trà tôm nõn hương quê', en: 'Hương Quê young bud tea' },
    netContent: '200 g',
    gtin: '8935001234562',
    group: 'Thực phẩm (chè)',
    ingredients: '100 % chè tôm nõn, hái tay một tôm hai lá non',
    usage: 'Pha 8 g với 200 ml nước 85 °C trong 2 phút.',
    storage: 'Nơi khô mát, tránh ánh nắng.',
    warning: 'Không dùng khi bao bì đã rách.',
    standard: 'TCVN 9740:2013',
    netWeight: '000200',
  },
  brand: { color: '#1f5130', accent: '#a3341c', trademark: '312456' },
  pallet: { sscc: '089350012345678902', count: 48 },
  producer: {
    name: 'Hợp tác xã Nông sản Phú Lương',
    address: 'Xóm Đồng Tâm, xã Phú Lương, tỉnh Thái Nguyên',
    phone: '0208 377 1234',
  },
  origin: { commune: 'Xã Phú Lương', province: 'Tỉnh Thái Nguyên' },
  lot: { number: '26-312-2', madeOn: '2026-11-08', expiresOn: '2028-11-08' },
  certificate: { stars: 5, number: '2361/QĐ-BNNMT', valid: true },
}

const stocks = listStocks().map(loadStock)

/** The stock a label leaves least of. */
const stockFor = ({ width, height }: { width: number; height: number }) =>
  stocks
    .filter(({ cell }) => cell.width >= width && cell.height >= height)
    .sort((a, b) => a.cell.width * a.cell.height - b.cell.width * b.cell.height)[0]

for (const name of listTemplates()) {
  t.test(`the label ${name} says everything in both languages and reads back`, async (t) => {
    const template = loadTemplate(name)
    const stock = stockFor(template)
    if (!stock) return t.fail('no stock takes it')
    const waste = (stock.cell.width * stock.cell.height) / (template.width * template.height)
    t.ok(waste <= 1.25, `${stock.name} leaves little of it`)
    for (const language of ['vi', 'en'] as const) {
      const snapshot = snapshotOf({ template, stock, values, language })
      t.same(
        checkSnapshot(snapshot, loadFonts()),
        [],
        `nothing is cut, small or unreadable: ${language}`,
      )
    }
    const snapshot = snapshotOf({ template, stock, values })
    const directory = t.testdir()
    const done: string[] = []
    // The proof reads pages back and fails when a code is not the one that was meant.
    await renderVolumes({
      key,
      firstIndex,
      proof: true,
      onVolume: ({ sha256 }) => void done.push(sha256),
      snapshot,
      volumes: planVolumes(snapshot, 1, 2, () => join(directory, 'labels.pdf')),
    })
    t.equal(done.length, 1)
    t.equal(readFileSync(join(directory, 'labels.pdf')).subarray(0, 5).toString(), '%PDF-')
  })
}

t.test('no day is cut, however wide its figures are', async (t) => {
  for (const name of listTemplates()) {
    const template = loadTemplate(name)
    const stock = stockFor(template)
    for (const day of ['2028-06-08', '2028-08-28', '2026-09-26', '2029-06-24']) {
      const lot = { number: 'L26-11', madeOn: day, expiresOn: day }
      const snapshot = snapshotOf({ template, ...on(stock), values: { ...values, lot } })
      t.same(checkSnapshot(snapshot, loadFonts()), [], `${name}, ${day}`)
    }
  }
})

const on = (stock: LabelSnapshot['stock'] | undefined) => (stock ? { stock } : {})

t.test('the longest name there is never spoils a label that has room for it', async (t) => {
  for (const name of listTemplates()) {
    const template = loadTemplate(name)
    if (template.width * template.height < 2_500) continue
    const long = { ...values, product: { ...values.product, name: longestName } }
    const snapshot = snapshotOf({ template, values: long, ...on(stockFor(template)) })
    t.same(checkSnapshot(snapshot, loadFonts()), [], name)
  }
})

t.test('what is made in rows is named as makers and shops name it', async (t) => {
  for (const stock of stocks) {
    const { cell, columns, rows, title } = stock
    const mm = (n: number) => String(Math.round(n * 10) / 10)
    t.match(title.en, `${mm(cell.width)} x ${mm(cell.height)} mm`, stock.name)
    t.match(title.vi, `${mm(cell.width)} x ${mm(cell.height)} mm`.replaceAll('.', ','), stock.name)
    const many = columns * rows
    if (stock.kind === 'sheet' || columns > 1) t.match(title.vi, `${many} tem`, stock.name)
  }
})
