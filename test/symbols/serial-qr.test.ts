import fc from 'fast-check'
import { create, type QRCodeSegment } from 'qrcode'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { unpackModules } from '../../src/symbols/packed.js'
import { encodeQr, type QrLevel } from '../../src/symbols/qr.js'
import { createSerialQr, type SerialQrOptions } from '../../src/symbols/serial-qr.js'
import { decode, decodeAgain } from './decode.js'

const character = fc.constantFrom(...alphabet)
const codeOf = (length: number) =>
  fc.string({ unit: character, minLength: length, maxLength: length })
const codes = fc.array(codeOf(12), { minLength: 1, maxLength: 6 })

const hosts = ['NGUON.VN', 'TRUYXUAT.OCOP.GOV.VN', 'localhost:3000', 'Nguồn.vn', 'X-1.VN:8443/a?b=']
const prefix = fc
  .record({
    scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', ''),
    host: fc.constantFrom(...hosts),
    path: fc.constantFrom('/T/', '/01/08938501234566/21/', '/01/08938501234566/10/L.1/21/', '/'),
    filling: fc.string({ unit: fc.constantFrom(...'0A9Z $%*+-./:'), maxLength: 3 }),
  })
  .map(({ scheme, host, path, filling }) => scheme + host + filling + path)

/** Draws with canaries around, and returns the modules. */
function drawn(options: SerialQrOptions, code: string) {
  const serial = createSerialQr(options)
  const out = new Uint8Array(serial.symbolBytes + 10).fill(0xa5)
  serial.draw(new TextEncoder().encode(`..${code}`), 2, out, 3)
  t.same([...out.subarray(0, 3), ...out.subarray(serial.symbolBytes + 3)], Array(10).fill(0xa5))
  return unpackModules(out.subarray(3, serial.symbolBytes + 3), serial.size)
}

t.test('symbols are the same bit for bit as the ordinary encoder makes them', async (t) => {
  let odd = 0
  fc.assert(
    fc.property(
      prefix,
      codes,
      fc.constantFrom<QrLevel>('L', 'M', 'Q', 'H'),
      fc.integer({ min: 0, max: 4 }),
      (prefix, codes, level, above) => {
        const smallest = encodeQr(prefix + codes[0], { level, mask: 0 }).version
        const version = smallest + above
        const serial = createSerialQr({ prefix, level, version, sample: codes })
        odd += prefix.length % 2
        const out = new Uint8Array(codes.length * serial.symbolBytes)
        serial.drawMany(new TextEncoder().encode(codes.join('')), codes.length, out)
        codes.forEach((code, i) => {
          const symbol = out.subarray(i * serial.symbolBytes, (i + 1) * serial.symbolBytes)
          const expected = encodeQr(prefix + code, { level, version, mask: serial.mask })
          if (Buffer.compare(unpackModules(symbol, serial.size), expected.modules) !== 0) {
            throw new Error(`differs: ${prefix}${code} ${version}-${level} mask ${serial.mask}`)
          }
        })
      },
    ),
    { numRuns: 25 },
  )
  t.ok(odd > 0, 'odd prefixes are among them')
})

t.test('they equal what qrcode makes of hand-written segments', async (t) => {
  const code = '7K3QM9TX2PD4'
  const cases: [prefix: string, segments: QRCodeSegment[]][] = [
    ['https://NGUON.VN/T/', [byte('https://'), alphanumeric(`NGUON.VN/T/${code}`)]],
    ['https://NGUON.VN/', [byte('https://'), alphanumeric(`NGUON.VN/${code}`)]],
    ['http://localhost:3000/T/', [byte(`http://localhost:3000/T/${code}`)]],
    ['', [alphanumeric(code)]],
    ['A', [alphanumeric(`A${code}`)]],
  ]
  for (const [prefix, segments] of cases) {
    for (let mask = 0; mask < 8; mask++) {
      const expected = create(segments, { maskPattern: mask as 0 })
      t.strictSame(drawn({ prefix, sample: [], mask }, code), expected.modules.data, prefix)
    }
  }
})

