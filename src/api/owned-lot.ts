/** A lot as its owner may see it: another's does not exist. */
import type { Actor } from '../accounts/actor.js'
import { owns } from '../registry/owned.js'
import { getProduct } from '../registry/product-queries.js'
import type { ReadDb } from '../store/store.js'
import { fail } from '../trace/errors.js'
import { getLot } from '../trace/lots.js'

/** @throws lot-not-found, also when it is another's */
export async function ownLot(read: ReadDb, id: string, by: Actor) {
  const lot = await getLot(read, id)
  const { producer } = await getProduct(read, lot.productId)
  if (!owns(by, producer?.id)) throw fail('lot-not-found', id)
  return lot
}
