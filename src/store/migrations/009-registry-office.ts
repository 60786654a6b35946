/** What the office keeps of producers, search without marks, communes, and remembered columns of lists. */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    'old_address',
    'contact_name',
    'contact_phone',
    'tax_number',
    'gs1_prefix',
    'gs1_renews_on',
  ])
    await db.schema.alterTable('producer').addColumn(column, 'text').execute()
  for (const table of ['producer', 'product'])
    await db.schema
      .alterTable(table)
      .addColumn('search_key', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
  await fillSearchKeys(db as Kysely<Named>)
  await db.schema.createIndex('product_producer').on('product').column('producer_id').execute()
  await db.schema
    .createIndex('product_name_order')
    .on('product')
    .columns(['name_key', 'id'])
    .execute()
  await db.schema
    .createIndex('certificate_expires')
    .on('certificate')
    .column('expires_on')
    .execute()
  await db.schema
    .createTable('unit')
    .addColumn('code', 'text', (c) => c.primaryKey().notNull())
    .addColumn('province_code', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('name_en', 'text')
    .addColumn('name_key', 'text', required)
    .execute()
  await db.schema
    .createIndex('unit_province')
    .on('unit')
    .columns(['province_code', 'name_key'])
    .execute()
  await db.schema
    .createTable('import_column')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('heading', 'text', required)
    .addColumn('field', 'text', required)
    .addPrimaryKeyConstraint('import_column_pk', ['person_id', 'heading'])
    .execute()
}

type Named = Record<'producer' | 'product', { id: string; name: string; search_key: string }>

/** As `registry/name-key.ts` makes them at the time of this migration. */
async function fillSearchKeys(db: Kysely<Named>): Promise<void> {
  for (const table of ['producer', 'product'] as const) {
    const rows = await db.selectFrom(table).select(['id', 'name']).execute()
    for (const { id, name } of rows) {
      const key = name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/đ/g, 'd')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
      await sql`update ${sql.table(table)} set search_key = ${key} where id = ${id}`.execute(db)
    }
  }
}
