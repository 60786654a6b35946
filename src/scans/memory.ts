/**
 * What the serving thread remembers of codes scanned lately, as columns of numbers: an object for each
 * scan would outlive the collector's young generation just to be thrown away in the old one, and a map
 * by numbers of this size makes an object for each key too.
 *
 * Two generations: when the young one is full it becomes the old one, and what the old one held is
 * forgotten all at once, as soon as all of it is on disk.
 */
import type { RecentScan } from '../store/scan-log.js'

/** A scan that this process saw; times in milliseconds since 1970. */
export interface Visit {
  readonly visitor: string
  readonly at: number
  /** Which scan of the code it was: 1 = the first. */
  readonly nth: number
  readonly previousAt: number | undefined
}

/** What few codes have: more than the one scan. */
interface Further {
  /** Scans of this process before the newest, newest last. */
  readonly before: Visit[]
  /** Scans read from the disk, newest first. */
  readonly recent: readonly RecentScan[]
}

/** What the disk knew of a code when it was asked. */
export interface KnownScans {
  readonly count: number
  readonly firstAt: number
  readonly lastAt: number
  readonly recent: readonly RecentScan[]
}

/** Of a code this many visitors are kept; only one scanned hundreds of times a minute has more. */
const visitsKept = 200

/** A row of the young generation; good until the next `add`. */
export type Row = number

export class ScanMemory {
  readonly #atLeast: number
  #young = new Generation()
  #old = new Generation()

  /** @param atLeast so many of the codes scanned last are remembered, at most twice as many on disk */
  constructor(atLeast: number) {
    this.#atLeast = atLeast
  }

  /** The row of a code; -1 when it is not remembered. */
  find(epoch: number, index: number): Row {
    const row = this.#young.find(epoch, index)
    if (row >= 0) return row
    const old = this.#old.find(epoch, index)
    return old < 0 ? -1 : this.#young.take(this.#old, old)
  }

  /**
   * Remembers a code, anew when it is remembered already.
   * @param batch see `batchOf`
   * @param isWritten whether everything up to a batch is on disk: older rows may then be forgotten
   */
  add(
    epoch: number,
    index: number,
    known: KnownScans,
    batch: number,
    isWritten: (batch: number) => boolean,
  ): Row {
    if (this.#young.size >= this.#atLeast && isWritten(this.#old.newestBatch)) {
      const emptied = this.#old
      emptied.clear()
      this.#old = this.#young
      this.#young = emptied
    }
    const row = this.find(epoch, index)
    return this.#young.put(row, epoch, index, known, batch)
  }

  /** Counts a scan of the row's code. */
  see(row: Row, visitor: string, at: number, batch: number): void {
    this.#young.see(row, visitor, at, batch)
  }

  countOf(row: Row): number {
    return this.#young.count(row)
  }

  firstAtOf(row: Row): number {
    return this.#young.firstAt(row)
  }

  lastAtOf(row: Row): number {
    return this.#young.lastAt(row)
  }

  /** The batch with its newest scan; what was read from the disk has the batch of then, negative. */
  batchOf(row: Row): number {
    return this.#young.batch(row)
  }

  /** The newest scan this process saw. */
  newestOf(row: Row): Visit | undefined {
    return this.#young.newest(row)
  }

  /** Scans of this process before the newest, newest last. */
  beforeOf(row: Row): readonly Visit[] {
    return this.#young.further.get(row)?.before ?? none
  }

  /** Scans read from the disk, newest first. */
  recentOf(row: Row): readonly RecentScan[] {
    return this.#young.further.get(row)?.recent ?? none
  }

  forget(row: Row): void {
    this.#young.forget(row)
  }
}

const none: readonly never[] = []

const fewestRows = 1 << 10
/** Columns of a row: index, first and last scan, the scan before the last (NaN = none). */
const moments = 4
/** Epoch, count, batch. */
const counts = 3

class Generation {
  /** Codes ever put in since it was cleared, the forgotten ones too. */
  size = 0
  newestBatch = 0
  readonly further = new Map<Row, Further>()
  /** Open addressing: 1 + row at the code's place or after it, 0 = empty; at most half of it is used. */
  #places = new Int32Array(fewestRows * 2)
  #moments = new Float64Array(fewestRows * moments)
  #counts = new Int32Array(fewestRows * counts)
  /** Of the newest scan; empty when this process saw none. */
  #visitors: string[] = []

