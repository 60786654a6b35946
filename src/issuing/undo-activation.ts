/** Taking an activation back: only soon, and only while nobody has looked at one of the packs. */
import type { Actor } from '../accounts/actor.js'
import type { Tx } from '../store/store.js'
import type { IssuingContext } from './context.js'
import type { Decided } from './revocations.js'
import { fail } from './errors.js'
import { undo } from './undo.js'

export const undoActivationHours = 24

/**
 * Undoes one activation; bindings and voided labels stay as they are.
 * @throws decision-not-found, decision-kind, decision-undone, activation-undo-late,
 * activation-undo-scanned
 */
export const undoActivation = (
  ctx: IssuingContext,
  id: string,
  by: Actor,
  now: Date,
): Promise<Decided> =>
  undo(ctx, id, ['activation'], by, now, async (tx, decision) => {
    if (now.getTime() - Date.parse(decision.at) > undoActivationHours * 3_600_000) {
      throw fail('activation-undo-late', undoActivationHours)
    }
    const scanned = await scannedSince(ctx, tx, decision)
    if (scanned > 0) throw fail('activation-undo-scanned', scanned)
  })

/** How many of an activation's codes were scanned after it. */
export async function scannedSince(
  { store }: IssuingContext,
  tx: Pick<Tx, 'selectFrom'>,
  decision: { readonly seq: number; readonly at: string },
): Promise<number> {
  const ranges = await tx
    .selectFrom('decision_range')
    .selectAll()
    .where('decision_seq', '=', decision.seq)
    .execute()
  let scanned = 0
  for (const range of ranges) {
    const { count } = await store.scans.read
      .selectFrom('scanned_code')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('epoch', '=', range.epoch)
      .where('code_index', '>=', range.first_index)
      .where('code_index', '<=', range.last_index)
      .where('last_at', '>=', Date.parse(decision.at))
      .executeTakeFirstOrThrow()
    scanned += Number(count)
  }
  return scanned
}
