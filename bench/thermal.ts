/** Labels a second for thermal printers on one thread, against the plain way: a format for each label. */
import bwip from 'bwip-js/node'
import { writeCodes } from '../src/codes/bulk.js'
import { groupCode } from '../src/codes/format.js'
import { createBitmap } from '../src/labels/thermal/bitmap.js'
import { thermalLanguages, type ThermalLanguage } from '../src/labels/thermal/language.js'
import { thermalPages } from '../src/labels/thermal/pages.js'
import type { LabelSnapshot } from '../src/labels/snapshot.js'
import { loadFonts } from '../src/printing/fonts.js'
import { prepareSymbols } from '../src/printing/render-volume.js'
import { loadStock, loadTemplate } from '../src/printing/templates.js'
import type { Row } from './report.js'

const bench = 'thermal'
const labels = 100_000
const plainLabels = 40
const key = { epoch: 1, key: new Uint8Array(32).fill(7) }
const firstIndex = 1_000_000
const qrDots = 4

const snapshot: LabelSnapshot = {
  template: loadTemplate('50x30'),
  stock: loadStock('roll-50'),
  language: 'vi',
  baseUrl: 'https://nguon.vn',
  urlPrefix: 'https://NGUON.VN/T/',
  host: 'nguon.vn',
  values: {
    product: { name: 'Trà tôm nõn hương quê' },
    producer: { name: 'Hợp tác xã (minh hoạ)' },
    origin: { commune: 'Xã Tân Hưng', province: 'Tỉnh Cà Mau' },
    lot: { number: '26-312-2', expiresOn: '2028-11-08' },
    certificate: { stars: 5, valid: true },
  },
  startCell: 1,
  dpi: 203,
  level: 'M',
  numbering: { runSeq: 7 },
  order: 'sheet',
  demo: false,
}

export async function run(): Promise<Row[]> {
  const codes = new Uint8Array(labels * 12)
  writeCodes(key, firstIndex, labels, codes)
  const baseline = Math.round(plainRate(codes))
  return thermalLanguages.flatMap((language): Row[] => {
    const { value, bytes } = rate(language, codes)
    const ratio = value / baseline
    return [
      { bench, metric: `${language}_labels_per_second`, value, unit: 'labels/s', baseline, ratio },
      { bench, metric: `${language}_bytes_per_label`, value: bytes / labels, unit: 'bytes' },
    ]
  })
}

/** The best of three: drawing what is the same on all is in it. */
function rate(language: ThermalLanguage, codes: Uint8Array): { value: number; bytes: number } {
  const symbols = prepareSymbols({ snapshot, key, firstIndex })
  const picture = (_: string, width: number, height: number) => createBitmap(width, height)
  let [value, bytes] = [0, 0]
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    bytes = 0
    const content = {
      language,
      snapshot,
      fonts: loadFonts(),
      codes,
      firstNumber: 1,
      symbols,
      picture,
    }
    for (const piece of thermalPages(content)) bytes += piece.bytes.length
    value = Math.max(value, Math.round((labels * 1000) / (performance.now() - start)))
  }
  return { value, bytes }
}

/** A QR code from an encoder as a bitmap, everything else as fields of text, put together as strings. */
function plainRate(codes: Uint8Array): number {
  const start = performance.now()
  let length = 0
  for (let i = 0; i < plainLabels; i++) {
    const code = Buffer.from(codes.subarray(i * 12, i * 12 + 12)).toString('latin1')
    const [symbol] = bwip.raw({ bcid: 'qrcode', text: `https://NGUON.VN/T/${code}` })
    if (!symbol || !('pixs' in symbol)) throw new Error('no symbol')
    const { pixs, pixx } = symbol
    const rowBytes = Math.ceil((pixx * qrDots) / 8)
    let hex = ''
    for (let row = 0; row < pixs.length / pixx; row++) {
      let bits = ''
      for (let x = 0; x < pixx; x++) bits += String(pixs[row * pixx + x]).repeat(qrDots)
      const line = (bits.padEnd(rowBytes * 8, '0').match(/.{4}/g) ?? [])
        .map((four) => parseInt(four, 2).toString(16))
        .join('')
      hex += line.repeat(qrDots)
    }
    const total = hex.length / 2
    length += [
      '^XA^CI28^PW400^LL240',
      '^FO180,20^A0N,34,34^FDTrà tôm nõn hương quê^FS',
      '^FO180,120^A0N,24,24^FDXã Tân Hưng, Tỉnh Cà Mau^FS',
      '^FO180,170^A0N,24,24^FDHSD 08/11/2028^FS',
      `^FO27,24^GFA,${total},${total},${rowBytes},${hex}^FS`,
      `^FO230,212^A0N,20,20^FD${groupCode(code)}^FS^XZ`,
    ].join('\n').length
  }
  if (length === 0) throw new Error('nothing was made')
  return (plainLabels * 1000) / (performance.now() - start)
}
