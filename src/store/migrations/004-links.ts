/** Links of products, variants, lots and stretches of a run to pages of their producers. */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('link')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('product_id', 'text', (c) => c.notNull().references('product.id'))
    .addColumn('variant', 'text')
    .addColumn('lot_id', 'text', (c) => c.references('lot.id'))
    .addColumn('run_seq', 'bigint')
    .addColumn('first_number', 'bigint')
    .addColumn('last_number', 'bigint')
    .addColumn('type', 'text', required)
    .addColumn('languages', 'text', required)
    .addColumn('media_type', 'text')
    .addColumn('context', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('href', 'text', required)
    .addColumn('is_default', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', 'text', required)
    .execute()
  await db.schema.createIndex('link_product').on('link').column('product_id').execute()
}
