/** Every entry of the audit trail gets its link; those that are there are linked as they stand. */
import type { Kysely } from 'kysely'
import { type Chained, firstLink, linkOf } from '../audit-chain.js'

interface Audit {
  audit: Chained & { seq: number; link: string }
}

const atATime = 2_000

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('audit')
    .addColumn('link', 'text', (c) => c.notNull().defaultTo(firstLink))
    .execute()
  const audit = db as Kysely<Audit>
  let [link, seq] = [firstLink, 0]
  for (;;) {
    const rows = await audit
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(atATime)
      .execute()
    for (const row of rows) {
      link = linkOf(link, row)
      seq = row.seq
      await audit.updateTable('audit').set({ link }).where('seq', '=', seq).execute()
    }
    if (rows.length < atATime) return
  }
}
