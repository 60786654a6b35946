/**
 * Activation: the producer says that these packs leave the house. A stretch may be named from either
 * end; what in it is active or revoked already is listed, and the number left must be confirmed.
 */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { withDetail } from '../errors.js'
import type { Tx } from '../store/store.js'
import { type IssuingContext, unactivatedMonths } from './context.js'
import { type Decision, decide, decideTogether } from './decisions.js'
import { fail } from './errors.js'
import { type LiveRange, liveRanges, liveSubjects } from './live.js'
import { countOf, intersect, type Range, subtract } from './ranges.js'
import { getRun, type Run, toRun } from './runs.js'
import { addMonths } from './state.js'
import { describe, resolveStretch, type StretchName } from './stretch.js'

export type ActivationTarget = StretchName | { readonly lotId: string }

export interface Excluded {
  readonly why: 'active' | 'revoked' | 'recalled'
  readonly run: string
  readonly from: number
  readonly to: number
}

/** What an activation would do: counted and listed before anything counts. */
export interface ActivationPlan {
  readonly codes: number
  readonly excluded: readonly Excluded[]
}

export interface Activation extends ActivationPlan {
  readonly activation: string
}

interface Piece {
  readonly run: Run
  readonly range: Range
}

interface Plan {
  readonly activate: Piece[]
  readonly excluded: (Excluded & { readonly text: string })[]
}

export async function previewActivation(
  ctx: IssuingContext,
  target: ActivationTarget,
  by: Actor,
  now: Date,
): Promise<ActivationPlan> {
  const plan = await planActivation(ctx, ctx.store.read, target, by, now)
  return { codes: sizeOf(plan), excluded: plan.excluded.map(publicFacts) }
}

/** @param confirm the number of codes to activate; needed when something in the stretch is left out */
export async function activate(
  ctx: IssuingContext,
  target: ActivationTarget,
  options: { readonly confirm?: number | undefined },
  by: Actor,
  now: Date,
): Promise<Activation> {
  return decideTogether(ctx, async (tx, decided) => {
    const { decision, excluded } = await activateIn(ctx, tx, target, options, by, now)
    decided(decision)
    return { activation: decision.id, codes: decision.codes, excluded }
  })
}

/** As `activate`, inside the caller's transaction (`decideTogether`). */
export async function activateIn(
  ctx: IssuingContext,
  tx: Tx,
  target: ActivationTarget,
  options: { readonly confirm?: number | undefined },
  by: Actor,
  now: Date,
): Promise<{ readonly decision: Decision; readonly excluded: readonly Excluded[] }> {
  const plan = await planActivation(ctx, tx, target, by, now)
  const codes = sizeOf(plan)
  const listed = plan.excluded.map((part) => part.text).join(', ')
  const facts = { codes, excluded: plan.excluded.map(publicFacts) }
  if (codes === 0) throw withDetail(fail('activation-nothing', listed || '0'), facts)
  if (plan.excluded.length > 0 && options.confirm !== codes) {
    throw withDetail(fail('activation-confirm', codes, listed), facts)
  }
  const decision = await decide(tx, {
    kind: 'activation',
    scope: 'ranges',
    ranges: plan.activate.map(({ run, range }) => ({
      runSeq: run.seq,
      epoch: run.epoch,
      ...range,
    })),
    codes,
    by: by.name,
    at: now,
  })
  await recordAudit(tx, {
    at: now,
    actor: by.name,
    action: 'codes-activated',
    subject: 'activation',
    subjectId: decision.id,
    detail: {
      codes,
      stretches: plan.activate.slice(0, 100).map(({ run, range }) => describe(run, range)),
    },
  })
  return { decision, excluded: facts.excluded }
}

const sizeOf = (plan: Plan): number => countOf(plan.activate.map((piece) => piece.range))

const publicFacts = ({ why, run, from, to }: Excluded): Excluded => ({ why, run, from, to })

type Reader = Pick<Tx, 'selectFrom'>

async function planActivation(
  ctx: IssuingContext,
  read: Reader,
  target: ActivationTarget,
  by: Actor,
  now: Date,
): Promise<Plan> {
  const pieces =
    'lotId' in target
      ? await piecesOfLot(read, target.lotId, by)
      : [await pieceOf(ctx, read, target, by)]
  const plan: Plan = { activate: [], excluded: [] }
  for (const piece of pieces) await planPiece(read, piece, plan, now)
  return plan
}

