import { createCodeCipher } from '../../src/codes/cipher.js'
import { runningNumber } from '../../src/codes/running-number.js'
import { revoke } from '../../src/issuing/revocations.js'
import { getRun } from '../../src/issuing/runs.js'
import { administrator, now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { markOf } from './server.js'
import { openWorkshop } from './workshop.js'

onEachEngine(
  'a roll printed ahead is handed over, then bound and activated by its first and last label',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const { issuing, product } = server
    const admin = await server.signedIn('administrator')
    const form = { producer: 'p1', receiver: 'Chị Lan', quantity: '40', on: '40x40/a4-35' }
    const bad = await admin.fill('/office/stamps/new', { ...form, quantity: '0' })
    t.equal(bad.status, 422)
    t.match(bad.text, 'Chị Lan')
    const job = (await admin.fill('/office/stamps/new', form)).to!
    t.match(job, '/office/print/jobs/')
    const { run_id: runId } = await store.read
      .selectFrom('print_job')
      .select('run_id')
      .executeTakeFirstOrThrow()
    const run = await getRun(store.read, runId, administrator)
    t.equal(run.productId, null)

    const staff = await server.signedIn('staff')
    t.match((await staff.get('/office/stamps')).text, run.name)
    const cipher = createCodeCipher(issuing.keyring.epochKey(run.epoch)!)
    const code = (n: number) => cipher.codeOf(run.firstIndex + n - 1)
    const begin = '/office/stamps/activate'
    t.equal((await staff.fill(begin, { first: 'không phải mã' })).status, 422)
    const check = `${begin}/check?run=${run.name}&from=3&to=30`
    t.equal((await staff.fill(begin, { first: code(30), last: code(3) })).to, check)
    const numbers = { first: runningNumber(run.seq, 3), last: runningNumber(run.seq, 30) }
    t.equal((await staff.fill(begin, numbers)).to, check)
    t.equal(
      (await staff.fill(begin, { first: run.name })).to,
      `${begin}/check?run=${run.name}&from=1&to=40`,
    )
    const stranger = await server.signedIn('staff', { producerIds: ['p2'] })
    t.equal((await stranger.fill(begin, { first: code(3) })).status, 422)
    t.equal((await stranger.get(check)).status, 404)

    await revoke(issuing, { runId: run.id, from: 5, to: 6 }, { reason: 'rách' }, administrator, now)
    const page = await staff.get(check)
    t.match(page.text, '26 labels will become active')
    t.match(page.text, '2 are void', 'what was voided in between is listed before it counts')
    const send = { mark: markOf(page.text), free: '26', product, lot: 'MOI-1' }
    const miscounted = await staff.post(check, { ...send, used: '24', spoiled: '' })
    t.equal(miscounted.status, 422)
    t.match(miscounted.text, '24 used')
    const unbound = await staff.post(check, { ...send, product: '', used: '26', spoiled: '' })
    t.equal(unbound.status, 422)

    await revoke(issuing, { runId: run.id, from: 7, to: 7 }, { reason: 'rách' }, administrator, now)
    const stale = await staff.post(check, { ...send, used: '24', spoiled: '10, 11', rest: 'void' })
    t.equal(stale.status, 422, 'refused: the stretch has changed since')
    t.equal((await kinds()).includes('binding'), false, 'and nothing of it was written')

    const fresh = { ...send, free: '25', used: '23', spoiled: '10, 11', rest: 'void' }
    const done = await staff.post(check, fresh)
    t.equal(done.to, '/office/stamps', done.text.slice(-1500))
    const answer = async (n: number) =>
      (
        await server.app.inject({ url: `/T/${code(n)}`, headers: { accept: 'application/json' } })
      ).json()
    t.match(await answer(3), { verdict: 'valid', lot: { number: 'MOI-1' } })
    t.equal((await answer(10)).verdict, 'revoked', 'spoiled')
    t.equal((await answer(31)).verdict, 'revoked', 'the rest of the roll')
    t.equal((await answer(2)).verdict, 'inactive', 'what lies before is left alone')

    async function kinds() {
      const rows = await store.read.selectFrom('decision').select('kind').execute()
      return rows.map(({ kind }) => kind as string)
    }
  },
)

onEachEngine(
  'an activation is undone within a day while nobody has scanned it',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const staff = await server.signedIn('staff')
    await server.print(staff, false)
    const { id } = await store.read.selectFrom('run').select('id').executeTakeFirstOrThrow()
    const run = await getRun(store.read, id, administrator)
    const activate = async (from: number, to: number) => {
      const check = `/office/stamps/activate/check?run=${run.name}&from=${from}&to=${to}`
      const free = String(to - from + 1)
      const answer = await staff.fill(check, { free, used: free, spoiled: '' })
      t.equal(answer.to, '/office/stamps', answer.text.slice(-1500))
      const row = await store.read
        .selectFrom('decision')
        .select('id')
        .where('kind', '=', 'activation')
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow()
      return row.id
    }
    const first = await activate(1, 10)
    t.match((await staff.get('/office/stamps')).text, `/office/desk/decisions/${first}/undo`)
    t.equal((await staff.fill(`/office/desk/decisions/${first}/undo`, {})).to, '/office/stamps')

    const second = await activate(1, 10)
    await store.scans.write((tx) =>
      tx
        .insertInto('scanned_code')
        .values({
          epoch: run.epoch,
          code_index: run.firstIndex + 3,
          count: 1,
          first_at: now.getTime() + 60_000,
          last_at: now.getTime() + 60_000,
          day: 1,
          day_rows: 1,
        })
        .execute(),
    )
    const late = await staff.fill(`/office/desk/decisions/${second}/undo`, {})
    t.equal(late.status, 422)
    t.match(late.text, '1 of the labels were scanned')

    const third = await activate(20, 25)
    await store.write((tx) =>
      tx
        .updateTable('decision')
        .set({ at: new Date(now.getTime() - 25 * 3_600_000).toISOString() })
        .where('id', '=', third)
        .execute(),
    )
    t.equal((await staff.fill(`/office/desk/decisions/${third}/undo`, {})).status, 422)
  },
)
