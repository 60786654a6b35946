/** Marks of sale: the producer or a retailer says that packs have left the shop. */
import type { Actor } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import type { IssuingContext } from '../issuing/context.js'
import { activeRanges } from '../issuing/live.js'
import { countOf, subtract } from '../issuing/ranges.js'
import { describe, resolveStretch, type StretchName } from '../issuing/stretch.js'
import { newId } from '../store/ids.js'
import { fail } from './errors.js'

export interface Sale {
  readonly id: string
  readonly codes: number
}

/**
 * Marks a stretch as sold from now on. Scans afterwards tell more than scans in the shop do.
 * @throws sold-not-active where a pack of it is not activated
 */
export function markSold(
  ctx: IssuingContext,
  name: StretchName,
  by: Actor,
  now: Date,
): Promise<Sale> {
  return ctx.store.write(async (tx) => {
    const { run, epoch, first, last } = await resolveStretch(ctx, tx, name, by)
    const range = { first, last }
    const [missing] = subtract([range], await activeRanges(tx, run.seq))
    if (missing) throw fail('sold-not-active', describe(run, missing))
    const id = newId()
    await tx
      .insertInto('sold_range')
      .values({
        id,
        run_seq: run.seq,
        epoch,
        first_index: first,
        last_index: last,
        sold_at: now.toISOString(),
        by: by.name,
      })
      .execute()
    const codes = countOf([range])
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'packs-sold',
      subject: 'run',
      subjectId: run.id,
      detail: { sale: id, codes, stretch: describe(run, range) },
    })
    return { id, codes }
  })
}
