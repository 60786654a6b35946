/** What happened in a month, of one producer or of everything somebody may see. */
import { sql } from 'kysely'
import { type Actor, touchable } from '../accounts/actor.js'
import { liveDecisions, type ToldDecision } from '../issuing/decision-queries.js'
import { dayOf } from '../language/format.js'
import { type ListedCertificate, searchCertificates } from '../registry/certificate-lists.js'
import type { ReportKind } from '../reports/kinds.js'
import { type Chart, type ChartItem, chartOf } from '../scans/chart.js'
import type { Sums } from '../scans/charts.js'
import type { ReadDb, Store } from '../store/store.js'
import { addMonths } from '../registry/civil-date.js'
import { type Month, parseMonth } from './month.js'

export interface MonthFigures {
  readonly month: Month
  readonly days: Chart
  readonly total: Sums
  /** Scans of the month before. */
  readonly before: number
  readonly provinces: readonly ChartItem[]
  readonly products: readonly ChartItem[]
  /** Labels whose sheets were finished; null = labels printed ahead, of no product yet. */
  readonly printed: readonly { readonly product: string | null; readonly labels: number }[]
  readonly reports: readonly {
    readonly kind: ReportKind
    readonly filed: number
    readonly open: number
  }[]
  /** Signs of copying that showed, by product. */
  readonly alerts: readonly {
    readonly product: string | null
    readonly signs: number
    readonly confirmed: number
  }[]
  readonly recalls: readonly ToldDecision[]
  /** Those that end within 90 days of today. */
  readonly expiring: readonly ListedCertificate[]
  readonly registry: RegistryFigures
}

export interface RegistryFigures {
  readonly producers: number
  readonly newProducers: number
  readonly products: number
  readonly newProducts: number
  /** Products with a certificate that is valid at the end of the month (or today), by its stars. */
  readonly byStars: readonly { readonly stars: number; readonly products: number }[]
}

/** @param actor who asks: only what they may see is counted; of one producer by an actor limited to it */
export async function monthFigures(
  store: Pick<Store, 'read' | 'scans'>,
  month: Month,
  actor: Actor,
  now: Date,
): Promise<MonthFigures> {
  const { read } = store
  const { from, to } = month
  const theirs = touchable(actor)
  const scans = (by: 'day' | 'province' | 'product') => chartOf(store, { from, to, by }, actor, now)
  const days = await scans('day')
  const past = parseMonth(addMonths(from, -1).slice(0, 7), now)
  const before = past && (await chartOf(store, { from: past.from, to: past.to }, actor, now))
  const expiring = { show: '90', producers: theirs, page: 1 } as const
  const recalls = { limit: 200, since: month.fromAt }
  return {
    month,
    days,
    total: days.total,
    before: before?.total.scans ?? 0,
    provinces: (await scans('province')).items,
    products: (await scans('product')).items,
    printed: await printedOf(read, month, theirs),
    reports: await reportsOf(read, month, theirs),
    alerts: await alertsOf(read, month, theirs),
    recalls: (await liveDecisions(read, ['recall'], actor, recalls)).filter(
      ({ at }) => at < month.untilAt,
    ),
    expiring: (await searchCertificates(read, dayOf(now), expiring)).rows,
    registry: await registryOf(read, month, theirs, dayOf(now)),
  }
}

type Theirs = readonly string[] | null

async function printedOf(read: ReadDb, { fromAt, untilAt }: Month, theirs: Theirs) {
  let query = read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .leftJoin('product', 'product.id', 'run.product_id')
    .select((eb) => [
      'product.name as product',
      eb.fn.sum<number | string>('print_job.quantity').as('labels'),
    ])
    .where('print_job.status', '=', 'done')
    .where('print_job.finished_at', '>=', fromAt)
    .where('print_job.finished_at', '<', untilAt)
    .groupBy(['product.id', 'product.name'])
  if (theirs) query = query.where('run.producer_id', 'in', theirs)
  const rows = await query.execute()
  return rows
    .map(({ product, labels }) => ({ product, labels: Number(labels) }))
    .sort((a, b) => b.labels - a.labels)
}

