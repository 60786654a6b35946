/** Undoing one decision. Never more: whatever else holds for the codes goes on holding. */
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import type { Tx } from '../store/store.js'
import type { IssuingContext } from './context.js'
import { decide, decideTogether, type DecisionKind } from './decisions.js'
import { fail } from './errors.js'
import type { Decided } from './revocations.js'

/** Undoes one revocation, recall or suspicion; every other decision stays. */
export const unrevoke = (ctx: IssuingContext, id: string, by: Actor, now: Date): Promise<Decided> =>
  undo(ctx, id, ['revocation', 'recall', 'suspicion'], by, now)

/** Undoes one suspicion: the judgement of a person about copies, by the owner of the codes too. */
export const unsuspect = (
  ctx: IssuingContext,
  id: string,
  by: Actor,
  now: Date,
): Promise<Decided> => undo(ctx, id, ['suspicion'], by, now)

/** Undoes one binding while none of its codes is active. */
export const unbind = (ctx: IssuingContext, id: string, by: Actor, now: Date): Promise<Decided> =>
  undo(ctx, id, ['binding'], by, now)

/** @param check what else must hold, inside the transaction */
export async function undo(
  ctx: IssuingContext,
  id: string,
  kinds: readonly DecisionKind[],
  by: Actor,
  now: Date,
  check?: (tx: Tx, decision: { readonly seq: number; readonly at: string }) => Promise<void>,
): Promise<Decided> {
  return decideTogether(ctx, async (tx, decided) => {
    const decision = await tx
      .selectFrom('decision')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!decision || !(await isTheirs(tx, decision, by))) throw fail('decision-not-found', id)
    if (!kinds.includes(decision.kind)) throw fail('decision-kind', id)
    if (await tx.selectFrom('decision').select('id').where('undoes', '=', id).executeTakeFirst()) {
      throw fail('decision-undone', id)
    }
    if (decision.kind === 'binding') await checkNotActive(tx, decision.seq, id)
    await check?.(tx, decision)
    const undone = await decide(tx, {
      kind: 'undo',
      scope: 'decision',
      undoes: id,
      codes: decision.codes,
      by: by.name,
      at: now,
    })
    decided(undone)
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: `${decision.kind}-undone`,
      subject: 'decision',
      subjectId: id,
      detail: { codes: decision.codes },
    })
    return { id, codes: decision.codes }
  })
}

async function checkNotActive(tx: Tx, seq: number, id: string): Promise<void> {
  const active = await tx
    .selectFrom('decision_range as bound')
    .innerJoin('decision_range as other', (join) =>
      join
        .onRef('other.run_seq', '=', 'bound.run_seq')
        .onRef('other.first_index', '<=', 'bound.last_index')
        .onRef('other.last_index', '>=', 'bound.first_index'),
    )
    .innerJoin('decision', 'decision.seq', 'other.decision_seq')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .select('decision.id')
    .where('bound.decision_seq', '=', seq)
    .where('decision.kind', '=', 'activation')
    .where('undo.id', 'is', null)
    .executeTakeFirst()
  if (active) throw fail('binding-final', id)
}

async function isTheirs(
  tx: Tx,
  decision: { seq: number; scope: string; lot_id: string | null; product_id: string | null },
  by: Actor,
): Promise<boolean> {
  const theirs = touchable(by)
  if (theirs === null) return true
  if (decision.scope === 'ranges') {
    const other = await tx
      .selectFrom('decision_range')
      .innerJoin('run', 'run.seq', 'decision_range.run_seq')
      .select('run.id')
      .where('decision_range.decision_seq', '=', decision.seq)
      .where('run.producer_id', 'not in', theirs)
      .executeTakeFirst()
    return other === undefined
  }
  const subject = await tx
    .selectFrom('product')
    .select('producer_id')
    .where('id', '=', (eb) =>
      decision.scope === 'lot'
        ? eb
            .selectFrom('lot')
            .select('product_id')
            .where('id', '=', decision.lot_id ?? '')
        : eb.val(decision.product_id ?? ''),
    )
    .executeTakeFirst()
  return mayTouch(by, subject?.producer_id ?? '')
}
