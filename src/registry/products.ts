/** Products: what producers make, and the verbs that change them. */
import { recordAudit } from '../accounts/audit.js'
import { parseGtin } from '../gs1/gtin.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import { changedFacts } from './audited.js'
import { fail } from './errors.js'
import * as field from './fields.js'
import { gapsOf, readGaps, type Gap } from './gaps.js'
import { bumpRegistry } from './generation.js'
import { newId } from '../store/ids.js'
import { nameKey, searchKey } from './name-key.js'
import { isOfPrefix } from './producer-record.js'
import { getProducerRecord, provinceCode } from './producers.js'
import { detailValues, type ProductDetails } from './product-details.js'
import { getProduct, gtinForms, type Product } from './product-queries.js'
import { saveVersion } from './product-versions.js'

export interface ProductFacts extends Partial<ProductDetails> {
  readonly name: string
  readonly producerId?: string | null
  /** A group's key or name, or a list's own text when it is unclear. */
  readonly group?: string | null
  readonly gtin?: string | null
  /** Code or name, of today or before 2025. */
  readonly province?: string | null
  readonly communeCode?: string | null
  readonly commune?: string | null
  readonly oldCommune?: string | null
  readonly oldDistrict?: string | null
  readonly oldProvince?: string | null
  readonly netContent?: string | null
  readonly shelfLifeDays?: number | null
  readonly ingredients?: string | null
  readonly story?: string | null
  /** A rating known from a public list, and its year as the list writes it. */
  readonly claimedStars?: number | null
  readonly claimedYear?: string | null
  readonly claimedNote?: string | null
  readonly source?: string | null
  readonly demo?: boolean
}

/** Registers a product. Throws `product-exists` when its producer (or nobody) has one of that name. */
export async function createProduct(
  store: Store,
  facts: ProductFacts,
  by: string,
  now: Date,
): Promise<Product> {
  const values = productValues(facts)
  return store.write(async (tx) => {
    await checkPlace(tx, values)
    const row = newProductRow(values, gapsOf(values, [], []), now)
    await tx.insertInto('product').values(row).execute()
    await saveVersion(tx, row.id, now)
    await changed(tx, 'product-created', row.id, by, now, { changed: changedFacts({}, values) })
    return getProduct(tx, row.id)
  })
}

export type ProductChanges = Partial<ProductFacts>

/**
 * Changes a product. A GTIN under which labels were issued stays: new contents of that kind are a new product.
 * @param wanted what to change, or what makes it of the state found in the same transaction
 */
