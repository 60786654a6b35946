/**
 * What a backup must not bring back to life: whoever ended or rotated it since did so for a reason
 * that the backup does not know, and nothing in it tells which ones those were.
 */
import type { Tx } from './store.js'

/** Serial references that may have been given out since a backup. */
const skippedSerials = 10_000

/** How many of each were in force in the backup. */
export interface EndedByRestore {
  readonly tokens: number
  readonly webhooks: number
}

/** Ends sessions, links, tokens and webhooks, and stops what was on its way to a printer. */
export async function endWhatMayHaveEnded(tx: Tx, now: Date): Promise<EndedByRestore> {
  for (const name of ['session', 'verification', 'access_link'] as const)
    await tx.deleteFrom(name).execute()
  const at = now.toISOString()
  const tokens = await tx
    .updateTable('token')
    .set({ ended_at: at })
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const webhooks = await tx
    .updateTable('webhook')
    .set({ ended_at: at })
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'failed', finished_at: at })
    .where('state', '=', 'waiting')
    .execute()
  await stopDeliveries(tx)
  // Units numbered since the backup are on the road: their numbers are left out.
  await tx
    .updateTable('sscc_series')
    .set(({ eb }) => ({ next_serial: eb('next_serial', '+', skippedSerials) }))
    .execute()
  return { tokens: Number(tokens.numUpdatedRows), webhooks: Number(webhooks.numUpdatedRows) }
}

/**
 * Labels that were still to be sent may have been printed since: none is sent again unless told, and
 * the person at the printer is told which to look for.
 */
async function stopDeliveries(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom('print_delivery')
    .innerJoin('print_job', 'print_job.id', 'print_delivery.job_id')
    .select(['job_id', 'sure', 'unsure', 'first_number', 'print_job.quantity'])
    .where('print_delivery.status', '!=', 'done')
    .execute()
  for (const { job_id: id, sure, unsure, first_number: first, quantity } of rows) {
    if (sure === quantity) continue
    const before = (JSON.parse(unsure) as [number, number][]).filter(
      ([from]) => from < first + sure,
    )
    await tx
      .updateTable('print_delivery')
      .set({
        ...{ status: 'stopped', sent: quantity, sure: quantity, claimed_by: null },
        unsure: JSON.stringify([...before, [first + sure, first + quantity - 1]]),
      })
      .where('job_id', '=', id)
      .execute()
  }
}
