/** Labels a second into PDF for print houses on one thread, against ordinary PDF of the same pages. */
import { deflateSync } from 'node:zlib'
import { writeCodes } from '../src/codes/bulk.js'
import { labelPdf } from '../src/labels/label-pdf.js'
import { orderOf } from '../src/labels/sheet-order.js'
import type { LabelSnapshot } from '../src/labels/snapshot.js'
import { loadFonts } from '../src/printing/fonts.js'
import { pressJob } from '../src/printing/press-job.js'
import { prepareSymbols } from '../src/printing/render-volume.js'
import { loadStock, loadTemplate } from '../src/printing/templates.js'
import { pressStock } from '../src/labels/press.js'
import type { Row } from './report.js'

const bench = 'press'
const key = { epoch: 1, key: new Uint8Array(32).fill(7) }
const firstIndex = 1_000_000
const template = loadTemplate('40x40')

/** Pages of one label, and sheets of 35: as many labels as make some seconds of work. */
const pages = [
  { name: 'single', stock: pressStock(template), labels: 20_000 },
  { name: 'sheet', stock: loadStock('a4-35'), labels: 200_000 },
] as const

export async function run(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, stock, labels } of pages) {
    const snapshot: LabelSnapshot = {
      ...{ template, stock, language: 'vi', baseUrl: 'https://nguon.vn', host: 'nguon.vn' },
      urlPrefix: 'https://NGUON.VN/T/',
      values: {
        product: { name: 'Trà tôm nõn hương quê' },
        producer: { name: 'Hợp tác xã (minh hoạ)' },
        origin: { commune: 'Xã Tân Hưng', province: 'Tỉnh Cà Mau' },
        lot: { number: '26-312-2', expiresOn: '2028-11-08' },
        certificate: { stars: 5, valid: true },
      },
      ...{ startCell: 1, dpi: 300, level: 'M', numbering: null, order: 'sheet', demo: false },
      runSeq: 7,
    }
    const plain = await rateOf(snapshot, labels, false)
    const press = await rateOf(snapshot, labels, true)
    const row = (metric: string, value: number, unit: string, baseline: number): Row => ({
      ...{ bench, metric: `${name}_${metric}`, value, unit, baseline },
      ratio: unit === 'bytes' ? baseline / value : value / baseline,
    })
    rows.push(row('labels_per_second', press.rate, 'labels/s', plain.rate))
    rows.push(row('bytes_per_label', press.bytes / labels, 'bytes', plain.bytes / labels))
  }
  return rows
}

async function rateOf(snapshot: LabelSnapshot, labels: number, isPress: boolean) {
  const codes = new Uint8Array(labels * 12)
  writeCodes(key, firstIndex, labels, codes)
  const symbols = prepareSymbols({ snapshot, key, firstIndex })
  const order = orderOf(snapshot, labels, true)
  const volume = { snapshot, codes, firstNumber: 1 }
  const press = isPress ? { press: await pressJob(volume) } : {}
  const content = { ...volume, ...press, fonts: loadFonts(), order, symbols }
  const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 3 })
  const start = performance.now()
  let bytes = 0
  for await (const piece of labelPdf({ ...content, deflate })) bytes += piece.bytes.length
  return { rate: Math.round((labels * 1000) / (performance.now() - start)), bytes }
}
