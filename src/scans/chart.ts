/** A question about scans, answered: of whom, between which days, by what. */
import { type Actor, touchable } from '../accounts/actor.js'
import { runName } from '../codes/running-number.js'
import { dayOf } from '../language/format.js'
import { addDays, parseCivilDate } from '../registry/civil-date.js'
import { fail as failRegistry } from '../registry/errors.js'
import { provinceName } from '../registry/provinces.js'
import type { ReadDb, Store } from '../store/store.js'
import * as charts from './charts.js'
import { type KeyedSums, noScans, type Scope, type Sums } from './charts.js'
import { fail } from './errors.js'

export const chartKinds = ['day', 'hour', 'province', 'product', 'run', 'outcome'] as const
export type ChartKind = (typeof chartKinds)[number]

/** Product and run as the caller may see them; without either, all that the actor may see. */
export interface ChartQuestion {
  readonly productId?: string | undefined
  readonly run?: Pick<RunFacts, 'seq' | 'producerId' | 'productId'> | undefined
  /** Civil dates in Viet Nam, both included; the last 30 days when left out. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly by?: ChartKind | undefined
}

interface RunFacts {
  readonly seq: number
  readonly producerId: string
  readonly productId: string | null
}

export interface ChartItem extends Sums {
  /** A day, an hour 00 to 23, a code, an id, an outcome; null = province not known. */
  readonly key: string | null
  /** What people call it, where that differs from the key. */
  readonly name: string | null
}

export interface Chart {
  readonly from: string
  readonly to: string
  readonly by: ChartKind
  readonly total: Sums
  readonly items: ChartItem[]
}

/** Three years and a day. */
export const mostDays = 1_097
const usualDays = 30

/** @throws date-invalid, chart-range-invalid, chart-product-missing */
export async function chartOf(
  store: Pick<Store, 'read' | 'scans'>,
  question: ChartQuestion,
  actor: Actor,
  now: Date,
): Promise<Chart> {
  const { by = 'day' } = question
  if (by === 'run' && question.productId === undefined && question.run === undefined)
    throw fail('chart-product-missing')
  const { from, to } = rangeOf(question, now)
  const whose = await whoseOf(store.read, question, actor)
  const scope: Scope = { ...whose, from: numberOf(from), to: numberOf(to) }
  const total = await charts.totalOf(store.scans.read, scope)
  const items = await itemsOf(store, by, scope, total, question)
  return { from, to, by, total, items }
}

function rangeOf(question: ChartQuestion, now: Date): { from: string; to: string } {
  const civil = (text: string): string => {
    const day = parseCivilDate(text)
    if (day === undefined) throw failRegistry('date-invalid', text)
    return day
  }
  const to = question.to === undefined ? dayOf(now) : civil(question.to)
  const from = question.from === undefined ? addDays(to, 1 - usualDays) : civil(question.from)
  if (from > to || numberOf(to) - numberOf(from) >= mostDays)
    throw fail('chart-range-invalid', from, to, mostDays)
  return { from, to }
}

const dayMs = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs
const dayAt = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)

async function whoseOf(
  read: ReadDb,
  { productId, run }: ChartQuestion,
  actor: Actor,
): Promise<Pick<Scope, 'productIds' | 'runSeq'>> {
  const runSeq = run?.seq ?? 0
  if (productId !== undefined) return { productIds: [productId], runSeq }
  if (run !== undefined) {
    // Codes scanned before they were bound count for no product; a run printed ahead may have several.
    const bound =
      run.productId === null ? await productsOf(read, [run.producerId]) : [run.productId]
    return { productIds: ['', ...bound], runSeq }
  }
  const theirs = touchable(actor)
  if (theirs === null) return { productIds: [''], runSeq }
  return { productIds: await productsOf(read, theirs), runSeq }
}

