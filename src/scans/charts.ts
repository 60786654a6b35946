/**
 * Sums of scans for charts, read from the roll-ups: what they cost depends on the days and products
 * asked about, never on how many scans there were. Days are days of Viet Nam since 1970.
 */
import { type SelectQueryBuilder, sql } from 'kysely'
import { hours } from '../store/scan-log.js'
import { firstOfMonth } from '../store/scan-tally.js'
import type { ScanSchema } from '../store/schema.js'
import type { ScanStore } from '../store/store.js'

/** Which roll-ups: those of these products and this run; product '' and run 0 stand for all. */
export interface Scope {
  readonly productIds: readonly string[]
  readonly runSeq: number
  readonly from: number
  readonly to: number
}

export interface Sums {
  readonly scans: number
  /** Scans that were their pack's first. */
  readonly first: number
  readonly repeat: number
  /** Scans by somebody who had scanned the pack before; null where it is not kept. */
  readonly returning: number | null
}

export interface KeyedSums extends Sums {
  readonly key: string
}

type Read = ScanStore['read']
type RollUp = 'scan_day' | 'scan_day_province' | 'scan_month'

export const noScans: Sums = { scans: 0, first: 0, repeat: 0, returning: 0 }

export async function totalOf(read: Read, scope: Scope): Promise<Sums> {
  const rows = await keyed(read, scope, 'scan_day', sql<string>`''`)
  return rows[0] ? withoutKey(rows[0]) : noScans
}

/** In the order of days; a day without scans has no row. The key is the day's number. */
export const byDay = (read: Read, scope: Scope) => keyed(read, scope, 'scan_day', sql`day`)

export const byOutcome = (read: Read, scope: Scope) => keyed(read, scope, 'scan_day', sql`outcome`)

/** Whole months come from their own sums, only what is left of the range from those of days. */
export async function byProduct(read: Read, scope: Scope): Promise<KeyedSums[]> {
  const byProductOf = (table: RollUp, from: number, to: number) =>
    from <= to ? keyed(read, { ...scope, from, to }, table, sql`product_id`) : []
  const { from, to } = scope
  const month = firstOfMonth(from)
  const first = month === from ? from : firstOfMonth(month + 31)
  const end = firstOfMonth(to + 1)
  // A run's scans are summed by day alone.
  if (scope.runSeq !== 0 || first >= end) return byProductOf('scan_day', from, to)
  const parts = await Promise.all([
    byProductOf('scan_day', from, first - 1),
    byProductOf('scan_month', first, end - 1),
    byProductOf('scan_day', end, to),
  ])
  return added(parts.flat())
}

/** Rows of the same key become one. */
function added(rows: readonly KeyedSums[]): KeyedSums[] {
  const sums = new Map<string, KeyedSums>()
  for (const row of rows) {
    const { scans, first, repeat, returning } = sums.get(row.key) ?? noScans
    sums.set(row.key, {
      key: row.key,
      scans: scans + row.scans,
      first: first + row.first,
      repeat: repeat + row.repeat,
      returning: (returning ?? 0) + (row.returning ?? 0),
    })
  }
  return [...sums.values()]
}

/** Only those whose place is known. */
export const byProvince = (read: Read, scope: Scope) =>
  keyed(read, scope, 'scan_day_province', sql`province_code`)

/** Every run of the products, whatever run the scope names. */
export async function byRun(read: Read, scope: Scope): Promise<KeyedSums[]> {
  const rows = await sums(
    within(read.selectFrom('scan_day'), scope).where('run_seq', '>', 0),
    sql`run_seq`,
  )
  return rows.map(toSums)
}

/** The 24 hours of the day, each summed over the range. */
export async function byHour(read: Read, scope: Scope): Promise<KeyedSums[]> {
  const columns = hours.flatMap((hour) => [`h${hour}`, `f${hour}`] as const)
  const row = await within(read.selectFrom('scan_day'), scope)
    .where('run_seq', '=', scope.runSeq)
    .select(columns.map((name) => sql<number | null>`sum(${sql.ref(name)})`.as(name)))
    .executeTakeFirst()
  return hours.map((hour) => {
    const scans = row?.[`h${hour}`] ?? 0
    const first = row?.[`f${hour}`] ?? 0
    return { key: hour, scans, first, repeat: scans - first, returning: null }
  })
}

/** Look-ups that no code of ours answers, by outcome; of the whole installation. */
export async function missesOf(read: Read, from: number, to: number): Promise<KeyedSums[]> {
  const rows = await read
    .selectFrom('scan_miss')
    .select(['outcome', (eb) => eb.fn.sum<number>('misses').as('misses')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('outcome')
    .execute()
  return rows.map(({ outcome, misses }) => {
    return { key: outcome, scans: misses, first: 0, repeat: 0, returning: null }
  })
}

async function keyed(
  read: Read,
  scope: Scope,
  table: RollUp,
  key: ReturnType<typeof sql>,
): Promise<KeyedSums[]> {
  const found: KeyedSums[] = []
  // Both engines limit the parameters of one statement.
  for (let at = 0; at < scope.productIds.length; at += productsAtATime) {
    const some = { ...scope, productIds: scope.productIds.slice(at, at + productsAtATime) }
    // `scan_day` stands for both: these columns have the same names in either.
    const query = within(read.selectFrom(table as 'scan_day'), some)
    const isMonths = table === 'scan_month'
    const rows = await sums(isMonths ? query : query.where('run_seq', '=', scope.runSeq), key)
    found.push(...rows.map(toSums))
  }
  return found
}

const productsAtATime = 20_000

const within = <O>(query: SelectQueryBuilder<ScanSchema, 'scan_day', O>, scope: Scope) =>
  query
    .where('product_id', 'in', scope.productIds)
    .where('day', '>=', scope.from)
    .where('day', '<=', scope.to)

const sums = (
  query: SelectQueryBuilder<ScanSchema, 'scan_day', object>,
  key: ReturnType<typeof sql>,
) =>
  query
    .select(({ fn }) => [
      sql<string | number>`${key}`.as('key'),
      fn.sum<number>('scans').as('scans'),
      fn.sum<number>('firsts').as('first'),
      fn.sum<number>('returned').as('returning'),
    ])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute()

interface SumRow {
  readonly key: string | number
  readonly scans: number
  readonly first: number
  readonly returning: number
}

const toSums = ({ key, scans, first, returning }: SumRow): KeyedSums => ({
  key: String(key),
  scans,
  first,
  repeat: scans - first,
  returning,
})

const withoutKey = ({ scans, first, repeat, returning }: Sums): Sums => {
  return { scans, first, repeat, returning }
}
