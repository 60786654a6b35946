/**
 * A backup is one gzipped file of JSON lines: a header, one line a row, an end line that counts them.
 * It is the same on both engines, so it also moves an installation from one to the other. Keys are in
 * it only wrapped; the master key and printed files never are (files can be printed again).
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type Kysely, type Transaction, sql } from 'kysely'
import { syncDirectory } from '../files/durable.js'
import { fail } from './backup-errors.js'
import { isSqlite } from './migrate.js'
import { migrations, scanMigrations } from './migrations/list.js'
import { type EndedByRestore, endWhatMayHaveEnded } from './restore-ends.js'
import type { Store, Tx } from './store.js'

/** A table with the columns of its primary key; parents stand before their children. */
interface Table {
  readonly name: string
  readonly key: readonly string[]
  /** The column an engine numbers by itself. */
  readonly sequence?: string
}

const tables: readonly Table[] = [
  { name: 'producer', key: ['id'] },
  { name: 'product', key: ['id'] },
  { name: 'product_version', key: ['product_id', 'version'] },
  { name: 'certificate', key: ['id'] },
  { name: 'lot', key: ['id'] },
  { name: 'channel', key: ['id'] },
  { name: 'photo', key: ['id'] },
  { name: 'epoch', key: ['number'] },
  { name: 'run', key: ['seq'], sequence: 'seq' },
  { name: 'decision', key: ['seq'], sequence: 'seq' },
  { name: 'decision_range', key: ['decision_seq', 'epoch', 'first_index'] },
  { name: 'code_flag', key: ['epoch', 'code_index'] },
  { name: 'alert', key: ['id'] },
  { name: 'sold_range', key: ['id'] },
  { name: 'copy_threshold', key: ['product_id', 'name'] },
  { name: 'label_template', key: ['id'] },
  { name: 'label_template_version', key: ['template_id', 'version'] },
  { name: 'brand', key: ['producer_id'] },
  { name: 'official_mark', key: ['id'] },
  { name: 'renewal_warning', key: ['producer_id', 'kind', 'renews_on', 'days'] },
  { name: 'print_job', key: ['id'] },
  { name: 'print_file', key: ['job_id', 'n'] },
  { name: 'print_delivery', key: ['job_id'] },
  { name: 'sscc_series', key: ['company_prefix'] },
  { name: 'logistic_unit', key: ['sscc'] },
  { name: 'printer', key: ['id'] },
  { name: 'stock', key: ['id'] },
  { name: 'link', key: ['id'] },
  { name: 'audit', key: ['seq'], sequence: 'seq' },
  { name: 'audit_check', key: ['id'] },
  { name: 'token', key: ['id'] },
  { name: 'idempotency', key: ['token_id', 'key'] },
  { name: 'report', key: ['id'] },
  { name: 'gateway', key: ['id'] },
  { name: 'person', key: ['id'] },
  { name: 'credential', key: ['id'] },
  { name: 'session', key: ['id'] },
  { name: 'verification', key: ['id'] },
  { name: 'two_factor', key: ['id'] },
  { name: 'passkey', key: ['id'] },
  { name: 'membership', key: ['person_id'] },
  { name: 'membership_producer', key: ['person_id', 'producer_id'] },
  { name: 'access_link', key: ['id'] },
  { name: 'attempt', key: ['key'] },
  { name: 'webhook', key: ['id'] },
  { name: 'webhook_message', key: ['id'] },
  { name: 'webhook_delivery', key: ['id'] },
  { name: 'webhook_try', key: ['delivery_id', 'n'] },
  { name: 'certificate_warning', key: ['certificate_id', 'expires_on', 'days'] },
  { name: 'unit', key: ['code'] },
  { name: 'draft', key: ['person_id', 'form'] },
  { name: 'import_heading', key: ['organisation', 'heading'] },
  { name: 'import_job', key: ['id'] },
  { name: 'import_part', key: ['job_id', 'n'] },
]
const scanTables: readonly Table[] = [
  { name: 'scanned_code', key: ['epoch', 'code_index'] },
  { name: 'scan', key: ['id'], sequence: 'id' },
  { name: 'scan_day', key: ['product_id', 'run_seq', 'day', 'outcome', 'slot'] },
  { name: 'scan_day_province', key: ['product_id', 'run_seq', 'day', 'province_code', 'slot'] },
  { name: 'scan_month', key: ['product_id', 'day', 'slot'] },
  { name: 'scan_miss', key: ['day', 'outcome', 'slot'] },
  { name: 'scan_inbox', key: ['id'], sequence: 'id' },
]

