import t from 'tap'
import { farApart } from '../../src/copies/score/far-apart.js'
import { staysFlagged } from '../../src/copies/score/level.js'
import { RiseWatch, riseLimits } from '../../src/copies/score/rise.js'
import { type Judgement, judge, type ReasonName } from '../../src/copies/score/score.js'
import type { CodeStory, Sighting } from '../../src/copies/score/sighting.js'
import { usualOf } from '../../src/copies/score/usual.js'
import { visitorsOf } from '../../src/copies/score/visitors.js'
import { defaultThresholds } from '../../src/copies/thresholds.js'
import { reasonWords } from '../../src/copies/reason-words.js'

const day = 86_400_000
/** A run like most: of 2,000 scanned codes most have one visitor, none more than five. */
const ordinary = usualOf(
  new Map([
    [1, 1_200],
    [2, 500],
    [3, 200],
    [4, 80],
    [5, 20],
  ]),
)

const scan = (n: number, more: Partial<Sighting> = {}): Sighting => ({
  at: n * day,
  visitor: `v${n}`,
  returning: false,
  place: null,
  outcome: 'valid',
  weight: 1,
  ...more,
})
const scans = (n: number, more: Partial<Sighting> = {}) =>
  Array.from({ length: n }, (_, i) => scan(i, more))
const judged = (sightings: readonly Sighting[], more: Partial<CodeStory> = {}, usual = ordinary) =>
  judge(
    { sightings, activatedAt: 0, soldAt: undefined, clearedAt: undefined, ...more },
    usual,
    defaultThresholds,
  )
const names = ({ reasons }: Judgement): ReasonName[] => reasons.map(({ name }) => name)

t.test('one visitor is one visitor, however often and after forgetting too', async (t) => {
  const again = scans(30, { visitor: 'a' }).map((s, i) => ({ ...s, returning: i > 0 }))
  t.equal(visitorsOf(again), 1)
  const forgotten = again.map((s) => ({ ...s, visitor: null }))
  t.equal(visitorsOf(forgotten), 1)
  const half = again.map((s, i) => (i < 10 ? { ...s, visitor: null } : s))
  t.equal(visitorsOf(half), 1, 'partly forgotten')
  t.equal(visitorsOf([...half, scan(40)]), 2)
  t.equal(visitorsOf(scans(7, { weight: 0 })), 0)
})

t.test('a household, a gift and a shopkeeper do not trip it; strangers do', async (t) => {
  t.equal(judged(scans(6)).score < 100, true)
  t.same(judged(scans(6)).alerts, [])
  const shop = scans(60, { visitor: 'keeper' }).map((s, i) => ({ ...s, returning: i > 0 }))
  t.same(judged(shop), { score: 0, reasons: [], alerts: [], evidence: false })
  const many = judged(scans(9))
  t.same(names(many), ['many-visitors', 'unlike-its-run'])
  t.match(many, { score: 120, alerts: ['often'], evidence: false })
  t.equal(judged(scans(40)).evidence, false, 'numbers of visitors alone are never evidence')
})

t.test('a shelf that is scanned from end to end weighs nothing', async (t) => {
  t.same(judged(scans(50, { weight: 0 })).reasons, [])
})

t.test('what is usual in its run is no sign, but the producer hears of the run', async (t) => {
  const display = usualOf(
    new Map([
      [5, 200],
      [9, 300],
      [14, 300],
      [20, 100],
    ]),
  )
  const told = judged(scans(12), {}, display)
  t.same(names(told), ['many-visitors', 'usual-in-its-run'])
  t.match(told, { alerts: ['rise'] })
  t.ok(told.score < 100)
})

t.test('a run with few scans is taken for an ordinary one', async (t) => {
  const unknown = usualOf(new Map([[1, 2]]))
  t.ok(judged(scans(9), {}, unknown).score >= 100)
  t.ok(judged(scans(5), {}, unknown).score < 100)
})

