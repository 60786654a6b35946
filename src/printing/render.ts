/** Makes the volumes of a run of labels in worker threads. */
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { EpochKey } from '../codes/cipher.js'
import { NguonError } from '../errors.js'
import { startWorker } from '../jobs/worker-thread.js'
import { checkPlacement } from '../labels/placement.js'
import { labelsOfPage } from '../labels/sheet-order.js'
import { sidesOf } from '../labels/sides.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { fail } from './render-errors.js'
import type { WorkerReport, WorkerSettings } from './render-worker.js'

export { engineVersion } from './render-engine.js'

/** Formats in which labels are drawn. */
export type RenderedFormat = 'pdf' | 'press' | 'svg' | 'zpl' | 'tspl'

/** A file to be made: its running number from 1, and which labels it holds. */
export interface VolumePlan {
  readonly n: number
  /** The running number of its first label. */
  readonly firstNumber: number
  readonly labels: number
  readonly path: string
  /** How many files the run has; 1 where nothing is said. */
  readonly of?: number
}

export interface RenderedVolume extends VolumePlan {
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly seconds: number
  /** What was read back: pages, codes on them, and how long it took. */
  readonly proof: { readonly pages: number; readonly codes: number; readonly seconds: number }
}

export interface RenderRequest {
  /** PDF where nothing is said. */
  readonly format?: RenderedFormat
  readonly snapshot: LabelSnapshot
  readonly key: EpochKey
  /** The code index of the run's running number 1. */
  readonly firstIndex: number
  /** Those still to be made. */
  readonly volumes: readonly VolumePlan[]
  /** Threads: 2 where nothing is said, at most one a processor and a volume. */
  readonly workers?: number
  /** Whether files are read back before they get their names; true where nothing is said. */
  readonly proof?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (labelsDone: number) => void
  /** Called when a volume has its final name; the next one of its thread starts afterwards. */
  readonly onVolume?: (volume: RenderedVolume) => void | Promise<void>
}

/** The most labels and pages of a volume: printers and viewers choke on more. */
const mostLabels = 100_000
const mostPages = 20_000

/**
 * Volumes pass through a thread page by page: a small young generation keeps the process small. Of
 * the old one nothing is said, for a tight bound there costs a fifth of the speed.
 */
const memoryOfThread = { maxYoungGenerationSizeMb: 12 }

/** Cuts a run into volumes; each starts on a fresh sheet. Throws what `checkPlacement` throws. */
export function planVolumes(
  snapshot: LabelSnapshot,
  firstNumber: number,
  quantity: number,
  pathOf: (n: number, total: number) => string,
  most: number = mostOfVolume(snapshot),
  mostOfFirst = most,
): VolumePlan[] {
  checkPlacement(snapshot)
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`a run has at least one label: ${quantity}`)
  }
  const total = 1 + Math.ceil(Math.max(0, quantity - mostOfFirst) / most)
  const before = (volume: number) => (volume === 0 ? 0 : mostOfFirst + (volume - 1) * most)
  return Array.from({ length: total }, (_, i) => ({
    n: i + 1,
    firstNumber: firstNumber + before(i),
    labels: Math.min(before(i + 1), quantity) - before(i),
    path: pathOf(i + 1, total),
    of: total,
  }))
}

/** As many labels as a file may have, and whole booklets of them. */
function mostOfVolume(snapshot: LabelSnapshot): number {
  const pages = mostPages / sidesOf(snapshot)
  const most = Math.min(mostLabels, Math.floor(pages * labelsOfPage(snapshot)))
  return most - (most % (snapshot.booklet ?? 1))
}

/**
 * Makes the files. Each appears under its name only when it is complete, on disk, and has been read
 * back. Rejects with the first failure (`print-disk-full`, `print-proof-failed`, `print-worker-lost`,
 * or the signal's reason) after all threads have stopped and taken their unfinished files away.
 */
export async function renderVolumes(request: RenderRequest): Promise<void> {
  const { signal, volumes } = request
  signal?.throwIfAborted()
  if (volumes.length === 0) return
  const stop = new SharedArrayBuffer(4)
  const stopAll = () => Atomics.store(new Int32Array(stop), 0, 1)
  signal?.addEventListener('abort', stopAll)
  const queue = [...volumes]
  let done = 0
  const settings: WorkerSettings = {
    snapshot: request.snapshot,
    key: request.key,
    firstIndex: request.firstIndex,
    format: request.format ?? 'pdf',
    proof: request.proof ?? true,
    stop,
  }
  const count = Math.min(request.workers ?? 2, availableParallelism(), volumes.length)
  const threads = Array.from({ length: Math.max(1, count) }, () =>
    feedWorker(settings, queue, {
      onProgress: (labels) => request.onProgress?.((done += labels)),
      onVolume: async (volume) => request.onVolume?.(volume),
    }).catch((error: unknown) => {
      stopAll()
      throw error
    }),
  )
  const ends = await Promise.allSettled(threads)
  signal?.removeEventListener('abort', stopAll)
  signal?.throwIfAborted()
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

interface Listeners {
  onProgress(labels: number): void
  onVolume(volume: RenderedVolume): Promise<void>
}

/** Starts a thread, gives it volumes until the queue is empty or it stops, and ends it. */
async function feedWorker(
  settings: WorkerSettings,
  queue: VolumePlan[],
  listeners: Listeners,
): Promise<void> {
  const worker = startWorker(import.meta.url, './render-worker.js', {
    workerData: settings,
    resourceLimits: memoryOfThread,
  })
  const stopped = () => Atomics.load(new Int32Array(settings.stop), 0) !== 0
  try {
    for (let plan = queue.shift(); plan && !stopped(); plan = queue.shift()) {
      const volume = await makeVolume(worker, plan, listeners)
      if (volume === undefined) return
      await listeners.onVolume(volume)
    }
  } finally {
    await worker.terminate()
  }
}

/** One volume in a thread; undefined when it was stopped. */
function makeVolume(
  worker: Worker,
  plan: VolumePlan,
  listeners: Listeners,
): Promise<RenderedVolume | undefined> {
  return new Promise((resolve, reject) => {
    const onMessage = (report: WorkerReport) => {
      if (report.kind === 'progress') return listeners.onProgress(report.labels)
      quiet()
      if (report.kind === 'done') resolve(report.volume)
      else if (report.kind === 'stopped') resolve(undefined)
      else reject(errorOf(report))
    }
    const onLost = (cause: unknown) => {
      quiet()
      reject(Object.assign(fail('print-worker-lost'), { cause }))
    }
    const quiet = () => {
      worker.off('message', onMessage)
      worker.off('error', onLost)
      worker.off('exit', onLost)
    }
    worker.on('message', onMessage)
    worker.on('error', onLost)
    worker.on('exit', onLost)
    worker.postMessage(plan)
  })
}

function errorOf({ known, message }: WorkerReport & { kind: 'failed' }): Error {
  if (!known) return new Error(message)
  return new NguonError(known.code, known.status, known.words, known.detail)
}
