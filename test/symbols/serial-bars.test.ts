import bwip from 'bwip-js/node'
import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { unpackModules } from '../../src/symbols/packed.js'
import {
  type AroundCode,
  createSerialBars,
  serialBarsModules,
} from '../../src/symbols/serial-bars.js'
import { identify } from './decode.js'

const letters = [...alphabet].filter((character) => character >= 'A')
const codeOf = (characters: readonly string[]) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 12, maxLength: 12 })

const cases: readonly AroundCode[] = [
  { before: '(01)09506000134352(21)', after: '' },
  { before: '(01)09506000134352(21)', after: '(10)L12' },
  { before: '(21)', after: '(17)281108' },
  { before: '(01)09506000134352(17)281108(10)26-312-2(21)', after: '' },
  { before: '(01)09506000134352(10)1234(21)', after: '(3103)000200' },
]

function drawn(around: AroundCode, code: string): Uint8Array {
  const bars = createSerialBars(around)
  const out = new Uint8Array(bars.symbolBytes + 2).fill(0xa5)
  bars.draw(Buffer.from(`..${code}`), 2, out, 1)
  t.same([out[0], out.at(-1)], [0xa5, 0xa5], 'nothing is written beside it')
  return unpackModules(out.subarray(1, -1), bars.modules)
}

t.test('bars of codes of letters are those of bwip-js', async () => {
  for (const around of cases) {
    fc.assert(
      fc.property(codeOf(letters), (code) => {
        const text = around.before + code + around.after
        const [symbol] = bwip.raw({ bcid: 'gs1-128', text })
        if (!symbol || !('sbs' in symbol)) throw new Error('no symbol')
        const modules = symbol.sbs.flatMap((width, i) =>
          Array<number>(width).fill(i % 2 === 0 ? 1 : 0),
        )
        if (modules.join('') !== drawn(around, code).join('')) throw new Error(text)
      }),
      { numRuns: 15 },
    )
  }
})

t.test('an independent reader takes them for GS1-128, whatever the code', async (t) => {
  for (const around of cases) {
    for (const code of [...fc.sample(codeOf([...alphabet]), 4), '000000000000']) {
      const modules = drawn(around, code)
      t.equal(modules.length, serialBarsModules(around), 'all have one width')
      const text = around.before + code + around.after
      t.equal(await identify(modules, modules.length, 60), `]C1 ${text}`)
    }
  }
})

t.test('what are no elements, no code or no room is refused', async (t) => {
  for (const before of ['', '(01)09506000134353(21)', '(01)', '(99']) {
    t.throws(() => createSerialBars({ before, after: '' }), { code: 'symbol-wrong-content' })
  }
  const bars = createSerialBars({ before: '(21)', after: '' })
  const out = new Uint8Array(bars.symbolBytes)
  t.throws(() => bars.draw(Buffer.from('7k3qm9tx2pd4'), 0, out, 0), RangeError)
  t.throws(() => bars.draw(Buffer.from('7K3QM9TX2PD4'), 0, out, 1), RangeError)
})
