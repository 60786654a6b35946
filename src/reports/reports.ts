/** Reading reports, and answering them. Who may see one: its producer, and administrators. */
import type { Selectable } from 'kysely'
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { runningNumber } from '../codes/running-number.js'
import { dayOf } from '../language/format.js'
import type { Language } from '../language/language.js'
import { addDays } from '../registry/civil-date.js'
import { reportContactDays } from '../registry/rules.js'
import type { Schema } from '../store/schema.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import { fail } from './errors.js'
import type { ReportKind, ReportState } from './kinds.js'

/** An answer is read on a telephone. */
export const mostAnswerLetters = 4_000

export interface Report {
  readonly id: string
  readonly kind: ReportKind
  readonly text: string
  /** Null when none was given, or when its time is over. */
  readonly contact: string | null
  readonly language: Language
  /** What a look-up of the code answered when the report was filed; null = no code was given. */
  readonly verdict: string | null
  /** The pack, by its place: the code itself is not kept. */
  readonly pack: ReportedPack | null
  readonly producer: { readonly id: string; readonly name: string } | null
  readonly product: { readonly id: string; readonly name: string } | null
  readonly lot: { readonly id: string; readonly number: string } | null
  readonly photo: { readonly name: string; readonly bytes: number } | null
  readonly state: ReportState
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
  readonly closedBy: string | null
  readonly closedAt: string | null
  readonly filedAt: string
}

export interface ReportedPack {
  readonly epoch: number
  readonly index: number
  /** The run's sequence number and the running number in it. */
  readonly runSeq: number
  readonly number: number
  /** As printed on labels: `A7-000500-K`. */
  readonly name: string
}

export interface ReportListOptions {
  readonly state?: ReportState | undefined
  readonly limit: number
  /** `filedAt` and `id` of the last one of the page before. */
  readonly before?: readonly [filedAt: string, id: string] | undefined
}

