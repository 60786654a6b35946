/** Binding stamps that were printed ahead to a product and lot. Final once a code of it is active. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import type { Tx } from '../store/store.js'
import type { IssuingContext } from './context.js'
import { type Decision, decide, decideTogether } from './decisions.js'
import { fail } from './errors.js'
import { activeRanges, liveRanges } from './live.js'
import { countOf, intersect } from './ranges.js'
import { checkLot } from './runs.js'
import { describe, resolveStretch, type Stretch, type StretchName } from './stretch.js'

export interface Binding {
  readonly binding: string
  readonly codes: number
}

export interface BoundTo {
  readonly productId: string
  readonly lotId?: string | undefined
}

export async function bind(
  ctx: IssuingContext,
  name: StretchName,
  to: BoundTo,
  by: Actor,
  now: Date,
): Promise<Binding> {
  return decideTogether(ctx, async (tx, decided) => {
    const decision = await bindIn(ctx, tx, name, to, by, now)
    decided(decision)
    return { binding: decision.id, codes: decision.codes }
  })
}

/** As `bind`, inside the caller's transaction (`decideTogether`). */
export async function bindIn(
  ctx: IssuingContext,
  tx: Tx,
  name: StretchName,
  to: BoundTo,
  by: Actor,
  now: Date,
): Promise<Decision> {
  const stretch = await resolveStretch(ctx, tx, name, by)
  await checkProduct(tx, stretch, to.productId, by)
  if (to.lotId !== undefined) await checkLot(tx, to.lotId, to.productId)
  await checkFree(tx, stretch, to)
  const decision = await decide(tx, {
    kind: 'binding',
    scope: 'ranges',
    productId: to.productId,
    lotId: to.lotId ?? null,
    ranges: [
      { runSeq: stretch.runSeq, epoch: stretch.epoch, first: stretch.first, last: stretch.last },
    ],
    codes: countOf([stretch]),
    by: by.name,
    at: now,
  })
  await recordAudit(tx, {
    at: now,
    actor: by.name,
    action: 'codes-bound',
    subject: 'run',
    subjectId: stretch.run.id,
    detail: {
      binding: decision.id,
      stretch: describe(stretch.run, stretch),
      product: to.productId,
      lot: to.lotId ?? null,
    },
  })
  return decision
}

async function checkProduct(tx: Tx, { run }: Stretch, productId: string, by: Actor): Promise<void> {
  const product = await tx
    .selectFrom('product')
    .select('producer_id')
    .where('id', '=', productId)
    .executeTakeFirst()
  if (!product || (product.producer_id !== null && !mayTouch(by, product.producer_id))) {
    throw fail('product-not-found', productId)
  }
  if (product.producer_id !== run.producerId) throw fail('binding-owner', run.name)
}

/** A run issued for a product may still get its lot; anything bound twice, or active, is refused. */
async function checkFree(
  tx: Tx,
  stretch: Stretch,
  to: { productId: string; lotId?: string | undefined },
): Promise<void> {
  const { run } = stretch
  if (run.productId !== null && run.productId !== to.productId)
    throw fail('binding-other-product', run.name)
  if (run.lotId !== null || (run.productId !== null && to.lotId === undefined)) {
    throw fail('binding-overlap', describe(run, stretch))
  }
  const bound = intersect([stretch], await liveRanges(tx, run.seq, ['binding']))
  if (bound[0]) throw fail('binding-overlap', bound.map((range) => describe(run, range)).join(', '))
  const active = intersect([stretch], await activeRanges(tx, run.seq))
  if (active[0]) throw fail('binding-final', active.map((range) => describe(run, range)).join(', '))
}
