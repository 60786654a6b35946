/** Printers and how far their labels come out of place. */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('printer')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('producer_id', 'text', (c) => c.notNull().references('producer.id'))
    .addColumn('name', 'text', required)
    .addColumn('name_key', 'text', required)
    .addColumn('shift_x', 'double precision', required)
    .addColumn('shift_y', 'double precision', required)
    .addColumn('updated_at', 'text', required)
    .addUniqueConstraint('printer_name', ['producer_id', 'name_key'])
    .execute()
}
