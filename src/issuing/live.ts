/** Which decisions hold for a run's codes: those not undone, read inside the verb's transaction. */
import type { Tx } from '../store/store.js'
import type { DecisionKind, RunRange } from './decisions.js'
import { type Range, normalise } from './ranges.js'

export interface LiveRange extends RunRange {
  readonly id: string
  readonly kind: DecisionKind
  readonly productId: string | null
  readonly lotId: string | null
}

type Reader = Pick<Tx, 'selectFrom'>

/** The ranges of live decisions of the given kinds in a run, in index order. */
export async function liveRanges(
  read: Reader,
  runSeq: number,
  kinds: readonly DecisionKind[],
): Promise<LiveRange[]> {
  const rows = await read
    .selectFrom('decision_range')
    .innerJoin('decision', 'decision.seq', 'decision_range.decision_seq')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .select([
      'decision.id',
      'decision.kind',
      'decision.product_id',
      'decision.lot_id',
      'decision_range.run_seq',
      'decision_range.epoch',
      'decision_range.first_index',
      'decision_range.last_index',
    ])
    .where('decision_range.run_seq', '=', runSeq)
    .where('decision.kind', 'in', [...kinds])
    .where('undo.id', 'is', null)
    .orderBy('decision_range.first_index')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    productId: row.product_id,
    lotId: row.lot_id,
    runSeq: row.run_seq,
    epoch: row.epoch,
    first: row.first_index,
    last: row.last_index,
  }))
}

/** What of a run is active. */
export const activeRanges = async (read: Reader, runSeq: number): Promise<Range[]> =>
  normalise(await liveRanges(read, runSeq, ['activation']))

/** Live decisions about whole products or lots. */
export async function liveSubjects(
  read: Reader,
  subject: { readonly productIds: readonly string[]; readonly lotIds: readonly string[] },
): Promise<{ id: string; kind: DecisionKind; scope: 'lot' | 'product'; subjectId: string }[]> {
  const { productIds, lotIds } = subject
  if (productIds.length + lotIds.length === 0) return []
  const rows = await read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .select([
      'decision.id',
      'decision.kind',
      'decision.scope',
      'decision.product_id',
      'decision.lot_id',
    ])
    .where('decision.scope', 'in', ['lot', 'product'])
    .where('undo.id', 'is', null)
    .where((eb) =>
      eb.or([
        ...(productIds.length ? [eb('decision.product_id', 'in', [...productIds])] : []),
        ...(lotIds.length ? [eb('decision.lot_id', 'in', [...lotIds])] : []),
      ]),
    )
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    scope: row.scope as 'lot' | 'product',
    subjectId: (row.scope === 'lot' ? row.lot_id : row.product_id) as string,
  }))
}
