/** What the public page tells of a product besides its name: contents, place on the map, photos, files. */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

const texts = {
  product: ['name_en', 'story_en', 'brand', 'standards', 'warnings', 'usage', 'storage'],
  certificate: ['round', 'file'],
  channel: ['address', 'hours'],
}
const numbers = { product: ['latitude', 'longitude'], certificate: ['score'] }

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(texts))
    for (const column of columns)
      await db.schema.alterTable(table).addColumn(column, 'text').execute()
  for (const [table, columns] of Object.entries(numbers))
    for (const column of columns)
      await db.schema
        .alterTable(table)
        .addColumn(column, sql`double precision`)
        .execute()
  await db.schema
    .createTable('photo')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('product_id', 'text', (c) => c.notNull().references('product.id'))
    .addColumn('file', 'text', required)
    .addColumn('source_hash', 'text', required)
    .addColumn('width', 'integer', required)
    .addColumn('height', 'integer', required)
    .addColumn('caption', 'text')
    .addColumn('position', 'integer', required)
    .addColumn('created_at', 'text', required)
    // The same picture twice is a retry, not a second photo.
    .addUniqueConstraint('photo_source', ['product_id', 'source_hash'])
    .execute()
}
