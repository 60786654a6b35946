/**
 * Tells webhooks of a revocation or recall: each producer of theirs alone. Reason and notice are
 * people's words and stay here; the codes meant are named by run and running number.
 */
import { runName } from '../codes/running-number.js'
import type { Tx } from '../store/store.js'
import { announce } from '../webhooks/outbox.js'
import type { Decision, RunRange } from './decisions.js'
import { countOf } from './ranges.js'

/** More stretches than these are not listed; `codes` counts them all. */
const mostStretches = 100

export async function announceDecision(
  tx: Tx,
  kind: 'revocation' | 'recall',
  decision: Decision,
  at: Date,
): Promise<void> {
  const { id, scope, ranges } = decision
  const about = { decision: id, scope, product: decision.productId, lot: decision.lotId }
  if (scope !== 'ranges') {
    const producerId = await producerOf(tx, decision)
    const data = { ...about, producer: producerId, codes: decision.codes, stretches: [] }
    await announce(tx, { event: kind, producerId, data, at })
    return
  }
  for (const { producerId, theirs, firsts } of await byProducer(tx, ranges)) {
    const stretches = theirs.slice(0, mostStretches).map(({ runSeq, first, last }) => {
      const before = (firsts.get(runSeq) ?? 0) - 1
      return { run: runName(runSeq), from: first - before, to: last - before }
    })
    const data = { ...about, producer: producerId, codes: countOf(theirs), stretches }
    await announce(tx, { event: kind, producerId, data, at })
  }
}

async function producerOf(
  tx: Tx,
  { scope, lotId, productId }: Pick<Decision, 'scope' | 'lotId' | 'productId'>,
): Promise<string | null> {
  const row = await tx
    .selectFrom('product')
    .select('producer_id')
    .where('id', '=', (eb) =>
      scope === 'lot'
        ? eb
            .selectFrom('lot')
            .select('product_id')
            .where('id', '=', lotId ?? '')
        : eb.val(productId ?? ''),
    )
    .executeTakeFirst()
  return row?.producer_id ?? null
}

async function byProducer(tx: Tx, ranges: readonly RunRange[]) {
  const seqs = [...new Set(ranges.map(({ runSeq }) => runSeq))]
  const runs: { seq: number; producer_id: string; first_index: number }[] = []
  for (let from = 0; from < seqs.length; from += 500)
    runs.push(
      ...(await tx
        .selectFrom('run')
        .select(['seq', 'producer_id', 'first_index'])
        .where('seq', 'in', seqs.slice(from, from + 500))
        .execute()),
    )
  const firsts = new Map(runs.map(({ seq, first_index: first }) => [seq, first]))
  const owners = new Map(runs.map(({ seq, producer_id: owner }) => [seq, owner]))
  return [...new Set(owners.values())].map((producerId) => ({
    producerId,
    firsts,
    theirs: ranges.filter(({ runSeq }) => owners.get(runSeq) === producerId),
  }))
}
