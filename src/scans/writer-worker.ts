/** The writer thread: takes batches, makes visitors unreadable, writes, says what is written. */
import { randomInt } from 'node:crypto'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openScanWriter, type ScannedCodes } from '../store/scan-log.js'
import { slots } from '../store/scan-tally.js'
import type { StoreLocation } from '../store/store.js'
import type { BatchMessage } from './batch.js'
import type { PlaceOfScan } from './offered-place.js'
import { openPlaces } from './places.js'
import { createRows } from './rows.js'
import { ScannedFilter } from './scanned-filter.js'
import { Writing } from './writing.js'

/** What the thread is started with. */
export interface WriterData {
  readonly location: StoreLocation
  readonly secret: Uint8Array
  /** A database of places by address (.mmdb); there need be none. */
  readonly placesFile?: string | undefined
}

/**
 * A batch, or an order: put everything in its place at once, forget visitors before a moment, keep
 * a place, or close and end.
 */
export type ToWriter =
  | BatchMessage
  | 'settle'
  | { readonly forgetBefore: number; readonly rowsBefore?: number | undefined }
  | { readonly id: number; readonly place: PlaceOfScan }
  | 'close'
export type FromWriter =
  | 'ready'
  | { readonly written: number }
  | { readonly failed: number; readonly reason: string }
  | { readonly placed: number; readonly isKept: boolean }
  /** The memory of a `ScannedFilter`. */
  | { readonly filter: SharedArrayBuffer }

// Look-ups go before writing: on Linux a priority is the thread's own, elsewhere the process's.
if (process.platform === 'linux') setPriority(5)
const port = parentPort
if (!port) throw new TypeError('writer-worker is started as a worker thread')
const { location, secret, placesFile } = workerData as WriterData
const writer = await openScanWriter(location, randomInt(slots))
const places = await openPlaces(placesFile)
const rowsOf = createRows({ secret, placeOf: (prefix) => places.placeOf(prefix) })
/** As often it is asked whether there is a newer database of places. */
const placesMs = 60_000
const refreshing = setInterval(() => void places.refresh(), placesMs)

/** Codes read at a time: batches do not wait for the rest. */
const slice = 10_000
/** As often it is asked whether another process writes scans too. */
const watchMs = 200
let reading: NodeJS.Immediate | undefined

let filter: ScannedFilter | undefined
let watch: NodeJS.Timeout | undefined
answer('ready')
if (writer.scannedCodes) remember(writer.scannedCodes)
const writing = new Writing({
  writer,
  rowsOf,
  answer,
  // Before the answer: until then the serving thread remembers the codes itself.
  written: (scans) => {
    for (const { epoch, index } of scans) filter?.add(epoch, index)
  },
})
port.on('message', (message: ToWriter) => {
  if (message === 'settle') writing.settle()
  else if (message === 'close') void close()
  else if ('numbers' in message) writing.take(message)
  else if ('place' in message) {
    // The scan may still lie in the inbox.
    writing.settle()
    writing.then(() => keepPlace(message))
  } else writing.then(() => forget(message.forgetBefore, message.rowsBefore))
})

async function close(): Promise<void> {
  clearInterval(watch)
  clearInterval(refreshing)
  clearImmediate(reading)
  await writing.end()
  await writer.close()
  port?.close()
}

async function forget(before: number, rowsBefore?: number): Promise<void> {
  try {
    await writer.forgetVisitors(before)
    if (rowsBefore !== undefined) await writer.forgetScans(rowsBefore)
  } catch {
    // What could not be forgotten now is forgotten an hour later.
  }
}

async function keepPlace({ id, place }: { id: number; place: PlaceOfScan }): Promise<void> {
  let isKept = false
  try {
    isKept = await writer.place(place)
  } catch {
    // The visitor is told that it could not be kept.
  }
  answer({ placed: id, isKept })
}

function answer(message: FromWriter): void {
  port?.postMessage(message)
}

/** Fills a filter with the codes scanned so far and keeps it for as long as nobody else writes. */
function remember(codes: ScannedCodes): void {
  const filling = (filter = ScannedFilter.for(codes.count()))
  let [epoch, index] = [-1, -1]
  const fill = (): void => {
    const some = codes.after(epoch, index, slice)
    for (const code of some) {
      ;[epoch, index] = code
      filling.add(epoch, index)
    }
    if (some.length === slice) reading = setImmediate(fill)
    else if (!codes.othersWrote()) publish(codes, filling)
  }
  fill()
}

function publish(codes: ScannedCodes, filled: ScannedFilter): void {
  filled.trust()
  answer({ filter: filled.memory })
  watch = setInterval(() => {
    if (!codes.othersWrote()) return
    filled.distrust()
    filter = undefined
    clearInterval(watch)
  }, watchMs)
}
