import { sql } from 'kysely'
import { recordAudit } from '../../src/accounts/audit.js'
import { linkOf } from '../../src/store/audit-chain.js'
import { checkChain } from '../../src/accounts/audit-check.js'
import { up as addChain } from '../../src/store/migrations/011-audit-chain.js'
import type { Store } from '../../src/store/store.js'
import { onEachEngine } from '../stores.js'

const at = new Date('2026-11-24T03:00:00Z')

const record = (store: Store, n: number) =>
  store.write((tx) =>
    recordAudit(tx, {
      at,
      actor: 'cli:root',
      action: 'codes-revoked',
      subject: 'run',
      subjectId: `run-${n}`,
      detail: { reason: `tem số ${n}` },
    }),
  )

await onEachEngine('an audit trail that nobody touched is whole', async (t, store) => {
  t.same(await checkChain(store.read), { entries: 0, newest: '', broken: [] })
  // Also when several ask at once: they take turns.
  await Promise.all(Array.from({ length: 20 }, (_, n) => record(store, n)))
  const { entries, newest, broken } = await checkChain(store.read)
  t.same([entries, broken], [20, []])
  t.match(newest, /^[0-9a-f]{64}$/)
})

await onEachEngine('a changed, removed or inserted entry shows', async (t, store) => {
  for (let n = 0; n < 12; n++) await record(store, n)
  const rows = await store.read.selectFrom('audit').select('seq').orderBy('seq').execute()
  const seq = (n: number) => rows[n]!.seq
  await store.write((tx) =>
    tx.updateTable('audit').set({ actor: 'cli:somebody else' }).where('seq', '=', seq(3)).execute(),
  )
  t.same((await checkChain(store.read)).broken, [seq(3)], 'changed')
  await store.write((tx) => tx.deleteFrom('audit').where('seq', '=', seq(7)).execute())
  t.same((await checkChain(store.read)).broken, [seq(3), seq(8)], 'removed')
  const forged = {
    at: at.toISOString(),
    actor: 'cli:root',
    action: 'nothing',
    subject: 'run',
    subject_id: 'x',
    detail: '{}',
  }
  await store.write((tx) =>
    tx
      .insertInto('audit')
      .values({ ...forged, seq: seq(7), link: linkOf('0'.repeat(64), forged) } as never)
      .execute(),
  )
  t.same((await checkChain(store.read)).broken, [seq(3), seq(7), seq(8)], 'put in between')
  await record(store, 12)
  t.same((await checkChain(store.read)).broken.length, 3, 'and what comes after goes on')
})

await onEachEngine('entries from before the chain are linked as they stand', async (t, store) => {
  for (let n = 0; n < 5; n++) await record(store, n)
  const before = await checkChain(store.read)
  await store.write(async (tx) => {
    await sql`alter table audit drop column link`.execute(tx)
    await addChain(tx as never)
  })
  t.same(await checkChain(store.read), before)
})
