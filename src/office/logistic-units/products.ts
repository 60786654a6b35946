/** Products whose pallets can have a number: with a GTIN, of a producer with a GS1 company prefix. */
import { type Actor, touchable } from '../../accounts/actor.js'
import type { ReadDb } from '../../store/store.js'

export interface NumberableProduct {
  readonly id: string
  readonly name: string
  readonly producer: string
}

const most = 500

export async function numberable(read: ReadDb, by: Actor): Promise<NumberableProduct[]> {
  let query = read
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['product.id', 'product.name', 'producer.name as producer'])
    .where('product.gtin', 'is not', null)
    .where('producer.gs1_prefix', 'is not', null)
    .orderBy('product.name_key')
    .limit(most)
  const theirs = touchable(by)
  if (theirs) query = query.where('product.producer_id', 'in', theirs)
  return query.execute()
}
