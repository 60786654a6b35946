/** Whether people must come to our own page first: something of the product is recalled or revoked. */
import type { ReadDb } from '../store/store.js'

/** A recall or revocation, not undone, of the product or of any of its lots. */
export async function isHalted(read: ReadDb, productId: string): Promise<boolean> {
  const row = await read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .leftJoin('lot', 'lot.id', 'decision.lot_id')
    .select('decision.id')
    .where('decision.kind', 'in', ['recall', 'revocation'])
    .where('decision.scope', 'in', ['lot', 'product'])
    .where('undo.id', 'is', null)
    .where((eb) =>
      eb.or([eb('decision.product_id', '=', productId), eb('lot.product_id', '=', productId)]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
