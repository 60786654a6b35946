/**
 * Records that a person scanned a code, and tells how often and since when it was scanned. Answers
 * come from memory while a scan is on its way to the disk, else from one indexed read; the writing
 * is a worker thread's, in batches.
 */
import {
  openScanReader,
  type RecentScan,
  type ScanCounters,
  type ScanReader,
  visitorKeptMs,
} from '../store/scan-log.js'
import type { StoreLocation } from '../store/store.js'
import { Batch, type NewScan } from './batch.js'
import { CodeMap, RecentCodes } from './code-map.js'
import { type PlaceOffer, placeOfScan } from './offered-place.js'
import { sameScanMs, visitorMark } from './visitor.js'
import { startScanWriter } from './writer.js'

/** What is known of a code's scans; times in milliseconds since 1970. */
export interface ScanHistory {
  readonly count: number
  readonly firstAt: number
  readonly lastAt: number
}

/** A scan as the person sees it, this one included. */
export interface SeenScan {
  /** Which scan of the code this is: 1 = the first. The same on a reload. */
  readonly nth: number
  readonly firstAt: number
  /** The scan before this one, when there was one. */
  readonly previousAt: number | undefined
  /** False when the same visitor asked again: nothing was counted. */
  readonly counted: boolean
}

export interface ScanRequest extends Omit<NewScan, 'nth'> {
  /** The visitor brought the cookie of this very address. */
  readonly returning: boolean
}

export type Miss = 'unknown' | 'mistyped' | 'lost'

export interface ScanRecorder {
  record(scan: ScanRequest): SeenScan | Promise<SeenScan>
  /** A person's look-up that no code of ours answers: counted by day, nothing else is kept. */
  miss(outcome: Miss, at: number): void
  /** Without counting; undefined = never scanned. */
  history(epoch: number, index: number): ScanHistory | undefined | Promise<ScanHistory | undefined>
  /** Keeps a place with the visitor's newest scan of the last half hour; false when there is none. */
  offerPlace(offer: PlaceOffer): Promise<boolean>
  /** Resolves when every scan recorded so far is written (or known to be lost). */
  flush(): Promise<void>
  /** Flushes and ends the writer thread. */
  stop(): Promise<void>
}

export interface ScanRecorderOptions {
  readonly location: StoreLocation
  /** 32 random bytes of this installation; without them a visitor's mark means nothing. */
  readonly secret: Uint8Array
  /** A database of places by address (.mmdb); there need be none. */
  readonly placesFile?: string | undefined
  /** Called when a batch could not be written; scans are lost, look-up goes on. */
  readonly onLost: (scans: number, reason: string) => void
  readonly now: () => Date
  /** Days that rows of scans are kept; for ever when left out. */
  readonly keptDays?: number | undefined
}

/** A batch leaves this long after its first scan; with the writing it is on disk within 250 ms. */
const batchMs = 100
/** More than this waiting for the disk is dropped: memory is finite, and look-up comes first. */
const waitingLimit = 500_000
const forgetEveryMs = 3_600_000
/** Codes whose scans are on disk are remembered as well, up to twice this many. */
const writtenKept = 100_000

interface Visit {
  readonly visitor: string
  readonly at: number
  readonly nth: number
  readonly previousAt: number | undefined
}

/** A code with scans that are not on disk yet. */
interface Entry {
  count: number
  firstAt: number
  lastAt: number
  /** The batch that holds its newest scan: once that is written the disk knows all. */
  batch: number
  /** The newest scan of this process; nearly every code has just this one. */
  newest: Visit | undefined
  /** Those before it, newest last. */
  before: Visit[] | undefined
  /** Scans read from disk, newest first. */
  readonly recent: readonly RecentScan[]
}

interface Settled {
  readonly id: number
  readonly codes: Generator<readonly [epoch: number, index: number]>
}

const sweptAtATime = 400

export async function startScanRecorder(options: ScanRecorderOptions): Promise<ScanRecorder> {
  const recorder = new Recorder(options, await openScanReader(options.location))
  await recorder.ready
  return recorder
}

class Recorder implements ScanRecorder {
  readonly #options: ScanRecorderOptions
  readonly #reader: ScanReader
  readonly #writer
  readonly #entries = new CodeMap<Entry>()
  readonly #loading = new CodeMap<Promise<Entry>>()
  readonly #written = new RecentCodes<Entry>(writtenKept)
  readonly #underWay = new Map<number, Batch>()
  readonly #forgetting: NodeJS.Timeout
  /** Batches that are on disk, whose codes memory still holds. */
  readonly #settled: Settled[] = []
  #idle: (() => void)[] = []
  #batch: Batch
  #timer: NodeJS.Timeout | undefined
  #waiting = 0

