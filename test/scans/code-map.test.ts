import t from 'tap'
import { CodeMap, RecentCodes } from '../../src/scans/code-map.js'

t.test('a code is its epoch and its index', async (t) => {
  const map = new CodeMap<string>()
  map.set(1, 700_000_000_123, 'a')
  map.set(2, 700_000_000_123, 'b')
  t.equal(map.get(1, 700_000_000_123), 'a')
  map.delete(1, 700_000_000_123)
  t.equal(map.get(1, 700_000_000_123), undefined)
  t.equal(map.get(2, 700_000_000_123), 'b')
})

t.test('the latest codes are remembered, and at most twice as many', async (t) => {
  const recent = new RecentCodes<number>(100)
  for (let i = 0; i < 1_050; i++) {
    recent.set(1, i, i)
    for (let back = 0; back < Math.min(100, i); back += 33)
      t.equal(recent.get(1, i - back), i - back)
  }
  const known = Array.from({ length: 1_050 }, (_, i) => recent.get(1, i)).filter(
    (v) => v !== undefined,
  )
  t.ok(known.length >= 100 && known.length <= 200, `${known.length}`)
  recent.clear()
  t.equal(recent.get(1, 1_049), undefined, 'the young')
  t.equal(recent.get(1, 960), undefined, 'and the old')
})
