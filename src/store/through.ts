/**
 * The store as a plain Kysely, for a library that wants one: what reads goes to the reading
 * connection, everything else through the one writer, each statement a transaction of its own; within
 * `writeThrough` all of it goes to that one transaction.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Store, Tx } from './store.js'

interface Held {
  readonly store: Store
  readonly tx: Tx
  /** What the library does late, not waited for, is no part of a transaction that is over. */
  isOpen: boolean
}

const held = new AsyncLocalStorage<Held>()

/**
 * One transaction for what the library does within `verb` and what `verb` does with `tx`: both are
 * kept, or neither when it throws. No password is hashed in it: every other writer waits meanwhile.
 */
export const writeThrough = <T>(store: Store, verb: (tx: Tx) => Promise<T>): Promise<T> =>
  store.write(async (tx) => {
    const holding: Held = { store, tx, isOpen: true }
    try {
      return await held.run(holding, () => verb(tx))
    } finally {
      holding.isOpen = false
    }
  })

/** Tables and columns in camelCase for the caller, in snake_case for the database. */
export function kyselyThrough(store: Store): Kysely<Record<string, never>> {
  return new Kysely({ dialect: dialectOf(store), plugins: [new CamelCasePlugin()] })
}

function dialectOf(store: Store): Dialect {
  const createDriver = () => new ThroughDriver(store)
  return store.engine === 'sqlite'
    ? {
        createDriver,
        createAdapter: () => new SqliteAdapter(),
        createQueryCompiler: () => new SqliteQueryCompiler(),
        createIntrospector: (db) => new SqliteIntrospector(db),
      }
    : {
        createDriver,
        createAdapter: () => new PostgresAdapter(),
        createQueryCompiler: () => new PostgresQueryCompiler(),
        createIntrospector: (db) => new PostgresIntrospector(db),
      }
}

class ThroughDriver implements Driver {
  readonly #connection: DatabaseConnection
  constructor(store: Store) {
    this.#connection = {
      executeQuery: <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        const now = held.getStore()
        if (now?.isOpen && now.store === store)
          return now.tx.executeQuery<R>(query as CompiledQuery<R>)
        return query.query.kind === 'SelectQueryNode'
          ? store.read.executeQuery<R>(query as CompiledQuery<R>)
          : store.write((tx) => tx.executeQuery<R>(query as CompiledQuery<R>))
      },
      streamQuery: () => {
        throw new TypeError('nothing is streamed through here')
      },
    }
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {
    throw new TypeError('a change of several statements is a verb: use Store.write')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  /** The store is its owner's to close. */
  async destroy(): Promise<void> {}
}
