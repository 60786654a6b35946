/** Judging again and again: a thread reads and judges, this one writes down the little that it finds. */
import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { IssuingContext } from '../issuing/context.js'
import { startWorker } from '../jobs/worker-thread.js'
import type { Store, StoreLocation } from '../store/store.js'
import { applyFindings } from './apply.js'
import { confirmByEvidence } from './evidence.js'
import { CopyJudge } from './judge.js'
import type { FromJudge, ToJudge } from './judge-worker.js'

/** Judges on this thread until nothing is new: for the command line and tests. */
export async function judgeNow(store: Store, now: Date): Promise<void> {
  const judge = new CopyJudge(store)
  for (;;) {
    const findings = await judge.judge(now)
    if (!findings) return
    await applyFindings(store, findings, now)
    if (findings.to === findings.from) return
  }
}

export interface JudgingOptions {
  readonly ctx: IssuingContext
  readonly location: StoreLocation
  readonly now: () => Date
  readonly onError: (error: unknown) => void
  /** Pause between two looks at the scan log, in milliseconds. */
  readonly everyMs?: number
}

export interface Judging {
  /** Resolves when the thread has ended. */
  stop(): Promise<void>
}

export function startJudging({
  ctx,
  location,
  now,
  onError,
  everyMs = 5_000,
}: JudgingOptions): Judging {
  const worker: Worker = startWorker(import.meta.url, './judge-worker.js', {
    workerData: location,
  })
  worker.on('error', onError)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const post = (message: ToJudge): void => worker.postMessage(message)
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))

  async function pass(): Promise<number> {
    const answered = once(worker, 'message') as Promise<[FromJudge]>
    post({ now: now().getTime() })
    const [answer] = await answered
    if ('failed' in answer) throw new Error(answer.failed)
    const { findings } = answer
    if (findings) await applyFindings(ctx.store, findings, now())
    await confirmByEvidence(ctx, now())
    // A long log is read in stretches, one right after the other.
    return findings && findings.to > findings.from ? 0 : everyMs
  }
  async function loop(): Promise<void> {
    while (!stopped) {
      const pause = await pass().catch((error: unknown) => {
        if (!stopped) onError(error)
        return everyMs
      })
      if (stopped) return
      if (pause > 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, pause).unref()
        })
      }
    }
  }
  let wake = (): void => {}
  const looping = loop()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      wake()
      post('close')
      await ended
      await Promise.race([looping, new Promise(setImmediate)])
    },
  }
}
