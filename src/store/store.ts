/**
 * The port to the database. Two engines carry it with the same meaning: `sqlite.ts` (embedded) and
 * `postgres.ts`. What differs is named here and nowhere else.
 */
import type { Kysely, Transaction } from 'kysely'
import type { ScanSchema, Schema } from './schema.js'

export type Tx = Transaction<Schema>
/** Reads only: what public pages get. Also satisfied by a transaction. */
export type ReadDb = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'fn'>

export interface Store {
  readonly engine: 'sqlite' | 'postgres'
  /** Reads, on a connection (pool) of their own; never blocked by a writer. */
  readonly read: Kysely<Schema>
  /**
   * One transaction, one writer at a time in the whole installation (SQLite: BEGIN IMMEDIATE;
   * PostgreSQL: an advisory lock), so verbs can check and then write. When the promise resolves,
   * the change is on disk. Keep it short; do no other I/O inside.
   */
  write<T>(verb: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Whether another connection may have committed since the last call. SQLite answers at once
   * (`PRAGMA data_version`); PostgreSQL cannot know without asking and always answers true.
   */
  mayHaveChanged(): boolean
  /** Scans: a database file (SQLite) or schema (PostgreSQL) of their own. */
  readonly scans: ScanStore
  close(): Promise<void>
}

export interface ScanStore {
  readonly read: Kysely<ScanSchema>
  write<T>(verb: (tx: Transaction<ScanSchema>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Where a store is: a directory for SQLite, a URL for PostgreSQL. Plain data, so workers can open it too. */
export type StoreLocation =
  | { readonly engine: 'sqlite'; readonly directory: string }
  | { readonly engine: 'postgres'; readonly url: string }

/** Opens the store and brings its schema up to date. */
export async function openStore(location: StoreLocation): Promise<Store> {
  if (location.engine === 'sqlite')
    return (await import('./sqlite.js')).openSqlite(location.directory)
  return (await import('./postgres.js')).openPostgres(location.url)
}
