import fc from 'fast-check'
import t from 'tap'
import {
  countOf,
  intersect,
  normalise,
  type Range,
  rangesOf,
  subtract,
} from '../../src/issuing/ranges.js'

const ranges = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(12))
    .map(([first, length]): Range => ({ first, last: first + length })),
  { maxLength: 8 },
)
const members = (list: readonly Range[]): Set<number> =>
  new Set(
    list.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    ),
  )

t.test('range arithmetic is set arithmetic', async (t) => {
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      const [x, y] = [members(a), members(b)]
      t.same(members(normalise(a)), x)
      t.same(members(intersect(a, b)), new Set([...x].filter((n) => y.has(n))))
      t.same(members(subtract(a, b)), new Set([...x].filter((n) => !y.has(n))))
      t.equal(countOf(subtract(a, b)), [...x].filter((n) => !y.has(n)).length)
    }),
    { numRuns: 200 },
  )
})

t.test('normal ranges are sorted and have gaps between them', async (t) => {
  t.same(rangesOf([5, 3, 4, 9, 9, 1]), [
    { first: 1, last: 1 },
    { first: 3, last: 5 },
    { first: 9, last: 9 },
  ])
})