async function reportsOf(read: ReadDb, { fromAt, untilAt }: Month, theirs: Theirs) {
  let query = read
    .selectFrom('report')
    .select((eb) => ['kind', 'state', eb.fn.countAll<number | string>().as('filed')])
    .where('filed_at', '>=', fromAt)
    .where('filed_at', '<', untilAt)
    .groupBy(['kind', 'state'])
  if (theirs) query = query.where('producer_id', 'in', theirs)
  const kinds = new Map<string, { filed: number; open: number }>()
  for (const { kind, state, filed } of await query.execute()) {
    const known = kinds.get(kind) ?? { filed: 0, open: 0 }
    const open = state === 'open' ? Number(filed) : 0
    kinds.set(kind, { filed: known.filed + Number(filed), open: known.open + open })
  }
  return [...kinds]
    .map(([kind, counts]) => ({ kind: kind as ReportKind, ...counts }))
    .sort((a, b) => b.filed - a.filed)
}

async function alertsOf(read: ReadDb, { fromAt, untilAt }: Month, theirs: Theirs) {
  let query = read
    .selectFrom('alert')
    .leftJoin('product', 'product.id', 'alert.product_id')
    .select((eb) => [
      'product.name as product',
      'alert.state',
      eb.fn.countAll<number | string>().as('signs'),
    ])
    .where('alert.opened_at', '>=', fromAt)
    .where('alert.opened_at', '<', untilAt)
    .groupBy(['product.name', 'alert.state'])
  if (theirs) query = query.where('alert.producer_id', 'in', theirs)
  const products = new Map<string | null, { signs: number; confirmed: number }>()
  for (const { product, state, signs } of await query.execute()) {
    const known = products.get(product) ?? { signs: 0, confirmed: 0 }
    const confirmed = state === 'confirmed' ? Number(signs) : 0
    products.set(product, {
      signs: known.signs + Number(signs),
      confirmed: known.confirmed + confirmed,
    })
  }
  return [...products]
    .map(([product, counts]) => ({ product, ...counts }))
    .sort((a, b) => b.signs - a.signs)
}

async function registryOf(
  read: ReadDb,
  { to, fromAt, untilAt }: Month,
  theirs: Theirs,
  today: string,
): Promise<RegistryFigures> {
  const day = to < today ? to : today
  let producers = read.selectFrom('producer').where('created_at', '<', untilAt)
  let products = read.selectFrom('product').where('created_at', '<', untilAt)
  let certificates = read
    .selectFrom('certificate')
    .innerJoin('product', 'product.id', 'certificate.product_id')
    .select(['product_id', 'stars', 'issued_on'])
    .where('issued_on', '<=', day)
    .where('expires_on', '>=', day)
    .where((eb) => eb.or([eb('revoked_on', 'is', null), eb('revoked_on', '>', day)]))
    .orderBy('issued_on')
  if (theirs) {
    producers = producers.where('id', 'in', theirs)
    products = products.where('producer_id', 'in', theirs)
    certificates = certificates.where('product.producer_id', 'in', theirs)
  }
  const newest = new Map((await certificates.execute()).map((row) => [row.product_id, row.stars]))
  const added = sql<
    number | string | null
  >`sum(case when created_at >= ${fromAt} then 1 else 0 end)`
  const makers = await producers
    .select((eb) => [eb.fn.countAll<number | string>().as('all'), added.as('added')])
    .executeTakeFirstOrThrow()
  const made = await products
    .select((eb) => [eb.fn.countAll<number | string>().as('all'), added.as('added')])
    .executeTakeFirstOrThrow()
  return {
    producers: Number(makers.all),
    newProducers: Number(makers.added ?? 0),
    products: Number(made.all),
    newProducts: Number(made.added ?? 0),
    byStars: [5, 4, 3, 2, 1].map((stars) => ({
      stars,
      products: [...newest.values()].filter((one) => one === stars).length,
    })),
  }
}
