/** The writer thread: takes batches, makes visitors unreadable, writes, says what is written. */
import { randomInt } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { openScanWriter, type ScannedCodes } from '../store/scan-log.js'
import { slots } from '../store/scan-tally.js'
import type { StoreLocation } from '../store/store.js'
import { type BatchMessage, perScan } from './batch.js'
import type { PlaceOfScan } from './offered-place.js'
import { openPlaces } from './places.js'
import { createRows } from './rows.js'
import { ScannedFilter } from './scanned-filter.js'

/** What the thread is started with. */
export interface WriterData {
  readonly location: StoreLocation
  readonly secret: Uint8Array
  /** A database of places by address (.mmdb); there need be none. */
  readonly placesFile?: string | undefined
}

/** A batch, or an order: forget visitors before a moment, keep a place, or close and end. */
export type ToWriter =
  | BatchMessage
  | { readonly forgetBefore: number }
  | { readonly id: number; readonly place: PlaceOfScan }
  | 'close'
export type FromWriter =
  | 'ready'
  | { readonly written: number }
  | { readonly failed: number; readonly reason: string }
  | { readonly placed: number; readonly isKept: boolean }
  /** The memory of a `ScannedFilter`. */
  | { readonly filter: SharedArrayBuffer }

const port = parentPort
if (!port) throw new TypeError('writer-worker is started as a worker thread')
const { location, secret, placesFile } = workerData as WriterData
const writer = await openScanWriter(location, randomInt(slots))
const places = await openPlaces(placesFile)
const rowsOf = createRows({ secret, placeOf: (prefix) => places.placeOf(prefix) })
/** As often it is asked whether there is a newer database of places. */
const placesMs = 60_000
const refreshing = setInterval(() => void places.refresh(), placesMs)

/** About so many scans go into one transaction. */
const together = 20_000
/** Codes read at a time: batches do not wait for the rest. */
const slice = 10_000
/** As often it is asked whether another process writes scans too. */
const watchMs = 200
let reading: NodeJS.Immediate | undefined

let filter: ScannedFilter | undefined
let watch: NodeJS.Timeout | undefined
answer('ready')
if (writer.scannedCodes) remember(writer.scannedCodes)
let work = Promise.resolve()
let waiting: BatchMessage[] = []
port.on('message', (message: ToWriter) => {
  if (typeof message === 'object' && 'numbers' in message) {
    waiting.push(message)
    // Whatever has arrived by then is written together.
    work = work.then(() => new Promise<void>(setImmediate)).then(writeWaiting)
  } else work = work.then(() => handle(message))
})

async function handle(message: Exclude<ToWriter, BatchMessage>): Promise<void> {
  if (message === 'close') {
    clearInterval(watch)
    clearInterval(refreshing)
    clearImmediate(reading)
    await writer.close()
    port?.close()
    return
  }
  if ('place' in message) {
    const isKept = await keepPlace(message.place)
    return answer({ placed: message.id, isKept })
  }
  try {
    await writer.forgetVisitors(message.forgetBefore)
  } catch {
    // What could not be forgotten now is forgotten an hour later.
  }
}

async function keepPlace(place: PlaceOfScan): Promise<boolean> {
  try {
    return await writer.place(place)
  } catch {
    // The visitor is told that it could not be kept.
    return false
  }
}

/** Batches that wait are one transaction: under load roll-ups and commits cost once for many. */
async function writeWaiting(): Promise<void> {
  let scans = 0
  const fits = waiting.findIndex((batch) => (scans += batch.numbers.length / perScan) > together)
  const batches = waiting.slice(0, fits < 0 ? waiting.length : fits + 1)
  waiting = waiting.slice(batches.length)
  if (batches.length === 0) return
  const reason = await write(batches)
  if (reason === undefined) for (const { id } of batches) answer({ written: id })
  else if (batches.length === 1) answer({ failed: (batches[0] as BatchMessage).id, reason })
  else {
    // One that cannot be written takes no other with it.
    for (const batch of batches) {
      const own = await write([batch])
      answer(own === undefined ? { written: batch.id } : { failed: batch.id, reason: own })
    }
  }
}

/** Answers why it could not be written. */
async function write(batches: readonly BatchMessage[]): Promise<string | undefined> {
  try {
    const scans = batches.flatMap(rowsOf)
    await writer.write(
      scans,
      batches.flatMap(({ misses }) => misses),
    )
    // Before the answer: until then the serving thread remembers the codes itself.
    for (const { epoch, index } of scans) filter?.add(epoch, index)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
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
