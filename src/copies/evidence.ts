/**
 * Where a product's threshold `automatic` is 1: evidence that nobody has answered for seven days
 * decides, unless there is a rise that nobody has looked at. Off by default.
 */
import type { IssuingContext } from '../issuing/context.js'
import { confirmCopy } from './answers.js'
import { openStops } from './alert-rows.js'
import { thresholdsOf } from './thresholds.js'

const waitMs = 7 * 86_400_000
const system = { name: 'system', producerId: null }

/** Answers how many codes became "suspect". */
export async function confirmByEvidence(ctx: IssuingContext, now: Date): Promise<number> {
  const { read } = ctx.store
  const rows = await read
    .selectFrom('alert')
    .select(['id', 'product_id', 'producer_id', 'run_seq'])
    .where('state', '=', 'open')
    .where('evidence', '=', 1)
    .where('number', '>', 0)
    .where('opened_at', '<=', new Date(now.getTime() - waitMs).toISOString())
    .execute()
  if (rows.length === 0) return 0
  const stopped = await openStops(read)
  let confirmed = 0
  for (const row of rows) {
    if (stopped.has(row.run_seq) || stopped.has(row.producer_id)) continue
    if ((await thresholdsOf(read, row.product_id)).automatic === 0) continue
    const reason = 'Nhiều người độc lập đã gặp mã này ở nơi không thể có (tự động, theo bằng chứng)'
    await confirmCopy(ctx, row.id, { reason }, system, now)
    confirmed++
  }
  return confirmed
}
