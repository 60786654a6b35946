/** Rendering a print job: claimed, volume by volume, resumable, cancellable. */
import { type Actor } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { NguonError } from '../errors.js'
import { ensureMark, getRun } from '../issuing/runs.js'
import type { Tx } from '../store/store.js'
import { announce } from '../webhooks/outbox.js'
import { type Claim, claimJob } from './jobs-claim.js'
import { keyOf } from './jobs-codes.js'
import { fail } from './jobs-errors.js'
import { isStillThere, makeDirectoriesFor, volumePath } from './jobs-files.js'
import { renderJob, volumesOf } from './jobs-render.js'
import { readSnapshot } from './jobs-snapshot.js'
import {
  getPrintJob,
  type PrintFile,
  printFilesOf,
  type PrintingContext,
  type PrintJob,
} from './jobs.js'

export interface RunOptions {
  readonly now: () => Date
  /** Stops the rendering; what is finished stays. */
  readonly signal?: AbortSignal
  /** What a stopped job becomes: cancelled by its person, or queued again for the next worker. */
  readonly whenStopped?: 'cancel' | 'queue'
  readonly onProgress?: (labelsDone: number) => void
}

export interface FinishedPrint {
  readonly job: PrintJob
  readonly files: readonly PrintFile[]
}

/**
 * Renders what is not rendered yet of a job, and proves every volume by reading it back. After a
 * crash or a stop, the next call goes on behind the last finished volume; the codes stay the same.
 * @throws print-job-busy, print-job-cancelled, print-job-failed and whatever rendering throws
 */
export async function runPrintJob(
  ctx: PrintingContext,
  jobId: string,
  by: Actor,
  options: RunOptions,
): Promise<FinishedPrint> {
  const { now } = options
  await getPrintJob(ctx.store.read, jobId, by)
  const claim = await claimJob(ctx.store, jobId, now)
  try {
    await renderClaimed(ctx, claim, by, options)
    await claim.write(async (tx) => {
      await tx
        .updateTable('print_job')
        .set((eb) => ({
          status: 'done',
          labels_done: eb.ref('quantity'),
          finished_at: now().toISOString(),
          claimed_by: null,
        }))
        .where('id', '=', jobId)
        .execute()
      await recordAudit(tx, {
        at: now(),
        actor: by.name,
        action: 'print-job-done',
        subject: 'print-job',
        subjectId: jobId,
      })
      await announcePrinted(tx, jobId, by, now())
    })
  } catch (error) {
    await claim.stop()
    await tellEnd(claim, error, options)
    throw asFailure(jobId, error, options)
  } finally {
    await claim.stop()
  }
  return finishedPrint(ctx, jobId, by)
}

/** Tells webhooks what lies ready; the files themselves hold codes and stay here. */
async function announcePrinted(tx: Tx, jobId: string, by: Actor, at: Date): Promise<void> {
  const job = await getPrintJob(tx, jobId, by)
  const run = await getRun(tx, job.runId, by)
  await announce(tx, {
    event: 'run.printed',
    producerId: run.producerId,
    data: {
      printJob: jobId,
      run: { id: run.id, name: run.name, quantity: run.quantity },
      ...{ producer: run.producerId, product: run.productId, lot: run.lotId },
      ...{ format: job.format, from: job.firstNumber, labels: job.quantity },
    },
    at,
  })
}

/** A job with its files, as it stands. */
export async function finishedPrint(
  { store }: Pick<PrintingContext, 'store'>,
  jobId: string,
  by: Actor,
): Promise<FinishedPrint> {
  const job = await getPrintJob(store.read, jobId, by)
  return { job, files: await printFilesOf(store.read, jobId) }
}

