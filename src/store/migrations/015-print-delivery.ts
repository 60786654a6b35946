/** How far a print job has been sent to a printer: one row a job, whichever printer it goes to. */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('print_delivery')
    .addColumn('job_id', 'text', (c) => c.primaryKey().notNull().references('print_job.id'))
    .addColumn('address', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('sent', 'integer', required)
    .addColumn('sure', 'integer', required)
    .addColumn('unsure', 'text', required)
    .addColumn('problem', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_at', 'text')
    .addColumn('updated_at', 'text', required)
    .execute()
}