type Row = Readonly<Record<string, unknown>>
/** Tables by name: rows pass through as they are, whatever their columns. */
type AnyDb = Kysely<Record<string, Row>>

interface Header {
  readonly nguon: 'backup'
  readonly version: 1
  readonly at: string
  readonly migrations: readonly string[]
}

export interface BackupSummary {
  readonly at: string
  readonly rows: number
}

const rowsAtATime = 2000

/** The names of every table in a backup, for the test that none is forgotten. */
export const backupTables: readonly string[] = [...tables, ...scanTables].map(({ name }) => name)

/**
 * Writes everything to `file`, each of the two databases as of one moment. The file appears under
 * its name only when it is complete and on disk.
 */
export async function writeBackup(store: Store, file: string, now: Date): Promise<BackupSummary> {
  const at = now.toISOString()
  const temporary = `${file}.${process.pid}.tmp`
  let rows = 0
  async function* lines() {
    const header: Header = {
      nguon: 'backup',
      version: 1,
      at,
      migrations: [...Object.keys(migrations), ...Object.keys(scanMigrations)],
    }
    yield `${JSON.stringify(header)}\n`
    for await (const line of linesOf(store.read as unknown as AnyDb, tables)) yield (rows++, line)
    for await (const line of linesOf(store.scans.read as unknown as AnyDb, scanTables)) {
      yield (rows++, line)
    }
    yield `${JSON.stringify({ end: rows })}\n`
  }
  try {
    const out = createWriteStream(temporary, { mode: 0o600, flush: true })
    await pipeline(Readable.from(lines()), createGzip({ level: 6 }), out)
    await rename(temporary, file)
    syncDirectory(dirname(file))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return { at, rows }
}

/** Every row of the tables in one consistent read, as JSON lines. */
async function* linesOf(db: AnyDb, list: readonly Table[]): AsyncGenerator<string> {
  // Repeatable read: all tables as of one moment. SQLite's transactions always are.
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    for (const table of list) {
      for (let last: Row | undefined; ;) {
        const rows = await page(tx, table, last)
        for (const row of rows) yield `${JSON.stringify({ table: table.name, row })}\n`
        last = rows.at(-1)
        if (rows.length < rowsAtATime) break
      }
    }
  } finally {
    await tx.rollback().execute()
  }
}

async function page(db: AnyDb, table: Table, last: Row | undefined): Promise<readonly Row[]> {
  const key = sql.join(table.key.map((column) => sql.ref(column)))
  const after = last ? sql`where (${key}) > (${sql.join(table.key.map((c) => last[c]))})` : sql``
  const { rows } = await sql<Row>`
    select * from ${sql.table(table.name)} ${after} order by ${key} limit ${rowsAtATime}`.execute(
    db,
  )
  return rows
}

export interface RestoreOptions {
  readonly replace: boolean
  readonly now: Date
  /** Audits it, in the transaction of the restore. */
  readonly record?: (tx: Tx, done: BackupSummary & EndedByRestore) => Promise<void>
}

/**
 * Puts a backup into an empty store, or with `replace` in the place of what is there: all of it or
 * nothing. What was decided after the backup is the journal's business (`replayJournal`).
 * @throws backup-unreadable, backup-newer, store-not-empty
 */