  find(epoch: number, index: number): Row {
    const places = this.#places
    const mask = places.length - 1
    for (let at = placeOf(epoch, index) & mask; ; at = (at + 1) & mask) {
      const row = (places[at] as number) - 1
      if (row < 0) return -1
      if (this.#moments[row * moments] === index && this.#counts[row * counts] === epoch) return row
    }
  }

  /** @param row of the code; -1 when it has none */
  put(row: Row, epoch: number, index: number, known: KnownScans, batch: number): Row {
    if (row < 0) row = this.#append(epoch, index)
    this.#moments[row * moments + 1] = known.firstAt
    this.#moments[row * moments + 2] = known.lastAt
    this.#moments[row * moments + 3] = Number.NaN
    this.#counts[row * counts + 1] = known.count
    this.#counts[row * counts + 2] = batch
    this.#visitors[row] = ''
    if (known.recent.length > 0) this.further.set(row, { before: [], recent: known.recent })
    else if (this.further.size > 0) this.further.delete(row)
    return row
  }

  /**
   * Moves a code here from the older generation, which itself stays until its newest batch is on disk:
   * so the code's batch is on disk before this generation can go.
   */
  take(from: Generation, row: Row): Row {
    const index = from.#moments[row * moments] as number
    const mine = this.#append(from.#counts[row * counts] as number, index)
    for (let i = 1; i < moments; i++) {
      this.#moments[mine * moments + i] = from.#moments[row * moments + i] as number
    }
    for (let i = 1; i < counts; i++) {
      this.#counts[mine * counts + i] = from.#counts[row * counts + i] as number
    }
    this.#visitors[mine] = from.#visitors[row] as string
    const further = from.further.get(row)
    if (further) this.further.set(mine, further)
    from.forget(row)
    return mine
  }

  see(row: Row, visitor: string, at: number, batch: number): void {
    const newest = this.newest(row)
    if (newest) {
      const further = this.further.get(row) ?? { before: [], recent: none }
      further.before.push(newest)
      if (further.before.length > visitsKept) further.before.shift()
      this.further.set(row, further)
    }
    const last = this.#moments[row * moments + 2] as number
    this.#moments[row * moments + 3] = this.count(row) === 0 ? Number.NaN : last
    this.#moments[row * moments + 2] = at
    this.#counts[row * counts + 1] = this.count(row) + 1
    this.#counts[row * counts + 2] = batch
    this.#visitors[row] = visitor
    if (batch > this.newestBatch) this.newestBatch = batch
  }

  count(row: Row): number {
    return this.#counts[row * counts + 1] as number
  }

  batch(row: Row): number {
    return this.#counts[row * counts + 2] as number
  }

  firstAt(row: Row): number {
    return this.#moments[row * moments + 1] as number
  }

  lastAt(row: Row): number {
    return this.#moments[row * moments + 2] as number
  }

  newest(row: Row): Visit | undefined {
    const visitor = this.#visitors[row] as string
    if (visitor === '') return undefined
    const before = this.#moments[row * moments + 3] as number
    const previousAt = Number.isNaN(before) ? undefined : before
    return { visitor, at: this.lastAt(row), nth: this.count(row), previousAt }
  }

  /** Its place stays taken, by a code that nobody asks for. */
  forget(row: Row): void {
    this.#moments[row * moments] = Number.NaN
    this.further.delete(row)
  }

  clear(): void {
    this.size = 0
    this.newestBatch = 0
    this.further.clear()
    this.#places.fill(0)
    this.#visitors = []
  }

  #append(epoch: number, index: number): Row {
    const row = this.size++
    if (row * moments === this.#moments.length) this.#grow()
    this.#moments[row * moments] = index
    this.#counts[row * counts] = epoch
    this.#enter(row)
    return row
  }

  #enter(row: Row): void {
    const places = this.#places
    const mask = places.length - 1
    const epoch = this.#counts[row * counts] as number
    let at = placeOf(epoch, this.#moments[row * moments] as number) & mask
    while (places[at] !== 0) at = (at + 1) & mask
    places[at] = row + 1
  }

  #grow(): void {
    const rows = this.#moments.length / moments
    const larger = new Float64Array(rows * 2 * moments)
    larger.set(this.#moments)
    this.#moments = larger
    const more = new Int32Array(rows * 2 * counts)
    more.set(this.#counts)
    this.#counts = more
    this.#places = new Int32Array(rows * 4)
    for (let row = 0; row < rows; row++) {
      if (!Number.isNaN(this.#moments[row * moments] as number)) this.#enter(row)
    }
  }
}

/** Indexes of one run follow each other: multiplied, they lie apart, and the high bits matter too. */
function placeOf(epoch: number, index: number): number {
  const high = Math.floor(index / 0x1_0000_0000)
  const mixed = Math.imul(index ^ Math.imul(high + epoch, 0x85eb_ca6b), 0x9e37_79b1)
  return mixed ^ (mixed >>> 15)
}
