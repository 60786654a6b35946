import t from 'tap'
import { startScanRecorder, type ScanRequest } from '../../src/scans/recorder.js'
import { visitorText } from '../../src/scans/visitor.js'
import { openScanWriter } from '../../src/store/scan-log.js'
import { openStore, type Store, type StoreLocation } from '../../src/store/store.js'
import { freshDirectory, freshLocation, onEachEngine } from '../stores.js'

const minute = 60_000
const start = Date.UTC(2026, 10, 24, 3, 0)
const secret = Buffer.alloc(32, 1)

function open(location: StoreLocation) {
  const lost: string[] = []
  return startScanRecorder({
    location,
    secret,
    onLost: (_scans, reason) => lost.push(reason),
    now: () => new Date(start),
  }).then((recorder) => ({ recorder, lost }))
}

const scanOf = (person: string, at: number, more: Partial<ScanRequest> = {}): ScanRequest => ({
  epoch: 3,
  index: 700_000_000_123,
  at,
  visitor: visitorText('203.113.5.77', person),
  productId: 'p1',
  verdict: 'valid',
  language: 'vi',
  returning: false,
  ...more,
})

const rows = (store: Store) =>
  store.scans.read.selectFrom('scan').selectAll().orderBy('id').execute()
const counters = (store: Store) =>
  store.scans.read.selectFrom('scanned_code').selectAll().orderBy('code_index').execute()

await onEachEngine(
  'scans are counted at once and are on disk after a flush',
  async (t, store, location) => {
    const { recorder, lost } = await open(location)
    t.same(await recorder.history(3, 700_000_000_123), undefined)
    const first = await recorder.record(scanOf('An', start))
    t.same(first, { nth: 1, firstAt: start, previousAt: undefined, counted: true })
    const second = await recorder.record(scanOf('Bình', start + minute))
    t.same(second, { nth: 2, firstAt: start, previousAt: start, counted: true }, 'before any write')
    await recorder.flush()
    const third = await recorder.record(scanOf('Chi', start + 60 * minute))
    t.same(
      third,
      { nth: 3, firstAt: start, previousAt: start + minute, counted: true },
      'from disk',
    )
    await recorder.stop()
    t.same(lost, [])
    t.match(await counters(store), [
      {
        epoch: 3,
        code_index: 700_000_000_123,
        count: 3,
        first_at: start,
        last_at: start + 60 * minute,
      },
    ])
    const written = await rows(store)
    t.same(
      written.map((row) => row.nth),
      [1, 2, 3],
    )
    t.equal(new Set(written.map((row) => row.visitor)).size, 3)
    t.notMatch(JSON.stringify(written), /203\.113|An|Bình|Chi/, 'nobody can be read from it')
  },
)

await onEachEngine('the same visitor within 30 minutes is one scan', async (t, store, location) => {
  const { recorder } = await open(location)
  await recorder.record(scanOf('An', start))
  const again = await recorder.record(scanOf('An', start + minute))
  t.match(again, { nth: 1, counted: false }, 'from memory')
  await recorder.record(scanOf('Bình', start + 2 * minute))
  await recorder.flush()
  t.match(
    await recorder.record(scanOf('An', start + 29 * minute)),
    { nth: 1, counted: false },
    'from disk',
  )
  t.match(
    await recorder.record(scanOf('Bình', start + 29 * minute)),
    { nth: 2, previousAt: start, counted: false },
    'each keeps the own verdict',
  )
  t.match(await recorder.record(scanOf('An', start + 31 * minute)), { nth: 3, counted: true })
  await recorder.stop()
  t.match(await counters(store), [{ count: 3 }])
})

await onEachEngine('the cookie recognises who changed network', async (t, store, location) => {
  const { recorder } = await open(location)
  await recorder.record(scanOf('An', start))
  const other = { visitor: visitorText('14.1.2.3', 'An'), returning: true }
  t.match(await recorder.record(scanOf('', start + minute, other)), { nth: 1, counted: false })
  await recorder.flush()
  t.match(await recorder.record(scanOf('', start + 2 * minute, other)), { nth: 1, counted: false })
  t.match(
    await recorder.record(scanOf('', start + 2 * minute, { ...other, index: 5 })),
    { nth: 1, counted: true },
    'a cookie for a code never scanned means nothing',
  )
  await recorder.stop()
  t.match(await counters(store), [{ code_index: 5, count: 1 }, { count: 1 }])
})

await onEachEngine('a hundred rows a day, then counters only', async (t, store, location) => {
  const { recorder } = await open(location)
  for (let i = 0; i < 130; i++) {
    await recorder.record(scanOf(`person ${i}`, start + i * 1000))
    if (i === 60) await recorder.flush()
  }
  await recorder.record(scanOf('person of the next day', start + 24 * 60 * minute))
  await recorder.stop()
  t.match(await counters(store), [{ count: 131, day_rows: 1 }])
  t.equal((await rows(store)).length, 101)
})

await onEachEngine('counters stay exact with two recorders at once', async (t, store, location) => {
  const [a, b] = [await open(location), await open(location)]
  const codes = [1, 2, 3]
  await Promise.all(
    Array.from({ length: 300 }, async (_, i) => {
      const { recorder } = i % 2 ? a : b
      await recorder.record(scanOf(`person ${i}`, start + i, { index: codes[i % 3] as number }))
    }),
  )
  await Promise.all([a.recorder.stop(), b.recorder.stop()])
  t.same([...a.lost, ...b.lost], [])
  t.same(
    (await counters(store)).map((row) => row.count),
    [100, 100, 100],
  )
})

await onEachEngine('visitors are forgotten, their scans are not', async (t, store, location) => {
  const writer = await openScanWriter(location)
  const scans = Array.from({ length: 40 }, (_, i) => ({
    epoch: 1,
    index: i,
    at: start + i * minute,
    visitor: `mark ${i}`,
    productId: null,
    verdict: 'valid',
    language: 'vi',
    nth: 1,
  }))
  await writer.write(scans)
  await writer.forgetVisitors(start + 10 * minute)
  await writer.forgetVisitors(start + 25 * minute)
  await writer.close()
  t.same(
    (await rows(store)).map((row) => row.visitor),
    scans.map((scan, i) => (i < 25 ? null : scan.visitor)),
  )
})

t.test('a batch that cannot be written is told, and look-up goes on', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const { recorder, lost } = await open(location)
  await store.scans.write(async (tx) => {
    await tx.schema.alterTable('scan').renameTo('scan_away').execute()
  })
  await recorder.record(scanOf('An', start))
  await recorder.flush()
  t.equal(lost.length, 1)
  t.match(lost[0], /scan/)
  t.match(await recorder.record(scanOf('An', start)), { nth: 1, counted: true })
  await recorder.stop()
})

t.test('a writer that cannot open its file stops the start', async (t) => {
  const location = { engine: 'sqlite', directory: `${await freshDirectory(t)}/none` } as const
  await t.rejects(open(location))
})
