/** Drafts of long forms; what headings mean to an organisation; imports as jobs that can be gone on with. */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('form', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('fields', 'text', required)
    .addColumn('saved_at', 'text', required)
    .addPrimaryKeyConstraint('draft_pk', ['person_id', 'form'])
    .execute()
  await db.schema
    .createTable('import_heading')
    .addColumn('organisation', 'text', required)
    .addColumn('heading', 'text', required)
    .addColumn('field', 'text', required)
    .addPrimaryKeyConstraint('import_heading_pk', ['organisation', 'heading'])
    .execute()
  await keepHeadings(db as Kysely<Headings>)
  await db.schema.dropTable('import_column').execute()
  await db.schema
    .createTable('import_job')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('filename', 'text', required)
    .addColumn('options', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('rows', 'integer', required)
    .addColumn('result', 'text')
    .addColumn('error', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_at', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('finished_at', 'text')
    .execute()
  await db.schema
    .createTable('import_part')
    .addColumn('job_id', 'text', (c) => c.notNull().references('import_job.id'))
    .addColumn('n', 'integer', required)
    .addColumn('rows', 'integer', required)
    .addColumn('saved', 'text', required)
    .addPrimaryKeyConstraint('import_part_pk', ['job_id', 'n'])
    .execute()
}

interface Headings {
  import_column: { person_id: string; heading: string; field: string }
  import_heading: { organisation: string; heading: string; field: string }
  membership: {
    person_id: string
    role: string
    producer_id: string | null
    province_code: string | null
  }
}

/** What one person of an organisation said now holds for all of it; of two answers the first is kept. */
async function keepHeadings(db: Kysely<Headings>): Promise<void> {
  const rows = await db
    .selectFrom('import_column')
    .innerJoin('membership', 'membership.person_id', 'import_column.person_id')
    .select(['import_column.person_id', 'heading', 'field', 'role', 'producer_id', 'province_code'])
    .execute()
  for (const { person_id, heading, field, role, producer_id, province_code } of rows) {
    // As `registry/import/remembered.ts` names them at the time of this migration.
    const organisation =
      producer_id !== null
        ? `producer:${producer_id}`
        : role === 'consultant'
          ? `consultant:${person_id}`
          : province_code !== null
            ? `province:${province_code}`
            : 'programme'
    await db
      .insertInto('import_heading')
      .values({ organisation, heading, field })
      .onConflict((on) => on.doNothing())
      .execute()
  }
}
