/** Reading the whole audit trail to see whether any of it was changed or taken away. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ChainCheck, ChainReader } from '../store/audit-chain.js'
import type { ReadDb, Store } from '../store/store.js'

const atATime = 2_000

/** Leaves others their turns: it reads a million entries in seconds. */
export async function checkChain(read: ReadDb): Promise<ChainCheck> {
  const reader = new ChainReader()
  for (let seq = 0; ;) {
    const rows = await read
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(atATime)
      .execute()
    reader.read(rows)
    seq = rows.at(-1)?.seq ?? seq
    if (rows.length < atATime) return reader.check
    await nextTurn()
  }
}

/** Checks it and keeps what was found, for the page of the trail to tell. */
export async function checkAndKeep(store: Store, now: Date): Promise<ChainCheck> {
  const check = await checkChain(store.read)
  const row = {
    id: 1,
    at: now.toISOString(),
    entries: check.entries,
    newest: check.newest,
    broken: JSON.stringify(check.broken.slice(0, 1_000)),
  }
  await store.write((tx) =>
    tx
      .insertInto('audit_check')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute(),
  )
  return check
}

/** The last check that was kept, and when it was. */
export async function lastCheck(
  read: ReadDb,
): Promise<(ChainCheck & { readonly at: string }) | undefined> {
  const row = await read.selectFrom('audit_check').selectAll().executeTakeFirst()
  return row && { ...row, broken: JSON.parse(row.broken) as number[] }
}
