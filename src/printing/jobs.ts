/** Print jobs: rows that say what is printed, how far it is, and which files came out of it. */
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import type { IssuingContext } from '../issuing/context.js'
import { type ThermalLanguage, thermalLanguages } from '../labels/thermal/language.js'
import type { Selectable } from 'kysely'
import type { Schema } from '../store/schema.js'
import type { ReadDb } from '../store/store.js'
import { fail } from './jobs-errors.js'

/** What printing needs: the issuing context, where files go, and what stands on labels. */
export interface PrintingContext extends Pick<IssuingContext, 'store' | 'keyring' | 'journal'> {
  readonly dataDirectory: string
  /** The address printed on labels; null = labels carry DEMO and `localUrl`. */
  readonly baseUrl: string | null
  readonly localUrl: string
}

/** `press` is PDF for print houses, `pdf` for office printers. */
export const printFormats = ['pdf', 'press', 'svg', 'zpl', 'tspl', 'csv'] as const
export type PrintFormat = (typeof printFormats)[number]

/** Whether it is in the language of a thermal printer. */
export const isThermal = (format: PrintFormat): format is ThermalLanguage =>
  (thermalLanguages as readonly string[]).includes(format)

export type PrintStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export interface PrintJob {
  readonly id: string
  readonly runId: string
  readonly status: PrintStatus
  readonly format: PrintFormat
  readonly template: string
  readonly stock: string
  /** Running number of the first label in its run. */
  readonly firstNumber: number
  readonly quantity: number
  readonly labelsDone: number
  readonly out: string | null
  readonly error: string | null
  readonly createdBy: string
  readonly createdAt: string
  readonly finishedAt: string | null
}

/** A finished volume. */
export interface PrintFile {
  readonly n: number
  readonly path: string
  readonly firstNumber: number
  readonly labels: number
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly proofPages: number
  readonly proofCodes: number
  readonly proofSeconds: number
  readonly seconds: number
}

const columns = [
  'print_job.id',
  'print_job.run_id',
  'print_job.status',
  'print_job.format',
  'print_job.template',
  'print_job.stock',
  'print_job.first_number',
  'print_job.quantity',
  'print_job.labels_done',
  'print_job.out',
  'print_job.error',
  'print_job.created_by',
  'print_job.created_at',
  'print_job.finished_at',
] as const

type JobRow = Pick<
  Selectable<Schema['print_job']>,
  (typeof columns)[number] extends `print_job.${infer C}` ? C & keyof Schema['print_job'] : never
>

/** @throws print-job-not-found, also when it is another producer's */
export async function getPrintJob(read: ReadDb, id: string, by: Actor): Promise<PrintJob> {
  const row = await read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .select([...columns, 'run.producer_id'])
    .where('print_job.id', '=', id)
    .executeTakeFirst()
  if (!row || !mayTouch(by, row.producer_id)) throw fail('print-job-not-found', id)
  return toJob(row)
}

/** Newest first; `before` is the last one seen: many may have been created within one millisecond. */
export async function listPrintJobs(
  read: ReadDb,
  by: Actor,
  options: {
    readonly limit?: number
    readonly before?: Pick<PrintJob, 'createdAt' | 'id'> | undefined
  } = {},
): Promise<PrintJob[]> {
  let query = read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .select(columns)
    .orderBy('print_job.created_at', 'desc')
    .orderBy('print_job.id', 'desc')
    .limit(options.limit ?? 100)
  const theirs = touchable(by)
  if (theirs) query = query.where('run.producer_id', 'in', theirs)
  const { before } = options
  if (before) {
    query = query.where((eb) =>
      eb.or([
        eb('print_job.created_at', '<', before.createdAt),
        eb.and([
          eb('print_job.created_at', '=', before.createdAt),
          eb('print_job.id', '<', before.id),
        ]),
      ]),
    )
  }
  return (await query.execute()).map(toJob)
}

/** The finished volumes of a job, in order. */
export async function printFilesOf(read: ReadDb, jobId: string): Promise<PrintFile[]> {
  const rows = await read
    .selectFrom('print_file')
    .selectAll()
    .where('job_id', '=', jobId)
    .orderBy('n')
    .execute()
  return rows.map((row) => ({
    n: row.n,
    path: row.path,
    firstNumber: row.first_number,
    labels: row.labels,
    pages: row.pages,
    bytes: row.bytes,
    sha256: row.sha256,
    proofPages: row.proof_pages,
    proofCodes: row.proof_codes,
    proofSeconds: row.proof_seconds,
    seconds: row.seconds,
  }))
}

const toJob = (row: JobRow): PrintJob => ({
  id: row.id,
  runId: row.run_id,
  status: row.status,
  format: row.format as PrintFormat,
  template: row.template,
  stock: row.stock,
  firstNumber: row.first_number,
  quantity: row.quantity,
  labelsDone: row.labels_done,
  out: row.out,
  error: row.error,
  createdBy: row.created_by,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
})
