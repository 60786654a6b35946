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

/** An empty database: a directory for SQLite, a database of the run's cluster for PostgreSQL. */
export async function freshLocation(t: Test, engine: Engine): Promise<StoreLocation> {
  if (engine === 'sqlite') return { engine, directory: await freshDirectory(t) }
  const cluster = await clusterUrl()
  const name = `t${randomBytes(8).toString('hex')}`
  await onCluster(cluster, `create database ${name}`)
  t.teardown(() => onCluster(cluster, `drop database if exists ${name} with (force)`))
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return { engine, url: url.href }
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

async function onCluster(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
