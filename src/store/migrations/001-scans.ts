/** Scans: one counter row for each code that was really scanned, and the scans themselves. */
import { type Kysely } from 'kysely'
import { isSqlite } from '../migrate.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scanned_code')
    .addColumn('epoch', 'integer', (c) => c.notNull())
    .addColumn('code_index', 'bigint', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addColumn('first_at', 'text', (c) => c.notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('day_rows', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('scanned_code_pk', ['epoch', 'code_index'])
    .execute()
  await db.schema
    .createTable('scan')
    .addColumn('id', isSqlite(db) ? 'integer' : 'bigserial', (c) => c.primaryKey())
    .addColumn('epoch', 'integer', (c) => c.notNull())
    .addColumn('code_index', 'bigint', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('visitor', 'text')
    .addColumn('product_id', 'text')
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('nth', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('scan_code').on('scan').columns(['epoch', 'code_index', 'at']).execute()
}
