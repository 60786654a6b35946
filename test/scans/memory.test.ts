import fc from 'fast-check'
import t from 'tap'
import { ScanMemory } from '../../src/scans/memory.js'

const at = Date.UTC(2026, 10, 24, 3, 0)
const fresh = { count: 0, firstAt: at, lastAt: at, recent: [] }
const always = () => true

t.test('the codes asked for last are remembered, and at most twice as many', async (t) => {
  const memory = new ScanMemory(100)
  for (let i = 0; i < 1_050; i++) {
    memory.see(memory.add(1, i, fresh, -1, always), 'An', at, 1)
    t.ok(i < 50 || memory.find(1, 7) >= 0, 'one that is asked for again and again stays')
  }
  for (let back = 0; back < 49; back++) t.ok(memory.find(1, 1_049 - back) >= 0, `${back} back`)
  const known = Array.from({ length: 1_050 }, (_, i) => memory.find(1, i)).filter((row) => row >= 0)
  t.ok(known.length >= 100 && known.length <= 200, `${known.length}`)
})

t.test('nothing is forgotten before it is on disk', async (t) => {
  const memory = new ScanMemory(100)
  for (let i = 0; i < 1_000; i++) {
    memory.see(
      memory.add(1, i, fresh, -1, () => false),
      'An',
      at,
      1,
    )
  }
  t.ok(Array.from({ length: 1_000 }, (_, i) => memory.find(1, i)).every((row) => row >= 0))
})

t.test('a code that moved to the young generation keeps all that is known of it', async (t) => {
  const memory = new ScanMemory(100)
  const recent = [{ visitor: 'mark', at: at - 1, nth: 4 }]
  const row = memory.add(1, 700_000_000_123, { ...fresh, count: 4, recent }, -1, always)
  memory.see(row, 'An', at, 1)
  memory.see(row, 'Bình', at + 1, 2)
  for (let i = 0; i < 120; i++) memory.see(memory.add(1, i, fresh, -3, always), 'An', at, 3)
  const moved = memory.find(1, 700_000_000_123)
  t.equal(memory.countOf(moved), 6)
  t.equal(memory.batchOf(moved), 2)
  t.equal(memory.lastAtOf(moved), at + 1)
  t.same(memory.newestOf(moved), { visitor: 'Bình', at: at + 1, nth: 6, previousAt: at })
  t.same(memory.beforeOf(moved), [{ visitor: 'An', at, nth: 5, previousAt: at }])
  t.same(memory.recentOf(moved), recent)
})

t.test('it tells of every code what a map by texts tells', async () => {
  // Few epochs and indexes, some of them equal in their low 32 bits.
  const code = fc.record({
    epoch: fc.nat(2),
    index: fc.oneof(
      fc.nat(40),
      fc.nat(40).map((n) => n + 2 ** 32),
      fc.nat(40).map((n) => 2 ** 50 - 1 - n),
    ),
  })
  const step = fc.record({ code, what: fc.constantFrom('see', 'forget', 'find') })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const memory = new ScanMemory(1_000)
      const model = new Map<string, number>()
      for (const [i, { code, what }] of steps.entries()) {
        const { epoch, index } = code
        const key = `${epoch} ${index}`
        let row = memory.find(epoch, index)
        if (row >= 0 !== model.has(key)) return false
        if (row >= 0 && memory.countOf(row) !== model.get(key)) return false
        if (what === 'forget' && row >= 0) {
          memory.forget(row)
          model.delete(key)
        }
        if (what !== 'see') continue
        if (row < 0) row = memory.add(epoch, index, fresh, -1, always)
        memory.see(row, 'An', at + i, 1)
        model.set(key, (model.get(key) ?? 0) + 1)
      }
      return true
    }),
  )
})

t.test('300,000 codes in a row are found, and none beside them', async (t) => {
  const memory = new ScanMemory(2_000_000)
  const first = 700_000_000_000
  for (let i = 0; i < 300_000; i++) {
    memory.see(memory.add(3, first + i, fresh, -1, always), 'An', at, 1)
  }
  let found = 0
  for (let i = 0; i < 300_000; i++) if (memory.find(3, first + i) >= 0) found++
  t.equal(found, 300_000)
  t.equal(memory.find(3, first - 1), -1)
  t.equal(memory.find(3, first + 300_000), -1)
  t.equal(memory.find(4, first), -1)
})

t.test('the same index is another code in every epoch, also where their places meet', async (t) => {
  const memory = new ScanMemory(10_000)
  let seen = 0
  for (let index = 0; index < 30; index++) {
    for (let epoch = 0; epoch < 30; epoch++) {
      if (memory.find(epoch, index) >= 0) seen++
      memory.see(memory.add(epoch, index, fresh, -1, always), 'An', at, 1)
    }
  }
  t.equal(seen, 0)
})

t.test('a generation stays until the newest batch of it is on disk', async (t) => {
  // Batch 1 is written, batch 2 is not: what it holds must outlive two generations.
  const isWritten = (batch: number) => batch < 2
  const fill = (memory: ScanMemory, from: number) => {
    for (let i = from; i < from + 300; i++)
      memory.see(memory.add(1, i, fresh, -1, isWritten), 'An', at, 1)
  }
  const memory = new ScanMemory(100)
  memory.see(memory.add(2, 7, fresh, -1, isWritten), 'An', at, 2)
  fill(memory, 1_000)
  t.ok(memory.find(2, 7) >= 0, 'seen in it')

  const moved = new ScanMemory(100)
  moved.see(moved.add(2, 7, fresh, -1, isWritten), 'An', at, 2)
  for (let i = 0; i < 100; i++) moved.see(moved.add(1, i, fresh, -1, isWritten), 'An', at, 1)
  t.ok(moved.find(2, 7) >= 0, 'moved to the young one')
  fill(moved, 1_000)
  t.ok(moved.find(2, 7) >= 0, 'moved there, and still under way')
})
