/** Runs a test on each engine, each time with a fresh, empty store. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { scratch } from './scratch.js'
import { join } from 'node:path'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openStore, type Store, type StoreLocation } from '../src/store/store.js'
import { startPostgres } from './postgres.js'

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

/** `name` runs once on SQLite and once on PostgreSQL. */
export async function onEachEngine(
  name: string,
  body: (t: Test, store: Store, location: StoreLocation) => Promise<void>,
): Promise<void> {
  for (const engine of engines) {
    await t.test(`${name} (${engine})`, async (t) => {
      const location = await freshLocation(t, engine)
      const store = await openStore(location)
      t.teardown(() => store.close())
      await body(t, store, location)
    })
  }
}

/** A directory that goes away with the test. */
export async function freshDirectory(t: Test): Promise<string> {
  const directory = await mkdtemp(join(scratch(), 'nguon-test-'))
  t.teardown(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/**
 * A store with nothing in it: an empty directory for SQLite; for PostgreSQL a database of the run's
 * cluster, copied from one that has its tables already.
 */
export async function freshLocation(t: Test, engine: Engine): Promise<StoreLocation> {
  if (engine === 'sqlite') return { engine, directory: await freshDirectory(t) }
  const cluster = await clusterUrl()
  const name = `t${randomBytes(8).toString('hex')}`
  await withTables(cluster)
  await onCluster(cluster, `create database ${name} template ${tables}`)
  t.teardown(() => onCluster(cluster, `drop database if exists ${name} with (force)`))
  return { engine, url: databaseUrl(cluster, name) }
}

const tables = 'tables'
/** PostgreSQL's name for "there is such a database" (Appendix A, class 42). */
const duplicateDatabase = '42P04'

/** Makes the database that others are copied from; of several processes that begin, the first to end wins. */
async function withTables(cluster: string): Promise<void> {
  const [found] = await onCluster(cluster, `select from pg_database where datname = '${tables}'`)
  if (found) return
  const draft = `d${randomBytes(8).toString('hex')}`
  await onCluster(cluster, `create database ${draft}`)
  const store = await openStore({ engine: 'postgres', url: databaseUrl(cluster, draft) })
  await store.close()
  try {
    await onCluster(cluster, `alter database ${draft} rename to ${tables}`)
  } catch (error) {
    if ((error as { code?: string }).code !== duplicateDatabase) throw error
    await onCluster(cluster, `drop database ${draft}`)
  }
}

function databaseUrl(cluster: string, name: string): string {
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return url.href
}

let own: Promise<Awaited<ReturnType<typeof startPostgres>>> | undefined

/** The cluster `npm test` started, else one of this file's own (a test file run by itself). */
async function clusterUrl(): Promise<string> {
  const given = process.env['NGUON_TEST_POSTGRES']
  if (given) return given
  if (!own) {
    own = startPostgres()
    t.teardown(async () => (await own)?.stop())
  }
  return (await own).url
}

async function onCluster(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
