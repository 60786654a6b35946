import bwip from 'bwip-js/node'
import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { unpackModules } from '../../src/symbols/packed.js'
import { createSerialDataMatrix } from '../../src/symbols/serial-data-matrix.js'
import { decode, decodeDataMatrixAgain } from './decode.js'
import { separated } from '../zxing-port.js'

const codeOf = (length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length })

const gtin = '(01)09506000134352'
const cases: readonly (readonly [prefix: string, gs1: boolean, size: number, before: number[]])[] =
  [
    ['', false, 16, []],
    ['A', false, 18, [66]],
    ['https://NGUON.VN/T/', false, 24, [...'https://NGUON.VN/T/'].map((c) => c.charCodeAt(0) + 1)],
    [`${gtin}(21)`, true, 20, [232, 131, 139, 180, 190, 130, 143, 173, 182, 151]],
  ]

function drawn(options: { prefix: string; gs1?: boolean; codeLength?: number }, code: string) {
  const serial = createSerialDataMatrix(options)
  const out = new Uint8Array(serial.symbolBytes + 3)
  serial.draw(Buffer.from(code), 0, out, 3)
  return { size: serial.size, modules: unpackModules(out.subarray(3), serial.size) }
}

t.test('symbols are the same bit for bit as bwip-js makes them of the codewords', async (t) => {
  for (const [prefix, gs1, size, before] of cases) {
    const serial = createSerialDataMatrix({ prefix, gs1 })
    t.equal(serial.size, size, prefix)
    const out = new Uint8Array(Math.ceil(serial.symbolBytes / 4) * 4)
    fc.assert(
      fc.property(codeOf(12), (code) => {
        serial.draw(Buffer.from(code), 0, out, 0)
        const words = [...before, ...[...code].map((c) => c.charCodeAt(0) + 1)]
        const text = words.map((word) => `^${String(word).padStart(3, '0')}`).join('')
        const [symbol] = bwip.raw({ bcid: 'datamatrix', text, raw: true } as never)
        if (!symbol || !('pixs' in symbol)) throw new Error('no symbol')
        const modules = unpackModules(out.subarray(0, serial.symbolBytes), serial.size)
        if (Buffer.compare(modules, Uint8Array.from(symbol.pixs)) !== 0) throw new Error(code)
      }),
      { numRuns: 25 },
    )
  }
})

t.test('two independent readers read them back, of every size and with GS1 elements', async (t) => {
  const lot = `${gtin}(17)281108(10)26-312-2(21)`
  const lots = [`${gtin}(21)`, `${gtin}(10)LO.1(21)`, lot]
  for (const prefix of lots) {
    const [code = ''] = fc.sample(codeOf(12), 1)
    const { modules, size } = drawn({ prefix, gs1: true }, code)
    t.match(await decode(modules, size), { text: prefix + code, format: 'DataMatrix' })
    t.equal(decodeDataMatrixAgain(modules, size), separated(prefix + code))
  }
  const sizes = new Set<number>()
  for (const length of [0, 9, 30, 60, 150, 240]) {
    const prefix = 'https://NGUON.VN/T/'.repeat(14).slice(0, length)
    const [code = ''] = fc.sample(codeOf(12), 1)
    const { modules, size } = drawn({ prefix }, code)
    sizes.add(size)
    t.match(await decode(modules, size), { text: prefix + code })
    t.equal(decodeDataMatrixAgain(modules, size), prefix + code)
  }
  t.equal(sizes.size, 6, `${[...sizes].join(', ')}`)
})

t.test('codes that are shorter, and what cannot be encoded', async (t) => {
  const { modules, size } = drawn({ prefix: 'X1', codeLength: 5 }, '7K3QM')
  t.match(await decode(modules, size), { text: 'X17K3QM' })
  t.equal(decodeDataMatrixAgain(modules, size), 'X17K3QM')
  const wrong = { code: 'symbol-wrong-content' }
  t.throws(() => createSerialDataMatrix({ prefix: 'Nguồn' }), wrong)
  t.throws(() => createSerialDataMatrix({ prefix: '(01)09506000134353(21)', gs1: true }), wrong)
  t.throws(() => createSerialDataMatrix({ prefix: '(21)A', gs1: true }), wrong)
  t.throws(() => createSerialDataMatrix({ prefix: 'A'.repeat(3000) }), { code: 'symbol-too-long' })
})
