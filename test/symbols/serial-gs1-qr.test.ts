import bwip from 'bwip-js/node'
import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { unpackModules } from '../../src/symbols/packed.js'
import { createSerialGs1Qr, gs1QrSize } from '../../src/symbols/serial-gs1-qr.js'
import { identify } from './decode.js'

const prefix = '(01)09506000134352(21)'
const letters = [...alphabet].filter((character) => character >= 'A')
const codeOf = (characters: readonly string[]) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 12, maxLength: 12 })

function drawn(serial: ReturnType<typeof createSerialGs1Qr>, code: string): Uint8Array {
  const out = new Uint8Array(serial.symbolBytes)
  serial.draw(Buffer.from(code), 0, out, 0)
  return unpackModules(out, serial.size)
}

t.test('GS1 QR symbols equal those of bwip-js bit for bit', async () => {
  for (const level of ['L', 'M', 'H'] as const) {
    const serial = createSerialGs1Qr({ prefix, level, sample: fc.sample(codeOf(letters), 4) })
    fc.assert(
      // A letter first: bwip-js counts digits in front of the code among those before it.
      fc.property(codeOf(letters), codeOf([...alphabet]), (first, rest) => {
        for (const code of [first, first.slice(0, 1) + rest.slice(1).replace(/\d{3,}/g, 'A0A')]) {
          if (code.length !== 12) continue
          const { version, mask } = serial
          const options = { eclevel: level, version: String(version), mask: mask + 1 }
          const [symbol] = bwip.raw({ bcid: 'gs1qrcode', text: prefix + code, ...options } as never)
          if (!symbol || !('pixs' in symbol)) throw new Error('no symbol')
          if (Buffer.compare(drawn(serial, code), Uint8Array.from(symbol.pixs)) !== 0) {
            throw new Error(code)
          }
        }
      }),
      { numRuns: 15 },
    )
  }
})

t.test('an independent reader takes them for GS1 elements, whatever the code', async (t) => {
  const serial = createSerialGs1Qr({ prefix, sample: ['7K3QM9TX2PD4'] })
  for (const code of [...fc.sample(codeOf([...alphabet]), 5), '000000000000', '1234567890AB']) {
    t.equal(await identify(drawn(serial, code), serial.size), `]Q3 ${prefix}${code}`)
  }
  t.equal(serial.version, 2)
})

t.test('what is no element of digits is refused', async (t) => {
  for (const wrong of ['', '(01)09506000134353(21)', '(10)LOT(21)', '(01)09506000134352']) {
    t.throws(() => gs1QrSize(wrong, 'M'), { code: 'symbol-wrong-content' }, wrong)
  }
  t.throws(() => createSerialGs1Qr({ prefix, sample: [] }), RangeError)
  t.throws(() => createSerialGs1Qr({ prefix, sample: [], mask: 8 }), RangeError)
})
