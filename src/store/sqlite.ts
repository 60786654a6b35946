/** The embedded engine: better-sqlite3, two files in the data directory, one writer connection each. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type DatabaseConnection,
} from 'kysely'
import { fail } from './errors.js'
import { migrate } from './migrate.js'
import { migrations, scanMigrations } from './migrations/list.js'
import type { ScanSchema, Schema } from './schema.js'
import type { ScanStore, Store } from './store.js'

export async function openSqlite(directory: string): Promise<Store> {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'nguon.sqlite')
  const writer = openWriter(file, 'FULL')
  const db = new Kysely<Schema>({ dialect: new ImmediateDialect({ database: writer }) })
  await migrate(db, migrations)
  writer.pragma('busy_timeout = 0') // from here on ImmediateDriver waits, without stopping the thread
  const reader = new Database(file, { readonly: true })
  reader.pragma('busy_timeout = 5000')
  // 64 MiB of pages: the look-up's indexes stay in memory with a million runs.
  reader.pragma('cache_size = -65536')
  const read = new Kysely<Schema>({ dialect: new SqliteDialect({ database: reader }) })
  const version = reader.prepare('PRAGMA data_version').pluck()
  let seen: unknown
  const scans = await openSqliteScans(directory)
  return {
    engine: 'sqlite',
    read,
    write: (verb) => db.transaction().execute(verb),
    mayHaveChanged() {
      const now = version.get()
      if (now === seen) return false
      seen = now
      return true
    },
    scans,
    async close() {
      await scans.close()
      await read.destroy()
      await db.destroy()
    },
  }
}

async function openSqliteScans(directory: string): Promise<ScanStore> {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'scans.sqlite')
  // NORMAL: a power cut may cost the last moments' scans, never the file; scans are the one thing
  // the product may lose (at most the last 250 ms and what the disk had not taken yet).
  const writer = openWriter(file, 'NORMAL')
  const db = new Kysely<ScanSchema>({ dialect: new ImmediateDialect({ database: writer }) })
  await migrate(db, scanMigrations)
  writer.pragma('busy_timeout = 0')
  const reader = new Database(file, { readonly: true })
  reader.pragma('busy_timeout = 5000')
  const read = new Kysely<ScanSchema>({ dialect: new SqliteDialect({ database: reader }) })
  return {
    read,
    write: (verb) => db.transaction().execute(verb),
    async close() {
      await read.destroy()
      await db.destroy()
    },
  }
}

function openWriter(file: string, synchronous: 'FULL' | 'NORMAL'): Database.Database {
  const database = new Database(file)
  // First of all: wait for another process (command line beside the server) instead of failing.
  database.pragma('busy_timeout = 10000')
  // Readers never wait for the writer, and a commit is one append.
  database.pragma('journal_mode = WAL')
  // FULL syncs the log at every commit: what was acknowledged survives a power cut.
  database.pragma(`synchronous = ${synchronous}`)
  // SQLite keeps foreign keys only when asked to.
  database.pragma('foreign_keys = ON')
  // A log that a burst made large is cut back to 64 MiB at the next checkpoint.
  database.pragma('journal_size_limit = 67108864')
  return database
}

/** Takes the write lock at BEGIN: a transaction that reads first can then never fail with SQLITE_BUSY_SNAPSHOT. */
class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ImmediateDriver(this.#config)
  }
}

/** How long a writer waits for its turn before it answers 503. */
const busyLimitMs = 10_000

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

class ImmediateDriver extends SqliteDriver {
  /**
   * Waits for another process's transaction without stopping this thread: SQLite's own waiting would
   * keep the server from answering anybody meanwhile.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const giveUp = Date.now() + busyLimitMs
    for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 32)) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (!isBusy(error)) throw error
        if (Date.now() > giveUp) throw fail('store-busy')
        await sleep(waitMs)
      }
    }
  }
}