async function renderClaimed(
  ctx: PrintingContext,
  claim: Claim,
  by: Actor,
  options: RunOptions,
): Promise<void> {
  const { jobId } = claim
  const job = await getPrintJob(ctx.store.read, jobId, by)
  const run = await getRun(ctx.store.read, job.runId, by)
  // A crash between the run's commit and its mark leaves codes that no mark covers yet.
  ensureMark(ctx, run, options.now())
  const key = keyOf(ctx, run)
  const snapshot = await readSnapshot(ctx.store.read, jobId)
  const volumes = volumesOf(job, snapshot, (n, total) =>
    volumePath(job, ctx.dataDirectory, n, total),
  )
  const finished = (await printFilesOf(ctx.store.read, jobId)).filter(isStillThere)
  const before = finished.reduce((sum, file) => sum + file.labels, 0)
  makeDirectoriesFor(volumes)
  const progress = (labels: number) => {
    claim.progress(before + labels)
    options.onProgress?.(before + labels)
  }
  progress(0)
  const signal = AbortSignal.any([claim.lost, ...(options.signal ? [options.signal] : [])])
  await renderJob({
    job,
    snapshot,
    key,
    run,
    volumes: volumes.filter((volume) => !finished.some((file) => file.n === volume.n)),
    signal,
    onProgress: progress,
    onVolume: (file) => recordVolume(claim, file, options.now()),
  })
  signal.throwIfAborted()
}

/** A finished volume counts once its row is there; a process that lost its claim records nothing. */
async function recordVolume(claim: Claim, file: PrintFile, now: Date): Promise<void> {
  await claim.write(async (tx) => {
    await tx
      .deleteFrom('print_file')
      .where('job_id', '=', claim.jobId)
      .where('n', '=', file.n)
      .execute()
    await tx
      .insertInto('print_file')
      .values({
        job_id: claim.jobId,
        n: file.n,
        path: file.path,
        first_number: file.firstNumber,
        labels: file.labels,
        pages: file.pages,
        bytes: file.bytes,
        sha256: file.sha256,
        proof_pages: file.proofPages,
        proof_codes: file.proofCodes,
        proof_seconds: file.proofSeconds,
        seconds: file.seconds,
        finished_at: now.toISOString(),
      })
      .execute()
  })
}

/** Writes how it ended; when even that fails (disk full), the claim goes stale and says the same. */
async function tellEnd(claim: Claim, error: unknown, options: RunOptions): Promise<void> {
  if (claim.lost.aborted) return
  const stopped = options.signal?.aborted === true
  const status = !stopped ? 'failed' : options.whenStopped === 'queue' ? 'queued' : 'cancelled'
  await claim
    .write((tx) =>
      tx
        .updateTable('print_job')
        .set({ status, claimed_by: null, error: stopped ? null : codeOfError(error) })
        .where('id', '=', claim.jobId)
        .execute(),
    )
    .catch(() => {})
}

function asFailure(jobId: string, error: unknown, options: RunOptions): unknown {
  if (error instanceof NguonError) return error
  if (options.signal?.aborted) return fail('print-job-cancelled', jobId)
  const failure = fail('print-job-failed', jobId, codeOfError(error))
  failure.cause = error
  return failure
}

/** ENOSPC and the like, or a catalogue code; never a message that could hold a code. */
const codeOfError = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.name : 'unknown')

/** Queues a job that was stopped or failed for the next worker. @throws print-job-busy */
export async function resumePrintJob(
  ctx: Pick<PrintingContext, 'store'>,
  jobId: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await getPrintJob(ctx.store.read, jobId, by)
  await ctx.store.write(async (tx) => {
    const changed = await tx
      .updateTable('print_job')
      .set({ status: 'queued', claimed_by: null, error: null })
      .where('id', '=', jobId)
      .where('status', 'in', ['cancelled', 'failed'])
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw fail('print-job-busy', jobId)
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'print-job-resumed',
      subject: 'print-job',
      subjectId: jobId,
    })
  })
}

/**
 * Stops a job that is queued or being rendered; the process that renders it sees it with its next
 * heartbeat. The codes stay reserved and the job can be gone on with.
 * @throws print-job-finished
 */
export async function cancelPrintJob(
  ctx: Pick<PrintingContext, 'store'>,
  jobId: string,
  by: Actor,
  now: Date,
): Promise<PrintJob> {
  await getPrintJob(ctx.store.read, jobId, by)
  await ctx.store.write(async (tx) => {
    const changed = await tx
      .updateTable('print_job')
      .set({ status: 'cancelled', claimed_by: null })
      .where('id', '=', jobId)
      .where('status', '!=', 'done')
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw fail('print-job-finished', jobId)
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'print-job-cancelled',
      subject: 'print-job',
      subjectId: jobId,
    })
  })
  return getPrintJob(ctx.store.read, jobId, by)
}
