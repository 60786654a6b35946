/** Printing a job again: the same bytes while what it says still holds, else the same codes anew. */
import { rm } from 'node:fs/promises'
import { type Actor } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { getRun } from '../issuing/runs.js'
import { namedCell } from '../labels/damaged-cells.js'
import { pressStockName } from '../labels/press.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import type { Stock } from '../labels/stock.js'
import { cellsOf } from '../labels/stock-grid.js'
import { keyOf } from './jobs-codes.js'
import { createPrintJob, type CreatedPrintJob } from './jobs-create.js'
import { fail } from './jobs-errors.js'
import { makeDirectoriesFor, prepareOut, volumePath } from './jobs-files.js'
import { assertInForce, assertReason } from './jobs-guard.js'
import { renderJob, volumesOf } from './jobs-render.js'
import { engineVersion } from './render.js'
import { isOfFile } from './own-stocks.js'
import { correctionOf, shifted } from './shift.js'
import { haveStarsLapsed, readSnapshot } from './jobs-snapshot.js'
import {
  getPrintJob,
  type PrintFile,
  printFilesOf,
  type PrintingContext,
  type PrintJob,
} from './jobs.js'

export interface AgainOptions {
  readonly out?: string | undefined
  readonly reason?: string | undefined
  readonly now: Date
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((labelsDone: number) => void) | undefined
}

export interface Reprint {
  readonly job: PrintJob
  readonly files: readonly PrintFile[]
  /** False when another version of Nguồn made the first print: then only drawing and codes are the same. */
  readonly compared: boolean
}

/**
 * Draws a finished job again from its snapshot and compares the files with the first print.
 * @throws reprint-stars-lapsed, reprint-revoked, reprint-reason-missing, reprint-different
 */
export async function reprint(
  ctx: PrintingContext,
  jobId: string,
  by: Actor,
  options: AgainOptions,
): Promise<Reprint> {
  const { read } = ctx.store
  const job = await getPrintJob(read, jobId, by)
  const run = await getRun(read, job.runId, by)
  const snapshot = await readSnapshot(read, jobId)
  const stretch = { run, firstNumber: job.firstNumber, quantity: job.quantity }
  await assertInForce(read, stretch, jobId)
  if (await haveStarsLapsed(read, snapshot, run.productId, options.now)) {
    throw fail('reprint-stars-lapsed', jobId)
  }
  await assertReason(read, stretch, options.reason, jobId)
  const out = options.out === undefined ? job.out : prepareOut(options.out, job.format)
  const compared = (await engineOf(ctx, jobId)) === engineVersion
  const first = await printFilesOf(read, jobId)
  await auditReprint(ctx, job, by, options)
  const files: PrintFile[] = []
  const volumes = volumesOf(job, snapshot, (n, total) =>
    volumePath({ ...job, out }, ctx.dataDirectory, n, total),
  )
  makeDirectoriesFor(volumes)
  await renderJob({
    job,
    snapshot,
    key: keyOf(ctx, run),
    run,
    volumes,
    signal: options.signal ?? new AbortController().signal,
    onProgress: (labels) => options.onProgress?.(labels),
    async onVolume(file) {
      if (compared) await compare(file, first)
      files.push(file)
    },
  })
  files.sort((a, b) => a.n - b.n)
  return { job, files, compared }
}

async function compare(file: PrintFile, first: readonly PrintFile[]): Promise<void> {
  if (first.some(({ n, sha256 }) => n === file.n && sha256 === file.sha256)) return
  await rm(file.path, { force: true })
  throw fail('reprint-different', file.path)
}

async function engineOf({ store }: PrintingContext, jobId: string): Promise<string | undefined> {
  const row = await store.read
    .selectFrom('print_job')
    .select('engine')
    .where('id', '=', jobId)
    .executeTakeFirst()
  return row?.engine
}

async function auditReprint(
  ctx: PrintingContext,
  job: PrintJob,
  by: Actor,
  { now, reason }: AgainOptions,
): Promise<void> {
  await ctx.store.write((tx) =>
    recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'labels-reprinted',
      subject: 'print-job',
      subjectId: job.id,
      detail: { labels: job.quantity, reason: reason ?? null },
    }),
  )
}

/**
 * Queues the same codes with the data of today, as a job of its own; a part of them with `from` and
 * `to`, running numbers of the run.
 */
export async function renewPrintJob(
  ctx: PrintingContext,
  jobId: string,
  options: {
    readonly from?: number | undefined
    readonly to?: number | undefined
    readonly out?: string | undefined
    readonly reason?: string | undefined
    readonly reserve?: boolean | undefined
  },
  by: Actor,
  now: Date,
): Promise<CreatedPrintJob> {
  const job = await getPrintJob(ctx.store.read, jobId, by)
  const snapshot = await readSnapshot(ctx.store.read, jobId)
  return createPrintJob(
    ctx,
    {
      run: {
        id: job.runId,
        from: options.from ?? job.firstNumber,
        to: options.to ?? job.firstNumber + job.quantity - 1,
      },
      template: job.template,
      stock: stockAgain(snapshot),
      start: snapshot.startCell,
      skip: snapshot.skip?.map((cell) => namedCell(cell, cellsOf(snapshot.stock))),
      turned: snapshot.turned,
      booklet: snapshot.booklet,
      flip: snapshot.flip,
      correction: job.stock === pressStockName ? undefined : correctionOf(snapshot),
      dpi: snapshot.dpi,
      numbers: snapshot.numbering !== null,
      cutAndStack: snapshot.order === 'cut-and-stack',
      perRoll: snapshot.perRoll,
      spot: snapshot.spot,
      language: snapshot.language,
      format: job.format,
      out: options.out,
      reason: options.reason,
      reserve: options.reserve,
    },
    by,
    now,
  )
}

/** Its name; of a file's, which has no name elsewhere, the stock before it was moved for the printer. */
function stockAgain(snapshot: LabelSnapshot): string | Stock {
  const { stock } = snapshot
  const { x, y } = correctionOf(snapshot).shift
  return isOfFile(stock) ? shifted(stock, { x: -x, y: -y }) : stock.name
}
