import fc from 'fast-check'
import { create } from 'qrcode'
import t from 'tap'
import { encodeQr, type QrLevel } from '../../src/symbols/qr.js'
import { segmentsOf } from '../../src/symbols/qr-segments.js'
import { packModules, unpackModules } from '../../src/symbols/packed.js'
import { qrPenalty } from '../../src/symbols/qr-penalty.js'
import { decode } from './decode.js'

t.test('the scheme is laid in bytes and the rest in alphanumeric mode', async (t) => {
  t.same(segmentsOf('https://NGUON.VN/T/7K3QM9TX2PD4'), [
    { mode: 'byte', text: 'https://' },
    { mode: 'alphanumeric', text: 'NGUON.VN/T/7K3QM9TX2PD4' },
  ])
  t.same(segmentsOf('HTTPS://NGUON.VN'), [{ mode: 'alphanumeric', text: 'HTTPS://NGUON.VN' }])
  t.same(segmentsOf('https://nguon.vn/T/A'), [{ mode: 'byte', text: 'https://nguon.vn/T/A' }])
  t.same(segmentsOf('Chè tôm nõn'), [{ mode: 'byte', text: 'Chè tôm nõn' }])
})

t.test('an independent reader reads back what was encoded', async (t) => {
  const texts = [
    'https://NGUON.VN/T/7K3QM9TX2PD4',
    'https://nguon.vn/p/Chè',
    'ABC 123',
    '0123456789',
  ]
  for (const text of texts) {
    for (const level of ['L', 'M', 'Q', 'H'] as QrLevel[]) {
      const { modules, size } = encodeQr(text, { level })
      t.same(await decode(modules, size), { text, format: 'QRCode' })
    }
  }
})

t.test('version and mask are as asked for', async (t) => {
  const symbol = encodeQr('https://NGUON.VN', { version: 7, mask: 5, level: 'Q' })
  t.match(symbol, { version: 7, mask: 5, level: 'Q', size: 45 })
  t.same(await decode(symbol.modules, symbol.size), { text: 'https://NGUON.VN', format: 'QRCode' })
})

t.test('mixed segments make a smaller symbol than bytes', async (t) => {
  const text = 'https://NGUON.VN/01/08938501234566/21/7K3QM9TX2PD4'
  t.ok(encodeQr(text).version < encodeQr(text.toLowerCase()).version)
})

t.test('what cannot be encoded is refused', async (t) => {
  t.throws(() => encodeQr(''), { code: 'symbol-empty' })
  t.throws(() => encodeQr('A'.repeat(5000)), { code: 'symbol-too-long' })
  t.throws(() => encodeQr('A'.repeat(50), { version: 1 }), { code: 'symbol-too-long' })
  t.throws(() => encodeQr('A', { version: 41 }), RangeError)
  t.throws(() => encodeQr('A', { mask: 8 }), RangeError)
})

t.test('packed rows are unpacked to the same modules', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.boolean()), (size, bits) => {
      const modules = Uint8Array.from([...bits.take(size * size)].map(Number))
      const packed = packModules(modules, size)
      t.equal(packed.length, size * Math.ceil(size / 8))
      t.same(unpackModules(packed, size), modules)
    }),
    { numRuns: 20 },
  )
})

t.test('of all masks the encoder takes one whose penalty is among the lowest', async (t) => {
  const text = 'https://NGUON.VN/T/7K3QM9TX2PD4'
  const points = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => {
    const { modules, size } = encodeQr(text, { mask })
    return qrPenalty(modules, size)
  })
  const chosen = create([{ mode: 'byte', data: new TextEncoder().encode(text) }]).maskPattern
  t.ok(chosen !== undefined)
  const { mask } = encodeQr(text)
  const sorted = points.toSorted((a, b) => a - b)
  t.ok((points[mask] ?? Infinity) <= (sorted[2] ?? 0))
})

t.test('penalties are counted by the four rules', async (t) => {
  const flat = new Uint8Array(21 * 21)
  // 42 lines of 21 equal modules, 400 squares, 50 % off balance
  t.equal(qrPenalty(flat, 21), 42 * 19 + 400 * 3 + 100)
  const chess = flat.map((_, i) => i % 2)
  t.equal(qrPenalty(chess, 21), 0)
  const finder = chess.slice()
  finder.set([1, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0], 0)
  t.equal(Math.floor(qrPenalty(finder, 21) / 40), 1)
})
