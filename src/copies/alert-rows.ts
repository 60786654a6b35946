/** The rows of alerts as the judge writes them. A code stands in them by run and running number only. */
import { recordAudit } from '../accounts/audit.js'
import { runName, runningNumber } from '../codes/running-number.js'
import { newId } from '../store/ids.js'
import type { ReadDb, Tx } from '../store/store.js'
import { announce } from '../webhooks/outbox.js'
import type { Finding } from './judge.js'
import type { AlertKind, Reason } from './score/score.js'
import { type PastFlag, riseWindowMs } from './score/rise.js'
import type { Sighting } from './score/sighting.js'

/** When and where a code was scanned, as the producer sees it: nothing of who it was. */
export interface Seen {
  readonly at: string
  readonly outcome: string
  readonly province: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** Somebody who had scanned it before. */
  readonly returning: boolean
}

/** The newest scans that an alert carries. */
const mostSeen = 200

const seenOf = (sightings: readonly Sighting[]): Seen[] =>
  sightings.slice(-mostSeen).map(({ at, outcome, place, returning }) => ({
    at: new Date(at).toISOString(),
    outcome,
    province: place?.province ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    returning,
  }))

/** Where too much came at once and nobody has looked yet: numbers of runs, ids of producers. */
export async function openStops(tx: ReadDb): Promise<Set<number | string>> {
  const rows = await tx
    .selectFrom('alert')
    .select(['run_seq', 'producer_id', 'reasons'])
    .where('kind', '=', 'rise')
    .where('state', '=', 'open')
    .execute()
  return new Set(rows.map((row) => (isProducers(row.reasons) ? row.producer_id : row.run_seq)))
}

/** Whether a rise is about all runs of its producer, by its reasons as stored. */
export function isProducers(reasons: string): boolean {
  const [reason] = JSON.parse(reasons) as Reason[]
  return reason?.name === 'many-codes' && reason.scope === 'producer'
}

/** Alerts of the last thirty days that no person has looked at as part of a rise. */
export async function pastAlerts(tx: Tx, now: Date): Promise<PastFlag[]> {
  const since = new Date(now.getTime() - riseWindowMs).toISOString()
  const looked = await tx
    .selectFrom('alert')
    .select((eb) => [
      'producer_id',
      eb.fn.max('changed_at').as('at'),
      eb.fn.max('from_scan').as('from_scan'),
    ])
    .where('kind', '=', 'rise')
    .where('state', '!=', 'open')
    .where('changed_at', '>', since)
    .groupBy('producer_id')
    .execute()
  const lookedAt = new Map(looked.map((row) => [row.producer_id, row]))
  const rows = await tx
    .selectFrom('alert')
    .select(['run_seq', 'producer_id', 'number', 'kind', 'opened_at', 'from_scan'])
    .where('kind', 'not in', ['rise', 'before-activation'])
    .where('opened_at', '>', since)
    .execute()
  return rows
    .filter((row) => {
      const look = lookedAt.get(row.producer_id)
      // What was judged again after the look belongs to what was looked at.
      return !look || (row.opened_at > look.at && row.from_scan >= Number(look.from_scan))
    })
    .map((row) => ({
      runSeq: row.run_seq,
      producerId: row.producer_id,
      number: row.number,
      shown: row.kind === 'often',
      since: Date.parse(row.opened_at),
    }))
}

/**
 * Up to which scan a person has looked at a rise and let things go on: by run (number) and producer
 * (id). What is judged again before that is not too much at once.
 */
export async function clearedUpTo(tx: Tx): Promise<Map<number | string, number>> {
  const rows = await tx
    .selectFrom('alert')
    .select(['run_seq', 'producer_id', 'reasons', 'from_scan'])
    .where('kind', '=', 'rise')
    .where('state', '=', 'cleared')
    .execute()
  const upTo = new Map<number | string, number>()
  for (const row of rows) {
    const of = isProducers(row.reasons) ? row.producer_id : row.run_seq
    upTo.set(of, Math.max(upTo.get(of) ?? 0, Number(row.from_scan)))
  }
  return upTo
}

/** A person has said of this run that many visitors are usual there. */
export async function isKnownRise(tx: Tx, runSeq: number): Promise<boolean> {
  const row = await tx
    .selectFrom('alert')
    .select('id')
    .where('kind', '=', 'rise')
    .where('run_seq', '=', runSeq)
    .where('state', '=', 'cleared')
    .executeTakeFirst()
  return row !== undefined
}

/** What can be evidence; numbers of visitors alone never are. */
const hardKinds: ReadonlySet<AlertKind> = new Set(['mismatch', 'after-sold'])

