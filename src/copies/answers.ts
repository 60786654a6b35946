/** What a person answers to an alert: nothing is wrong, or the code was copied. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import type { IssuingContext } from '../issuing/context.js'
import { decideTogether } from '../issuing/decisions.js'
import { type Statement, suspectIn } from '../issuing/revocations.js'
import type { Store, Tx } from '../store/store.js'
import { type Alert, getAlert } from './alerts.js'
import { isProducers } from './alert-rows.js'
import { moveFlags } from './apply.js'
import { fail } from './errors.js'
import { deleteFlag, giveBack } from './rise-flags.js'

const longestNote = 500

/**
 * A person has looked and found nothing: the flag goes, and what was seen until now no longer counts
 * for this code. A cleared rise lets automatic steps go on, and what was withheld is judged again.
 * @throws alert-not-found, alert-closed, note-too-long
 */
export function clearAlert(
  store: Store,
  id: string,
  note: string | undefined,
  by: Actor,
  now: Date,
): Promise<Alert> {
  if ((note?.length ?? 0) > longestNote) throw fail('note-too-long', longestNote)
  return store.write(async (tx) => {
    const row = await openAlert(tx, id, by)
    await close(
      tx,
      row,
      { state: 'cleared', note: note?.trim() || null, decision_id: null },
      by,
      now,
    )
    if (row.kind === 'rise') {
      await goOn(tx, row, now)
    } else if (row.number > 0 && (await deleteFlag(tx, row.run_seq, row.number))) {
      await moveFlags(tx)
    }
    await audit(tx, 'alert-cleared', row, by, now, { note })
    return getAlert(tx, id, by)
  })
}

/**
 * A person has compared, or knows: the code was copied. The verdict becomes "suspect" in the same
 * transaction. A confirmed rise says that somebody scanned labels on purpose: what was seen in its run
 * (or its producer's) until now no longer counts, and no verdict changes.
 * @throws alert-not-found, alert-closed, reason-missing
 */
export function confirmCopy(
  ctx: IssuingContext,
  id: string,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Alert> {
  return decideTogether(ctx, async (tx, decided) => {
    const row = await openAlert(tx, id, by)
    const closed = { state: 'confirmed', note: said.reason.trim() } as const
    if (row.kind === 'rise' || row.number === 0) {
      await close(tx, row, { ...closed, decision_id: null }, by, now)
      await dropFlagsOf(tx, row)
      await audit(tx, 'rise-confirmed', row, by, now, { reason: closed.note })
      return getAlert(tx, id, by)
    }
    const run = await tx
      .selectFrom('run')
      .select('id')
      .where('seq', '=', row.run_seq)
      .executeTakeFirstOrThrow()
    const target = { runId: run.id, from: row.number, to: row.number }
    const decision = await suspectIn(ctx, tx, target, said, by, now)
    decided(decision)
    await close(tx, row, { ...closed, decision_id: decision.id }, by, now)
    await audit(tx, 'alert-confirmed', row, by, now, { decision: decision.id })
    return getAlert(tx, id, by)
  })
}

type Row = Awaited<ReturnType<typeof openAlert>>

async function openAlert(tx: Tx, id: string, by: Actor) {
  const row = await tx.selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !mayTouch(by, row.producer_id)) throw fail('alert-not-found', id)
  if (row.state !== 'open') throw fail('alert-closed', id)
  return row
}

/** Closes the alert and whatever else is open for the same code: a person has looked at the code. */
const close = (
  tx: Tx,
  row: Row,
  closed: Pick<Row, 'state' | 'note' | 'decision_id'>,
  by: Actor,
  now: Date,
) =>
  tx
    .updateTable('alert')
    .set({ ...closed, closed_by: by.name, changed_at: now.toISOString() })
    .where('state', '=', 'open')
    .where((eb) =>
      row.number > 0
        ? eb.and([eb('run_seq', '=', row.run_seq), eb('number', '=', row.number)])
        : eb('id', '=', row.id),
    )
    .execute()

/** Shows what was taken back, and has judged again what was withheld. */
async function goOn(tx: Tx, row: Row, now: Date): Promise<void> {
  const { judged_scan: looked } = await tx
    .selectFrom('generation')
    .select('judged_scan')
    .executeTakeFirstOrThrow()
  // Up to here a person has looked: what is judged again is no new rise.
  await tx
    .updateTable('alert')
    .set({ from_scan: looked })
    .where('id', '=', row.id)
    .where('from_scan', '<', looked)
    .execute()
  await tx
    .updateTable('generation')
    .set({ judged_scan: row.from_scan })
    .where('judged_scan', '>', row.from_scan)
    .execute()
  if ((await giveBack(tx, await runsOf(tx, row), now)) > 0) await moveFlags(tx)
}

/** The runs that a rise is about. */
async function runsOf(tx: Tx, row: Row): Promise<number[]> {
  if (!isProducers(row.reasons)) return [row.run_seq]
  const runs = await tx
    .selectFrom('run')
    .select('seq')
    .where('producer_id', '=', row.producer_id)
    .execute()
  return runs.map(({ seq }) => seq)
}

async function dropFlagsOf(tx: Tx, row: Row): Promise<void> {
  if (row.kind !== 'rise') return
  const gone = await tx
    .deleteFrom('code_flag')
    .where('run_seq', 'in', (eb) => {
      const runs = eb.selectFrom('run').select('seq')
      return isProducers(row.reasons)
        ? runs.where('producer_id', '=', row.producer_id)
        : runs.where('seq', '=', row.run_seq)
    })
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await moveFlags(tx)
}

const audit = (tx: Tx, action: string, row: Row, by: Actor, now: Date, detail: object) =>
  recordAudit(tx, {
    at: now,
    actor: by.name,
    action,
    subject: 'alert',
    subjectId: row.id,
    detail: { kind: row.kind, run: row.run_seq, number: row.number, ...detail },
  })
