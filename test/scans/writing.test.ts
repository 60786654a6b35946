import t from 'tap'
import { Batch } from '../../src/scans/batch.js'
import { nowhere } from '../../src/scans/places.js'
import { createRows } from '../../src/scans/rows.js'
import { visitorText } from '../../src/scans/visitor.js'
import { Writing } from '../../src/scans/writing.js'
import { openScanWriter, type Parcel, type ScanWriter } from '../../src/store/scan-log.js'
import { openStore, type StoreLocation } from '../../src/store/store.js'
import { freshDirectory, onEachEngine } from '../stores.js'

const rowsOf = createRows({ secret: Buffer.alloc(32, 1), placeOf: () => nowhere })
const at = Date.UTC(2026, 10, 24, 3)

/** Scans of as many codes as there are scans, from the code `first` on. */
function batchOf(id: number, first: number, scans: number) {
  const batch = new Batch(id)
  const fixed = { epoch: 1, at, productId: 'tea', verdict: 'valid', language: 'vi', runSeq: 1 }
  for (let i = 0; i < scans; i++) {
    const visitor = visitorText('203.113.5.77', `browser ${i % 40}`)
    // Neither ascending nor descending.
    batch.add({ ...fixed, index: first + ((i * 7_919) % scans), visitor }, 1)
  }
  batch.miss('unknown', at)
  return batch.message()
}

async function open(location: StoreLocation, more: Partial<ScanWriter> = {}) {
  const writer = { ...(await openScanWriter(location)), ...more }
  const answers: object[] = []
  const places: number[] = []
  const writing = new Writing({
    writer,
    rowsOf,
    answer: (message) => answers.push(message),
    written: (scans) => places.push(scans.length),
  })
  const settled = async () => {
    writing.settle()
    await new Promise<void>((resolve) => writing.then(resolve))
  }
  return { writer, writing, answers, places, settled }
}

await onEachEngine(
  'many scans at a time are all in their place once it is asked for',
  async (t, store, location) => {
    const { writer, writing, answers, settled } = await open(location)
    writing.take(batchOf(1, 0, 3_000))
    writing.take(batchOf(2, 2_000, 3_000))
    writing.take(batchOf(3, 0, 10))
    await settled()
    t.same(answers, [{ written: 1 }, { written: 2 }, { written: 3 }])
    const codes = await store.scans.read
      .selectFrom('scanned_code')
      .select(['code_index as index', 'count'])
      .orderBy('code_index')
      .execute()
    t.equal(codes.length, 5_000)
    t.match(codes[5], { index: 5, count: 2 }, 'scanned in the first batch and in the third')
    t.match(codes[2_500], { index: 2_500, count: 2 }, 'scanned in both large batches')
    t.match(codes[4_999], { index: 4_999, count: 1 })
    const day = await store.scans.read
      .selectFrom('scan_day')
      .select(['scans', 'outcome'])
      .where('product_id', '=', '')
      .execute()
    t.equal(
      day.reduce((sum, { scans }) => sum + scans, 0),
      6_010,
      'roll-ups say the same',
    )
    const misses = await store.scans.read.selectFrom('scan_miss').select('misses').execute()
    t.equal(
      misses.reduce((sum, row) => sum + row.misses, 0),
      3,
    )
    t.same(await store.scans.read.selectFrom('scan_inbox').selectAll().execute(), [])
    await writing.end()
    await writer.close()
  },
)

t.test('a few scans do not wait in the inbox, many do until there are more', async (t) => {
  const location = { engine: 'sqlite', directory: await freshDirectory(t) } as const
  const store = await openStore(location)
  t.teardown(() => store.close())
  const { writer, writing, answers, places } = await open(location)
  const turn = () => new Promise<void>((resolve) => writing.then(resolve))
  writing.take(batchOf(1, 0, 999))
  await turn()
  t.same(answers, [{ written: 1 }])
  writing.take(batchOf(2, 0, 2_000))
  await turn()
  t.same(answers, [{ written: 1 }], 'not in its place')
  const [row] = await store.scans.read.selectFrom('scan_inbox').selectAll().execute()
  t.match(row, { batch: /valid/ }, 'but on disk')
  t.notMatch(row?.batch, /203\.113|browser/, 'and without the visitor')
  for (let id = 3; id < 13; id++) writing.take(batchOf(id, id * 2_000, 2_000))
  await writing.end()
  t.equal(answers.length, 12)
  t.ok(Math.max(...places) <= 4_000, 'a parcel at a time')
  await writer.close()
})

t.test('what lay in the inbox at a crash is put in its place at the next start', async (t) => {
  const location = { engine: 'sqlite', directory: await freshDirectory(t) } as const
  const store = await openStore(location)
  t.teardown(() => store.close())
  const counts = () => store.scans.read.selectFrom('scanned_code').select('count').execute()
  const crashed = await openScanWriter(location)
  crashed.inbox?.put({ scans: rowsOf(batchOf(1, 0, 1_200)), misses: [] })
  const parcels = [
    crashed.inbox?.put({ scans: rowsOf(batchOf(2, 600, 1_200)), misses: [] }) as Parcel,
  ]
  const [sorted] = crashed.inbox?.sort(parcels, 4_000) ?? []
  t.equal((await counts()).length, 0)
  const next = await openScanWriter(location)
  t.equal((await counts()).length, 1_800)
  crashed.inbox?.settle(sorted as Parcel)
  const sum = (await counts()).reduce((all, { count }) => all + count, 0)
  t.equal(sum, 2_400, 'and only once, should the other process live on')
  await next.close()
  await crashed.close()
})

t.test(
  'a disk that refuses to put scans in their place loses none and lets nobody wait',
  async (t) => {
    const location = { engine: 'sqlite', directory: await freshDirectory(t) } as const
    const store = await openStore(location)
    t.teardown(() => store.close())
    const real = await openScanWriter(location)
    let isFull = true
    const settle = (parcel: Parcel): void => {
      if (isFull) throw new Error('database or disk is full')
      real.inbox?.settle(parcel)
    }
    const inbox = { ...real.inbox!, settle }
    const { writing, answers, settled } = await open(location, { inbox })
    writing.take(batchOf(1, 0, 1_500))
    await settled()
    t.same(answers, [{ written: 1 }])
    isFull = false
    await settled()
    t.equal((await store.scans.read.selectFrom('scanned_code').selectAll().execute()).length, 1_500)
    t.same(answers, [{ written: 1 }], 'answered once')
    await writing.end()
    await real.close()
  },
)