/** Alerts of one kind that a run opens for single codes before one stands for the whole run. */
const singlesOfRun = 5

/** Opens the alert or brings it up to date; true when it is new. Nothing is said again once confirmed. */
export async function upsertAlert(
  tx: Tx,
  finding: Finding,
  kind: Exclude<AlertKind, 'rise'>,
  fromScan: number,
  now: Date,
): Promise<boolean> {
  const facts = {
    score: finding.judgement.score,
    reasons: JSON.stringify(finding.judgement.reasons),
    seen: JSON.stringify(seenOf(finding.sightings)),
    evidence: finding.judgement.evidence && hardKinds.has(kind) ? 1 : 0,
  }
  const known = await latest(tx, kind, finding.runSeq, finding.number)
  if (known?.state === 'confirmed') return false
  if (known?.state === 'open') {
    await change(tx, known.id, facts, now)
    return false
  }
  if (
    kind === 'before-activation' &&
    (await openSingles(tx, kind, finding.runSeq)) >= singlesOfRun
  ) {
    const whole = await latest(tx, kind, finding.runSeq, 0)
    if (whole?.state === 'open') await change(tx, whole.id, facts, now)
    else await insert(tx, finding, kind, 0, facts, fromScan, now)
    return false
  }
  await insert(tx, finding, kind, finding.number, facts, fromScan, now)
  return true
}

/** One alert for everything that comes at once; further passes only raise its number of codes. */
export async function openRise(
  tx: Tx,
  finding: Finding,
  scope: 'run' | 'producer',
  codes: number,
  fromScan: number,
  now: Date,
): Promise<void> {
  const open = await tx
    .selectFrom('alert')
    .select(['id', 'run_seq', 'reasons'])
    .where('kind', '=', 'rise')
    .where('state', '=', 'open')
    .where('producer_id', '=', finding.producerId)
    .execute()
  const known = open
    .map((row) => ({ ...row, reason: (JSON.parse(row.reasons) as Reason[])[0] }))
    .find(
      ({ reason, run_seq: runSeq }) =>
        reason?.name === 'many-codes' &&
        reason.scope === scope &&
        (scope === 'producer' || runSeq === finding.runSeq),
    )
  const before = known?.reason?.name === 'many-codes' ? known.reason.codes : 0
  const reason: Reason = { name: 'many-codes', points: 0, scope, codes: before + codes }
  const facts = { score: 0, reasons: JSON.stringify([reason]), seen: '[]', evidence: 0 }
  if (known) await change(tx, known.id, facts, now)
  else await insert(tx, finding, 'rise', 0, facts, fromScan, now)
}

type Facts = Readonly<{ score: number; reasons: string; seen: string; evidence: number }>

async function insert(
  tx: Tx,
  finding: Finding,
  kind: AlertKind,
  number: number,
  facts: Facts,
  fromScan: number,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  const id = newId()
  await tx
    .insertInto('alert')
    .values({
      id,
      kind,
      producer_id: finding.producerId,
      product_id: finding.productId,
      run_seq: finding.runSeq,
      number,
      state: 'open',
      opened_at: at,
      changed_at: at,
      from_scan: fromScan,
      ...facts,
    })
    .execute()
  await recordAudit(tx, {
    at: now,
    actor: 'system',
    action: 'alert-opened',
    subject: 'alert',
    subjectId: id,
    detail: { kind, run: finding.runSeq, number, score: facts.score },
  })
  await announce(tx, {
    event: 'scan.alert',
    producerId: finding.producerId,
    data: {
      ...{ alert: id, kind, score: facts.score },
      ...{ producer: finding.producerId, product: finding.productId },
      run: { name: runName(finding.runSeq) },
      number: number === 0 ? null : runningNumber(finding.runSeq, number),
    },
    at: now,
  })
}

const change = (tx: Tx, id: string, facts: Facts, now: Date) =>
  tx
    .updateTable('alert')
    .set({ ...facts, changed_at: now.toISOString() })
    .where('id', '=', id)
    .execute()

const latest = (tx: Tx, kind: AlertKind, runSeq: number, number: number) =>
  tx
    .selectFrom('alert')
    .select(['id', 'state'])
    .where('kind', '=', kind)
    .where('run_seq', '=', runSeq)
    .where('number', '=', number)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()

async function openSingles(tx: Tx, kind: AlertKind, runSeq: number): Promise<number> {
  const { count } = await tx
    .selectFrom('alert')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('run_seq', '=', runSeq)
    .where('number', '>', 0)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}
