import { startScanRecorder, type ScanRequest } from '../../src/scans/recorder.js'
import { type Chart, chartOf, type ChartQuestion } from '../../src/scans/chart.js'
import { visitorText } from '../../src/scans/visitor.js'
import { openScanWriter, type ScanRow } from '../../src/store/scan-log.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { administrator, now, seedRegistry } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'

const hour = 3_600_000
const day = 24 * hour
/** 24/11/2026, 10:00 in Viet Nam. */
const start = now.getTime()
const owner = { name: 'p1', producerId: 'p1' }

const scanOf = (person: string, at: number, more: Partial<ScanRequest> = {}): ScanRequest => ({
  epoch: 1,
  index: 5,
  at,
  visitor: visitorText('203.113.5.77', person),
  productId: 'tea',
  verdict: 'valid',
  language: 'vi',
  runSeq: 1,
  returning: false,
  ...more,
})

const open = (location: StoreLocation) =>
  startScanRecorder({
    location,
    secret: Buffer.alloc(32, 1),
    onLost: (_scans, reason) => {
      throw new Error(reason)
    },
    now: () => now,
  })

const ask = (store: Store, question: ChartQuestion = {}, actor = administrator) =>
  chartOf(store, question, actor, now)

/** Key and number of those that are not zero. */
const counts = ({ items }: Chart) =>
  Object.fromEntries(items.filter(({ scans }) => scans > 0).map((i) => [i.key ?? i.name, i.scans]))

await onEachEngine(
  'scans are told by day, hour, outcome, product and run',
  async (t, store, location) => {
    await seedRegistry(store)
    const recorder = await open(location)
    await recorder.record(scanOf('An', start - day))
    await recorder.record(
      scanOf('Bình', start - day + 13 * hour + 59 * 60_000, { verdict: 'inactive' }),
    )
    await recorder.flush()
    await recorder.record(scanOf('An', start))
    await recorder.record(scanOf('An', start, { index: 6, runSeq: 2 }))
    await recorder.record(scanOf('An', start, { index: 7, productId: 'rice', runSeq: 3 }))
    await recorder.record(scanOf('An', start, { index: 8, productId: null, runSeq: 4 }))
    await recorder.record(scanOf('An', start + 60_000, { index: 8, productId: null, runSeq: 4 }))
    recorder.miss('unknown', start)
    recorder.miss('unknown', start)
    recorder.miss('mistyped', start - day)
    await recorder.stop()

    const tea = await ask(store, { productId: 'tea' })
    t.match(tea, { from: '2026-10-26', to: '2026-11-24', by: 'day' })
    t.same(tea.total, { scans: 4, first: 2, repeat: 2, returning: 1 })
    t.equal(tea.items.length, 30, 'every day is listed')
    t.same(counts(tea), { '2026-11-23': 2, '2026-11-24': 2 })
    t.same(counts(await ask(store, { productId: 'tea', by: 'hour' })), { 10: 3, 23: 1 })
    t.same(counts(await ask(store, { productId: 'tea', by: 'outcome' })), { valid: 3, inactive: 1 })
    const runs = await ask(store, { productId: 'tea', by: 'run' })
    t.same(
      runs.items.map(({ name, scans, first }) => [name, scans, first]),
      [
        ['A1', 3, 1],
        ['B1', 1, 1],
      ],
    )
    const all = await ask(store)
    t.same(all.total, { scans: 6, first: 4, repeat: 2, returning: 1 }, 'the reload is none')
    t.same(counts(await ask(store, { by: 'product' })), { tea: 4, rice: 1 })
    t.same(counts(await ask(store, { by: 'outcome' })), {
      valid: 5,
      inactive: 1,
      unknown: 2,
      mistyped: 1,
    })
    t.same(counts(await ask(store, { by: 'outcome', from: '2026-11-24' })), {
      valid: 4,
      unknown: 2,
    })

    const own = await ask(store, { by: 'product' }, owner)
    t.same(counts(own), { tea: 4 }, 'a producer sees the own products alone')
    t.same(own.total.scans, 4)
    t.same(counts(await ask(store, { by: 'outcome' }, owner)), { valid: 3, inactive: 1 })

    const ofRun = { seq: 4, producerId: 'p1', productId: null }
    t.match(await ask(store, { run: ofRun }), { total: { scans: 1 } }, 'also one that is not bound')
    t.same(counts(await ask(store, { run: { ...ofRun, seq: 1, productId: 'tea' }, by: 'hour' })), {
      10: 2,
      23: 1,
    })
  },
)