t.test('before the activation and under other products: to the producer alone', async (t) => {
  const early = judged(scans(3, { outcome: 'inactive' }))
  t.match(early, { score: 0, alerts: ['before-activation'], evidence: false })
  t.same(judged(scans(1, { outcome: 'inactive' })).alerts, [], 'the packer trying a label')
  const elsewhere = judged(scans(3, { outcome: 'mismatch' }))
  t.match(elsewhere, { score: 0, alerts: ['mismatch'], evidence: false })
  t.equal(judged(scans(10, { outcome: 'mismatch' })).evidence, true)
  const oneEvening = scans(10, { outcome: 'mismatch' }).map((s) => ({ ...s, at: 5 * day }))
  t.equal(judged(oneEvening).evidence, false, 'one evening is one event')
})

t.test('after it was sold a household may scan; more are told to the producer', async (t) => {
  t.same(judged(scans(6), { soldAt: -1 }).alerts, [])
  t.match(judged(scans(7), { soldAt: -1 }), { alerts: ['after-sold'], evidence: false })
  t.equal(judged(scans(12), { soldAt: -1 }).evidence, true)
  t.equal(judged(scans(12), { soldAt: 30 * day }).evidence, false)
})

t.test('what a person cleared no longer counts; what comes afterwards does', async (t) => {
  t.same(judged(scans(12), { clearedAt: 20 * day }).reasons, [])
  t.match(judged(scans(12), { clearedAt: day }).alerts, ['often'])
})

t.test('a flag goes on at 100 and off only well below', async (t) => {
  t.equal(staysFlagged(99, false, defaultThresholds), false)
  t.equal(staysFlagged(100, false, defaultThresholds), true)
  t.equal(staysFlagged(71, true, defaultThresholds), true)
  t.equal(staysFlagged(69, true, defaultThresholds), false)
})

t.test('places are looked at only where that is switched on', async (t) => {
  const haNoi = { province: '01', lat: 21.03, lon: 105.85 }
  const caMau = { province: '96', lat: 9.18, lon: 105.15 }
  const both = [scan(0, { place: haNoi }), scan(0, { at: 3_600_000, visitor: 'b', place: caMau })]
  t.same(judged(both).reasons, [])
  const on = { ...defaultThresholds, farApart: 1 }
  const story = { sightings: both, activatedAt: 0, soldAt: undefined, clearedAt: undefined }
  t.match(judge(story, ordinary, on), { score: 0, alerts: ['far-apart'], evidence: false })
  t.match(farApart(both, 900), [{ km: 1320, hours: 1 }])
  t.same(farApart([both[0] as Sighting, scan(2, { place: caMau })], 900), [], 'two days are enough')
})

t.test('too many codes of a run or producer at once are a rise', async (t) => {
  const now = 100 * day
  const watch = new RiseWatch([{ runSeq: 1, producerId: 'a', since: now - 2 * day }], now)
  for (let i = 0; i < riseLimits.runPerDay; i++) {
    t.equal(watch.riseOf(1, 'a'), undefined, `flag ${i + 1}`)
    watch.add({ runSeq: 1, producerId: 'a', since: now })
  }
  t.equal(watch.riseOf(1, 'a'), 'run')
  t.equal(watch.riseOf(2, 'a'), undefined)
  for (let run = 2; run < 7; run++) watch.add({ runSeq: run, producerId: 'a', since: now })
  t.equal(watch.riseOf(9, 'a'), 'producer')
  t.equal(watch.riseOf(1, 'b'), undefined)
})

t.test('every reason is said in both languages with its evidence', async (t) => {
  const all = [
    ...judged(scans(9)).reasons,
    ...judged(scans(9, { outcome: 'mismatch' })).reasons,
    ...judged(scans(9), { soldAt: -1 }).reasons,
    { name: 'many-codes', points: 0, scope: 'run', codes: 1_200 } as const,
  ]
  for (const reason of all) {
    const { vi, en } = reasonWords(reason)
    t.match(vi, /\d/)
    t.match(en, /\d/)
    t.not(vi, en)
  }
  t.match(reasonWords(all.at(-1) as (typeof all)[0]).vi, /^1\.200 mã của đợt này/)
})
