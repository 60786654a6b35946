import { CopyJudge } from '../../src/copies/judge.js'
import { chartOf } from '../../src/scans/chart.js'
import { startScanRecorder, type ScanRequest } from '../../src/scans/recorder.js'
import { storyOf } from '../../src/scans/story.js'
import { visitorText } from '../../src/scans/visitor.js'
import { openScanWriter } from '../../src/store/scan-log.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { administrator, now, seedRegistry } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'

const day = 86_400_000
const start = now.getTime()

const scanOf = (person: number, at: number, index = 5): ScanRequest => ({
  epoch: 1,
  index,
  at,
  visitor: visitorText('203.113.5.77', `phone ${person}`),
  productId: 'tea',
  verdict: 'valid',
  language: 'vi',
  runSeq: 1,
  returning: false,
})

const open = (location: StoreLocation, at: number, keptDays?: number) =>
  startScanRecorder({
    location,
    secret: Buffer.alloc(32, 1),
    onLost: (_scans, reason) => {
      throw new Error(reason)
    },
    now: () => new Date(at),
    keptDays,
  })

const idsOf = async (store: Store) =>
  (await store.scans.read.selectFrom('scan').select('id').orderBy('id').execute()).map(({ id }) =>
    Number(id),
  )

await onEachEngine(
  'rows of scans go after their days; what they added up to stays',
  async (t, store, location) => {
    await seedRegistry(store)
    const first = await open(location, start)
    for (let i = 0; i < 6; i++) await first.record(scanOf(i, start - (100 - i) * day))
    await first.record(scanOf(7, start - 59 * day))
    await first.record(scanOf(8, start))
    await first.stop()
    const asked = { from: '2026-08-01', to: '2026-11-24' }
    const chart = await chartOf(store, asked, administrator, now)

    const forEver = await open(location, start)
    await forEver.stop()
    t.equal((await idsOf(store)).length, 8, 'without the setting they are kept')

    const kept = await open(location, start, 60)
    t.equal((await kept.history(1, 5))?.count, 8, 'the page tells the same')
    const again = await kept.record(scanOf(9, start + 3_600_000))
    t.match(again, { nth: 9, firstAt: start - 100 * day, previousAt: start })
    await kept.stop()
    const story = await storyOf(store.scans, 1, 5)
    t.match(story, { count: 9, firstAt: start - 100 * day })
    t.same(
      story?.scans.map(({ nth }) => nth),
      [7, 8, 9],
      'the story begins with what is left',
    )
    t.same((await chartOf(store, asked, administrator, now)).total.scans, chart.total.scans + 1)
  },
)

await onEachEngine(
  'the newest row stays, so that no id comes twice and new scans are judged',
  async (t, store, location) => {
    const first = await open(location, start)
    for (let i = 0; i < 3; i++) await first.record(scanOf(i, start + i, i))
    await first.stop()
    const before = await idsOf(store)
    const later = await open(location, start + 400 * day, 60)
    await later.stop()
    t.same(await idsOf(store), before.slice(-1))
    const next = await open(location, start + 400 * day, 60)
    await next.record(scanOf(9, start + 400 * day, 9))
    await next.stop()
    t.ok((await idsOf(store)).at(-1)! > before.at(-1)!)
    const findings = await new CopyJudge(store).judge(new Date(start + 400 * day))
    t.equal(findings?.to, (await idsOf(store)).at(-1))
  },
)

await onEachEngine('a large past goes a part at a time', async (t, store, location) => {
  const writer = await openScanWriter(location)
  const facts = { epoch: 1, productId: 'tea', verdict: 'valid', language: 'vi', nth: 1 }
  const count = 12_000
  await writer.write(
    Array.from({ length: count }, (_, i) => ({
      ...facts,
      index: i,
      at: start + i,
      visitor: `v${i}`,
    })),
  )
  await writer.forgetScans(start + 10_000)
  t.equal((await idsOf(store)).length, count - 10_000, 'more than one statement’s rows')
  const counters = await store.scans.read
    .selectFrom('scanned_code')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  t.equal(Number(counters.n), count, 'every code keeps its counter')
  await writer.close()
})