await onEachEngine('a range is days of Viet Nam, both included', async (t, store, location) => {
  await seedRegistry(store)
  const recorder = await open(location)
  const midnight = Date.UTC(2026, 10, 22, 17)
  await recorder.record(scanOf('An', midnight - 1))
  await recorder.record(scanOf('Bình', midnight))
  await recorder.record(scanOf('Chi', midnight + day - 1))
  await recorder.record(scanOf('Dũng', midnight + day))
  await recorder.stop()
  const chart = await ask(store, { from: '23/11/2026', to: '2026-11-23' })
  t.match(chart, { from: '2026-11-23', to: '2026-11-23', total: { scans: 2 } })
  t.same(chart.items.length, 1)
  await t.rejects(ask(store, { from: '2026-11-24', to: '2026-11-23' }), {
    code: 'chart-range-invalid',
  })
  await t.rejects(ask(store, { from: '2020-01-01' }), { code: 'chart-range-invalid' })
  await t.rejects(ask(store, { from: '2026-02-30' }), { code: 'date-invalid' })
  await t.rejects(ask(store, { by: 'run' }), { code: 'chart-product-missing' })
})

await onEachEngine('provinces add up to all, the rest is not known', async (t, store, location) => {
  await seedRegistry(store)
  const writer = await openScanWriter(location)
  const row = (index: number, provinceCode: string | null): ScanRow => ({
    ...scanOf('', start, { index }),
    nth: 1,
    provinceCode,
  })
  await writer.write([row(1, '19'), row(2, '01'), row(3, '19'), row(4, null)])
  await writer.close()
  const chart = await ask(store, { productId: 'tea', by: 'province' })
  t.match(chart.items, [
    { key: '19', name: 'Tỉnh Thái Nguyên', scans: 2, first: 2 },
    { key: '01', name: 'Thành phố Hà Nội', scans: 1 },
    { key: null, scans: 1, repeat: 0 },
  ])
})

await onEachEngine('sums stay exact with several writers at once', async (t, store, location) => {
  await seedRegistry(store)
  const writers = await Promise.all([0, 3, 3, 9].map((slot) => openScanWriter(location, slot)))
  // Batches of two hours in opposite orders: rows locked crosswise would end in a deadlock.
  await Promise.all(
    writers.map(async (writer, w) => {
      for (let batch = 0; batch < 10; batch++) {
        const scans = Array.from({ length: 30 }, (_, i): ScanRow => {
          const n = w % 2 ? i : 29 - i
          const at = start + (n % 2) * hour
          const index = 1_000 * w + 100 * batch + n
          const productId = n % 3 ? 'tea' : 'honey'
          return {
            ...scanOf('', at, { index, runSeq: n % 3, productId }),
            nth: 1,
            provinceCode: '19',
          }
        })
        await writer.write(scans, [{ day: 20_781, outcome: 'unknown', count: 2 }])
      }
    }),
  )
  for (const writer of writers) await writer.close()
  t.same(counts(await ask(store, { by: 'product' })), { tea: 800, honey: 400 })
  t.same(counts(await ask(store, { by: 'hour' })), { 10: 600, 11: 600 })
  t.same(counts(await ask(store, { by: 'province' })), { 19: 1200 })
  t.match(counts(await ask(store, { by: 'outcome' })), { valid: 1200, unknown: 80 })
  t.equal((await ask(store)).total.first, 1200)
})

await onEachEngine(
  'products over any stretch of days add up to the scans of those days',
  async (t, store, location) => {
    await seedRegistry(store)
    const writer = await openScanWriter(location)
    const first = Date.UTC(2025, 11, 20, 3)
    // Two scans a day of one product and one of the other, over four months of 31, 31, 28 and 31 days.
    const scans = Array.from({ length: 105 }, (_, i) =>
      ['tea', 'tea', 'rice'].map((productId, n) => ({
        epoch: 1,
        index: i * 3 + n,
        at: first + i * day,
        visitor: `v${i}`,
        productId,
        verdict: n === 1 ? 'inactive' : 'valid',
        language: 'vi',
        nth: n === 1 ? 2 : 1,
        runSeq: 1 + n,
      })),
    ).flat()
    await writer.write(scans)
    await writer.close()
    const days = Array.from({ length: 105 }, (_, i) =>
      new Date(first + i * day).toISOString().slice(0, 10),
    )
    for (const [from, to] of [
      [0, 104],
      [0, 11],
      [0, 12],
      [11, 42],
      [12, 42],
      [12, 43],
      [13, 43],
      [43, 70],
      [50, 60],
      [13, 104],
    ] as const) {
      const chart = await ask(store, { by: 'product', from: days[from]!, to: days[to]! })
      const n = to - from + 1
      t.same(
        chart.items.map(({ key, scans, first, repeat }) => [key, scans, first, repeat]),
        [
          ['tea', 2 * n, n, n],
          ['rice', n, n, 0],
        ],
        `${days[from]} to ${days[to]}`,
      )
    }
  },
)
