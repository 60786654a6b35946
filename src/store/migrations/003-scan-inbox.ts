/**
 * Scans that are on disk but not yet where they are looked for: a row for each batch. Putting scans in
 * their place costs a page or two each when they come a few at a time, and a fraction of that when many
 * are put together; what is acknowledged must not wait for that.
 */
import type { Kysely } from 'kysely'
import { isSqlite } from '../migrate.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = isSqlite(db)
  await db.schema
    .createTable('scan_inbox')
    // Numbers are never given twice: each row is its writer's to take out.
    .addColumn('id', sqlite ? 'integer' : 'bigserial', (c) =>
      sqlite ? c.primaryKey().autoIncrement() : c.primaryKey(),
    )
    .addColumn('batch', 'text', (c) => c.notNull())
    .execute()
}
