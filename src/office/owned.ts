/** Objects of the registry as pages of the desk need them, each checked against who asks. */
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { fail as failRegistry } from '../registry/errors.js'
import { blocksPrinting, type Gap, readGaps } from '../registry/gaps.js'
import { matchesSearch, searchKey } from '../registry/name-key.js'
import { getProduct, type Product } from '../registry/product-queries.js'
import type { ReadDb } from '../store/store.js'
import { fail as failTrace } from '../trace/errors.js'
import { getLot, type Lot } from '../trace/lots.js'

export type OwnedProduct = Product & {
  readonly producer: { readonly id: string; readonly name: string }
}

/** @throws product-not-found, also when it is another producer's or nobody's */
export async function ownedProduct(read: ReadDb, id: string, by: Actor): Promise<OwnedProduct> {
  const product = await getProduct(read, id)
  const { producer } = product
  if (!producer || !mayTouch(by, producer.id)) throw failRegistry('product-not-found', id)
  return { ...product, producer }
}

/** @throws lot-not-found, also when it is another producer's */
export async function ownedLot(
  read: ReadDb,
  id: string,
  by: Actor,
): Promise<{ readonly lot: Lot; readonly product: OwnedProduct }> {
  const lot = await getLot(read, id)
  const product = await ownedProduct(read, lot.productId, by).catch(() => undefined)
  if (!product) throw failTrace('lot-not-found', id)
  return { lot, product }
}

export interface ProductLine {
  readonly id: string
  readonly name: string
  readonly producerId: string
  readonly producer: string
  /** What keeps its labels from being printed. */
  readonly blocking: readonly Gap[]
}

/** Products an actor may touch, by name; marks may be missing in the search. */
export async function ownedProducts(
  read: ReadDb,
  by: Actor,
  options: {
    readonly search?: string | undefined
    readonly producerId?: string | undefined
    readonly limit: number
  },
): Promise<ProductLine[]> {
  let query = read
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select([
      'product.id',
      'product.name',
      'product.name_key',
      'product.gaps',
      'producer.id as producer_id',
      'producer.name as producer',
    ])
    .orderBy('product.name_key')
    .orderBy('product.id')
  const theirs = touchable(by)
  if (theirs) query = query.where('product.producer_id', 'in', theirs)
  if (options.producerId !== undefined)
    query = query.where('product.producer_id', '=', options.producerId)
  const wanted = searchKey(options.search ?? '')
  if (wanted === '') query = query.limit(options.limit)
  const rows = await query.execute()
  return rows
    .filter((row) => matchesSearch(searchKey(`${row.name} ${row.producer}`), wanted))
    .slice(0, options.limit)
    .map((row) => ({
      id: row.id,
      name: row.name,
      producerId: row.producer_id,
      producer: row.producer,
      blocking: readGaps(row.gaps).filter(blocksPrinting),
    }))
}

/** Producers an actor may touch, by name. */
export async function ownedProducers(
  read: ReadDb,
  by: Actor,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  let query = read.selectFrom('producer').select(['id', 'name']).orderBy('name_key').limit(limit)
  const theirs = touchable(by)
  if (theirs) query = query.where('id', 'in', theirs)
  return query.execute()
}
