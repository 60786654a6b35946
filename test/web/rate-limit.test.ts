import t from 'tap'
import { createRateLimit } from '../../src/web/rate-limit.js'

const at = (seconds: number) => new Date(1_764_000_000_000 + seconds * 1000)

t.test('so many turns in a row, then one as each comes back', async (t) => {
  const limit = createRateLimit(3, 60_000)
  const turns = (seconds: number, n: number) =>
    Array.from({ length: n }, () => limit.take('a', at(seconds)))
  t.same(turns(0, 5), [true, true, true, false, false])
  t.same(turns(19, 1), [false])
  t.same(turns(20, 2), [true, false])
  t.same(turns(3600, 5), [true, true, true, false, false], 'and never more than the bucket holds')
})

t.test('nobody uses up the turns of another', async (t) => {
  const limit = createRateLimit(1, 60_000)
  t.ok(limit.take('a', at(0)))
  t.notOk(limit.take('a', at(0)))
  t.ok(limit.take('b', at(0)))
})

t.test('a clock that is set back gives nothing', async (t) => {
  const limit = createRateLimit(1, 60_000)
  t.ok(limit.take('a', at(100)))
  t.notOk(limit.take('a', at(0)))
})
