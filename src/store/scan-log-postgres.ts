/** The scan log on PostgreSQL: one statement for a batch's counters and one for its rows. */
import pg from 'pg'
import {
  type CodeDay,
  dayRowLimit,
  groupByCodeAndDay,
  hours,
  markReturning,
  type Misses,
  rowsWithin,
  type ScanReader,
  type ScanRow,
  type ScanWriter,
  visitorKeptMs,
} from './scan-log.js'
import { batchOf, type ScanBatch } from './scan-parcel.js'
import { forgetScans } from './scan-retention.js'
import { placeOnPostgres } from './scan-place.js'
import {
  addToDays,
  addToMisses,
  addToMonths,
  addToProvinces,
  type DayTally,
  missesOf,
  type ProvinceTally,
  type Sums,
  tallyOf,
} from './scan-tally.js'

function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // Scans may lose their last moments in a power cut; nothing else may.
    options: '-c synchronous_commit=off -c search_path=scans',
  })
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

export function openPostgresScanReader(url: string): ScanReader {
  const pool = openPool(url, 4)
  return {
    async counters(epoch, index) {
      const { rows } = await pool.query<{ count: number; first_at: number; last_at: number }>({
        name: 'scan-counters',
        text: 'select count, first_at, last_at from scanned_code where epoch = $1 and code_index = $2',
        values: [epoch, index],
      })
      const row = rows[0]
      return row && { count: row.count, firstAt: row.first_at, lastAt: row.last_at }
    },
    async recent(epoch, index) {
      const { rows } = await pool.query<{ visitor: string | null; at: number; nth: number }>({
        name: 'scan-recent',
        text: `select visitor, at, nth from scan where epoch = $1 and code_index = $2
               order by at desc limit ${dayRowLimit}`,
        values: [epoch, index],
      })
      return rows
    },
    renew() {
      // Each query sees what was committed before it: nothing is held.
    },
    close: () => pool.end(),
  }
}

export async function openPostgresScanWriter(url: string, slot: number): Promise<ScanWriter> {
  const pool = openPool(url, 1)
  const putAway = async (client: pg.PoolClient, { scans, misses }: ScanBatch): Promise<void> => {
    const groups = groupByCodeAndDay(scans)
    for (const day of new Set(groups.map((group) => group.day))) {
      const ofDay = groups.filter((group) => group.day === day)
      const counted = await addToCounters(client, ofDay, day)
      await markReturningOf(client, counted)
      await insertRows(
        client,
        counted.flatMap(({ group, dayRows }) => rowsWithin(group, dayRows)),
      )
    }
    await addToRollUps(client, slot, scans, misses)
  }
  await within(pool, async (client) => {
    // Nobody puts anything in here, but a backup of an embedded installation may bring something.
    const { rows } = await client.query<{ batch: string }>('delete from scan_inbox returning batch')
    for (const { batch } of rows) await putAway(client, batchOf(batch))
  })
  return {
    write: (scans, misses = []) => within(pool, (client) => putAway(client, { scans, misses })),
    place: placeOnPostgres(pool),
    async forgetVisitors(before) {
      await pool.query('update scan set visitor = null where visitor is not null and at < $1', [
        before,
      ])
    },
    forgetScans: (before) =>
      forgetScans(
        async (sql, at) => (await pool.query(sql.replace('?', '$1'), [at])).rowCount ?? 0,
        before,
      ),
    close: () => pool.end(),
  }
}

async function within(pool: pg.Pool, verb: (client: pg.PoolClient) => Promise<void>) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await verb(client)
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true) // the connection is dropped, and its transaction with it
    throw error
  }
}

interface Counted {
  readonly group: CodeDay
  /** Scans of the code with these. */
  readonly count: number
  /** Rows of the code on that day with these. */
  readonly dayRows: number
}

async function addToCounters(
  client: pg.PoolClient,
  groups: readonly CodeDay[],
  day: number,
): Promise<Counted[]> {
  const { rows } = await client.query<{
    epoch: number
    code_index: number
    count: number
    day_rows: number
  }>(
    `insert into scanned_code as c (epoch, code_index, count, first_at, last_at, day, day_rows)
     select epoch, code_index, n, first_at, last_at, $6, n
     from unnest($1::int[], $2::bigint[], $3::int[], $4::bigint[], $5::bigint[])
       as added (epoch, code_index, n, first_at, last_at)
     on conflict (epoch, code_index) do update set
       count = c.count + excluded.count,
       first_at = least(c.first_at, excluded.first_at),
       last_at = greatest(c.last_at, excluded.last_at),
       day_rows = case when c.day = excluded.day then c.day_rows else 0 end + excluded.day_rows,
       day = excluded.day
     returning epoch, code_index, count, day_rows`,
    [
      groups.map((g) => g.epoch),
      groups.map((g) => g.index),
      groups.map((g) => g.scans.length),
      groups.map((g) => g.firstAt),
      groups.map((g) => g.lastAt),
      day,
    ],
  )
  const byCode = new Map(rows.map((row) => [`${row.epoch}:${row.code_index}`, row]))
  return groups.map((group) => {
    const row = byCode.get(`${group.epoch}:${group.index}`)
    return { group, count: row?.count ?? 0, dayRows: row?.day_rows ?? dayRowLimit }
  })
}

