/**
 * The scans as the look-up reads them and the writer thread writes them: the one place where a
 * request costs a query of its own, so both engines have it by hand (`scan-log-sqlite.ts`,
 * `scan-log-postgres.ts`) instead of through the query builder.
 */
import type { ScanBatch } from './scan-parcel.js'
import type { ScanPlace } from './scan-place.js'
import type { Hour } from './schema.js'
import type { StoreLocation } from './store.js'

/** At most this many scans of one code and day have a row of their own; the counters go on. */
export const dayRowLimit = 100

export interface ScanCounters {
  readonly count: number
  readonly firstAt: number
  readonly lastAt: number
}

export interface RecentScan {
  readonly visitor: string | null
  readonly at: number
  readonly nth: number
}

/** One scan to be written. Times in milliseconds since 1970. */
export interface ScanRow {
  readonly epoch: number
  readonly index: number
  readonly at: number
  readonly visitor: string
  readonly productId: string | null
  readonly verdict: string
  readonly language: string
  readonly nth: number
  readonly runSeq?: number | null
  readonly device?: Device | null
  readonly provinceCode?: string | null
  /** Degrees, rounded to 0.01; both or neither. */
  readonly lat?: number | null
  readonly lon?: number | null
  /** 0 = weighs nothing as a sign of copying; 1 when left out. */
  readonly weight?: number
  /** The visitor scanned this code before. Set by the writer, who reads the rows that are there. */
  returning?: boolean
}

export const devices = ['phone', 'tablet', 'computer', 'other'] as const
export type Device = (typeof devices)[number]

/** Look-ups of one day that no code of ours answers. */
export interface Misses {
  /** In Viet Nam, in days since 1970. */
  readonly day: number
  readonly outcome: string
  readonly count: number
}

/** Reads for one code. SQLite answers at once, PostgreSQL with a promise. */
export interface ScanReader {
  counters(
    epoch: number,
    index: number,
  ): ScanCounters | undefined | Promise<ScanCounters | undefined>
  /** The code's newest scans, newest first, at most `dayRowLimit`. */
  recent(epoch: number, index: number): RecentScan[] | Promise<RecentScan[]>
  /** From here on reads see what has just been written, also within a turn that has read before. */
  renew(): void
  close(): void | Promise<void>
}

export interface ScanWriter {
  /** One transaction. Counters and roll-ups are added to, so any number of processes may write. */
  write(scans: readonly ScanRow[], misses?: readonly Misses[]): void | Promise<void>
  /** Forgets who made the scans before `before`; scans and counters stay. */
  forgetVisitors(before: number): void | Promise<void>
  /** Takes rows of scans before `before` away, some 200,000 at a time; counters and roll-ups stay. */
  forgetScans(before: number): Promise<void>
  /** Where putting scans in their place is much cheaper for many at a time: SQLite. */
  readonly inbox?: ScanInbox
  /** Adds an offered place to a scan; false when there is no such scan. */
  place(place: ScanPlace): boolean | Promise<boolean>
  /** Only where one process writes as a rule, and can notice when another one does: SQLite. */
  readonly scannedCodes?: ScannedCodes
  close(): void | Promise<void>
}

/**
 * Takes scans at the cost of a row a batch. What lies in it survives a crash: whoever opens the writer
 * next puts it in its place. What another process has put in its place meanwhile is left out.
 */
export interface ScanInbox {
  /** When it answers, the batch is on disk. */
  put(batch: ScanBatch): Parcel
  /**
   * The same scans in the order of their codes, in parcels of `size` scans: those of one parcel have
   * their places near each other, and putting them there costs little.
   */
  sort(parcels: readonly Parcel[], size: number): Parcel[]
  /** Puts the scans where they are looked for. */
  settle(parcel: Parcel): void
}

/** A batch that lies in the inbox. */
export interface Parcel extends ScanBatch {
  readonly id: number
}

/** The codes that have a counter, for a memory of them. */
export interface ScannedCodes {
  /** How many there are, about. */
  count(): number
  /** The next ones after a code, in the order of epoch and index. */
  after(epoch: number, index: number, limit: number): (readonly [epoch: number, index: number])[]
  /** Whether anybody but this writer has written since the last call. */
  othersWrote(): boolean
}

/** Opens the reader of a store that `openStore` has brought up to date. */
export async function openScanReader(location: StoreLocation): Promise<ScanReader> {
  if (location.engine === 'sqlite') {
    return (await import('./scan-log-sqlite.js')).openSqliteScanReader(location.directory)
  }
  return (await import('./scan-log-postgres.js')).openPostgresScanReader(location.url)
}

/**
 * Opens the writer of a store that `openStore` has brought up to date.
 * @param slot which rows of the roll-ups it adds to, 0 to 15: another than the other processes'
 */
export async function openScanWriter(location: StoreLocation, slot = 0): Promise<ScanWriter> {
  if (location.engine === 'sqlite') {
    return (await import('./scan-log-sqlite.js')).openSqliteScanWriter(location.directory, slot)
  }
  return (await import('./scan-log-postgres.js')).openPostgresScanWriter(location.url, slot)
}

const dayMs = 86_400_000
const hourMs = 3_600_000
const vietNamMs = 7 * hourMs

/** The day in Viet Nam of a moment, in days since 1970. */
export const dayNumber = (at: number): number => Math.floor((at + vietNamMs) / dayMs)

/** The hour of the day in Viet Nam of a moment. */
export const hourOf = (at: number): Hour =>
  hours[Math.floor((at + vietNamMs) / hourMs) % 24] as Hour

export const hours = Array.from(
  { length: 24 },
  (_, hour) => String(hour).padStart(2, '0') as Hour,
) as readonly Hour[]

/** Marks of visitors are dropped after this time: nobody is recognised for longer. */
export const visitorKeptMs = 7 * dayMs

/** What a batch adds to one code's counters on one day, and its scans in the order they came. */
export interface CodeDay {
  readonly epoch: number
  readonly index: number
  readonly day: number
  firstAt: number
  lastAt: number
  readonly scans: ScanRow[]
}

/** The order of the codes. */
export const byCode = (a: ScanRow, b: ScanRow): number => a.epoch - b.epoch || a.index - b.index

/** Groups a batch by code and day: days in order, codes in order, so that writers never deadlock. */
export function groupByCodeAndDay(scans: readonly ScanRow[]): CodeDay[] {
  const ordered = scans.toSorted((a, b) => dayNumber(a.at) - dayNumber(b.at) || byCode(a, b))
  const groups: CodeDay[] = []
  let group: CodeDay | undefined
  for (const scan of ordered) {
    const { epoch, index, at } = scan
    const day = dayNumber(at)
    if (group && group.index === index && group.epoch === epoch && group.day === day) {
      group.firstAt = Math.min(group.firstAt, at)
      group.lastAt = Math.max(group.lastAt, at)
      group.scans.push(scan)
    } else {
      group = { epoch, index, day, firstAt: at, lastAt: at, scans: [scan] }
      groups.push(group)
    }
  }
  return groups
}

/** The scans of a group that get a row, given how many rows the day has with them. */
export const rowsWithin = (group: CodeDay, dayRows: number): readonly ScanRow[] =>
  group.scans.slice(0, Math.max(0, dayRowLimit - (dayRows - group.scans.length)))

/**
 * Says of each scan of a group whether its visitor has scanned the code before.
 * @param marks of the visitors who did; those of the group are added
 */
export function markReturning(group: CodeDay, marks: Set<string | null>): void {
  for (const scan of group.scans) {
    scan.returning = marks.has(scan.visitor)
    marks.add(scan.visitor)
  }
}
