import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { createToken, findToken } from '../../src/accounts/tokens.js'
import { endToken } from '../../src/accounts/token-list.js'
import { revoke, recall } from '../../src/issuing/revocations.js'
import { replayJournal } from '../../src/issuing/replay.js'
import { openIssuing } from '../../src/issuing/open.js'
import { issueRun } from '../../src/issuing/runs.js'
import { findDelivery } from '../../src/printing/send/progress.js'
import { backupTables, restoreBackup, writeBackup } from '../../src/store/backup.js'
import { openStore, type Store } from '../../src/store/store.js'
import { webhookEvents } from '../../src/webhooks/events.js'
import { addWebhook, endWebhook, sendTest } from '../../src/webhooks/webhooks.js'
import { administrator, installation, now, seedRegistry } from '../issuing/installation.js'
import { sending } from '../webhooks/receiver.js'
import { freshDirectory, freshLocation, onEachEngine } from '../stores.js'

/** Every row of every table, to compare two stores by. */
async function everything(store: Awaited<ReturnType<typeof openStore>>) {
  const dump: Record<string, unknown[]> = {}
  for (const table of backupTables) {
    const read = (table.startsWith('scan') ? store.scans.read : store.read) as typeof store.read
    const { rows } = await sql`select * from ${sql.table(table)} order by 1, 2`.execute(read)
    dump[table] = rows
  }
  return dump
}

/** A job on its way to a printer, a draft and a list that is imported. */
const workUnderWay = (store: Store, runId: string, status: 'sending' | 'done') =>
  store.write(async (tx) => {
    const at = now.toISOString()
    const claim = { claimed_by: 'elsewhere:1:x', claimed_at: at }
    const person = {
      ...{ id: 'person', name: 'Lan', email: 'lan@example.vn', email_verified: 1, image: null },
      ...{ username: null, display_username: null, two_factor_enabled: 0 },
      ...{ created_at: at, updated_at: at },
    }
    await tx.insertInto('person').values(person).execute()
    const draft = { person_id: 'person', form: '/office/x', title: 'Nón lá', fields: '[]' }
    await tx
      .insertInto('draft')
      .values({ ...draft, saved_at: at })
      .execute()
    const heading = { organisation: 'producer:p1', heading: 'ten', field: 'name' }
    await tx.insertInto('import_heading').values(heading).execute()
    const list = {
      ...{ id: 'list', person_id: 'person', filename: 'a.csv', options: '{}', rows: 9 },
      ...{ status: 'running' as const, result: null, error: null, ...claim },
      ...{ created_at: at, finished_at: null },
    }
    await tx.insertInto('import_job').values(list).execute()
    const part = { job_id: 'list', n: 1, rows: 4, saved: '{}' }
    await tx.insertInto('import_part').values(part).execute()
    const job = {
      ...{ id: 'job', run_id: runId, status: 'done' as const, format: 'zpl' as const },
      ...{ template: 'x', stock: 'x', snapshot: '{}', engine: '1', first_number: 1, quantity: 50 },
      ...{ out: null, error: null, claimed_by: null, claimed_at: null },
      ...{ created_by: 'test', created_at: at, finished_at: at },
    }
    await tx.insertInto('print_job').values(job).execute()
    const delivery = { job_id: 'job', address: '10.0.0.9:9100', status, sent: 24, sure: 20 }
    await tx
      .insertInto('print_delivery')
      .values({ ...delivery, unsure: '[[4,5]]', problem: null, ...claim, updated_at: at })
      .execute()
  })

await onEachEngine('a backup put into another engine holds the same rows', async (t, store) => {
  await seedRegistry(store)
  const ctx = await installation(t, store)
  const run = await issueRun(
    ctx,
    { productId: 'tea', quantity: 50, activate: true },
    administrator,
    now,
  )
  await revoke(ctx, { runId: run.id, from: 3, to: 4 }, { reason: 'test' }, administrator, now)
  await workUnderWay(store, run.id, 'done')
  const file = join(await freshDirectory(t), 'backup.gz')
  const { rows } = await writeBackup(store, file, now)
  t.ok(rows > 10)
  const before = await everything(store)

  for (const engine of ['sqlite', 'postgres'] as const) {
    const other = await openStore(await freshLocation(t, engine))
    t.teardown(() => other.close())
    await restoreBackup(other, file, { replace: false, now })
    t.strictSame(await everything(other), before, engine)
    const next = await other.write((tx) =>
      tx
        .insertInto('audit')
        .values({
          at: '',
          actor: '',
          action: '',
          subject: '',
          subject_id: '',
          detail: '',
          link: '',
        })
        .returning('seq')
        .executeTakeFirstOrThrow(),
    )
    t.ok(next.seq > Math.max(...(before['audit'] as { seq: number }[]).map(({ seq }) => seq)))
    await t.rejects(restoreBackup(other, file, { replace: false, now }), {
      code: 'store-not-empty',
    })
    await restoreBackup(other, file, { replace: true, now })
    t.strictSame(await everything(other), before, 'replaced')
  }
})

