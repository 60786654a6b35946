/**
 * Label templates that people make themselves, in versions; the brand kit of a producer; the official
 * mark of the programme; and which renewal days were told of.
 */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTemplates(db)
  await createBrand(db)
}

async function createTemplates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('label_template')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('producer_id', 'text', (c) => c.references('producer.id'))
    .addColumn('title_vi', 'text', required)
    .addColumn('title_en', 'text', required)
    .addColumn('version', 'integer', required)
    .addColumn('saves', 'integer', required)
    .addColumn('archived_at', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute()
  await db.schema
    .createIndex('label_template_producer')
    .on('label_template')
    .column('producer_id')
    .execute()
  await db.schema
    .createTable('label_template_version')
    .addColumn('template_id', 'text', (c) => c.notNull().references('label_template.id'))
    .addColumn('version', 'integer', required)
    .addColumn('template', 'text', required)
    .addColumn('saved_by', 'text', required)
    .addColumn('saved_at', 'text', required)
    .addColumn('taken_at', 'text')
    .addPrimaryKeyConstraint('label_template_version_key', ['template_id', 'version'])
    .execute()
  // Which labels were printed by a version, and whether any were.
  await db.schema.createIndex('print_job_template').on('print_job').column('template').execute()
}

async function createBrand(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('brand')
    .addColumn('producer_id', 'text', (c) => c.primaryKey().notNull().references('producer.id'))
    .addColumn('color', 'text')
    .addColumn('accent', 'text')
    .addColumn('trademark', 'text')
    .addColumn('trademark_on', 'text')
    .addColumn('trademark_renews_on', 'text')
    .addColumn('gs1_certificate', 'text')
    .addColumn('logo', 'text')
    .addColumn('updated_at', 'text', required)
    .execute()
  await db.schema
    .createTable('official_mark')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('file', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute()
  await db.schema
    .createTable('renewal_warning')
    .addColumn('producer_id', 'text', (c) => c.notNull().references('producer.id'))
    .addColumn('kind', 'text', required)
    .addColumn('renews_on', 'text', required)
    .addColumn('days', 'integer', required)
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('renewal_warning_key', ['producer_id', 'kind', 'renews_on', 'days'])
    .execute()
}
