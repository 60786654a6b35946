/**
 * One process renders a job at a time. A claim is a name and a heartbeat in the job's row: whoever
 * stops breathing, or is a process of this machine that is gone, loses it to the next one.
 */
import { nanoid } from 'nanoid'
import { claimName, isAlive } from '../jobs/alive.js'
import type { Store, Tx } from '../store/store.js'
import { fail } from './jobs-errors.js'

/** Whose jobs the demonstration's are. */
export const demonstrator = 'demo'

/** A sign of life this often. */
const heartbeatMs = 2_000

export interface Claim {
  readonly jobId: string
  readonly by: string
  /** Aborted when the job was cancelled, or the claim was lost to another process. */
  readonly lost: AbortSignal
  /** Labels done so far, written with the next heartbeat. */
  progress(labelsDone: number): void
  /** Runs a change of the job's rows, only while the claim still holds. @throws print-job-cancelled */
  write<T>(verb: (tx: Tx) => Promise<T>): Promise<T>
  /** Ends the heartbeat, with none left under way. */
  stop(): Promise<void>
}

/**
 * The claim under which a process makes a job that it will render itself: a worker that looks for
 * waiting jobs in between leaves it alone.
 */
export const reservation = (): string => claimName('reserved')

/**
 * Claims a job for rendering.
 * @throws print-job-busy while another living process holds it
 */
export async function claimJob(store: Store, jobId: string, now: () => Date): Promise<Claim> {
  const by = claimName(nanoid(8))
  await store.write(async (tx) => {
    const job = await tx
      .selectFrom('print_job')
      .select(['status', 'claimed_by', 'claimed_at'])
      .where('id', '=', jobId)
      .executeTakeFirst()
    if (!job) throw fail('print-job-not-found', jobId)
    const isMine = job.claimed_by === reservation()
    if (job.status === 'running' && !isMine && isAlive(job.claimed_by, job.claimed_at, now())) {
      throw fail('print-job-busy', jobId)
    }
    await tx
      .updateTable('print_job')
      .set({
        status: 'running',
        error: null,
        claimed_by: by,
        claimed_at: now().toISOString(),
        finished_at: null,
      })
      .where('id', '=', jobId)
      .execute()
  })
  return heldClaim(store, jobId, by, now)
}

/**
 * The oldest job that waits to be rendered: queued, or left behind by a process that is gone. Those of
 * the demonstration wait for all others: nobody stands beside a printer for them.
 */
export async function nextWaitingJob(store: Store, now: Date): Promise<string | undefined> {
  const rows = await store.read
    .selectFrom('print_job')
    .select(['id', 'status', 'claimed_by', 'claimed_at'])
    .where('status', 'in', ['queued', 'running'])
    .orderBy((eb) => eb.case().when('created_by', '=', demonstrator).then(1).else(0).end())
    .orderBy('created_at')
    .execute()
  return rows.find(
    (row) => row.status === 'queued' || !isAlive(row.claimed_by, row.claimed_at, now),
  )?.id
}

function heldClaim(store: Store, jobId: string, by: string, now: () => Date): Claim {
  const lost = new AbortController()
  let labelsDone: number | undefined
  let beating: Promise<void> = Promise.resolve()
  let lastBeat = now().getTime()
  const write = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> =>
    store.write(async (tx) => {
      const mine = await tx
        .updateTable('print_job')
        .set({
          claimed_at: now().toISOString(),
          ...(labelsDone !== undefined && { labels_done: labelsDone }),
        })
        .where('id', '=', jobId)
        .where('claimed_by', '=', by)
        .where('status', '=', 'running')
        .executeTakeFirst()
      if (mine.numUpdatedRows > 0n) return verb(tx)
      const cancelled = fail('print-job-cancelled', jobId)
      lost.abort(cancelled)
      throw cancelled
    })
  const beat = () => {
    lastBeat = now().getTime()
    beating = beating
      .then(() => write(async () => {}))
      // A busy store is no reason to stop: the claim lasts for several heartbeats.
      .catch(() => {})
  }
  const timer = setInterval(beat, heartbeatMs)
  timer.unref()
  return {
    jobId,
    by,
    lost: lost.signal,
    progress(done) {
      labelsDone = done
      // People look at the progress: at most two writes a second, however fast it goes.
      if (now().getTime() - lastBeat >= 500) beat()
    },
    write,
    stop() {
      clearInterval(timer)
      return beating
    },
  }
}
