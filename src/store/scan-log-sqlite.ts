/** The scan log on SQLite: prepared statements, answered on the calling thread. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import {
  type CodeDay,
  dayRowLimit,
  groupByCodeAndDay,
  markReturning,
  type Misses,
  rowsWithin,
  type ScannedCodes,
  type ScanReader,
  type ScanRow,
  type ScanWriter,
  visitorKeptMs,
} from './scan-log.js'
import { addToDays, addToMisses, addToMonths, addToProvinces, tallyOf } from './scan-tally.js'
import { openSqliteInbox } from './scan-inbox-sqlite.js'
import { forgetScans } from './scan-retention.js'
import { placeOnSqlite } from './scan-place.js'
import type { Hour } from './schema.js'

/**
 * Reads of one turn of the event loop share a read transaction: its locks cost more than the look-up
 * itself, and nothing a request may see can change within a turn.
 */
export function openSqliteScanReader(directory: string): ScanReader {
  const database = new Database(join(directory, 'scans.sqlite'), { readonly: true })
  database.pragma('busy_timeout = 5000')
  // 64 MiB of pages, so that the upper levels of the index stay in memory with many millions of codes.
  database.pragma('cache_size = -65536')
  const counters = database
    .prepare<[number, number], [number, number, number]>(
      'select count, first_at, last_at from scanned_code where epoch = ? and code_index = ?',
    )
    .raw()
  const recent = database.prepare<
    [number, number],
    { visitor: string | null; at: number; nth: number }
  >(
    `select visitor, at, nth from scan where epoch = ? and code_index = ?
     order by at desc limit ${dayRowLimit}`,
  )
  const begin = database.prepare('begin')
  const commit = database.prepare('commit')
  let reading = false
  const endTurn = (): void => {
    if (reading && database.open) commit.run()
    reading = false
  }
  const beginTurn = (): void => {
    if (reading) return
    begin.run()
    reading = true
    setImmediate(endTurn)
  }
  return {
    counters(epoch, index) {
      beginTurn()
      const row = counters.get(epoch, index)
      return row && { count: row[0], firstAt: row[1], lastAt: row[2] }
    },
    recent(epoch, index) {
      beginTurn()
      return recent.all(epoch, index)
    },
    renew: endTurn,
    close() {
      endTurn()
      database.close()
    },
  }
}