export async function restoreBackup(
  store: Store,
  file: string,
  { replace, now, record }: RestoreOptions,
): Promise<BackupSummary & EndedByRestore> {
  // Once through before anything is touched: a file that was cut off must cost nothing.
  const summary = await checkBackup(file)
  const ended = await store.write(async (tx) => {
    if (!replace && !(await isStoreEmpty(tx))) throw fail('store-not-empty')
    await replaceTables(tx as unknown as AnyDb, tables, file)
    const ended = await endWhatMayHaveEnded(tx, now)
    // Above every value a running server may have seen: it looks again, and judges all scans anew.
    await sql`update generation set issuing = issuing + 1, registry = registry + 1,
      copies = copies + 1, judged_scan = 0`.execute(tx)
    await record?.(tx, { ...summary, ...ended })
    return ended
  })
  await store.scans.write((tx) => replaceTables(tx as unknown as AnyDb, scanTables, file))
  return { ...summary, ...ended }
}

/** Whether nothing was ever entered or issued here. */
export async function isStoreEmpty(db: Pick<Store['read'], 'selectFrom'>): Promise<boolean> {
  for (const name of ['producer', 'product', 'epoch', 'token', 'person'] as const) {
    if (
      await db
        .selectFrom(name)
        .select(sql<number>`1`.as('one'))
        .limit(1)
        .executeTakeFirst()
    ) {
      return false
    }
  }
  return true
}

async function checkBackup(file: string): Promise<BackupSummary> {
  let header: Header | undefined
  let rows = 0
  let end: number | undefined
  for await (const line of readLines(file)) {
    if (header === undefined) {
      if (line['nguon'] !== 'backup' || line['version'] !== 1) throw fail('backup-unreadable', file)
      header = line as unknown as Header
      const known = { ...migrations, ...scanMigrations }
      const newer = header.migrations.find((name) => !(name in known))
      if (newer) throw fail('backup-newer', newer)
    } else if (typeof line['end'] === 'number') end = line['end']
    else rows++
  }
  if (header === undefined || end !== rows) throw fail('backup-unreadable', file)
  return { at: header.at, rows }
}

async function* readLines(file: string): AsyncGenerator<Row> {
  const source = createReadStream(file)
  const text = source.pipe(createGunzip())
  source.once('error', (error) => text.destroy(error))
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
      yield JSON.parse(line) as Row
    }
    // The reader of lines ends quietly when its source breaks off.
    if (text.errored) throw text.errored
  } catch (error) {
    throw isDamage(error) ? fail('backup-unreadable', file) : error
  } finally {
    source.destroy()
    text.destroy()
  }
}

/** Not gzip, cut off, or not JSON: the file is at fault, not the disk. */
const isDamage = (error: unknown): boolean =>
  error instanceof SyntaxError || ((error as NodeJS.ErrnoException).code ?? '').startsWith('Z_')

async function replaceTables(tx: AnyDb, list: readonly Table[], file: string): Promise<void> {
  for (const table of [...list].reverse()) await tx.deleteFrom(table.name).execute()
  let waiting: Row[] = []
  let current = ''
  const flush = async () => {
    if (waiting.length > 0) await insert(tx, current, waiting)
    waiting = []
  }
  for await (const line of readLines(file)) {
    const name = line['table']
    if (typeof name !== 'string' || !list.some((table) => table.name === name)) continue
    if (name !== current || waiting.length === rowsAtATime) await flush()
    current = name
    waiting.push(line['row'] as Row)
  }
  await flush()
  await continueSequences(tx, list)
}

async function insert(tx: AnyDb, table: string, rows: readonly Row[]): Promise<void> {
  // Both engines limit the parameters of one statement (SQLite 32,766, PostgreSQL 65,535).
  const atATime = Math.floor(20_000 / Object.keys(rows[0]!).length)
  for (let from = 0; from < rows.length; from += atATime) {
    await tx
      .insertInto(table)
      .values(rows.slice(from, from + atATime))
      .execute()
  }
}

/** PostgreSQL does not notice numbers that were given; SQLite does. */
async function continueSequences(tx: AnyDb, list: readonly Table[]): Promise<void> {
  if (isSqlite(tx as unknown as Transaction<unknown>)) return
  for (const { name, sequence } of list) {
    if (!sequence) continue
    await sql`select setval(pg_get_serial_sequence(${name}, ${sequence}),
      coalesce(max(${sql.ref(sequence)}), 0) + 1, false) from ${sql.table(name)}`.execute(tx)
  }
}
