/** Pallets and cartons with a number of their own (SSCC), and the next number of each company prefix. */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sscc_series')
    .addColumn('company_prefix', 'text', (c) => c.primaryKey().notNull())
    .addColumn('next_serial', 'bigint', required)
    .execute()
  await db.schema
    .createTable('logistic_unit')
    .addColumn('sscc', 'text', (c) => c.primaryKey().notNull())
    .addColumn('producer_id', 'text', (c) => c.notNull().references('producer.id'))
    .addColumn('product_id', 'text', (c) => c.notNull().references('product.id'))
    .addColumn('lot_id', 'text', (c) => c.references('lot.id'))
    .addColumn('count', 'integer', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .execute()
  await db.schema
    .createIndex('logistic_unit_of_product')
    .on('logistic_unit')
    .columns(['product_id', 'created_at', 'sscc'])
    .execute()
}
