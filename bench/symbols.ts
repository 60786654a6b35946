/** Serial QR symbols a second on one thread, against encoders that make them one by one. */
import bwip from 'bwip-js/node'
import { create } from 'qrcode'
import encodeWithQr from 'qr'
import { alphabet } from '../src/codes/alphabet.js'
import { segmentsOf } from '../src/symbols/qr-segments.js'
import { createSerialQr } from '../src/symbols/serial-qr.js'
import type { Row } from './report.js'

const bench = 'symbols'
const unit = 'symbols/s'
const codeLength = 12
const prefixes = {
  stamp: 'https://NGUON.VN/T/',
  digital_link: 'https://NGUON.VN/01/08938501234566/21/',
} as const

/** Runs `work` (which makes `count` symbols) for about so many ms; the best round counts. */
function rate(count: number, milliseconds: number, work: () => void): number {
  work()
  let best = 0
  const end = performance.now() + milliseconds
  do {
    const start = performance.now()
    work()
    best = Math.max(best, (count * 1000) / (performance.now() - start))
  } while (performance.now() < end)
  return Math.round(best)
}

function codesOf(count: number): Uint8Array {
  let seed = 1
  return Uint8Array.from({ length: count * codeLength }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return alphabet.charCodeAt(seed >>> 27)
  })
}

const textsOf = (prefix: string, codes: Uint8Array, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const code = codes.subarray(i * codeLength, (i + 1) * codeLength)
    return prefix + Buffer.from(code).toString('latin1')
  })

export async function run(): Promise<Row[]> {
  return Object.entries(prefixes).flatMap(([name, prefix]) => measure(name, prefix))
}

function measure(name: string, prefix: string): Row[] {
  const count = 50_000
  const codes = codesOf(count)
  const [sample = ''] = textsOf('', codes, 1)
  const start = performance.now()
  const serial = createSerialQr({ prefix, sample: [sample] })
  const prepared = performance.now() - start
  const out = new Uint8Array(count * serial.symbolBytes)
  const ours = rate(count, 1500, () => serial.drawMany(codes, count, out))

  const texts = textsOf(prefix, codes, 100)
  const segments = texts.map((text) =>
    segmentsOf(text).map(({ mode, text }) => ({ mode, data: Buffer.from(text) })),
  )
  const alternatives = {
    // as one calls it: the mask is chosen for every symbol
    qrcode: rate(100, 1500, () => texts.forEach((text) => create(text))),
    // told segments, version and mask, as the tables are
    qrcode_fixed_mask: rate(100, 1000, () =>
      texts.forEach((_, i) =>
        create(
          (segments[i] ?? []).map(({ mode, data }) =>
            mode === 'byte' ? { mode, data } : { mode, data: data.toString() },
          ),
          { version: serial.version, maskPattern: 0 },
        ),
      ),
    ),
    qr: rate(20, 700, () => texts.slice(0, 20).forEach((text) => encodeWithQr(text, 'raw'))),
    bwip_js: rate(10, 700, () =>
      texts.slice(0, 10).forEach((text) => bwip.raw({ bcid: 'qrcode', text })),
    ),
  }
  return [
    ...Object.entries(alternatives).map(([alternative, baseline]) => ({
      bench,
      metric: `${name}_serial_vs_${alternative}`,
      value: ours,
      unit,
      baseline,
      ratio: ours / baseline,
    })),
    { bench, metric: `${name}_tables_prepared`, value: prepared, unit: 'ms' },
  ]
}
