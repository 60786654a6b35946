/** Alerts as producers and administrators read them, each only of their own codes. */
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { runName, runningNumber } from '../codes/running-number.js'
import type { Words } from '../errors.js'
import type { ReadDb } from '../store/store.js'
import type { Seen } from './alert-rows.js'
import { fail } from './errors.js'
import { alertWords, reasonWords } from './reason-words.js'
import type { AlertKind, Reason } from './score/score.js'

export const alertStates = ['open', 'cleared', 'confirmed'] as const
export type AlertState = (typeof alertStates)[number]

export interface Alert {
  readonly id: string
  readonly kind: AlertKind
  readonly state: AlertState
  readonly words: Words
  readonly producerId: string
  readonly product: { readonly id: string; readonly name: string } | null
  /** `A7`. */
  readonly run: string
  /** `A7-000500-K`; null = not of a single code. The code itself never stands here. */
  readonly number: string | null
  readonly score: number
  readonly reasons: readonly (Reason & { readonly words: Words })[]
  /** When and where it was scanned, oldest first. */
  readonly seen: readonly Seen[]
  readonly evidence: boolean
  readonly openedAt: string
  readonly changedAt: string
  readonly closedBy: string | null
  readonly note: string | null
  /** The suspicion that confirmed it. */
  readonly suspicion: string | null
  /** Ids of what buyers reported of this very code, oldest first. */
  readonly reports: readonly string[]
}

export interface AlertsAsked {
  readonly state?: AlertState | undefined
  readonly productId?: string | undefined
  readonly limit: number
  /** The last alert of the page before, by when it was opened and its id. */
  readonly after?: readonly [openedAt: string, id: string] | undefined
}

/** Newest first. */
export async function listAlerts(read: ReadDb, asked: AlertsAsked, by: Actor): Promise<Alert[]> {
  let query = select(read).orderBy('alert.opened_at', 'desc').orderBy('alert.id', 'desc')
  const theirs = touchable(by)
  if (theirs) query = query.where('alert.producer_id', 'in', theirs)
  if (asked.state) query = query.where('alert.state', '=', asked.state)
  if (asked.productId) query = query.where('alert.product_id', '=', asked.productId)
  if (asked.after) {
    const [openedAt, id] = asked.after
    query = query.where((eb) =>
      eb.or([
        eb('alert.opened_at', '<', openedAt),
        eb.and([eb('alert.opened_at', '=', openedAt), eb('alert.id', '<', id)]),
      ]),
    )
  }
  return withReports(read, await query.limit(asked.limit).execute())
}

/** @throws alert-not-found, also for another producer's */
export async function getAlert(read: ReadDb, id: string, by: Actor): Promise<Alert> {
  const row = await select(read).where('alert.id', '=', id).executeTakeFirst()
  if (!row || !mayTouch(by, row.producer_id)) throw fail('alert-not-found', id)
  const [alert] = await withReports(read, [row])
  return alert as Alert
}

const select = (read: ReadDb) =>
  read
    .selectFrom('alert')
    .leftJoin('product', 'product.id', 'alert.product_id')
    .selectAll('alert')
    .select('product.name as product_name')

type AlertRow = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

/** An alert of a single code, and the reports of it, meet in run and running number. */
async function withReports(read: ReadDb, rows: readonly AlertRow[]): Promise<Alert[]> {
  const single = rows.filter(({ number }) => number !== 0)
  const reports = new Map<string, string[]>()
  if (single.length > 0) {
    const found = await read
      .selectFrom('report')
      .select(['id', 'run_seq', 'number'])
      .where('producer_id', 'in', [...new Set(single.map((row) => row.producer_id))])
      .where('run_seq', 'in', [...new Set(single.map((row) => row.run_seq))])
      .where('number', 'in', [...new Set(single.map((row) => row.number))])
      .orderBy('filed_at')
      .orderBy('id')
      .execute()
    for (const { id, run_seq: runSeq, number } of found) {
      const key = `${Number(runSeq)} ${Number(number)}`
      reports.set(key, [...(reports.get(key) ?? []), id])
    }
  }
  return rows.map((row) => toAlert(row, reports.get(`${row.run_seq} ${row.number}`) ?? []))
}

function toAlert(row: AlertRow, reports: readonly string[]): Alert {
  const reasons = JSON.parse(row.reasons) as Reason[]
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    words: alertWords[row.kind],
    producerId: row.producer_id,
    product: row.product_id === null ? null : { id: row.product_id, name: row.product_name ?? '' },
    run: runName(row.run_seq),
    number: row.number === 0 ? null : runningNumber(row.run_seq, row.number),
    score: row.score,
    reasons: reasons.map((reason) => ({ ...reason, words: reasonWords(reason) })),
    seen: JSON.parse(row.seen) as Seen[],
    evidence: row.evidence === 1,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    closedBy: row.closed_by,
    note: row.note,
    suspicion: row.decision_id,
    reports,
  }
}
