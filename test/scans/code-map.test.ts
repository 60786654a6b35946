import t from 'tap'
import { CodeMap } from '../../src/scans/code-map.js'

t.test('a code is its epoch and its index', async (t) => {
  const map = new CodeMap<string>()
  map.set(1, 700_000_000_123, 'a')
  map.set(2, 700_000_000_123, 'b')
  t.equal(map.get(1, 700_000_000_123), 'a')
  map.delete(1, 700_000_000_123)
  t.equal(map.get(1, 700_000_000_123), undefined)
  t.equal(map.get(2, 700_000_000_123), 'b')
})