export async function updateProduct(
  store: Store,
  id: string,
  wanted: ProductChanges | ((before: Product) => ProductChanges),
  by: string,
  now: Date,
): Promise<Product> {
  return store.write(async (tx) => {
    const before = await getProduct(tx, id)
    const row = await tx
      .selectFrom('product')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const changes = typeof wanted === 'function' ? wanted(before) : wanted
    const values = productValues({ ...factsOf(before), ...changes })
    await checkPlace(tx, values, before)
    if (before.gtin !== null && values.gtin !== before.gtin && (await hasCodes(tx, id)))
      throw fail('gtin-in-use', before.gtin)
    await tx
      .updateTable('product')
      .set({ ...values, updated_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    await refreshGaps(tx, id)
    await saveVersion(tx, id, now)
    await changed(tx, 'product-updated', id, by, now, { changed: changedFacts(row, values) })
    return getProduct(tx, id)
  })
}

export interface Completion {
  readonly producerId?: string
  /** The label will show no stars: closes the gap of a rating known by its year alone. */
  readonly acceptWithoutStars?: boolean
  /** The names were checked with the producer. */
  readonly confirmNames?: boolean
}

/** Fills what kept an incomplete product from being printed. The claim stays and is told in words on the page. */
export async function completeProduct(
  store: Store,
  id: string,
  completion: Completion,
  by: string,
  now: Date,
): Promise<Product> {
  return store.write(async (tx) => {
    const before = await getProduct(tx, id)
    if (completion.producerId !== undefined) {
      const values = productValues({ ...factsOf(before), producerId: completion.producerId })
      await checkPlace(tx, values, before)
      await tx
        .updateTable('product')
        .set({ producer_id: completion.producerId, updated_at: now.toISOString() })
        .where('id', '=', id)
        .execute()
    }
    const kept = new Set<Gap>(before.gaps)
    if (completion.acceptWithoutStars) kept.add('printed-without-stars')
    if (completion.confirmNames) kept.delete('name-unconfirmed')
    await refreshGaps(tx, id, [...kept])
    await saveVersion(tx, id, now)
    await changed(tx, 'product-completed', id, by, now, { ...completion })
    return getProduct(tx, id)
  })
}

/** Computes the gaps again after a change. `kept` holds those that only a person closes; by default the present ones. */
export async function refreshGaps(tx: Tx, productId: string, kept?: readonly Gap[]): Promise<void> {
  const product = await tx
    .selectFrom('product')
    .selectAll()
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  const certificates = await tx
    .selectFrom('certificate')
    .select('issued_on')
    .where('product_id', '=', productId)
    .execute()
  const gaps = JSON.stringify(gapsOf(product, certificates, kept ?? readGaps(product.gaps)))
  if (gaps !== product.gaps)
    await tx.updateTable('product').set({ gaps }).where('id', '=', productId).execute()
}

/** Checked columns of a product. */
export function productValues(facts: ProductFacts) {
  const name = field.requiredName('product', facts.name)
  const gtin = field.text('gtin', facts.gtin, 40)
  const claimed = facts.claimedStars ?? null
  return {
    name,
    name_key: nameKey(name),
    search_key: searchKey(name),
    producer_id: facts.producerId ?? null,
    ocop_group: field.text('group', facts.group, 200),
    gtin: gtin === null ? null : (parseGtin(gtin) as string),
    province_code: provinceCode(facts.province),
    commune_code: field.communeCode(facts.communeCode),
    commune: field.text('commune', facts.commune, 200),
    old_commune: field.text('old-commune', facts.oldCommune, 200),
    old_district: field.text('old-district', facts.oldDistrict, 200),
    old_province: field.text('old-province', facts.oldProvince, 200),
    net_content: field.text('net-content', facts.netContent, 200),
    shelf_life_days: field.shelfLifeDays(facts.shelfLifeDays),
    ingredients: field.text('ingredients', facts.ingredients),
    story: field.text('story', facts.story, 20_000),
    ...detailValues(facts),
    claimed_stars: claimed === null ? null : field.stars(claimed),
    claimed_year: field.text('year', facts.claimedYear, 40),
    claimed_note: field.text('note', facts.claimedNote),
    source: field.text('source', facts.source),
    demo: facts.demo ? 1 : 0,
  }
}

export type ProductValues = ReturnType<typeof productValues>

/** A row for a new product. */
export const newProductRow = (values: ProductValues, gaps: readonly Gap[], now: Date) => ({
  id: newId(),
  ...values,
  gaps: JSON.stringify(gaps),
  version: 1,
  created_at: now.toISOString(),
  updated_at: now.toISOString(),
})

/** Whether any code was issued for the product or bound to it. */
export async function hasCodes(read: ReadDb, productId: string): Promise<boolean> {
  const run = await read
    .selectFrom('run')
    .select('id')
    .where('product_id', '=', productId)
    .limit(1)
    .executeTakeFirst()
  if (run) return true
  const binding = await read
    .selectFrom('decision')
    .select('id')
    .where('product_id', '=', productId)
    .where('kind', '=', 'binding')
    .limit(1)
    .executeTakeFirst()
  return binding !== undefined
}

/** Checks what only the database knows: the producer is there, name and GTIN are free, the GTIN is theirs. */
async function checkPlace(tx: Tx, values: ProductValues, before?: Product): Promise<void> {
  const self = before?.id
  const { gtin, producer_id: producerId } = values
  const prefix = producerId === null ? null : (await getProducerRecord(tx, producerId)).gs1Prefix
  // One that was there before the prefix was known says nothing against another change.
  const isNew = gtin !== before?.gtin || producerId !== before.producer?.id
  if (gtin !== null && prefix !== null && isNew && !isOfPrefix(gtin, prefix))
    throw fail('gtin-not-of-prefix', gtin, prefix)
  const sameName = await tx
    .selectFrom('product')
    .select('id')
    .where('name_key', '=', values.name_key)
    .where('producer_id', values.producer_id === null ? 'is' : '=', values.producer_id)
    .execute()
  if (sameName.some((row) => row.id !== self)) throw fail('product-exists', values.name)
  if (values.gtin === null) return
  const sameGtin = await tx
    .selectFrom('product')
    .select(['id', 'name'])
    .where('gtin', 'in', gtinForms(values.gtin))
    .executeTakeFirst()
  if (sameGtin && sameGtin.id !== self) throw fail('gtin-taken', values.gtin, sameGtin.name)
}

function factsOf(product: Product): ProductFacts {
  const { provinceCode, ...rest } = product
  return { ...rest, province: provinceCode, producerId: product.producer?.id ?? null }
}

async function changed(
  tx: Tx,
  action: string,
  subjectId: string,
  actor: string,
  at: Date,
  detail: Record<string, unknown>,
): Promise<void> {
  await bumpRegistry(tx)
  await recordAudit(tx, { at, actor, action, subject: 'product', subjectId, detail })
}
