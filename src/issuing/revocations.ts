/** Revoking codes, lots and products, recalling lots, confirming a suspicion. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import type { Tx } from '../store/store.js'
import type { IssuingContext } from './context.js'
import { type Decision, decide, decideTogether, type RunRange } from './decisions.js'
import { fail } from './errors.js'
import { announceDecision } from './announce-decision.js'
import { countOf, rangesOf } from './ranges.js'
import type { Run } from './runs.js'
import { describe, placeOfCode, resolveStretch, type StretchName } from './stretch.js'

export type RevocationTarget =
  | StretchName
  | { readonly codes: readonly string[] }
  | { readonly lotId: string }
  | { readonly productId: string }

export interface Statement {
  /** Why, for the record and the public page. */
  readonly reason: string
  /** What the public should do or know; shown on the page. */
  readonly notice?: string | undefined
}

export interface Decided {
  readonly id: string
  /** Codes it held for when it was made; a lot's or product's later codes are held for too. */
  readonly codes: number
}

/** Revokes at once. A range of a million costs what one code costs: one row. */
export const revoke = (
  ctx: IssuingContext,
  target: RevocationTarget,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Decided> => state(ctx, 'revocation', target, said, by, now)

/** Recalls a lot, also codes of it that are issued later. */
export const recall = (
  ctx: IssuingContext,
  lotId: string,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Decided> => state(ctx, 'recall', { lotId }, said, by, now)

/** States that codes were copied: by a person, or on evidence that an outsider cannot cheaply make. */
export const suspect = (
  ctx: IssuingContext,
  target: RevocationTarget,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Decided> => state(ctx, 'suspicion', target, said, by, now)

/** As `suspect`, inside the caller's transaction (`decideTogether`). */
export const suspectIn = (
  ctx: IssuingContext,
  tx: Tx,
  target: RevocationTarget,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Decision> => stateIn(ctx, tx, 'suspicion', target, said, by, now)

/** As `revoke`, inside the caller's transaction (`decideTogether`). */
export const revokeIn = (
  ctx: IssuingContext,
  tx: Tx,
  target: RevocationTarget,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Decision> => stateIn(ctx, tx, 'revocation', target, said, by, now)

const actions = {
  revocation: 'codes-revoked',
  recall: 'lot-recalled',
  suspicion: 'copies-confirmed',
} as const

async function state(
  ctx: IssuingContext,
  kind: keyof typeof actions,
  target: RevocationTarget,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Decided> {
  return decideTogether(ctx, async (tx, decided) => {
    const decision = await stateIn(ctx, tx, kind, target, said, by, now)
    decided(decision)
    return { id: decision.id, codes: decision.codes }
  })
}

async function stateIn(
  ctx: IssuingContext,
  tx: Tx,
  kind: keyof typeof actions,
  target: RevocationTarget,
  said: Statement,
  by: Actor,
  now: Date,
): Promise<Decision> {
  const reason = said.reason.trim()
  if (reason === '' || reason.length > 500 || (said.notice?.length ?? 0) > 500)
    throw fail('reason-missing')
  const scope = await scopeOf(ctx, tx, target, by)
  const decision = await decide(tx, {
    kind,
    scope: scope.scope,
    productId: scope.productId ?? null,
    lotId: scope.lotId ?? null,
    ranges: scope.ranges ?? [],
    codes: scope.codes,
    reason,
    notice: said.notice?.trim() || null,
    by: by.name,
    at: now,
  })
  await recordAudit(tx, {
    at: now,
    actor: by.name,
    action: actions[kind],
    subject: scope.scope === 'ranges' ? 'decision' : scope.scope,
    subjectId: scope.lotId ?? scope.productId ?? decision.id,
    detail: { decision: decision.id, codes: scope.codes, stretches: scope.stretches, reason },
  })
  if (kind !== 'suspicion') await announceDecision(tx, kind, decision, now)
  return decision
}

type Reader = Pick<Tx, 'selectFrom'>

export interface DecisionScope {
  readonly scope: 'ranges' | 'lot' | 'product'
  readonly codes: number
  readonly productId?: string
  readonly lotId?: string
  readonly ranges?: RunRange[]
  readonly stretches?: string[]
}

/** What a decision about this would hold for. Reads only. */
export async function scopeOf(
  ctx: IssuingContext,
  tx: Reader,
  target: RevocationTarget,
  by: Actor,
): Promise<DecisionScope> {
  if ('codes' in target) return scopeOfCodes(ctx, tx, target.codes, by)
  if ('lotId' in target) return scopeOfLot(tx, target.lotId, by)
  if ('productId' in target) return scopeOfProduct(tx, target.productId, by)
  const { run, ...range } = await resolveStretch(ctx, tx, target, by)
  return {
    scope: 'ranges',
    ranges: [range],
    codes: countOf([range]),
    stretches: [describe(run, range)],
  }
}

async function scopeOfCodes(
  ctx: IssuingContext,
  tx: Reader,
  codes: readonly string[],
  by: Actor,
): Promise<DecisionScope> {
  if (codes.length === 0) throw fail('revocation-empty')
  const runs = new Map<number, { run: Run; indexes: number[] }>()
  for (const [position, code] of codes.entries()) {
    const { run, index } = await placeOfCode(ctx, tx, code, by, `#${position + 1}`)
    const entry = runs.get(run.seq) ?? { run, indexes: [] }
    entry.indexes.push(index)
    runs.set(run.seq, entry)
  }
  const parts = [...runs.values()].flatMap(({ run, indexes }) =>
    rangesOf(indexes).map((range) => ({ run, range })),
  )
  return {
    scope: 'ranges',
    ranges: parts.map(({ run, range }) => ({ runSeq: run.seq, epoch: run.epoch, ...range })),
    codes: countOf(parts.map(({ range }) => range)),
    stretches: parts.slice(0, 100).map(({ run, range }) => describe(run, range)),
  }
}

async function scopeOfLot(tx: Reader, lotId: string, by: Actor): Promise<DecisionScope> {
  const lot = await tx
    .selectFrom('lot')
    .innerJoin('product', 'product.id', 'lot.product_id')
    .select('product.producer_id')
    .where('lot.id', '=', lotId)
    .executeTakeFirst()
  if (!lot || !mayTouch(by, lot.producer_id ?? '')) throw fail('lot-not-found', lotId)
  return { scope: 'lot', lotId, codes: await countCodes(tx, 'lot_id', lotId) }
}

async function scopeOfProduct(tx: Reader, productId: string, by: Actor): Promise<DecisionScope> {
  const product = await tx
    .selectFrom('product')
    .select('producer_id')
    .where('id', '=', productId)
    .executeTakeFirst()
  if (!product || !mayTouch(by, product.producer_id ?? ''))
    throw fail('product-not-found', productId)
  return { scope: 'product', productId, codes: await countCodes(tx, 'product_id', productId) }
}

/** Codes of a lot or product: of runs issued for it, and bound to it later. */
async function countCodes(
  tx: Reader,
  column: 'lot_id' | 'product_id',
  id: string,
): Promise<number> {
  const issued = await tx
    .selectFrom('run')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('quantity'), eb.lit(0)).as('codes'))
    .where(column, '=', id)
    .executeTakeFirstOrThrow()
  const bound = await tx
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .innerJoin('decision_range', 'decision_range.decision_seq', 'decision.seq')
    .innerJoin('run', 'run.seq', 'decision_range.run_seq')
    .select(['decision_range.first_index as first', 'decision_range.last_index as last'])
    .where('decision.kind', '=', 'binding')
    .where(`decision.${column}`, '=', id)
    .where('undo.id', 'is', null)
    // A binding that only adds the lot lies in a run that the product's count holds already.
    .where((eb) => eb.or([eb(`run.${column}`, 'is', null), eb(`run.${column}`, '!=', id)]))
    .execute()
  return Number(issued.codes) + countOf(bound)
}
