/**
 * A confirmed list as a job: its rows go in some hundred at a time, each time with what came of them in
 * one transaction, so that it can be stopped, gone on with after a crash, and never leaves half a row.
 */
import type { Selectable } from 'kysely'
import { recordAudit } from '../../accounts/audit.js'
import type { Schema } from '../../store/schema.js'
import type { ReadDb, Store } from '../../store/store.js'
import { fail as failRegistry } from '../errors.js'
import { fail } from './errors.js'
import type { ImportOptions, ImportResult } from './import-products.js'

export type ImportStatus = Schema['import_job']['status']

export interface ImportJob {
  /** As its list on the shelf. */
  readonly id: string
  readonly personId: string
  readonly filename: string
  readonly options: ImportOptions
  readonly status: ImportStatus
  /** Lines of the list, and those read so far. */
  readonly rows: number
  readonly rowsDone: number
  /** What came of it, once it is done. */
  readonly result: ImportResult | undefined
  /** A catalogued code, or what the machine says. */
  readonly error: string | null
  readonly createdAt: Date
}

/** Who a list belongs to, and what a job is made of. */
export interface ImportOrder {
  readonly id: string
  readonly personId: string
  readonly filename: string
  readonly options: ImportOptions
  readonly rows: number
}

/** Queues a list. Confirmed twice it is imported once. */
export async function queueImport(
  store: Store,
  { id, personId, filename, options, rows }: ImportOrder,
  by: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await store.write(async (tx) => {
    const there = await tx
      .selectFrom('import_job')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (there) return
    await tx
      .insertInto('import_job')
      .values({
        ...{ id, person_id: personId, filename, rows, created_at: at },
        options: writeOptions(options),
        status: 'queued',
      })
      .execute()
    const detail = { file: filename, rows }
    const subject = { action: 'import-confirmed', subject: 'import', subjectId: id }
    await recordAudit(tx, { at: now, actor: by, ...subject, detail })
  })
}

export async function findImport(
  read: ReadDb,
  id: string,
  personId: string,
): Promise<ImportJob | undefined> {
  const row = await read
    .selectFrom('import_job')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && jobOf(row, await rowsDone(read, id))
}

/** @throws import-gone when there is none of that id, or it is another's */
export async function getImport(read: ReadDb, id: string, personId: string): Promise<ImportJob> {
  const job = await findImport(read, id, personId)
  if (!job) throw failRegistry('import-gone')
  return job
}

/** Somebody's imports, the newest first. */
export async function listImports(
  read: ReadDb,
  personId: string,
  limit: number,
): Promise<ImportJob[]> {
  const rows = await read
    .selectFrom('import_job')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return Promise.all(rows.map(async (row) => jobOf(row, await rowsDone(read, row.id))))
}

/** Stops a list behind the rows that are in. Stopping what is over changes nothing. */
export const cancelImport = (store: Store, job: ImportJob, by: string, now: Date) =>
  change(store, job, ['queued', 'running'], 'cancelled', { by, now, action: 'import-cancelled' })

/** Queues the rest of a list that was stopped or failed. @throws import-under-way */
export async function resumeImport(
  store: Store,
  job: ImportJob,
  by: string,
  now: Date,
): Promise<void> {
  const how = { by, now, action: 'import-resumed' }
  if (!(await change(store, job, ['cancelled', 'failed'], 'queued', how)))
    throw fail('import-under-way')
}

async function change(
  store: Store,
  { id }: ImportJob,
  from: readonly ImportStatus[],
  status: ImportStatus,
  { by, now, action }: { readonly by: string; readonly now: Date; readonly action: string },
): Promise<boolean> {
  return store.write(async (tx) => {
    const changed = await tx
      .updateTable('import_job')
      .set({ status, claimed_by: null, error: null })
      .where('id', '=', id)
      .where('status', 'in', from)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return false
    await recordAudit(tx, { at: now, actor: by, action, subject: 'import', subjectId: id })
    return true
  })
}

async function rowsDone(read: ReadDb, id: string): Promise<number> {
  const part = await read
    .selectFrom('import_part')
    .select((eb) => eb.fn.max('rows').as('rows'))
    .where('job_id', '=', id)
    .executeTakeFirst()
  return Number(part?.rows ?? 0)
}

function jobOf(row: Selectable<Schema['import_job']>, done: number): ImportJob {
  const { id, filename, status, error } = row
  return {
    ...{ id, filename, status, error, personId: row.person_id },
    options: readOptions(row.options),
    rows: row.rows,
    rowsDone: status === 'done' ? row.rows : done,
    result: row.result === null ? undefined : (JSON.parse(row.result) as ImportResult),
    createdAt: new Date(row.created_at),
  }
}

/** A set is no JSON: a scope's producers are written as a list. */
function writeOptions({ within, ...options }: ImportOptions): string {
  return JSON.stringify({
    ...options,
    ...(within && { within: { ...within, producers: [...within.producers] } }),
  })
}

function readOptions(text: string): ImportOptions {
  type Written = Omit<ImportOptions, 'within'> & {
    readonly within?: { readonly producers: string[]; readonly provinceCode: string | null }
  }
  const { within, ...options } = JSON.parse(text) as Written
  return {
    ...options,
    ...(within && { within: { ...within, producers: new Set(within.producers) } }),
  }
}
