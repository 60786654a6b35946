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

/** Makes so many symbols. */
interface Maker {
  readonly count: number
  readonly make: () => void
}

/**
 * The best rate of each maker over so many rounds. All take their turn in each round, so that what
 * else the machine does meets all alike.
 */
function rates<K extends string>(makers: Readonly<Record<K, Maker>>, rounds: number) {
  const best = {} as Record<K, number>
  for (let round = 0; round < rounds; round++) {
    for (const [name, { count, make }] of Object.entries(makers) as [K, Maker][]) {
      const start = performance.now()
      make()
      const rate = (count * 1000) / (performance.now() - start)
      best[name] = Math.max(best[name] ?? 0, Math.round(rate))
    }
  }
  return best
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

const drawWithBwip = (text: string) => bwip.raw({ bcid: 'qrcode', text })

function measure(name: string, prefix: string): Row[] {
  const count = 50_000
  const codes = codesOf(count)
  const [sample = ''] = textsOf('', codes, 1)
  const start = performance.now()
  const serial = createSerialQr({ prefix, sample: [sample] })
  const prepared = performance.now() - start
  const out = new Uint8Array(count * serial.symbolBytes)
  const texts = textsOf(prefix, codes, 100)
  const segments = texts.map((text) =>
    segmentsOf(text).map(({ mode, text }) =>
      mode === 'byte' ? { mode, data: Buffer.from(text) } : { mode, data: text },
    ),
  )
  const fixed = { version: serial.version, maskPattern: 0 } as const
  const { ours, ...alternatives } = rates(
    {
      ours: { count, make: () => serial.drawMany(codes, count, out) },
      // as one calls it: it finds segments and mask for every symbol
      qrcode: { count: 100, make: () => texts.forEach((text) => create(text)) },
      // told the segments, as plain symbols of the product are
      qrcode_segments: { count: 100, make: () => segments.forEach((text) => create(text)) },
      // told version and mask, too
      qrcode_fixed_mask: {
        count: 100,
        make: () => segments.forEach((text) => create(text, fixed)),
      },
      qr: { count: 100, make: () => texts.forEach((text) => encodeWithQr(text, 'raw')) },
      bwip_js: { count: 5, make: () => texts.slice(0, 5).forEach(drawWithBwip) },
    },
    40,
  )
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
