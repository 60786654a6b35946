/** Reading products: one, by name, and lists with search. */
import type { Selectable } from 'kysely'
import type { Gtin } from '../gs1/gtin.js'
import type { Schema } from '../store/schema.js'
import type { ReadDb } from '../store/store.js'
import { certificatesOf } from './certificate-queries.js'
import { fail } from './errors.js'
import { blocksPrinting, makesIncomplete, readGaps, type Gap } from './gaps.js'
import { matchesSearch, nameKey, searchKey } from './name-key.js'
import { detailsOf, type ProductDetails } from './product-details.js'
import { standing, type CertificateStatus } from './standing.js'

export interface Product extends ProductDetails {
  readonly id: string
  readonly name: string
  readonly producer: { readonly id: string; readonly name: string } | null
  readonly group: string | null
  readonly gtin: string | null
  readonly provinceCode: string | null
  readonly communeCode: string | null
  readonly commune: string | null
  readonly oldCommune: string | null
  readonly oldDistrict: string | null
  readonly oldProvince: string | null
  readonly netContent: string | null
  readonly shelfLifeDays: number | null
  readonly ingredients: string | null
  readonly story: string | null
  readonly claimedStars: number | null
  readonly claimedYear: string | null
  readonly claimedNote: string | null
  readonly source: string | null
  readonly gaps: readonly Gap[]
  /** Some gap makes it incomplete. */
  readonly incomplete: boolean
  /** No gap keeps its labels from being printed. */
  readonly printable: boolean
  readonly version: number
  readonly demo: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

/** A line of the list of products. */
export interface ListedProduct extends Product {
  /** Stars that may be shown today, else null. */
  readonly stars: number | null
  readonly certificateStatus: CertificateStatus
}

export async function getProduct(read: ReadDb, id: string): Promise<Product> {
  const row = await selectProducts(read).where('product.id', '=', id).executeTakeFirst()
  if (!row) throw fail('product-not-found', id)
  return productOf(row)
}

/** The product of that name and producer (undefined: of nobody). */
export async function findProduct(
  read: ReadDb,
  name: string,
  producerId?: string,
): Promise<Product | undefined> {
  const row = await selectProducts(read)
    .where('product.name_key', '=', nameKey(name))
    .where('product.producer_id', producerId === undefined ? 'is' : '=', producerId ?? null)
    .executeTakeFirst()
  return row && productOf(row)
}

/** The product that carries a GTIN, whichever of its lengths either was written in. */
export async function findProductByGtin(read: ReadDb, gtin: Gtin): Promise<Product | undefined> {
  const row = await selectProducts(read)
    .where('product.gtin', 'in', gtinForms(gtin))
    .executeTakeFirst()
  return row && productOf(row)
}

/** The lengths a GTIN can be written in: zeros before it change nothing. */
export function gtinForms(gtin: string): string[] {
  const digits = gtin.padStart(14, '0')
  return [14, 13, 12, 8]
    .filter((length) => /^0*$/.test(digits.slice(0, 14 - length)))
    .map((length) => digits.slice(14 - length))
}

export interface ProductListOptions {
  /** Words of product or producer, marks may be missing; those spelt with the same marks come first. */
  readonly search?: string
  readonly producerId?: string
  /** At most so many; 100 by default. */
  readonly limit?: number
  /** The last id of the page before. */
  readonly after?: string
}

/** Products by name, with the stars of `today` (a civil date). */
export async function listProducts(
  read: ReadDb,
  today: string,
  options: ProductListOptions = {},
): Promise<ListedProduct[]> {
  const ids = await listedIds(read, options)
  const start = options.after ? ids.indexOf(options.after) + 1 : 0
  return readListed(read, today, ids.slice(start, start + (options.limit ?? 100)))
}

/** The products of these ids in their order, with the stars of `today`. */
export async function readListed(
  read: ReadDb,
  today: string,
  page: readonly string[],
): Promise<ListedProduct[]> {
  if (page.length === 0) return []
  const rows = await selectProducts(read).where('product.id', 'in', page).execute()
  const certificates = await certificatesOf(read, page)
  const listed = new Map(
    rows.map((row) => {
      const judged = standing(certificates.get(row.id) ?? [], claimOf(row), today)
      const { stars, certificate } = judged
      return [
        row.id,
        { ...productOf(row), stars, certificateStatus: certificate?.status ?? 'none' },
      ]
    }),
  )
  return page.flatMap((id) => listed.get(id) ?? [])
}

/** A rating known from a list only, of a product's row. */
export const claimOf = (row: { claimed_stars: number | null; claimed_year: string | null }) =>
  row.claimed_stars === null ? null : { stars: row.claimed_stars, year: row.claimed_year }

/**
 * The ids of a list in its order. The store has no search without marks, so names are compared here:
 * three short columns of each product.
 */
async function listedIds(read: ReadDb, options: ProductListOptions): Promise<string[]> {
  let query = read
    .selectFrom('product')
    .leftJoin('producer', 'producer.id', 'product.producer_id')
    .select(['product.id', 'product.name_key', 'producer.name_key as producer_key'])
    .orderBy('product.name_key')
    .orderBy('product.id')
  if (options.producerId !== undefined)
    query = query.where('product.producer_id', '=', options.producerId)
  const rows = await query.execute()
  const wanted = searchKey(options.search ?? '')
  if (wanted === '') return rows.map((row) => row.id)
  const found = rows.filter((row) =>
    matchesSearch(searchKey(`${row.name_key} ${row.producer_key ?? ''}`), wanted),
  )
  const exact = nameKey(options.search ?? '')
  const first = found.filter((row) => row.name_key.includes(exact))
  const rest = found.filter((row) => !row.name_key.includes(exact))
  return [...first, ...rest].map((row) => row.id)
}

const selectProducts = (read: ReadDb) =>
  read
    .selectFrom('product')
    .leftJoin('producer', 'producer.id', 'product.producer_id')
    .selectAll('product')
    .select('producer.name as producer_name')

type ProductRow = Selectable<Schema['product']> & { producer_name: string | null }

function productOf(row: ProductRow): Product {
  const gaps = readGaps(row.gaps)
  return {
    id: row.id,
    name: row.name,
    producer:
      row.producer_id === null ? null : { id: row.producer_id, name: row.producer_name ?? '' },
    group: row.ocop_group,
    gtin: row.gtin,
    provinceCode: row.province_code,
    communeCode: row.commune_code,
    commune: row.commune,
    oldCommune: row.old_commune,
    oldDistrict: row.old_district,
    oldProvince: row.old_province,
    netContent: row.net_content,
    shelfLifeDays: row.shelf_life_days,
    ingredients: row.ingredients,
    story: row.story,
    ...detailsOf(row),
    claimedStars: row.claimed_stars,
    claimedYear: row.claimed_year,
    claimedNote: row.claimed_note,
    source: row.source,
    gaps,
    incomplete: gaps.some(makesIncomplete),
    printable: !gaps.some(blocksPrinting),
    version: row.version,
    demo: row.demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