/** Says of each scan whether its visitor scanned the code before: one question for all codes. */
async function markReturningOf(client: pg.PoolClient, counted: readonly Counted[]): Promise<void> {
  const asked = counted.filter(({ group, count }) => count > group.scans.length)
  const marks = new Map<string, Set<string | null>>()
  if (asked.length > 0) {
    const since = Math.min(...asked.map(({ group }) => group.firstAt)) - visitorKeptMs
    const { rows } = await client.query<{ epoch: number; code_index: number; visitor: string }>(
      `select epoch, code_index, visitor
       from unnest($1::int[], $2::bigint[]) as asked (epoch, code_index)
       join scan using (epoch, code_index)
       where at >= $3 and visitor is not null`,
      [asked.map(({ group }) => group.epoch), asked.map(({ group }) => group.index), since],
    )
    for (const { epoch, code_index, visitor } of rows) {
      const key = `${epoch}:${code_index}`
      const known = marks.get(key)
      if (known) known.add(visitor)
      else marks.set(key, new Set([visitor]))
    }
  }
  for (const { group } of counted) {
    markReturning(group, marks.get(`${group.epoch}:${group.index}`) ?? new Set())
  }
}

async function insertRows(client: pg.PoolClient, rows: readonly ScanRow[]): Promise<void> {
  if (rows.length === 0) return
  await client.query(
    `insert into scan (epoch, code_index, at, visitor, product_id, verdict, language, nth,
       run_seq, device, province_code, lat, lon, "returning", weight)
     select * from unnest($1::int[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
       $9::int[], $10::text[], $11::text[], $12::float8[], $13::float8[], $14::int[], $15::int[])`,
    [
      rows.map((r) => r.epoch),
      rows.map((r) => r.index),
      rows.map((r) => r.at),
      rows.map((r) => r.visitor),
      rows.map((r) => r.productId),
      rows.map((r) => r.verdict),
      rows.map((r) => r.language),
      rows.map((r) => r.nth),
      rows.map((r) => r.runSeq),
      rows.map((r) => r.device),
      rows.map((r) => r.provinceCode),
      rows.map((r) => r.lat),
      rows.map((r) => r.lon),
      rows.map((r) => (r.returning === true ? 1 : 0)),
      rows.map((r) => r.weight ?? 1),
    ],
  )
}

/** Any constant: the same for every process of one database. */
const rollUpLock = 7_041_975

const dayRowsOf = `select product_id, run_seq, day, outcome, $9::int, scans, firsts, returned, weighed, scans, firsts
  from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[])
    as added (product_id, run_seq, day, outcome, scans, firsts, returned, weighed)`
const provinceRowsOf = `select product_id, run_seq, day, province_code, $9::int, scans, firsts, returned, weighed
  from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[])
    as added (product_id, run_seq, day, province_code, scans, firsts, returned, weighed)`
const monthRowsOf = `select product_id, day, $7::int, scans, firsts, returned, weighed
  from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[])
    as added (product_id, day, scans, firsts, returned, weighed)`
const missRowsOf = `select day, outcome, $4::int, misses
  from unnest($1::int[], $2::text[], $3::int[]) as added (day, outcome, misses)`

async function addToRollUps(
  client: pg.PoolClient,
  slot: number,
  scans: readonly ScanRow[],
  misses: readonly Misses[],
): Promise<void> {
  // Writers of one slot take turns from here to the commit: rows in any order never lock crosswise.
  await client.query('select pg_advisory_xact_lock($1, $2)', [rollUpLock, slot])
  const { days, months, provinces } = tallyOf(scans)
  for (const hour of hours) {
    const ofHour = days.filter((d) => d.hour === hour)
    if (ofHour.length === 0) continue
    const outcomes = ofHour.map((d) => d.outcome)
    await client.query(addToDays(hour, dayRowsOf), [...keys(ofHour, outcomes), slot])
  }
  if (provinces.length > 0) {
    const codes = provinces.map((p) => p.provinceCode)
    await client.query(addToProvinces(provinceRowsOf), [...keys(provinces, codes), slot])
  }
  if (months.length > 0) {
    const keysOfMonths = [months.map((m) => m.productId), months.map((m) => m.day)]
    await client.query(addToMonths(monthRowsOf), [...keysOfMonths, ...sumsOf(months), slot])
  }
  if (misses.length > 0) {
    const sums = missesOf(misses)
    const values = [sums.map((m) => m.day), sums.map((m) => m.outcome), sums.map((m) => m.count)]
    await client.query(addToMisses(missRowsOf), [...values, slot])
  }
}

const keys = (
  tallies: readonly (DayTally | ProvinceTally)[],
  kinds: readonly string[],
): unknown[] => [
  tallies.map((t) => t.productId),
  tallies.map((t) => t.runSeq),
  tallies.map((t) => t.day),
  kinds,
  ...sumsOf(tallies),
]

const sumsOf = (tallies: readonly Sums[]): number[][] => [
  tallies.map((t) => t.scans),
  tallies.map((t) => t.firsts),
  tallies.map((t) => t.returned),
  tallies.map((t) => t.weighed),
]
