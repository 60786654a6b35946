/**
 * What a batch of scans adds to the roll-ups, and the statements that add it: additions only, so that
 * any number of processes may write and the sums stay exact. Both engines say it in the same words.
 */
import { dayNumber, hourOf, type Misses, type ScanRow } from './scan-log.js'
import type { Hour } from './schema.js'

/** A row that every process adds to would be hot: each writer adds to those of one of so many slots. */
export const slots = 16

/** What is added up at every level. */
export interface Sums {
  scans: number
  firsts: number
  returned: number
  weighed: number
}

/** An addition to `scan_day`: one hour of it. */
export interface DayTally extends Sums {
  readonly productId: string
  readonly runSeq: number
  readonly day: number
  readonly outcome: string
  readonly hour: Hour
}

/** An addition to `scan_day_province`. */
export interface ProvinceTally extends Sums {
  readonly productId: string
  readonly runSeq: number
  readonly day: number
  readonly provinceCode: string
}

/** An addition to `scan_month`. */
export interface MonthTally extends Sums {
  readonly productId: string
  /** The month's first. */
  readonly day: number
}

/** The first day of a day's month, both in days since 1970. */
export function firstOfMonth(day: number): number {
  const date = new Date(day * dayMs)
  return day + 1 - date.getUTCDate()
}

const dayMs = 86_400_000

/** The additions of a batch, each row and hour once. */
export function tallyOf(scans: readonly ScanRow[]): {
  readonly days: DayTally[]
  readonly months: MonthTally[]
  readonly provinces: ProvinceTally[]
} {
  const days = new Tally<DayTally>()
  const months = new Tally<MonthTally>()
  const provinces = new Tally<ProvinceTally>()
  for (const { at, sums } of finest(scans)) {
    const { verdict: outcome, productId, runSeq = null, provinceCode = null } = at
    const day = dayNumber(at.at)
    const hour = hourOf(at.at)
    if (productId !== null) {
      const month = firstOfMonth(day)
      months.add(`${productId}\n${month}`, sums, () => ({ productId, day: month, ...none }))
    }
    for (const [product, run] of levels(productId, runSeq)) {
      const level = `${product}\n${run}\n${day}`
      days.add(`${level}\n${hour}\n${outcome}`, sums, () => {
        return { productId: product, runSeq: run, day, outcome, hour, ...none }
      })
      if (provinceCode === null) continue
      provinces.add(`${level}\n${provinceCode}`, sums, () => {
        return { productId: product, runSeq: run, day, provinceCode, ...none }
      })
    }
  }
  return { days: days.all(), months: months.all(), provinces: provinces.all() }
}

/** Misses of several batches, each day and outcome once. */
export function missesOf(misses: readonly Misses[]): Misses[] {
  const sums = new Map<string, Misses>()
  for (const { day, outcome, count } of misses) {
    const key = `${day} ${outcome}`
    sums.set(key, { day, outcome, count: (sums.get(key)?.count ?? 0) + count })
  }
  return [...sums.values()]
}

const none: Sums = { scans: 0, firsts: 0, returned: 0, weighed: 0 }

/** Everything, the product, and the run of the product. */
function levels(productId: string | null, runSeq: number | null): [string, number][] {
  const list: [string, number][] = [['', 0]]
  if (productId !== null) list.push([productId, 0])
  if (runSeq) list.push([productId ?? '', runSeq])
  return list
}

/** Scans that every level adds alike are added up first: most of a batch are. */
function finest(scans: readonly ScanRow[]) {
  const groups = new Map<string, { at: ScanRow; sums: Sums }>()
  for (const scan of scans) {
    const hour = Math.floor(scan.at / 3_600_000)
    const key = `${scan.productId}\n${scan.runSeq}\n${hour}\n${scan.verdict}\n${scan.provinceCode}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { at: scan, sums: { ...none } }))
    const { sums } = group
    sums.scans++
    if (scan.nth === 1) sums.firsts++
    if (scan.returning === true) sums.returned++
    sums.weighed += scan.weight ?? 1
  }
  return groups.values()
}

class Tally<T extends Sums> {
  readonly #of = new Map<string, T>()

  add(key: string, { scans, firsts, returned, weighed }: Sums, fresh: () => T): void {
    let sums = this.#of.get(key)
    if (!sums) this.#of.set(key, (sums = fresh()))
    sums.scans += scans
    sums.firsts += firsts
    sums.returned += returned
    sums.weighed += weighed
  }

  all(): T[] {
    return [...this.#of.values()]
  }
}

const add = (table: string, columns: readonly string[]): string =>
  columns.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', ')

/**
 * Adds to `scan_day`. `rows` gives product, run, day, outcome, slot, then scans, firsts, returned,
 * weighed, and scans and firsts once more as those of the hour.
 */
export function addToDays(hour: Hour, rows: string): string {
  const sums = ['scans', 'firsts', 'returned', 'weighed', `h${hour}`, `f${hour}`]
  return `insert into scan_day (product_id, run_seq, day, outcome, slot, ${sums.join(', ')}) ${rows}
    on conflict (product_id, run_seq, day, outcome, slot) do update set ${add('scan_day', sums)}`
}

/** Adds to `scan_day_province`. `rows` gives product, run, day, province, slot and the four sums. */
export function addToProvinces(rows: string): string {
  const sums = ['scans', 'firsts', 'returned', 'weighed']
  return `insert into scan_day_province (product_id, run_seq, day, province_code, slot, ${sums.join(', ')}) ${rows}
    on conflict (product_id, run_seq, day, province_code, slot) do update set ${add('scan_day_province', sums)}`
}

/** Adds to `scan_month`. `rows` gives product, the month's first day, slot and the four sums. */
export function addToMonths(rows: string): string {
  const sums = ['scans', 'firsts', 'returned', 'weighed']
  return `insert into scan_month (product_id, day, slot, ${sums.join(', ')}) ${rows}
    on conflict (product_id, day, slot) do update set ${add('scan_month', sums)}`
}

/** Adds to `scan_miss`. `rows` gives day, outcome, slot and the number. */
export const addToMisses = (rows: string): string =>
  `insert into scan_miss (day, outcome, slot, misses) ${rows}
   on conflict (day, outcome, slot) do update set ${add('scan_miss', ['misses'])}`
