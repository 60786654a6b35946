/** The serving thread's end of the writer thread: sends batches, hears what is written. */
import type { Worker } from 'node:worker_threads'
import { startWorker } from '../jobs/worker-thread.js'
import type { BatchMessage } from './batch.js'
import type { PlaceOfScan } from './offered-place.js'
import { ScannedFilter } from './scanned-filter.js'
import type { FromWriter, ToWriter, WriterData } from './writer-worker.js'

export interface ScanWriterThread {
  send(batch: BatchMessage): void
  /** False = the code was never scanned, as far as the disk knows. */
  mayHave(epoch: number, index: number): boolean
  /**
   * Who can tell that nobody but this writer has written since it was asked first; undefined while
   * nobody can. Another thread is another one.
   */
  alone(): object | undefined
  /** What was sent is put in its place without waiting for more. */
  settle(): void
  /** @param rowsBefore rows of scans before this moment go as a whole */
  forgetBefore(moment: number, rowsBefore?: number): void
  /** After everything sent before; false when there is no such scan, or it could not be written. */
  place(place: PlaceOfScan): Promise<boolean>
  /** Resolves when the thread has opened the store; rejects when it cannot. */
  readonly ready: Promise<void>
  /** Resolves when everything sent has been written and the thread has ended. */
  close(): Promise<void>
}

/**
 * @param settled called for each batch once: `reason` is undefined when it is on disk
 */
export function startScanWriter(
  data: WriterData,
  settled: (id: number, reason: string | undefined) => void,
): ScanWriterThread {
  const underWay = new Set<number>()
  let worker: Worker
  let filter: ScannedFilter | undefined
  const places = new Map<number, (isKept: boolean) => void>()
  let lastPlace = 0
  let closing = false
  let ended: Promise<void>

  function start(): Promise<void> {
    worker = startWorker(import.meta.url, './writer-worker.js', { workerData: data })
    let reason = 'the writer thread ended'
    const ready = new Promise<void>((resolve, reject) => {
      worker.on('message', (message: FromWriter) => message === 'ready' && resolve())
      worker.once('exit', () => reject(new Error(reason)))
    })
    worker.on('message', (message: FromWriter) => {
      if (message === 'ready') return
      if ('filter' in message) {
        filter = new ScannedFilter(message.filter)
        return
      }
      if ('placed' in message) {
        places.get(message.placed)?.(message.isKept)
        places.delete(message.placed)
        return
      }
      const id = 'written' in message ? message.written : message.failed
      underWay.delete(id)
      settled(id, 'failed' in message ? message.reason : undefined)
    })
    worker.on('error', (error: unknown) => {
      // SQLite's errors cross the threads as plain objects that keep only their code.
      reason = error instanceof Error ? error.message : JSON.stringify(error)
    })
    ended = new Promise((resolve) => {
      worker.once('exit', () => {
        filter = undefined
        for (const answer of places.values()) answer(false)
        places.clear()
        const lost = [...underWay]
        underWay.clear()
        for (const id of lost) settled(id, reason)
        // A thread that died takes its batches with it, never the scans that come after.
        if (!closing && lost.length > 0) start().catch(() => {})
        resolve()
      })
    })
    return ready
  }
  const ready = start()
  const post = (message: ToWriter): void => worker.postMessage(message)
  return {
    ready,
    send(batch) {
      underWay.add(batch.id)
      worker.postMessage(batch, [batch.numbers.buffer as ArrayBuffer])
    },
    mayHave: (epoch, index) => filter === undefined || filter.mayHave(epoch, index),
    alone: () => (filter?.isTrusted === true ? filter : undefined),
    settle: () => post('settle'),
    forgetBefore: (moment, rowsBefore) => post({ forgetBefore: moment, rowsBefore }),
    place: (place) =>
      new Promise((resolve) => {
        places.set(++lastPlace, resolve)
        post({ id: lastPlace, place })
      }),
    async close() {
      closing = true
      post('close')
      await ended
    },
  }
}
