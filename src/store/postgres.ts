/** The distributed engine: PostgreSQL through pg's pool. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.js'
import { migrations, scanMigrations } from './migrations/list.js'
import type { ScanSchema, Schema } from './schema.js'
import type { ScanStore, Store } from './store.js'

// Counters and indexes are below 2^53: numbers, not strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Any constant: the same for every process of one database. */
const writerLock = 7_041_974

export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 12 })
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db, migrations)
  const scans = await openPostgresScans(url)
  const inTurn = oneAtATime()
  return {
    engine: 'postgres',
    read: db,
    write: (verb) =>
      inTurn(() =>
        db.transaction().execute(async (tx) => {
          await sql`select pg_advisory_xact_lock(${writerLock})`.execute(tx)
          return verb(tx)
        }),
      ),
    mayHaveChanged: () => true,
    scans,
    async close() {
      await scans.close()
      await db.destroy()
    },
  }
}

/**
 * This process's writers wait here, not in the database: waiting there each would hold a connection,
 * and enough of them would leave none for the reads of the one whose turn it is.
 */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task)
    last = result.catch(() => {})
    return result
  }
}

async function openPostgresScans(url: string): Promise<ScanStore> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    // Scans may lose their last moments in a power cut; nothing else may.
    options: '-c synchronous_commit=off -c search_path=scans',
  })
  pool.on('error', () => {})
  await pool.query('create schema if not exists scans').catch((error: unknown) => {
    // Two processes at once: the other one made it.
    if ((error as { code?: string }).code !== '23505') throw error
  })
  const db = new Kysely<ScanSchema>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db, scanMigrations, 'scans')
  return {
    read: db,
    write: (verb) => db.transaction().execute(verb),
    close: () => db.destroy(),
  }
}