await onEachEngine(
  'a restore ends tokens and webhooks, and stops what was on its way to a printer',
  async (t, store) => {
    await seedRegistry(store)
    const ctx = await installation(t, store)
    const token = await createToken(store, { role: 'administrator', label: 'x' }, 'test', now)
    const facts = { url: 'http://hook.example:8080/in', events: webhookEvents.slice(0, 1) }
    const hook = await addWebhook(sending(store, now), null, facts, 'test', now)
    await sendTest(store, hook.id, 'test', now)
    const run = await issueRun(ctx, { productId: 'tea', quantity: 50 }, administrator, now)
    await workUnderWay(store, run.id, 'sending')
    const file = join(await freshDirectory(t), 'backup.gz')
    await writeBackup(store, file, now)
    await endToken(store, token.id, 'test', now)
    await endWebhook(store, hook.id, 'test', now)

    const later = new Date(now.getTime() + 3_600_000)
    const done = await restoreBackup(store, file, { replace: true, now: later })
    t.match(done, { tokens: 1, webhooks: 1 })
    t.equal(await findToken(store, token.token, later), undefined)
    const { read } = store
    const ended = await read.selectFrom('webhook').select('ended_at').execute()
    t.same(ended, [{ ended_at: later.toISOString() }])
    const deliveries = await read.selectFrom('webhook_delivery').select('state').execute()
    t.same(deliveries, [{ state: 'failed' }])
    const delivery = await findDelivery(read, 'job')
    const unsure = [
      [4, 5],
      [21, 50],
    ]
    t.match(delivery, { status: 'stopped', sent: 50, sure: 50, unsure })
  },
)

await onEachEngine('every table is in a backup', async (t, store) => {
  const inStore = async (read: typeof store.read) => {
    const names = (await read.introspection.getTables()).map(({ name }) => name)
    return names.filter((name) => !name.startsWith('kysely_'))
  }
  const names = [...(await inStore(store.read)), ...(await inStore(store.scans.read as never))]
  const missing = [...new Set(names)].filter((name) => !backupTables.includes(name))
  t.strictSame(missing, ['generation'], 'the counter of changes is the only one left out')
})

await onEachEngine('a backup never holds the master key', async (t, store) => {
  await seedRegistry(store)
  const ctx = await installation(t, store)
  await issueRun(ctx, { productId: 'tea', quantity: 1 }, administrator, now)
  const file = join(await freshDirectory(t), 'backup.gz')
  await writeBackup(store, file, now)
  const text = gunzipSync(await readFile(file)).toString()
  const master = Buffer.from(ctx.keyring.master() as Uint8Array)
  t.match(text, /"wrapped_key"/)
  for (const form of ['base64', 'hex', 'base64url'] as const)
    t.notMatch(text, master.toString(form))
})

await onEachEngine('a file that was cut off changes nothing', async (t, store) => {
  await seedRegistry(store)
  const directory = await freshDirectory(t)
  const file = join(directory, 'backup.gz')
  await writeBackup(store, file, now)
  const whole = await readFile(file)
  const cut = join(directory, 'cut.gz')
  await writeFile(cut, whole.subarray(0, whole.length - 20))
  const before = await everything(store)
  await t.rejects(restoreBackup(store, cut, { replace: true, now }), { code: 'backup-unreadable' })
  await writeFile(cut, 'not a backup')
  await t.rejects(restoreBackup(store, cut, { replace: true, now }), { code: 'backup-unreadable' })
  t.strictSame(await everything(store), before)
})

await onEachEngine(
  'backup, issue 40,000, recall a lot, restore: the recall is back and nothing is issued twice',
  async (t, store, location) => {
    await seedRegistry(store)
    const dataDirectory = await freshDirectory(t)
    const ctx = await openIssuing({ store, dataDirectory })
    const first = await issueRun(ctx, { productId: 'tea', quantity: 1000 }, administrator, now)
    const file = join(dataDirectory, 'backup.gz')
    await writeBackup(store, file, now)
    const lost = await issueRun(
      ctx,
      { productId: 'tea', lotId: 'tea-1', quantity: 40_000 },
      administrator,
      now,
    )
    const { id } = await recall(ctx, 'tea-1', { reason: 'test' }, administrator, now)
    ctx.close()

    const other = await openStore(location)
    t.teardown(() => other.close())
    await restoreBackup(other, file, { replace: true, now })
    const after = await openIssuing({ store: other, dataDirectory })
    t.teardown(() => after.close())
    const replay = await replayJournal(after, administrator, now)
    t.equal(replay.decisions, 1)
    t.strictSame(replay.lostCodes, [{ epoch: first.epoch, codes: 40_000 }])
    t.ok(
      await other.read.selectFrom('decision').select('id').where('id', '=', id).executeTakeFirst(),
    )
    await t.rejects(issueRun(after, { productId: 'tea', quantity: 1 }, administrator, now), {
      code: 'database-behind',
    })
    t.equal(lost.firstIndex, first.firstIndex + 1000)
  },
)
