/** Renders whatever waits: queued jobs, and those a process that is gone left behind. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '../accounts/actor.js'
import { nextWaitingJob } from './jobs-claim.js'
import { runPrintJob } from './jobs-run.js'
import type { PrintingContext } from './jobs.js'

export interface WorkOptions {
  readonly now: () => Date
  readonly signal: AbortSignal
  /** Ends when nothing waits any more. */
  readonly once?: boolean
  /** Called after each job; a job that failed says so in its row and is left for a person. */
  readonly onEnd?: (jobId: string, error: unknown) => void
}

/** How often the queue is looked at while it is empty. */
const lookEveryMs = 1_000

/** @returns how many jobs were finished */
export async function workOff(
  ctx: PrintingContext,
  by: Actor,
  options: WorkOptions,
): Promise<number> {
  const { now, signal } = options
  let done = 0
  while (!signal.aborted) {
    const jobId = await nextWaitingJob(ctx.store, now())
    if (jobId === undefined) {
      if (options.once) break
      await sleep(lookEveryMs, undefined, { signal }).catch(() => {})
      continue
    }
    try {
      await runPrintJob(ctx, jobId, by, { now, signal, whenStopped: 'queue' })
      done++
      options.onEnd?.(jobId, undefined)
    } catch (error) {
      options.onEnd?.(jobId, error)
      // What keeps one job from being claimed may keep the next one: no hurry.
      await sleep(lookEveryMs, undefined, { signal }).catch(() => {})
    }
  }
  return done
}
