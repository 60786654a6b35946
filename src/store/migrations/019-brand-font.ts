/** The typeface of a producer's brand. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('brand').addColumn('font', 'text').execute()
}
