/**
 * Activation in the field: stamps that stick on packs are bound to their product, those that were
 * spoiled are voided, the rest of the roll too if it is to be, and the others become active. All of it
 * or nothing: a roll of which half is bound is nobody's idea of a result.
 */
import type { Actor } from '../accounts/actor.js'
import type { IssuingContext } from './context.js'
import { activateIn, type Excluded } from './activations.js'
import { bindIn, type BoundTo } from './bindings.js'
import { type Decision, decideTogether } from './decisions.js'
import { fail } from './errors.js'
import { liveRanges } from './live.js'
import { intersect, type Range, subtract } from './ranges.js'
import { revokeIn } from './revocations.js'
import { getRun, type Run } from './runs.js'
import { numbersOf } from './stretch.js'
import type { Tx } from '../store/store.js'

/** Running numbers of one run, both included. */
export interface Numbers {
  readonly from: number
  readonly to: number
}

export interface FieldActivation extends Numbers {
  readonly runId: string
  /** Where stamps of the stretch are not bound yet. */
  readonly bindTo?: BoundTo | undefined
  /** Numbers in the stretch that were spoiled: voided, never activated. */
  readonly spoiled: readonly Numbers[]
  /** Void what follows the stretch in its run too. */
  readonly voidRest: boolean
  /** Exactly so many are to become active; fewer or more means that the stretch has changed since. */
  readonly confirm: number
}

/** What a stretch holds before anything counts. Numbers are running numbers of the run. */
export interface FieldPlan {
  readonly run: Run
  readonly from: number
  readonly to: number
  /** Neither active nor void: these would be activated. */
  readonly free: number
  readonly excluded: readonly Omit<Excluded, 'run'>[]
  /** Not bound to a product. */
  readonly unbound: readonly Numbers[]
  /** Behind the stretch in its run, neither active nor void. */
  readonly rest: readonly Numbers[]
}

export interface FieldActivated {
  readonly activation: string
  readonly codes: number
  readonly voided: number
}

type Reader = Pick<Tx, 'selectFrom'>

/** What stands in the way of a stretch is listed before it counts. */
export async function planInField(
  read: Reader,
  name: Numbers & { readonly runId: string },
  by: Actor,
): Promise<FieldPlan> {
  const run = await getRun(read, name.runId, by)
  const { first, last } = numbersOf(run, name.from, name.to)
  const live = await liveRanges(read, run.seq, ['activation', 'binding', 'revocation'])
  const of = (kind: string) => live.filter((part) => part.kind === kind)
  const numbers = (range: Range): Numbers => ({
    from: range.first - run.firstIndex + 1,
    to: range.last - run.firstIndex + 1,
  })
  const active = intersect([{ first, last }], of('activation'))
  const revoked = intersect(subtract([{ first, last }], active), of('revocation'))
  const free = subtract(subtract([{ first, last }], active), revoked)
  const end = run.firstIndex + run.quantity - 1
  const behind: Range[] = last < end ? [{ first: last + 1, last: end }] : []
  const rest = subtract(subtract(behind, of('activation')), of('revocation'))
  return {
    run,
    ...numbers({ first, last }),
    free: free.reduce((sum, range) => sum + range.last - range.first + 1, 0),
    excluded: [
      ...active.map((range) => ({ why: 'active' as const, ...numbers(range) })),
      ...revoked.map((range) => ({ why: 'revoked' as const, ...numbers(range) })),
    ],
    // Also what is void in between: an activation wants its whole stretch bound.
    unbound:
      run.productId === null
        ? subtract(subtract([{ first, last }], active), of('binding')).map(numbers)
        : [],
    rest: rest.map(numbers),
  }
}

/**
 * Binds, voids and activates in one transaction.
 * @throws activation-changed when the number left is not the one confirmed, activation-unbound, and
 * what binding and activation throw
 */
export async function activateInField(
  ctx: IssuingContext,
  wanted: FieldActivation,
  reasons: { readonly spoiled: string; readonly rest: string },
  by: Actor,
  now: Date,
): Promise<FieldActivated> {
  return decideTogether(ctx, async (tx, decided) => {
    const made = (decision: Decision): Decision => {
      decided(decision)
      return decision
    }
    const { runId, from, to, bindTo, spoiled, voidRest, confirm } = wanted
    const before = await planInField(tx, wanted, by)
    if (bindTo) {
      for (const part of before.unbound) {
        made(await bindIn(ctx, tx, { runId, ...part }, bindTo, by, now))
      }
    }
    let voided = 0
    for (const part of spoiled) {
      if (part.from < from || part.to > to) throw fail('spoiled-outside', before.run.name)
      const said = { reason: reasons.spoiled }
      voided += made(await revokeIn(ctx, tx, { runId, ...part }, said, by, now)).codes
    }
    if (voidRest) {
      for (const part of before.rest) {
        const said = { reason: reasons.rest }
        voided += made(await revokeIn(ctx, tx, { runId, ...part }, said, by, now)).codes
      }
    }
    const { free } = await planInField(tx, wanted, by)
    if (free !== confirm) throw fail('activation-changed', free, confirm)
    const { decision } = await activateIn(ctx, tx, { runId, from, to }, { confirm }, by, now)
    made(decision)
    return { activation: decision.id, codes: decision.codes, voided }
  })
}
