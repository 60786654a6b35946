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
import { CodeMap } from './code-map.js'
import { type Row, ScanMemory, type Visit } from './memory.js'
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
/** Codes scanned last are remembered when their scans are on disk too, up to twice this many. */
const writtenKept = 100_000

/** A code's scans as the disk has them; nothing when it was never scanned. */
interface OnDisk {
  readonly counters: ScanCounters | undefined
  /** Newest first; empty when nobody scanned within the time of one scan. */
  readonly recent: readonly RecentScan[]
}

const never: OnDisk = { counters: undefined, recent: [] }

export async function startScanRecorder(options: ScanRecorderOptions): Promise<ScanRecorder> {
  const recorder = new Recorder(options, await openScanReader(options.location))
  await recorder.ready
  return recorder
}

class Recorder implements ScanRecorder {
  readonly #options: ScanRecorderOptions
  readonly #reader: ScanReader
  readonly #writer
  readonly #memory = new ScanMemory(writtenKept)
  readonly #loading = new CodeMap<Promise<OnDisk>>()
  readonly #underWay = new Map<number, Batch>()
  readonly #forgetting: NodeJS.Timeout
  #idle: (() => void)[] = []
  #batch: Batch
  #timer: NodeJS.Timeout | undefined
  #waiting = 0
  /** Who told that nobody else writes, and the batch that was the next one then. */
  #witness: object | undefined
  #aloneSince: number | undefined

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
    const row = this.#remembered(scan.epoch, scan.index)
    if (row >= 0) return this.#see(scan, row)
    const known = this.#load(scan)
    return known instanceof Promise
      ? known.then((onDisk) => this.#seeLoaded(scan, onDisk))
      : this.#seeLoaded(scan, known)
  }

  /**
   * The row of a code of which memory knows as much as the disk: while its newest scan is on its way
   * there, and after that as long as nobody else writes; packs are often looked at twice. Else -1.
   */
  #remembered(epoch: number, index: number): Row {
    const row = this.#memory.find(epoch, index)
    if (row < 0) return row
    const batch = this.#memory.batchOf(row)
    if (batch > 0 && !this.#isWritten(batch)) return row
    const since = this.#whenAlone()
    return since !== undefined && Math.abs(batch) >= since ? row : -1
  }

  #whenAlone(): number | undefined {
    const witness = this.#writer.alone()
    if (witness !== this.#witness) {
      this.#witness = witness
      this.#aloneSince = witness && this.#batch.id
    }
    return this.#aloneSince
  }

  /** Whether this batch and all before it are on disk, or known to be lost. */
  readonly #isWritten = (batch: number): boolean => {
    for (const oldest of this.#underWay.keys()) return batch < oldest
    return batch < this.#batch.id
  }

  /** What the disk knows of a code: at once, or, when it must be waited for, once for all who wait. */
  #load(scan: ScanRequest): OnDisk | Promise<OnDisk> {
    const { epoch, index } = scan
    if (!this.#writer.mayHave(epoch, index)) return never
    const loading = this.#loading.get(epoch, index)
    if (loading) return loading
    const counters = this.#reader.counters(epoch, index)
    if (!(counters instanceof Promise)) {
      return { counters, recent: this.#recent(scan, counters) as RecentScan[] }
    }
    const load = counters
      .then(async (known) => ({ counters: known, recent: await this.#recent(scan, known) }))
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

  #seeLoaded(scan: ScanRequest, { counters, recent }: OnDisk): SeenScan {
    const { epoch, index, at } = scan
    // Of those who waited for the same read the first one has put it there.
    const row = this.#remembered(epoch, index)
    if (row >= 0) return this.#see(scan, row)
    const { count, firstAt, lastAt } = counters ?? { count: 0, firstAt: at, lastAt: at }
    const known = { count, firstAt, lastAt, recent }
    return this.#see(scan, this.#memory.add(epoch, index, known, -this.#batch.id, this.#isWritten))
  }

  #see(scan: ScanRequest, row: Row): SeenScan {
    const memory = this.#memory
    const firstAt = memory.firstAtOf(row)
    const count = memory.countOf(row)
    const before = count === 0 ? undefined : this.#sameVisit(scan, row)
    if (before) return { nth: before.nth, previousAt: before.previousAt, firstAt, counted: false }
    const previousAt = count === 0 ? undefined : memory.lastAtOf(row)
    if (this.#waiting >= waitingLimit) {
      this.#options.onLost(1, 'too many scans are waiting for the disk')
    } else {
      memory.see(row, scan.visitor, scan.at, this.#batch.id)
      this.#queue(scan, count + 1)
    }
    return { nth: count + 1, firstAt, previousAt, counted: true }
  }

  /** The scan this request repeats, if it does: the same visitor, or one who brought our cookie. */
  #sameVisit(scan: ScanRequest, row: Row): Pick<SeenScan, 'nth' | 'previousAt'> | undefined {
    const since = scan.at - sameScanMs
    const memory = this.#memory
    const newest = memory.newestOf(row)
    const visit = newest && sameVisitor(newest, scan.visitor, since, memory.beforeOf(row))
    if (visit) return visit
    const recent = memory.recentOf(row)
    if (recent.length > 0) {
      const mark = visitorMark(this.#options.secret, scan.epoch, scan.index, scan.visitor)
      const i = recent.findIndex((one) => one.at >= since && one.visitor === mark)
      if (i >= 0) return asSeen(recent, i, memory.firstAtOf(row))
    }
    if (!scan.returning || memory.lastAtOf(row) < since) return undefined
    // Another network or browser setting than before: the newest scan is the likeliest to be theirs.
    if (newest) return newest
    if (recent.length > 0) return asSeen(recent, 0, memory.firstAtOf(row))
    const nth = memory.countOf(row)
    return { nth, previousAt: nth > 1 ? memory.lastAtOf(row) : undefined }
  }

  #queue(scan: ScanRequest, nth: number): void {
    this.#waiting++
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
    if (reason !== undefined) {
      this.#forget(batch)
      this.#options.onLost(batch.size, reason)
    }
    if (this.#underWay.size > 0) return
    const idle = this.#idle
    this.#idle = []
    for (const resolve of idle) resolve()
  }

  /** What was lost never happened: the next scan must not count on it. */
  #forget(batch: Batch): void {
    for (const [epoch, index] of batch.codes()) {
      const row = this.#memory.find(epoch, index)
      // A later batch holds what came after; that goes on from here.
      if (row >= 0 && this.#memory.batchOf(row) === batch.id) this.#memory.forget(row)
    }
  }

  history(
    epoch: number,
    index: number,
  ): ScanHistory | undefined | Promise<ScanHistory | undefined> {
    const row = this.#remembered(epoch, index)
    if (row < 0) return this.#reader.counters(epoch, index)
    const memory = this.#memory
    return {
      count: memory.countOf(row),
      firstAt: memory.firstAtOf(row),
      lastAt: memory.lastAtOf(row),
    }
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

function sameVisitor(
  newest: Visit,
  visitor: string,
  since: number,
  before: readonly Visit[],
): Visit | undefined {
  const isSame = (visit: Visit) => visit.at >= since && visit.visitor === visitor
  return isSame(newest) ? newest : before.findLast(isSame)
}

const asSeen = (
  recent: readonly RecentScan[],
  i: number,
  firstAt: number,
): Pick<SeenScan, 'nth' | 'previousAt'> => {
  const { nth } = recent[i] as RecentScan
  return { nth, previousAt: recent[i + 1]?.at ?? (nth === 2 ? firstAt : undefined) }
}