  get ready(): Promise<void> {
    return this.#writer.ready
  }

  constructor(options: ScanRecorderOptions, reader: ScanReader) {
    this.#options = options
    this.#reader = reader
    this.#batch = new Batch(1)
    const { location, secret, placesFile } = options
    const data = { location, secret, placesFile }
    this.#writer = startScanWriter(data, (id, reason) => this.#settle(id, reason))
    const { keptDays } = options
    const forget = () => {
      const at = options.now().getTime()
      const rowsBefore = keptDays === undefined ? undefined : at - keptDays * 86_400_000
      this.#writer.forgetBefore(at - visitorKeptMs, rowsBefore)
    }
    forget()
    this.#forgetting = setInterval(forget, forgetEveryMs).unref()
  }

  record(scan: ScanRequest): SeenScan | Promise<SeenScan> {
    const { epoch, index } = scan
    const entry = this.#entries.get(epoch, index) ?? this.#lately(epoch, index) ?? this.#load(scan)
    return entry instanceof Promise ? entry.then((e) => this.#see(scan, e)) : this.#see(scan, entry)
  }

  /** What was written a moment ago, as long as nobody else writes: packs are often looked at twice. */
  #lately(epoch: number, index: number): Entry | undefined {
    if (this.#writer.isAlone()) return this.#written.get(epoch, index)
    this.#written.clear()
    return undefined
  }

  /** What the disk knows of a code: at once, or, when it must be waited for, once for all who wait. */
  #load(scan: ScanRequest): Entry | Promise<Entry> {
    const { epoch, index } = scan
    if (!this.#writer.mayHave(epoch, index)) return entryOf(scan, undefined, nobody)
    const loading = this.#loading.get(epoch, index)
    if (loading) return loading
    const counters = this.#reader.counters(epoch, index)
    if (!(counters instanceof Promise)) {
      return entryOf(scan, counters, this.#recent(scan, counters) as RecentScan[])
    }
    const load = counters
      .then(async (known) => entryOf(scan, known, await this.#recent(scan, known)))
      .finally(() => this.#loading.delete(epoch, index))
    this.#loading.set(epoch, index, load)
    return load
  }

  /** Who scanned lately: asked only when somebody did within the time of one scan. */
  #recent(
    scan: ScanRequest,
    known: ScanCounters | undefined,
  ): RecentScan[] | Promise<RecentScan[]> {
    if (!known || known.lastAt < scan.at - sameScanMs) return []
    return this.#reader.recent(scan.epoch, scan.index)
  }

  #see(scan: ScanRequest, entry: Entry): SeenScan {
    const before = this.#sameVisit(scan, entry)
    if (before) return { ...before, firstAt: entry.firstAt, counted: false }
    const previousAt = entry.count === 0 ? undefined : entry.lastAt
    const nth = entry.count + 1
    entry.count = nth
    entry.lastAt = scan.at
    if (entry.newest) (entry.before ??= []).push(entry.newest)
    if (entry.before && entry.before.length > visitsKept) entry.before.shift()
    entry.newest = { visitor: scan.visitor, at: scan.at, nth, previousAt }
    this.#queue(scan, nth, entry)
    return { nth, firstAt: entry.firstAt, previousAt, counted: true }
  }

  /** The scan this request repeats, if it does: the same visitor, or one who brought our cookie. */
  #sameVisit(scan: ScanRequest, entry: Entry): Pick<SeenScan, 'nth' | 'previousAt'> | undefined {
    const since = scan.at - sameScanMs
    const { newest, recent } = entry
    const visit = newest && sameVisitor(newest, scan.visitor, since, entry.before)
    if (visit) return visit
    const { secret } = this.#options
    if (recent.length > 0) {
      const mark = visitorMark(secret, scan.epoch, scan.index, scan.visitor)
      const i = recent.findIndex((row) => row.at >= since && row.visitor === mark)
      if (i >= 0) return asSeen(recent, i, entry)
    }
    if (!scan.returning || entry.count === 0 || entry.lastAt < since) return undefined
    // Another network or browser setting than before: the newest scan is the likeliest to be theirs.
    if (newest) return newest
    if (recent.length > 0) return asSeen(recent, 0, entry)
    return { nth: entry.count, previousAt: entry.count > 1 ? entry.lastAt : undefined }
  }

  #queue(scan: ScanRequest, nth: number, entry: Entry): void {
    if (this.#waiting >= waitingLimit) {
      this.#options.onLost(1, 'too many scans are waiting for the disk')
      return
    }
    this.#waiting++
    entry.batch = this.#batch.id
    this.#entries.set(scan.epoch, scan.index, entry)
    this.#batch.add(scan, nth)
    this.#timer ??= setTimeout(() => this.#send(), batchMs)
  }