/** The reports an actor may see, newest first. */
export async function listReports(
  read: ReadDb,
  by: Actor,
  { state, limit, before }: ReportListOptions,
): Promise<Report[]> {
  let query = selectReports(read)
  const theirs = touchable(by)
  if (theirs) query = query.where('report.producer_id', 'in', theirs)
  if (state) query = query.where('report.state', '=', state)
  if (before) {
    const [filedAt, id] = before
    query = query.where((eb) =>
      eb.or([
        eb('report.filed_at', '<', filedAt),
        eb.and([eb('report.filed_at', '=', filedAt), eb('report.id', '<', id)]),
      ]),
    )
  }
  const rows = await query
    .orderBy('report.filed_at', 'desc')
    .orderBy('report.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(reportOf)
}

/** @throws report-not-found, also when it is another producer's */
export async function getReport(read: ReadDb, id: string, by: Actor): Promise<Report> {
  const row = await selectReports(read).where('report.id', '=', id).executeTakeFirst()
  if (!row || !isFor(row, by)) throw fail('report-not-found', id.slice(0, 40))
  return reportOf(row)
}

/** What the one who reported may see through the private link. @throws report-link-unknown */
export async function reportOfLink(
  read: ReadDb,
  followUpHash: string,
): Promise<Pick<Report, 'id' | 'kind' | 'text' | 'state' | 'answer' | 'answeredAt' | 'filedAt'>> {
  const row = await selectReports(read)
    .where('report.follow_up', '=', followUpHash)
    .executeTakeFirst()
  if (!row) throw fail('report-link-unknown')
  const { id, kind, text, state, answer, answeredAt, filedAt } = reportOf(row)
  return { id, kind, text, state, answer, answeredAt, filedAt }
}

/**
 * Answers a report, or answers it anew. Nothing else changes: what a code's page says is decided
 * elsewhere, by people.
 * @throws report-not-found, report-closed, report-answer-missing
 */
export async function answerReport(
  store: Store,
  id: string,
  answer: string,
  by: Actor,
  now: Date,
): Promise<Report> {
  const text = answer.normalize('NFC').trim()
  if (text === '' || text.length > mostAnswerLetters)
    throw fail('report-answer-missing', mostAnswerLetters)
  return change(store, id, by, async (tx) => {
    await tx
      .updateTable('report')
      .set({
        state: 'answered',
        answer: text,
        answered_by: by.name,
        answered_at: now.toISOString(),
      })
      .where('id', '=', id)
      .execute()
    await recordAudit(tx, entry(id, 'report-answered', by, now))
  })
}

/** Closes a report, answered or not. @throws report-not-found, report-closed */
export async function closeReport(store: Store, id: string, by: Actor, now: Date): Promise<Report> {
  return change(store, id, by, async (tx) => {
    await tx
      .updateTable('report')
      .set({ state: 'closed', closed_by: by.name, closed_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    await recordAudit(tx, entry(id, 'report-closed', by, now))
  })
}

/** Drops the contacts whose time is over (`data/rules.json`), and says how many there were. */
export async function forgetContacts(store: Store, now: Date): Promise<number> {
  const due = await store.read
    .selectFrom('report')
    .select(['id', 'filed_at'])
    .where('contact', 'is not', null)
    .execute()
  const today = dayOf(now)
  const ids = due.filter((row) => contactUntil(row.filed_at) < today).map((row) => row.id)
  for (let from = 0; from < ids.length; from += 1000) {
    await store.write((tx) =>
      tx
        .updateTable('report')
        .set({ contact: null })
        .where('id', 'in', ids.slice(from, from + 1000))
        .execute(),
    )
  }
  return ids.length
}

/** The last day (Viet Nam) on which the contact of a report is kept. @param filedAt UTC ISO */
function contactUntil(filedAt: string): string {
  const day = dayOf(new Date(filedAt))
  return addDays(day, reportContactDays(day))
}

async function change(
  store: Store,
  id: string,
  by: Actor,
  verb: (tx: Tx) => Promise<void>,
): Promise<Report> {
  return store.write(async (tx) => {
    const report = await getReport(tx, id, by)
    if (report.state === 'closed') throw fail('report-closed', id)
    await verb(tx)
    return getReport(tx, id, by)
  })
}

const entry = (id: string, action: string, by: Actor, now: Date) => ({
  at: now,
  actor: by.name,
  action,
  subject: 'report',
  subjectId: id,
})

const isFor = (row: { producer_id: string | null }, by: Actor): boolean =>
  row.producer_id === null ? by.producerId === null : mayTouch(by, row.producer_id)

const selectReports = (read: ReadDb) =>
  read
    .selectFrom('report')
    .leftJoin('producer', 'producer.id', 'report.producer_id')
    .leftJoin('product', 'product.id', 'report.product_id')
    .leftJoin('lot', 'lot.id', 'report.lot_id')
    .selectAll('report')
    .select([
      'producer.name as producer_name',
      'product.name as product_name',
      'lot.number as lot_number',
    ])

type ReportRow = Selectable<Schema['report']> & {
  producer_name: string | null
  product_name: string | null
  lot_number: string | null
}

function reportOf(row: ReportRow): Report {
  return {
    id: row.id,
    kind: row.kind as ReportKind,
    text: row.text,
    contact: row.contact,
    language: row.language,
    verdict: row.verdict,
    pack: packOf(row),
    producer: named(row.producer_id, row.producer_name),
    product: named(row.product_id, row.product_name),
    lot: row.lot_id === null ? null : { id: row.lot_id, number: row.lot_number ?? '' },
    photo: row.photo === null ? null : { name: row.photo, bytes: row.photo_bytes ?? 0 },
    state: row.state,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    filedAt: row.filed_at,
  }
}

const named = (id: string | null, name: string | null) =>
  id === null ? null : { id, name: name ?? '' }

function packOf(row: ReportRow): ReportedPack | null {
  const { epoch, code_index, run_seq, number } = row
  if (epoch === null || code_index === null || run_seq === null || number === null) return null
  return {
    epoch,
    index: Number(code_index),
    runSeq: Number(run_seq),
    number: Number(number),
    name: runningNumber(Number(run_seq), Number(number)),
  }
}
