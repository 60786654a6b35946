import t from 'tap'
import { encodeDataMatrix } from '../../src/symbols/data-matrix.js'
import { decode, decodeDataMatrixAgain } from './decode.js'

t.test('two independent readers read plain symbols back', async (t) => {
  for (const text of ['HELLO', 'https://NGUON.VN/T/7K3QM9TX2PD4', '0123456789', 'Chè tôm nõn']) {
    const { modules, columns, rows } = encodeDataMatrix(text)
    t.equal(modules.length, columns * rows)
    t.same(await decode(modules, columns), { text, format: 'DataMatrix' })
    t.equal(decodeDataMatrixAgain(modules, columns), text)
  }
})

t.test('GS1 elements are read back as such', async (t) => {
  const { modules, columns } = encodeDataMatrix('(01)09506000134352(10)A1(21)7K3Q', { gs1: true })
  t.match(await decode(modules, columns), { text: '(01)09506000134352(10)A1(21)7K3Q' })
  const read = '\x1d010950600013435210A1\x1d217K3Q'
  t.equal(decodeDataMatrixAgain(modules, columns), read, 'FNC1 first, and after the lot')
})

t.test('the finder has a whole left and lower edge', async (t) => {
  const { modules, columns, rows } = encodeDataMatrix('A')
  t.same([columns, rows], [10, 10])
  for (let i = 0; i < rows; i++) {
    t.equal(modules[i * columns], 1)
    t.equal(modules[(rows - 1) * columns + i], 1)
  }
})

t.test('what cannot be encoded is refused', async (t) => {
  const gs1 = { gs1: true }
  t.throws(() => encodeDataMatrix(''), { code: 'symbol-empty' })
  t.throws(() => encodeDataMatrix('A'.repeat(4000)), { code: 'symbol-too-long' })
  t.throws(() => encodeDataMatrix('(01)09506000134353', gs1), { code: 'symbol-wrong-content' })
  t.throws(() => encodeDataMatrix('(01)9506000134352', gs1), { code: 'symbol-wrong-content' })
  t.throws(() => encodeDataMatrix('HELLO', gs1), { code: 'symbol-wrong-content' })
})
