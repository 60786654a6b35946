import { runningNumber } from '../../src/codes/running-number.js'
import { listAlerts } from '../../src/copies/alerts.js'
import { clearAlert, confirmCopy } from '../../src/copies/answers.js'
import { unsuspect } from '../../src/issuing/undo.js'
import { by, createWorld, phone } from '../lookup/world.js'
import { onEachEngine } from '../stores.js'
import { alerts, visit } from './visits.js'

await onEachEngine('a copied code is told, compared and confirmed', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const run = await w.issue({ productId: w.tea.id, quantity: 50, activate: true })
  const url = `/T/${w.code(run, 7)}`

  await visit(w, url, 6)
  await w.judge()
  t.same(await alerts(w), [], 'a family and its guests')
  await visit(w, url, 4, 7)
  await w.judge()
  const [alert, ...others] = await alerts(w)
  t.same(others, [])
  t.match(alert, {
    kind: 'often',
    state: 'open',
    producerId: w.tea.producerId,
    product: { id: w.tea.id },
    number: runningNumber(run.seq, 7),
    evidence: false,
  })
  t.same(
    alert?.reasons.map(({ name }) => name),
    ['many-visitors', 'unlike-its-run'],
  )
  t.equal(alert?.seen.length, 10)
  t.notMatch(JSON.stringify(alert), w.code(run, 7), 'the code itself stands nowhere')
  t.match((await w.json(url)).verdict, { verdict: 'valid', attention: true })
  t.match((await w.json(`/T/${w.code(run, 8)}`)).verdict, { attention: false })

  const id = alert?.id ?? ''
  const stranger = { name: 'x', producerId: 'another' }
  await t.rejects(clearAlert(store, id, '', stranger, w.clock.now), { code: 'alert-not-found' })
  t.same(await listAlerts(store.read, { limit: 50 }, stranger), [])
  await t.rejects(confirmCopy(w.ctx, id, { reason: ' ' }, by, w.clock.now), {
    code: 'reason-missing',
  })
  t.match((await alerts(w))[0], { state: 'open' }, 'refused, so nothing changed')

  const confirmed = await confirmCopy(w.ctx, id, { reason: 'tem in mờ' }, by, w.clock.now)
  t.match(confirmed, { state: 'confirmed', closedBy: by.name, note: 'tem in mờ' })
  t.match((await w.json(url)).verdict, { verdict: 'suspect', suspicion: { reason: 'tem in mờ' } })
  await t.rejects(clearAlert(store, id, '', by, w.clock.now), { code: 'alert-closed' })
  const actions = (
    await store.read.selectFrom('audit').select(['action', 'detail']).execute()
  ).filter(({ action }) => /alert|copies/.test(action))
  t.same(
    actions.map(({ action }) => action),
    ['alert-opened', 'copies-confirmed', 'alert-confirmed'],
  )
  t.notMatch(JSON.stringify(actions), w.code(run, 7))

  await unsuspect(w.ctx, confirmed.suspicion ?? '', by, w.clock.now)
  t.match((await w.json(url)).verdict, { verdict: 'valid' })
  await visit(w, url, 3, 30)
  await w.judge()
  t.equal((await alerts(w)).length, 1, 'what a person decided is not asked again')
})

await onEachEngine('a cleared code begins anew', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const run = await w.issue({ productId: w.tea.id, quantity: 50, activate: true })
  const url = `/T/${w.code(run, 3)}`
  await visit(w, url, 10)
  await w.judge()
  t.equal((await w.json(url)).verdict.attention, true)
  const [alert] = await alerts(w)
  await clearAlert(store, alert?.id ?? '', 'gói mẫu ở hội chợ', by, w.clock.now)
  await w.judge()
  t.equal((await w.json(url)).verdict.attention, false)
  await visit(w, url, 5, 20)
  await w.judge()
  t.equal((await w.json(url)).verdict.attention, false, 'what was seen before no longer counts')
  await visit(w, url, 6, 40)
  await w.judge()
  t.equal((await w.json(url)).verdict.attention, true)
  t.same(
    (await alerts(w)).map(({ state }) => state),
    ['open', 'cleared'],
  )
})

await onEachEngine('shops, families and repeats open no alert', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const run = await w.issue({ productId: w.tea.id, quantity: 200, activate: true })
  for (let n = 1; n <= 60; n++) {
    w.clock.now = new Date(w.clock.now.getTime() + 20_000)
    await w.get(`/T/${w.code(run, n)}`, { 'user-agent': phone })
  }
  const shown = `/T/${w.code(run, 100)}`
  for (let i = 0; i < 30; i++) {
    w.clock.now = new Date(w.clock.now.getTime() + 3_600_000)
    await w.get(shown, { 'user-agent': phone }, { remoteAddress: '10.9.9.9' })
  }
  // One computer that calls itself another browser each time.
  const faked = `/T/${w.code(run, 101)}`
  for (let i = 0; i < 30; i++) {
    await w.get(faked, { 'user-agent': `${phone} ${i}` }, { remoteAddress: '10.8.8.8' })
  }
  await w.judge()
  t.same(await alerts(w), [])
  const weights = await store.scans.read
    .selectFrom('scan')
    .select((eb) => ['weight', eb.fn.countAll<number>().as('n')])
    .groupBy('weight')
    .orderBy('weight')
    .execute()
  t.ok(
    weights.some(({ weight, n }) => weight === 0 && Number(n) >= 40 + 28),
    'they weigh nothing',
  )
})

await onEachEngine(
  'before activation and elsewhere: the producer hears, the public does not',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const run = await w.issue({ productId: w.tea.id, quantity: 10 })
    const other = await w.issue({ productId: w.tea.id, quantity: 10, activate: true })
    await visit(w, `/T/${w.code(run, 1)}`, 3)
    await visit(w, `/01/08936012345674/21/${w.code(other, 2)}`, 3)
    await w.judge()
    const found = await alerts(w)
    t.same(found.map(({ kind }) => kind).sort(), ['before-activation', 'mismatch'])
    t.match((await w.json(`/T/${w.code(other, 2)}`)).verdict, {
      attention: false,
      verdict: 'valid',
    })
    t.match((await w.json(`/T/${w.code(run, 1)}`)).verdict, { attention: false })
  },
)
