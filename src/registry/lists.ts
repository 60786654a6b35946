/**
 * Lists of the office: searched without marks in the database, so that ten thousand products answer at
 * once; a page at a time, of the producers one may see.
 */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../store/store.js'
import { gtinForms, type ListedProduct, readListed } from './product-queries.js'
import { blocksPrinting, type Gap, gaps, makesIncomplete } from './gaps.js'
import { nameKey, searchKey } from './name-key.js'
import type { ProducerKind } from './producers.js'

export const rowsOfPage = 30

export interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export interface ListWanted {
  /** Words, marks may be missing. */
  readonly search: string
  /** Ids of the producers whose objects may be seen; null = every one. */
  readonly producers: readonly string[] | null
  /** From 1. */
  readonly page: number
  readonly size?: number
}

export interface ListedProducer {
  readonly id: string
  readonly name: string
  readonly kind: ProducerKind
  readonly provinceCode: string | null
  readonly commune: string | null
  readonly products: number
}

export async function searchProducers(
  read: ReadDb,
  { search, producers, page, size = rowsOfPage }: ListWanted,
): Promise<Listed<ListedProducer>> {
  const wanted = read
    .selectFrom('producer')
    .where((eb) =>
      eb.and([
        ...wordsIn(sql<string>`producer.search_key`, search),
        ...(producers === null ? [] : [eb('producer.id', 'in', producers)]),
      ]),
    )
  const total = await wanted
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await wanted
    .select(['producer.id', 'name', 'kind', 'province_code', 'commune'])
    .select((eb) =>
      eb
        .selectFrom('product')
        .select((inner) => inner.fn.countAll<number | string>().as('count'))
        .whereRef('product.producer_id', '=', 'producer.id')
        .as('products'),
    )
    .orderBy(sql`case when producer.name_key like ${within(nameKey(search))} then 0 else 1 end`)
    .orderBy('producer.name_key')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return {
    total: Number(total.count),
    rows: rows.map(({ province_code, products, ...row }) => ({
      ...row,
      provinceCode: province_code,
      products: Number(products),
    })),
  }
}

export type ProductsShown = 'all' | 'incomplete' | 'unprintable'

export interface ProductsWanted extends ListWanted {
  readonly producerId?: string | undefined
  readonly show?: ProductsShown
}

/** Products by name, the exactly spelt ones first; also by (the beginning of) their GTIN. */
export async function searchProducts(
  read: ReadDb,
  today: string,
  wanted: ProductsWanted,
): Promise<Listed<ListedProduct>> {
  const { search, producers, producerId, show = 'all', page, size = rowsOfPage } = wanted
  const digits = search.replace(/[\s.-]/g, '')
  const both = sql<string>`product.search_key || ' ' || coalesce(producer.search_key, '')`
  const found = read
    .selectFrom('product')
    .leftJoin('producer', 'producer.id', 'product.producer_id')
    .where((eb) =>
      eb.and([
        /^\d{8,14}$/.test(digits)
          ? eb('product.gtin', 'in', gtinForms(digits))
          : eb.and(wordsIn(both, search)),
        ...(producers === null ? [] : [eb('product.producer_id', 'in', producers)]),
        ...(producerId === undefined ? [] : [eb('product.producer_id', '=', producerId)]),
        ...(show === 'all' ? [] : [eb.or(gapsShown(show).map((gap) => hasGap(gap)))]),
      ]),
    )
  const total = await found
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  const ids = await found
    .select('product.id')
    .orderBy(sql`case when product.name_key like ${within(nameKey(search))} then 0 else 1 end`)
    .orderBy('product.name_key')
    .orderBy('product.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const rows = await readListed(
    read,
    today,
    ids.map(({ id }) => id),
  )
  return { total: Number(total.count), rows }
}

const gapsShown = (show: ProductsShown): readonly Gap[] =>
  gaps.filter((gap) => (show === 'incomplete' ? makesIncomplete(gap) : blocksPrinting(gap)))

const hasGap = (gap: Gap): Expression<SqlBool> => sql<SqlBool>`product.gaps like ${`%"${gap}"%`}`

/** Every word begins a word of the text. A search key holds letters and figures alone: no wildcard. */
const wordsIn = (text: Expression<string>, search: string): Expression<SqlBool>[] =>
  searchKey(search)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => sql<SqlBool>`(' ' || ${text}) like ${`% ${word}%`}`)

/** A pattern of LIKE for a text anywhere; its own wildcards stand for one character. */
const within = (text: string): string => `%${text.replace(/[%_\\]/g, '_')}%`
