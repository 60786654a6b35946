/** What the store already holds of the rows of one chunk, read in a few queries. */
import type { Selectable } from 'kysely'
import type { Schema } from '../../store/schema.js'
import type { ReadDb } from '../../store/store.js'
import { gtinForms } from '../product-queries.js'
import type { ParsedRow } from './row.js'

export type ProductRow = Selectable<Schema['product']>
export type ProducerRow = Selectable<Schema['producer']>
type KnownCertificate = Pick<
  Selectable<Schema['certificate']>,
  'id' | 'number' | 'issued_on' | 'stars'
>

export interface Known {
  /** By name key. */
  readonly producers: ReadonlyMap<string, ProducerRow>
  readonly producersById: ReadonlyMap<string, ProducerRow>
  readonly productsByName: ReadonlyMap<string, readonly ProductRow[]>
  readonly certificates: Map<string, readonly KnownCertificate[]>
  /** Who holds a GTIN (14 digits). */
  readonly gtins: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  addProducer(producer: ProducerRow): void
  addProduct(product: ProductRow): void
}

/**
 * Reads what a chunk's rows could mean.
 * @param ownProducerId the producer that all rows are of
 */
export async function readKnown(
  tx: ReadDb,
  rows: readonly ParsedRow[],
  ownProducerId?: string,
): Promise<Known> {
  const names = [...new Set(rows.map((row) => row.product.name_key))]
  const producerKeys = [...new Set(rows.flatMap((row) => row.producer?.name_key ?? []))]
  const gtins = [...new Set(rows.flatMap((row) => row.product.gtin ?? []))].flatMap(gtinForms)
  const products = await tx
    .selectFrom('product')
    .selectAll()
    .where('name_key', 'in', names)
    .execute()
  const anyProducer = tx.selectFrom('producer').selectAll()
  const producers =
    producerKeys.length === 0
      ? []
      : await anyProducer.where('name_key', 'in', producerKeys).execute()
  if (ownProducerId !== undefined)
    producers.push(...(await anyProducer.where('id', '=', ownProducerId).execute()))
  const holders =
    gtins.length === 0
      ? []
      : await tx
          .selectFrom('product')
          .select(['id', 'name', 'gtin'])
          .where('gtin', 'in', gtins)
          .execute()
  const known = new KnownRows()
  producers.forEach((producer) => known.addProducer(producer))
  products.forEach((product) => known.addProduct(product))
  holders.forEach((holder) => known.addGtin(holder))
  const ids = products.map((product) => product.id)
  if (ids.length > 0) known.addCertificates(await certificateRows(tx, ids))
  return known
}

const certificateRows = (tx: ReadDb, productIds: readonly string[]) =>
  tx
    .selectFrom('certificate')
    .select(['id', 'product_id', 'number', 'issued_on', 'stars'])
    .where('product_id', 'in', productIds)
    .execute()

class KnownRows implements Known {
  readonly producers = new Map<string, ProducerRow>()
  readonly producersById = new Map<string, ProducerRow>()
  readonly productsByName = new Map<string, ProductRow[]>()
  readonly certificates = new Map<string, readonly KnownCertificate[]>()
  readonly gtins = new Map<string, { id: string; name: string }>()

  addProducer(producer: ProducerRow): void {
    this.producers.set(producer.name_key, producer)
    this.producersById.set(producer.id, producer)
  }

  addProduct(product: ProductRow): void {
    const named = this.productsByName.get(product.name_key) ?? []
    named.push(product)
    this.productsByName.set(product.name_key, named)
    this.addGtin(product)
  }

  addGtin(holder: { id: string; name: string; gtin: string | null }): void {
    if (holder.gtin !== null) this.gtins.set(holder.gtin.padStart(14, '0'), holder)
  }

  addCertificates(rows: readonly (KnownCertificate & { product_id: string })[]): void {
    for (const row of rows)
      this.certificates.set(row.product_id, [...(this.certificates.get(row.product_id) ?? []), row])
  }
}
