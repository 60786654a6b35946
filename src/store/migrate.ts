/** Brings a database's tables up to date with Kysely's migrator; safe when several processes start at once. */
import { type Kysely, type Migration, Migrator, SqliteAdapter } from 'kysely'

export async function migrate<S>(
  db: Kysely<S>,
  migrations: Record<string, Migration>,
  schema?: string,
): Promise<void> {
  const provider = { getMigrations: async () => migrations }
  const migrator = new Migrator({ db, provider, ...(schema && { migrationTableSchema: schema }) })
  // Nothing to do is the common case, and then nothing is written: a start never waits for a writer.
  const pending = (await migrator.getMigrations()).filter((m) => m.executedAt === undefined)
  if (pending.length === 0) return
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}

/** Column types that differ: an identity column, spelled for the engine of `db`. */
export function isSqlite<S>(db: Kysely<S>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}
