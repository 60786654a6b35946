/** What of a product is recalled or revoked today: whole lots, or all of it. */
import type { ReadDb } from '../store/store.js'
import { lotKey } from '../trace/lots.js'

/** A decision not undone, as the public may read it. */
export interface PublicRecall {
  readonly kind: 'recall' | 'revocation'
  /** Null = the whole product. */
  readonly lot: string | null
  readonly at: string
  readonly reason: string | null
  readonly notice: string | null
}

/**
 * Recalls and revocations in force of a product and its lots, newest first.
 * @param lot of this lot alone, and of the whole product
 */
export async function recallsOf(
  read: ReadDb,
  productId: string,
  lot?: string,
): Promise<PublicRecall[]> {
  const rows = await read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .leftJoin('lot', 'lot.id', 'decision.lot_id')
    .select([
      'decision.kind',
      'decision.scope',
      'decision.at',
      'decision.reason',
      'decision.notice',
      'lot.number',
    ])
    .where('decision.kind', 'in', ['recall', 'revocation'])
    .where('decision.scope', 'in', ['lot', 'product'])
    .where('undo.id', 'is', null)
    .where((eb) =>
      eb.or([eb('decision.product_id', '=', productId), eb('lot.product_id', '=', productId)]),
    )
    .orderBy('decision.seq', 'desc')
    .execute()
  return rows
    .filter(({ number }) => lot === undefined || number === null || lotKey(number) === lotKey(lot))
    .map(({ kind, number, at, reason, notice }) => ({
      kind: kind as PublicRecall['kind'],
      lot: number,
      at,
      reason,
      notice,
    }))
}

/** Whether people must come to our own page first. */
export const isHalted = async (read: ReadDb, productId: string): Promise<boolean> =>
  (await recallsOf(read, productId)).length > 0
