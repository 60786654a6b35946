/**
 * Versions of what a pack's page says about contents, maker and place. A pack shows the version of
 * its activation; later ones are shown as dated changes. Stars, recall and revocation are not here:
 * they are always of today.
 */
import type { Selectable } from 'kysely'
import type { Schema } from '../store/schema.js'
import type { ReadDb, Tx } from '../store/store.js'
import { fail } from './errors.js'
import { knownDetails, noDetails, type ProductDetails } from './product-details.js'

export interface ProductSnapshot extends ProductDetails {
  readonly name: string
  readonly gtin: string | null
  /** As stored: see `groupWords`. */
  readonly group: string | null
  readonly netContent: string | null
  readonly ingredients: string | null
  readonly shelfLifeDays: number | null
  readonly story: string | null
  readonly producer: {
    readonly id: string
    readonly name: string
    readonly address: string | null
    readonly provinceCode: string | null
    readonly commune: string | null
  } | null
  readonly origin: {
    readonly provinceCode: string | null
    readonly communeCode: string | null
    readonly commune: string | null
    /** As older certificates write it: commune, district, province. */
    readonly oldAddress: string | null
  }
}

/** As it is stored: details that are not known are left out. */
export type SavedSnapshot = Omit<ProductSnapshot, keyof ProductDetails> & Partial<ProductDetails>

export interface ProductVersion {
  readonly version: number
  readonly at: string
  readonly snapshot: ProductSnapshot
}

/** A later change: when, and which parts of the snapshot. */
export interface ProductChange {
  readonly at: string
  readonly fields: readonly (keyof ProductSnapshot)[]
}

type ProductRow = Selectable<Schema['product']>
type ProducerRow = Selectable<Schema['producer']>

/** What a pack's page would show of these rows. */
export function snapshotOf(product: ProductRow, producer: ProducerRow | undefined): SavedSnapshot {
  const old = [product.old_commune, product.old_district, product.old_province]
  return {
    name: product.name,
    gtin: product.gtin,
    group: product.ocop_group,
    netContent: product.net_content,
    ingredients: product.ingredients,
    shelfLifeDays: product.shelf_life_days,
    story: product.story,
    producer: producer
      ? {
          id: producer.id,
          name: producer.name,
          address: producer.address,
          provinceCode: producer.province_code,
          commune: producer.commune,
        }
      : null,
    origin: {
      provinceCode: product.province_code,
      communeCode: product.commune_code,
      commune: product.commune,
      oldAddress: old.filter((part) => part !== null).join(', ') || null,
    },
    ...knownDetails(product),
  }
}

/** Saves the present state as a new version when it differs from the last one. */
export async function saveVersion(tx: Tx, productId: string, now: Date): Promise<void> {
  const product = await tx
    .selectFrom('product')
    .selectAll()
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  const producer = product.producer_id
    ? await tx
        .selectFrom('producer')
        .selectAll()
        .where('id', '=', product.producer_id)
        .executeTakeFirst()
    : undefined
  const snapshot = JSON.stringify(snapshotOf(product, producer))
  const last = await tx
    .selectFrom('product_version')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.snapshot === snapshot) return
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('product_version')
    .values({ product_id: productId, version, at: now.toISOString(), snapshot })
    .execute()
  await tx.updateTable('product').set({ version }).where('id', '=', productId).execute()
}

/** The same for every product of a producer that changed. */
export async function saveVersionsOfProducer(tx: Tx, producerId: string, now: Date): Promise<void> {
  const products = await tx
    .selectFrom('product')
    .select('id')
    .where('producer_id', '=', producerId)
    .execute()
  for (const { id } of products) await saveVersion(tx, id, now)
}

/** The version in force at a moment (ISO, UTC), the first one when the moment is earlier, the last one without a moment. */
export async function getProductVersion(
  read: ReadDb,
  productId: string,
  at?: string,
): Promise<ProductVersion> {
  const all = await productVersions(read, productId)
  const inForce = at === undefined ? all : all.filter((version) => version.at <= at)
  const found = inForce.at(-1) ?? all[0]
  if (!found) throw fail('product-not-found', productId)
  return found
}

/** Every version, oldest first. */
export async function productVersions(read: ReadDb, productId: string): Promise<ProductVersion[]> {
  const rows = await read
    .selectFrom('product_version')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('version')
    .execute()
  return rows.map(({ version, at, snapshot }) => ({
    version,
    at,
    snapshot: { ...noDetails, ...(JSON.parse(snapshot) as SavedSnapshot) },
  }))
}

/** What changed after a version, change by change. */
export function changesSince(versions: readonly ProductVersion[], from: number): ProductChange[] {
  return versions.flatMap((version, i) => {
    const before = versions[i - 1]
    if (!before || version.version <= from) return []
    const keys = Object.keys(version.snapshot) as (keyof ProductSnapshot)[]
    const fields = keys.filter(
      (key) => JSON.stringify(version.snapshot[key]) !== JSON.stringify(before.snapshot[key]),
    )
    return [{ at: version.at, fields }]
  })
}