export function openSqliteScanWriter(directory: string, slot: number): ScanWriter {
  const database = new Database(join(directory, 'scans.sqlite'))
  // Another process may be writing its own scans: wait, this thread has nothing else to do.
  database.pragma('busy_timeout = 10000')
  // NORMAL: a power cut may cost the last moments' scans, never the file.
  database.pragma('synchronous = NORMAL')
  database.pragma('cache_size = -65536')
  // A checkpoint copies pages into the main file; a larger log lets it copy a page once for many changes.
  database.pragma('wal_autocheckpoint = 4000')
  const count = database
    .prepare<[number, number, number, number, number, number, number], [number, number]>(
      `insert into scanned_code (epoch, code_index, count, first_at, last_at, day, day_rows)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (epoch, code_index) do update set
         count = count + excluded.count,
         first_at = min(first_at, excluded.first_at),
         last_at = max(last_at, excluded.last_at),
         day_rows = case when day = excluded.day then day_rows else 0 end + excluded.day_rows,
         day = excluded.day
       returning count, day_rows`,
    )
    .raw()
  const marks = database
    .prepare<[number, number, number], string | null>(
      'select visitor from scan where epoch = ? and code_index = ? and at >= ?',
    )
    .pluck()
  const insert = database.prepare(
    `insert into scan (epoch, code_index, at, visitor, product_id, verdict, language, nth,
       run_seq, device, province_code, lat, lon, "returning", weight)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const add = rollUps(database, slot)
  const writeCode = (group: CodeDay): void => {
    const { epoch, index, day, firstAt, lastAt, scans } = group
    const n = scans.length
    const [known = n, dayRows = n] = count.get(epoch, index, n, firstAt, lastAt, day, n) ?? []
    // Nearly every scan is its pack's first: then nobody need be asked for.
    const before = known > n ? marks.all(epoch, index, firstAt - visitorKeptMs) : []
    if (known > 1) markReturning(group, new Set(before))
    for (const s of rowsWithin(group, dayRows)) {
      insert.run(
        s.epoch,
        s.index,
        s.at,
        s.visitor,
        s.productId,
        s.verdict,
        s.language,
        s.nth,
        s.runSeq,
        s.device,
        s.provinceCode,
        s.lat,
        s.lon,
        s.returning === true ? 1 : 0,
        s.weight ?? 1,
      )
    }
  }
  const putAway = (scans: readonly ScanRow[], misses: readonly Misses[] = []): void => {
    for (const group of groupByCodeAndDay(scans)) writeCode(group)
    add(scans, misses)
  }
  const write = database.transaction(putAway)
  return {
    write: (scans, misses) => write.immediate(scans, misses),
    inbox: openSqliteInbox(database, putAway),
    forgetVisitors: (before) => forgetVisitors(database, before),
    forgetScans: (before) =>
      forgetScans((sql, at) => database.prepare(sql).run(at).changes, before),
    place: placeOnSqlite(database),
    scannedCodes: scannedCodesOf(database),
    close: () => void database.close(),
  }
}

/** Adds a batch to the roll-ups. */
function rollUps(database: Database.Database, slot: number) {
  const provinces = database.prepare(addToProvinces('values (?, ?, ?, ?, ?, ?, ?, ?, ?)'))
  const months = database.prepare(addToMonths('values (?, ?, ?, ?, ?, ?, ?)'))
  const miss = database.prepare(addToMisses('values (?, ?, ?, ?)'))
  const byHour = new Map<Hour, Database.Statement>()
  const ofHour = (hour: Hour): Database.Statement => {
    const known = byHour.get(hour)
    if (known) return known
    const made = database.prepare(addToDays(hour, 'values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'))
    byHour.set(hour, made)
    return made
  }
  return (scans: readonly ScanRow[], misses: readonly Misses[]): void => {
    const tally = tallyOf(scans)
    for (const d of tally.days) {
      const { scans: all, firsts } = d
      const sums = [all, firsts, d.returned, d.weighed, all, firsts]
      ofHour(d.hour).run(d.productId, d.runSeq, d.day, d.outcome, slot, ...sums)
    }
    for (const p of tally.provinces) {
      const sums = [p.scans, p.firsts, p.returned, p.weighed]
      provinces.run(p.productId, p.runSeq, p.day, p.provinceCode, slot, ...sums)
    }
    for (const m of tally.months) {
      months.run(m.productId, m.day, slot, m.scans, m.firsts, m.returned, m.weighed)
    }
    for (const m of misses) miss.run(m.day, m.outcome, slot, m.count)
  }
}

function scannedCodesOf(database: Database.Database): ScannedCodes {
  const count = database.prepare<[], number>('select count(*) from scanned_code').pluck()
  const after = database
    .prepare<[number, number, number], [number, number]>(
      `select epoch, code_index from scanned_code where (epoch, code_index) > (?, ?)
       order by epoch, code_index limit ?`,
    )
    .raw()
  // Moves when another connection commits, never with this one's own commits.
  const version = database.prepare('PRAGMA data_version').pluck()
  let seen = version.get()
  return {
    count: () => count.get() as number,
    after: (epoch, index, limit) => after.all(epoch, index, limit),
    othersWrote() {
      const now = version.get()
      const moved = now !== seen
      seen = now
      return moved
    },
  }
}

/**
 * Rows are added in the order of time, so what is to be forgotten lies between two points that a
 * binary search over the ids finds; no index has to be kept for it.
 */
function forgetVisitors(database: Database.Database, before: number): void {
  const newest = database.prepare<[], number | null>('select max(id) from scan').pluck().get()
  if (!newest) return
  const from = database.prepare<[number], { at: number; visitor: string | null }>(
    'select at, visitor from scan where id >= ? order by id limit 1',
  )
  const first = firstId(newest, (id) => from.get(id)?.visitor !== null)
  const last = firstId(newest, (id) => (from.get(id)?.at ?? Infinity) >= before)
  const clear = database.prepare(
    'update scan set visitor = null where id >= ? and id < ? and at < ? and visitor is not null',
  )
  for (let id = Math.max(1, first - disorder); id < last + disorder; id += slice) {
    clear.run(id, Math.min(id + slice, last + disorder), before)
  }
}

/** Processes write their batches beside each other: rows this near may be out of order. */
const disorder = 10_000
/** Rows of one short transaction. */
const slice = 5_000

/** The smallest id in 1..newest+1 from which on `holds` is true. */
function firstId(newest: number, holds: (id: number) => boolean): number {
  let low = 1
  let high = newest + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
