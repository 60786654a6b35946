/**
 * The audit trail can be searched and says from where; codes of second factors work once; tries to
 * sign in are counted for all processes together.
 */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()
const zero = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo(0)
const empty = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('')

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audit').addColumn('origin', 'text').execute()
  await db.schema.alterTable('audit').addColumn('scope', 'text', empty).execute()
  await db.schema.alterTable('audit').addColumn('label', 'text').execute()
  await db.schema.alterTable('audit').addColumn('words', 'text', empty).execute()
  await fillIn(db)
  for (const column of ['scope', 'actor', 'action', 'subject'])
    await db.schema
      .createIndex(`audit_${column}_at`)
      .on('audit')
      .columns([column, 'at', 'seq'])
      .execute()
  // One object's entries in their order: without these columns the one above would be taken for it.
  await db.schema.dropIndex('audit_subject').execute()
  await db.schema
    .createIndex('audit_subject')
    .on('audit')
    .columns(['subject', 'subject_id', 'at', 'seq'])
    .execute()
  await db.schema.createIndex('audit_at').on('audit').columns(['at', 'seq']).execute()
  await db.schema
    .createTable('audit_check')
    .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
    .addColumn('at', 'text', required)
    .addColumn('entries', 'bigint', required)
    .addColumn('newest', 'text', required)
    .addColumn('broken', 'text', required)
    .execute()
  await db.schema.alterTable('two_factor').addColumn('last_step', 'bigint').execute()
  await db.schema.alterTable('membership').addColumn('second_factor_due', 'integer', zero).execute()
  await db.schema
    .createTable('attempt')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('turns', 'double precision', required)
    .addColumn('at', 'text', required)
    .execute()
  await db.schema.createIndex('attempt_at').on('attempt').column('at').execute()
}

/** Whose the entries are that are there already, by what they tell of; and what they are found by. */
async function fillIn(db: Kysely<unknown>): Promise<void> {
  const own = (table: string) =>
    `(select producer_id from ${table} where ${table}.id = audit.subject_id)`
  const ofProduct = (table: string) =>
    `(select p.producer_id from ${table} join product p on p.id = ${table}.product_id where ${table}.id = audit.subject_id)`
  const owners: readonly (readonly [string, string])[] = [
    ['producer', 'audit.subject_id'],
    ['person', `(select producer_id from membership where person_id = audit.subject_id)`],
    ...['product', 'run', 'alert', 'report', 'printer', 'token', 'access_link'].map(
      (table) => [table.replace('_', '-'), own(table)] as const,
    ),
    [
      'print-job',
      `(select run.producer_id from print_job join run on run.id = print_job.run_id where print_job.id = audit.subject_id)`,
    ],
    ...['lot', 'certificate', 'channel', 'photo', 'link'].map(
      (table) => [table, ofProduct(table)] as const,
    ),
  ]
  for (const [subject, owner] of owners)
    await sql`update audit set scope = coalesce(${sql.raw(owner)}, '') where subject = ${subject}`.execute(
      db,
    )
  await sql`update audit set words = lower(subject_id || ' ' || detail)`.execute(db)
}