async function pieceOf(
  ctx: IssuingContext,
  read: Reader,
  name: StretchName,
  by: Actor,
): Promise<Piece> {
  const { run, first, last } = await resolveStretch(ctx, read, name, by)
  return { run, range: { first, last } }
}

/** Every stretch that is bound to the lot, by its run or by a later binding. */
async function piecesOfLot(read: Reader, lotId: string, by: Actor): Promise<Piece[]> {
  const lot = await read
    .selectFrom('lot')
    .innerJoin('product', 'product.id', 'lot.product_id')
    .select('product.producer_id')
    .where('lot.id', '=', lotId)
    .executeTakeFirst()
  if (!lot || !mayTouch(by, lot.producer_id ?? '')) throw fail('lot-not-found', lotId)
  const whole = (
    await read.selectFrom('run').selectAll().where('lot_id', '=', lotId).orderBy('seq').execute()
  ).map(toRun)
  const pieces: Piece[] = whole.map((run) => ({
    run,
    range: { first: run.firstIndex, last: run.firstIndex + run.quantity - 1 },
  }))
  const bound = await read
    .selectFrom('decision')
    .innerJoin('decision_range', 'decision_range.decision_seq', 'decision.seq')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .innerJoin('run', 'run.seq', 'decision_range.run_seq')
    .select(['run.id', 'decision_range.first_index as first', 'decision_range.last_index as last'])
    .where('decision.kind', '=', 'binding')
    .where('decision.lot_id', '=', lotId)
    .where('undo.id', 'is', null)
    .execute()
  for (const { id, first, last } of bound)
    pieces.push({ run: await getRun(read, id, by), range: { first, last } })
  return pieces
}

async function planPiece(
  read: Reader,
  { run, range }: Piece,
  plan: Plan,
  now: Date,
): Promise<void> {
  if (addMonths(new Date(run.createdAt), unactivatedMonths) < now) {
    throw fail('activation-lapsed', run.name, unactivatedMonths)
  }
  const live = await liveRanges(read, run.seq, ['activation', 'binding', 'revocation'])
  const bindings = live.filter((part) => part.kind === 'binding')
  if (run.productId === null) {
    const unbound = subtract([range], bindings)
    if (unbound[0])
      throw fail('activation-unbound', unbound.map((part) => describe(run, part)).join(', '))
  }
  const exclude = (
    why: Excluded['why'],
    from: readonly Range[],
    what: readonly Range[],
  ): Range[] => {
    for (const part of intersect(from, what)) {
      plan.excluded.push({
        why,
        run: run.name,
        from: part.first - run.firstIndex + 1,
        to: part.last - run.firstIndex + 1,
        text: describe(run, part),
      })
    }
    return subtract(from, what)
  }
  let left = exclude(
    'active',
    [range],
    live.filter((part) => part.kind === 'activation'),
  )
  left = exclude(
    'revoked',
    left,
    live.filter((part) => part.kind === 'revocation'),
  )
  const stopped = await stoppedBySubject(read, run, bindings, left)
  left = exclude('revoked', left, stopped.revoked)
  left = exclude('recalled', left, stopped.recalled)
  for (const part of left) plan.activate.push({ run, range: part })
}

/** The parts whose product or lot is revoked or recalled as a whole. */
async function stoppedBySubject(
  read: Reader,
  run: Run,
  bindings: readonly LiveRange[],
  left: readonly Range[],
) {
  const parts = [
    ...bindings.map((part) => ({ ...part })),
    ...subtract(left, bindings).map((part) => ({
      ...part,
      productId: run.productId,
      lotId: run.lotId,
    })),
  ]
  const ids = (pick: (part: (typeof parts)[number]) => string | null) =>
    [...new Set(parts.map(pick))].filter((id) => id !== null)
  const subjects = await liveSubjects(read, {
    productIds: ids((part) => part.productId),
    lotIds: ids((part) => part.lotId),
  })
  const of = (kind: 'revocation' | 'recall') =>
    parts.filter((part) =>
      subjects.some(
        (subject) =>
          subject.kind === kind &&
          (subject.scope === 'lot' ? part.lotId : part.productId) === subject.subjectId,
      ),
    )
  return { revoked: of('revocation'), recalled: of('recall') }
}
