import t from 'tap'
import {
  codesPerAddress,
  codesPerVisitor,
  sharedPerAddress,
  VisitorWeights,
} from '../../src/scans/weight.js'

const at = Date.parse('2026-11-24T03:00:00Z')
const day = 86_400_000
const scan = (index: number, visitor: string, more: { at?: number; producerId?: string } = {}) => ({
  epoch: 5,
  index,
  at,
  visitor,
  producerId: 'p1',
  ...more,
})
const phone = '113.160.4.\nphone'

t.test('who looks up more than twenty codes of a producer in a day weighs nothing', async (t) => {
  const weights = new VisitorWeights()
  const shelf = Array.from({ length: 50 }, (_, i) => weights.weigh(scan(i, phone)))
  t.same(shelf.slice(0, codesPerVisitor), Array(codesPerVisitor).fill(1))
  t.same(shelf.slice(codesPerVisitor), Array(50 - codesPerVisitor).fill(0))
  t.equal(weights.weigh(scan(0, phone)), 0, 'also on the first pack again')
  t.equal(weights.weigh(scan(0, '113.160.4.\nother phone')), 1, 'a neighbour behind the address')
  t.equal(weights.weigh(scan(0, phone, { producerId: 'p2' })), 1, 'another producer')
  t.equal(weights.weigh(scan(0, phone, { at: at + day })), 1, 'the next day')
})

t.test('a family on one pack weighs, however often', async (t) => {
  const weights = new VisitorWeights()
  for (let i = 0; i < 100; i++) t.equal(weights.weigh(scan(7, phone)), 1)
})

t.test(
  'a new browser name at the same address does not make a new visitor each time',
  async (t) => {
    const weights = new VisitorWeights()
    const names = Array.from({ length: 30 }, (_, i) =>
      weights.weigh(scan(7, `9.9.9.\nbrowser ${i}`)),
    )
    t.same(
      names.filter((weight) => weight === 1),
      [1, 1],
    )
    t.equal(weights.weigh(scan(8, '9.9.9.\nbrowser 9')), 1, 'on another pack it may')
  },
)

t.test('a carrier’s address has room for many people, and not for a machine', async (t) => {
  const weights = new VisitorWeights()
  const people = Array.from({ length: codesPerAddress + 100 }, (_, i) =>
    weights.weigh(scan(i, `27.64.1.\nphone ${i % 60}`)),
  )
  t.ok(people.slice(0, codesPerAddress).every((weight) => weight === 1))
  t.ok(people.slice(codesPerAddress).every((weight) => weight === 0))
})

t.test('a family scans a few packs with two phones; a list of packs it does not', async (t) => {
  const weights = new VisitorWeights()
  const second = Array.from({ length: 15 }, (_, i) => {
    t.equal(weights.weigh(scan(i, '9.9.9.\nfirst')), 1)
    return weights.weigh(scan(i, '9.9.9.\nsecond'))
  })
  t.ok(second.slice(0, sharedPerAddress).every((weight) => weight === 1))
  t.ok(second.slice(sharedPerAddress).every((weight) => weight === 0))
  t.equal(weights.weigh(scan(0, '9.9.9.\nsecond')), 1, 'on its own packs it goes on weighing')
})
