import fc from 'fast-check'
import t from 'tap'
import { startScanRecorder } from '../../src/scans/recorder.js'
import { ScannedFilter } from '../../src/scans/scanned-filter.js'
import { openScanReader } from '../../src/store/scan-log.js'
import { openStore } from '../../src/store/store.js'
import { freshLocation } from '../stores.js'

const code = fc.tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 0, max: 2 ** 50 - 1 }))

t.test('a code that was added is never called new', async (t) => {
  const filter = ScannedFilter.for(1000)
  filter.trust()
  fc.assert(
    fc.property(fc.array(code, { maxLength: 200 }), (codes) => {
      for (const [epoch, index] of codes) filter.add(epoch, index)
      return codes.every(([epoch, index]) => filter.mayHave(epoch, index))
    }),
  )
  t.pass()
})

t.test('most codes that were not added are called new, neighbours too', async (t) => {
  const filter = ScannedFilter.for(1_000_000)
  filter.trust()
  for (let i = 0; i < 1_000_000; i++) filter.add(1, 7_000_000_000 + i * 2)
  let wrong = 0
  for (let i = 0; i < 100_000; i++) if (filter.mayHave(1, 7_000_000_001 + i * 2)) wrong++
  t.ok(wrong < 2_000, `${wrong} of 100,000`)
  let otherEpoch = 0
  for (let i = 0; i < 100_000; i++) if (filter.mayHave(2, 7_000_000_000 + i * 2)) otherEpoch++
  t.ok(otherEpoch < 2_000, `${otherEpoch} of 100,000`)
})

t.test(
  'it is not relied on before it is full, nor when it may have missed something',
  async (t) => {
    const filter = ScannedFilter.for(10)
    t.equal(filter.mayHave(0, 1), true)
    filter.trust()
    t.equal(filter.mayHave(0, 1), false)
    t.equal(new ScannedFilter(filter.memory).mayHave(0, 1), false, 'the same memory')
    filter.distrust()
    t.equal(filter.mayHave(0, 1), true)
  },
)

t.test('scans of before a restart and of another process are found', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const start = Date.UTC(2026, 10, 24)
  const open = () =>
    startScanRecorder({
      location,
      secret: Buffer.alloc(32),
      onLost: (_n, reason) => t.fail(reason),
      now: () => new Date(start),
    })
  const scan = (index: number, person: string) => ({
    epoch: 1,
    index,
    at: start,
    visitor: person,
    productId: null,
    verdict: 'valid',
    language: 'vi',
    returning: false,
  })
  const before = await open()
  for (let i = 0; i < 50; i++) await before.record(scan(i, 'An'))
  await before.stop()

  const [here, there] = [await open(), await open()]
  // A batch written says that the filter, asked for before it, has been filled.
  await here.record(scan(1000, 'An'))
  await there.record(scan(1001, 'An'))
  await Promise.all([here.flush(), there.flush()])
  for (let i = 0; i < 50; i++) t.match(await here.record(scan(i, 'Bình')), { nth: 2 })
  // A code that the other process remembers.
  await here.record(scan(1001, 'Bình'))
  await here.flush()
  const reader = await openScanReader(location)
  const known = (await reader.counters(1, 0)) as { count: number }
  t.equal(known.count, 2)
  for (let tries = 0; tries < 100; tries++) {
    const seen = await there.record(scan(tries % 50, `Chi ${tries}`))
    if (seen.nth >= 3) break
    // The other process notices within its watch.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  t.ok((await there.record(scan(49, 'Dũng'))).nth >= 3, 'the other process is heard of')
  let isHeard = false
  for (let tries = 0; tries < 100 && !isHeard; tries++) {
    // Until the code has left the memory of what is on its way to the disk.
    await there.flush()
    await new Promise((resolve) => setTimeout(resolve, 20))
    const { count } = (await reader.counters(1, 1001)) as { count: number }
    isHeard = (await there.record(scan(1001, `Dũng ${tries}`))).nth === count + 1
  }
  t.ok(isHeard, 'also of a code that is remembered')
  await reader.close()
  await Promise.all([here.stop(), there.stop()])
})