  miss(outcome: Miss, at: number): void {
    this.#batch.miss(outcome, at)
    this.#timer ??= setTimeout(() => this.#send(), batchMs)
  }

  #send(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const batch = this.#batch
    if (batch.isEmpty) return
    this.#batch = new Batch(batch.id + 1)
    this.#underWay.set(batch.id, batch)
    this.#writer.send(batch.message())
  }

  #settle(id: number, reason: string | undefined): void {
    const batch = this.#underWay.get(id)
    if (!batch) return
    this.#underWay.delete(id)
    this.#waiting -= batch.size
    // What is dropped from memory here is read from the disk next: not from before it was written.
    this.#reader.renew()
    if (reason === undefined) {
      this.#settled.push({ id, codes: batch.codes() })
      if (this.#settled.length === 1) setImmediate(this.#sweep)
    } else {
      // What was lost never happened: the next scan must not count on it.
      for (const [epoch, index] of batch.codes()) this.#leave(id, epoch, index)
    }
    if (reason !== undefined) this.#options.onLost(batch.size, reason)
    if (this.#underWay.size > 0) return
    const idle = this.#idle
    this.#idle = []
    for (const resolve of idle) resolve()
  }

  /** Some codes in each turn: those of a second of heavy load would hold up all who ask meanwhile. */
  readonly #sweep = (): void => {
    const [settled] = this.#settled
    if (!settled) return
    for (let i = 0; i < sweptAtATime; i++) {
      const next = settled.codes.next()
      if (next.done === true) {
        this.#settled.shift()
        break
      }
      const [epoch, index] = next.value
      const entry = this.#leave(settled.id, epoch, index)
      if (entry) this.#written.set(epoch, index, entry)
    }
    if (this.#settled.length > 0) setImmediate(this.#sweep)
  }

  /** A code leaves the memory of what is under way, unless a later batch holds it. */
  #leave(batch: number, epoch: number, index: number): Entry | undefined {
    const entry = this.#entries.get(epoch, index)
    if (entry?.batch !== batch) return undefined
    this.#entries.delete(epoch, index)
    return entry
  }

  history(
    epoch: number,
    index: number,
  ): ScanHistory | undefined | Promise<ScanHistory | undefined> {
    return this.#entries.get(epoch, index) ?? this.#reader.counters(epoch, index)
  }

  offerPlace(offer: PlaceOffer): Promise<boolean> {
    // The scan may still be waiting for its batch: it goes first.
    this.#send()
    return this.#writer.place(placeOfScan(this.#options.secret, offer))
  }

  async flush(): Promise<void> {
    this.#send()
    if (this.#underWay.size === 0) return
    this.#writer.settle()
    await new Promise<void>((resolve) => this.#idle.push(resolve))
  }

  async stop(): Promise<void> {
    clearInterval(this.#forgetting)
    await this.flush()
    await this.#writer.close()
    await this.#reader.close()
  }
}

const nobody: readonly RecentScan[] = []

/** In memory a code keeps this many visitors; only a code scanned hundreds of times a minute has more. */
const visitsKept = 200

function sameVisitor(
  newest: Visit,
  visitor: string,
  since: number,
  before: readonly Visit[] = [],
): Visit | undefined {
  const isSame = (visit: Visit) => visit.at >= since && visit.visitor === visitor
  return isSame(newest) ? newest : before.findLast(isSame)
}

const asSeen = (
  recent: readonly RecentScan[],
  i: number,
  entry: Entry,
): Pick<SeenScan, 'nth' | 'previousAt'> => {
  const { nth } = recent[i] as RecentScan
  return { nth, previousAt: recent[i + 1]?.at ?? (nth === 2 ? entry.firstAt : undefined) }
}

function entryOf(
  scan: ScanRequest,
  known: ScanCounters | undefined,
  recent: readonly RecentScan[],
): Entry {
  const { count, firstAt, lastAt } = known ?? { count: 0, firstAt: scan.at, lastAt: scan.at }
  return { count, firstAt, lastAt, batch: 0, newest: undefined, before: undefined, recent }
}
