/** What a printer does to lengths, and stock that producers describe themselves. */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [column, value] of [
    ['scale_x', 1],
    ['scale_y', 1],
    ['turn', 0],
  ] as const) {
    await db.schema
      .alterTable('printer')
      .addColumn(column, 'double precision', (c) => c.notNull().defaultTo(value))
      .execute()
  }
  await db.schema
    .createTable('stock')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('producer_id', 'text', (c) => c.notNull().references('producer.id'))
    .addColumn('name', 'text', required)
    .addColumn('stock', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addUniqueConstraint('stock_name', ['producer_id', 'name'])
    .execute()
}
