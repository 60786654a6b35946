/** Products and lots as pages show them, kept in memory until something in the registry changes. */
import { NguonError } from '../errors.js'
import { toGtin14, type Gtin } from '../gs1/gtin.js'
import { gtinForms } from '../registry/product-queries.js'
import { productVersions } from '../registry/product-versions.js'
import { getPublicProduct, type PublicProduct } from '../registry/public-product.js'
import type { ReadDb } from '../store/store.js'
import { getLot, lotKey, type Lot } from '../trace/lots.js'

/** A product as it was at a moment. */
export interface ShownProduct {
  readonly product: PublicProduct
  /** Every GTIN it has or once had, of 14 digits: labels printed then are still on packs. */
  readonly gtins: ReadonlySet<string>
}

/** A product through time. */
interface KnownProduct {
  /** When each version began, oldest first. */
  readonly since: readonly string[]
  readonly shown: Map<string, ShownProduct>
  readonly gtins: ReadonlySet<string>
}

type Maybe<T> = T | undefined | Promise<T | undefined>

/** Entries of each kind; beyond, all are dropped and read again as they are asked for. */
const limit = 20_000

export class Known {
  readonly #read: ReadDb
  #products = new Map<string, KnownProduct>()
  #lots = new Map<string, Lot>()

  constructor(read: ReadDb) {
    this.#read = read
  }

  /** Forgets everything; what is being read meanwhile is not kept either. */
  drop(): void {
    this.#products = new Map()
    this.#lots = new Map()
  }

  /** The product as it was at a moment (ISO), by default as it is; undefined when there is none. */
  product(id: string, at?: string): Maybe<ShownProduct> {
    const known = this.#products.get(id)
    return known?.shown.get(versionAt(known, at)) ?? this.#readProduct(id, at)
  }

  async #readProduct(id: string, at: string | undefined): Promise<ShownProduct | undefined> {
    const products = this.#products
    const known = products.get(id) ?? (await this.#readVersions(id))
    if (!known) return undefined
    const since = versionAt(known, at)
    const product = await getPublicProduct(this.#read, id, since).catch(undefinedWhenMissing)
    if (!product) return undefined
    const shown = { product, gtins: known.gtins }
    known.shown.set(since, shown)
    if (products.size >= limit) products.clear()
    products.set(id, known)
    return shown
  }

  async #readVersions(id: string): Promise<KnownProduct | undefined> {
    const versions = await productVersions(this.#read, id)
    if (versions.length === 0) return undefined
    const gtins = versions.flatMap(({ snapshot }) => snapshot.gtin ?? [])
    return {
      since: versions.map((version) => version.at),
      shown: new Map(),
      gtins: new Set(gtins.map((gtin) => toGtin14(gtin as Gtin))),
    }
  }

  /** The id of the product with this GTIN today. */
  async byGtin(gtin14: string): Promise<string | undefined> {
    const row = await this.#read
      .selectFrom('product')
      .select('id')
      .where('gtin', 'in', gtinForms(gtin14))
      .executeTakeFirst()
    return row?.id
  }

  lot(id: string): Maybe<Lot> {
    return this.#lots.get(id) ?? this.#readLot(id)
  }

  async #readLot(id: string): Promise<Lot | undefined> {
    const lots = this.#lots
    const lot = await getLot(this.#read, id).catch(undefinedWhenMissing)
    if (!lot) return undefined
    if (lots.size >= limit) lots.clear()
    lots.set(id, lot)
    return lot
  }
}

/** The beginning of the version in force at a moment; before the first one, of the first. */
function versionAt({ since }: KnownProduct, at: string | undefined): string {
  const found = at === undefined ? since.at(-1) : since.findLast((begin) => begin <= at)
  return found ?? (since[0] as string)
}

const undefinedWhenMissing = (error: unknown): undefined => {
  if (error instanceof NguonError && error.status === 404) return undefined
  throw error
}

/** Lots are compared without case. */
export const isLot = (lot: Lot | undefined, number: string): boolean =>
  lot !== undefined && lotKey(lot.number) === lotKey(number)
