import { clearAlert, confirmCopy } from '../../src/copies/answers.js'
import { confirmByEvidence } from '../../src/copies/evidence.js'
import { markSold } from '../../src/copies/sales.js'
import { setThresholds } from '../../src/copies/thresholds.js'
import { by, createWorld, visible } from '../lookup/world.js'
import { onEachEngine } from '../stores.js'
import { alerts, ordinary, visit } from './visits.js'

const dayMs = 86_400_000

await onEachEngine(
  'many codes at once are an attack until a person has looked',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const run = await w.issue({ productId: w.tea.id, quantity: 2_000, activate: true })
    await ordinary(location, run, w.tea.id)
    const attacked = 9
    for (let n = 1; n <= attacked; n++) await visit(w, `/T/${w.code(run, n)}`, 10, 100 * n)
    await w.judge()
    const flagged = async () => {
      let count = 0
      for (let n = 1; n <= attacked; n++) {
        if ((await w.json(`/T/${w.code(run, n)}`)).verdict.attention) count++
      }
      return count
    }
    t.equal(await flagged(), 0, 'also those that came first are taken back')
    const [rise, ...none] = (await alerts(w)).filter(({ kind }) => kind === 'rise')
    t.same(none, [])
    t.match(rise, {
      number: null,
      reasons: [{ name: 'many-codes', codes: attacked }],
    })
    await t.test('confirmed, nothing that was seen counts any more', async (t) => {
      await confirmCopy(w.ctx, rise?.id ?? '', { reason: 'quét từ ảnh' }, by, w.clock.now)
      await w.judge()
      t.equal(await flagged(), 0)
      t.match((await w.json(`/T/${w.code(run, 1)}`)).verdict, { verdict: 'valid' })
    })
    await t.test('cleared, what was withheld is judged again', async (t) => {
      const second = await w.issue({ productId: w.tea.id, quantity: 2_000, activate: true })
      await ordinary(location, second, w.tea.id)
      for (let n = 1; n <= 7; n++) await visit(w, `/T/${w.code(second, n)}`, 10, 100 * n)
      await w.judge()
      const open = (await alerts(w, { state: 'open' })).filter(({ kind }) => kind === 'rise')
      t.equal(open.length, 1)
      await clearAlert(store, open[0]?.id ?? '', 'hội chợ', by, w.clock.now)
      await w.judge()
      for (let n = 1; n <= 7; n++) {
        t.equal((await w.json(`/T/${w.code(second, n)}`)).verdict.attention, true, `pack ${n}`)
      }
    })
  },
)

await onEachEngine(
  'evidence decides only where a product says so, and only after a week',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const run = await w.issue({ productId: w.tea.id, quantity: 10, activate: true })
    const url = `/T/${w.code(run, 1)}`
    await t.rejects(
      markSold(
        w.ctx,
        { runId: run.id, from: 1, to: 1 },
        { name: 'x', producerId: 'y' },
        w.clock.now,
      ),
      { code: 'run-not-found' },
    )
    await markSold(w.ctx, { runId: run.id, from: 1, to: 1 }, by, w.clock.now)
    for (let day = 0; day < 4; day++) {
      await visit(w, url, 4, 10 * day)
      w.clock.now = new Date(w.clock.now.getTime() + dayMs)
    }
    await w.judge()
    const told = (await alerts(w)).find(({ kind }) => kind === 'after-sold')
    t.match(told, { evidence: true })
    const later = new Date(w.clock.now.getTime() + 8 * dayMs)
    t.equal(await confirmByEvidence(w.ctx, later), 0, 'off by default')
    await t.rejects(setThresholds(store, w.tea.id, { automatic: 2 }, by, w.clock.now), {
      code: 'threshold-wrong',
    })
    await t.rejects(setThresholds(store, w.tea.id, { nope: 2 }, by, w.clock.now), {
      code: 'threshold-unknown',
    })
    t.match(await setThresholds(store, w.tea.id, { automatic: 1 }, by, w.clock.now), {
      automatic: 1,
      visitors: 7,
    })
    t.equal(await confirmByEvidence(w.ctx, w.clock.now), 0, 'nobody had time to answer yet')
    t.ok((await confirmByEvidence(w.ctx, later)) > 0)
    t.match((await w.json(url)).verdict, { verdict: 'suspect' })
  },
)

await onEachEngine('a shop of its own scale sets its own threshold', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const run = await w.issue({ productId: w.tea.id, quantity: 10, activate: true })
  await setThresholds(store, w.tea.id, { visitors: 100 }, by, w.clock.now)
  await visit(w, `/T/${w.code(run, 1)}`, 12)
  await w.judge()
  t.same(await alerts(w), [])
  t.match(visible((await w.get(`/T/${w.code(run, 1)}`)).body), 'đã quét 13 lần')
})