const byte = (text: string): QRCodeSegment => ({
  mode: 'byte',
  data: new TextEncoder().encode(text),
})
const alphanumeric = (data: string): QRCodeSegment => ({ mode: 'alphanumeric', data })

t.test('codes of any length up to twelve are drawn', async (t) => {
  for (let codeLength = 1; codeLength <= 12; codeLength++) {
    for (const prefix of ['HTTPS://A.VN/', 'HTTPS://AB.VN/', 'https://a.vn/']) {
      const [code = ''] = fc.sample(codeOf(codeLength), 1)
      const modules = drawn({ prefix, codeLength, sample: [code], mask: 3 }, code)
      t.strictSame(modules, encodeQr(prefix + code, { mask: 3 }).modules)
    }
  }
})

t.test('large symbols are drawn, too', async (t) => {
  const code = '7K3QM9TX2PD4'
  const modules = drawn({ prefix: 'https://NGUON.VN/T/', version: 40, sample: [], mask: 6 }, code)
  const expected = encodeQr(`https://NGUON.VN/T/${code}`, { version: 40, mask: 6 })
  t.ok(Buffer.compare(modules, expected.modules) === 0)
})

t.test('every pair of characters has its own row', async (t) => {
  const serial = createSerialQr({ prefix: 'https://NGUON.VN/T/', sample: [], mask: 0 })
  const seen = new Set<string>()
  const out = new Uint8Array(serial.symbolBytes)
  for (const a of alphabet) {
    for (const b of alphabet) {
      serial.draw(Buffer.from(`0000${a}${b}000000`), 0, out, 0)
      seen.add(Buffer.from(out).toString('base64'))
    }
  }
  t.equal(seen.size, 1024)
})

t.test('the mask has the lowest average penalty of the sample, whatever its order', async (t) => {
  const prefix = 'https://NGUON.VN/T/'
  const sample = fc.sample(codeOf(12), { numRuns: 16, seed: 3 })
  const serial = createSerialQr({ prefix, sample })
  t.equal(createSerialQr({ prefix, sample: sample.toReversed() }).mask, serial.mask)
  t.equal(createSerialQr({ prefix, sample: [], mask: 4 }).mask, 4)
})

t.test('independent readers read serial symbols back', async (t) => {
  for (const prefix of [
    'https://NGUON.VN/T/',
    'https://A.VN/T/',
    'https://NGUON.VN/01/08938501234566/21/',
    'http://localhost:3000/T/',
  ]) {
    for (const code of fc.sample(codeOf(12), 3)) {
      const serial = createSerialQr({ prefix, sample: [code] })
      const modules = drawn({ prefix, sample: [code] }, code)
      t.same(await decode(modules, serial.size), { text: prefix + code, format: 'QRCode' })
      t.equal(decodeAgain(modules, serial.size), prefix + code)
    }
  }
})

t.test('what is no code or has no room is refused, and nothing is drawn', async (t) => {
  const prefix = 'https://NGUON.VN/T/'
  const sample = ['7K3QM9TX2PD4']
  const serial = createSerialQr({ prefix, sample })
  const out = new Uint8Array(serial.symbolBytes)
  for (const wrong of ['7K3QM9TX2PDU', '7k3qm9tx2pd4', '7K3Q-M9TX-2PD4', '7K3QM9TX2PD', '']) {
    t.throws(() => serial.draw(Buffer.from(wrong), 0, out, 0), RangeError, wrong)
  }
  t.throws(() => serial.draw(Buffer.from('7K3QM9TX2PD4'), 0, out, 1), RangeError)
  t.ok(out.every((b) => b === 0))
  t.throws(() => createSerialQr({ prefix, sample: [] }), RangeError)
  t.throws(() => createSerialQr({ prefix, sample: ['7K3Q'] }), RangeError)
  t.throws(() => createSerialQr({ prefix, sample, codeLength: 13 }), RangeError)
  t.throws(() => createSerialQr({ prefix, sample, mask: 8 }), RangeError)
  t.throws(() => createSerialQr({ prefix, sample, version: 1 }), { code: 'symbol-too-long' })
})
