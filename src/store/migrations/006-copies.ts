/** Signs of copying: flagged codes, what producers are told, marks of sale, thresholds of a product. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Moves when a flag comes or goes: servers hold the flags in memory.
  await db.schema
    .alterTable('generation')
    .addColumn('copies', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute()
  // Scans up to this id of the scan log have been judged.
  await db.schema
    .alterTable('generation')
    .addColumn('judged_scan', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('code_flag')
    .addColumn('epoch', 'integer', (c) => c.notNull())
    .addColumn('code_index', 'bigint', (c) => c.notNull())
    .addColumn('run_seq', 'integer', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('judged_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('code_flag_pk', ['epoch', 'code_index'])
    .execute()
  await db.schema.createIndex('code_flag_run').on('code_flag').column('run_seq').execute()
  await alerts(db)
  await db.schema
    .createTable('sold_range')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('run_seq', 'integer', (c) => c.notNull())
    .addColumn('epoch', 'integer', (c) => c.notNull())
    .addColumn('first_index', 'bigint', (c) => c.notNull())
    .addColumn('last_index', 'bigint', (c) => c.notNull())
    .addColumn('sold_at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('sold_range_run')
    .on('sold_range')
    .columns(['run_seq', 'first_index'])
    .execute()
  await db.schema
    .createTable('copy_threshold')
    .addColumn('product_id', 'text', (c) => c.notNull().references('product.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('value', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('copy_threshold_pk', ['product_id', 'name'])
    .execute()
}

async function alerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alert')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('producer_id', 'text', (c) => c.notNull().references('producer.id'))
    .addColumn('product_id', 'text', (c) => c.references('product.id'))
    .addColumn('run_seq', 'integer', (c) => c.notNull().references('run.seq'))
    .addColumn('number', 'bigint', (c) => c.notNull())
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addColumn('seen', 'text', (c) => c.notNull())
    .addColumn('evidence', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('from_scan', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('closed_by', 'text')
    .addColumn('note', 'text')
    .addColumn('decision_id', 'text')
    .execute()
  // One open alert of a kind for a code: two processes that find the same tell it once.
  await sql`create unique index alert_open on alert (kind, run_seq, number) where state = 'open'`.execute(
    db,
  )
  await db.schema.createIndex('alert_code').on('alert').columns(['run_seq', 'number']).execute()
  await db.schema
    .createIndex('alert_producer')
    .on('alert')
    .columns(['producer_id', 'opened_at'])
    .execute()
}
