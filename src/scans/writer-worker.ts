/** The writer thread: takes batches, makes visitors unreadable, writes, says what is written. */
import { parentPort, workerData } from 'node:worker_threads'
import { openScanWriter } from '../store/scan-log.js'
import type { StoreLocation } from '../store/store.js'
import { type BatchMessage, scansOf } from './batch.js'
import { visitorMark } from './visitor.js'

/** What the thread is started with. */
export interface WriterData {
  readonly location: StoreLocation
  readonly secret: Uint8Array
}

/** A batch, or an order: forget visitors before a moment, or close and end. */
export type ToWriter = BatchMessage | { readonly forgetBefore: number } | 'close'
export type FromWriter =
  'ready' | { readonly written: number } | { readonly failed: number; readonly reason: string }

const port = parentPort
if (!port) throw new TypeError('writer-worker is started as a worker thread')
const { location, secret } = workerData as WriterData
const writer = await openScanWriter(location)

answer('ready')
let work = Promise.resolve()
port.on('message', (message: ToWriter) => {
  work = work.then(() => handle(message))
})

async function handle(message: ToWriter): Promise<void> {
  if (message === 'close') {
    await writer.close()
    port?.close()
    return
  }
  if ('forgetBefore' in message) {
    try {
      await writer.forgetVisitors(message.forgetBefore)
    } catch {
      // What could not be forgotten now is forgotten an hour later.
    }
    return
  }
  answer(await write(message))
}

async function write(batch: BatchMessage): Promise<FromWriter> {
  try {
    await writer.write(
      Array.from(scansOf(batch), (scan) => ({
        ...scan,
        visitor: visitorMark(secret, scan.epoch, scan.index, scan.visitor),
      })),
    )
    return { written: batch.id }
  } catch (error) {
    return { failed: batch.id, reason: error instanceof Error ? error.message : String(error) }
  }
}

function answer(message: FromWriter): void {
  port?.postMessage(message)
}