async function productsOf(read: ReadDb, owners?: readonly string[]): Promise<string[]> {
  const all = read.selectFrom('product').select('id')
  const rows = await (owners === undefined ? all : all.where('producer_id', 'in', owners)).execute()
  return rows.map(({ id }) => id)
}

async function itemsOf(
  { read, scans }: Pick<Store, 'read' | 'scans'>,
  by: ChartKind,
  scope: Scope,
  total: Sums,
  question: ChartQuestion,
): Promise<ChartItem[]> {
  const isAll = scope.productIds.length === 1 && scope.productIds[0] === ''
  switch (by) {
    case 'day':
      return everyDay(scope, await charts.byDay(scans.read, scope))
    case 'hour':
      return nameless(await charts.byHour(scans.read, scope))
    case 'province':
      return provinces(await charts.byProvince(scans.read, scope), total)
    case 'product': {
      const productIds = isAll ? await productsOf(read) : scope.productIds
      const rows = await charts.byProduct(scans.read, { ...scope, productIds })
      const names = await productNames(read, productIds)
      return mostFirst(rows.map((row) => ({ ...row, name: names.get(row.key) ?? null })))
    }
    case 'run': {
      const rows = await charts.byRun(scans.read, scope)
      const asked = question.run?.seq
      const wanted = asked === undefined ? rows : rows.filter(({ key }) => key === String(asked))
      return runs(read, wanted)
    }
    case 'outcome': {
      const misses = isAll && scope.runSeq === 0
      const rows = await charts.byOutcome(scans.read, scope)
      const none = misses ? await charts.missesOf(scans.read, scope.from, scope.to) : []
      return mostFirst(nameless([...rows, ...none]))
    }
  }
}

const nameless = (rows: readonly KeyedSums[]): ChartItem[] =>
  rows.map((row) => ({ ...row, name: null }))

const mostFirst = (items: ChartItem[]): ChartItem[] => items.sort((a, b) => b.scans - a.scans)

/** Every day of the range: a gap in a chart would look like no day at all. */
function everyDay({ from, to }: Scope, rows: readonly KeyedSums[]): ChartItem[] {
  const known = new Map(rows.map((row) => [row.key, row]))
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const sums = known.get(String(from + i)) ?? noScans
    return { ...sums, key: dayAt(from + i), name: null }
  })
}

/** Those of unknown place come last, so that the sum is the total. */
function provinces(rows: readonly KeyedSums[], total: Sums): ChartItem[] {
  const items: ChartItem[] = mostFirst(
    rows.map((row) => ({ ...row, name: provinceName(row.key) ?? null })),
  )
  const rest = (of: (sums: Sums) => number | null) =>
    rows.reduce((left, row) => left - (of(row) ?? 0), of(total) ?? 0)
  const scans = rest((sums) => sums.scans)
  if (scans <= 0) return items
  const first = rest((sums) => sums.first)
  const returning = rest((sums) => sums.returning)
  return [...items, { key: null, name: null, scans, first, repeat: scans - first, returning }]
}

async function productNames(read: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (let at = 0; at < ids.length; at += 10_000) {
    const rows = await read
      .selectFrom('product')
      .select(['id', 'name'])
      .where('id', 'in', ids.slice(at, at + 10_000))
      .execute()
    for (const { id, name } of rows) names.set(id, name)
  }
  return names
}

/** Runs by their ids and short names. */
async function runs(read: ReadDb, rows: readonly KeyedSums[]): Promise<ChartItem[]> {
  if (rows.length === 0) return []
  const seqs = rows.map(({ key }) => Number(key))
  const known = await read
    .selectFrom('run')
    .select(['seq', 'id'])
    .where('seq', 'in', seqs)
    .execute()
  const ids = new Map(known.map(({ seq, id }) => [seq, id]))
  return mostFirst(
    rows.map((row) => {
      return { ...row, key: ids.get(Number(row.key)) ?? null, name: runName(Number(row.key)) }
    }),
  )
}
