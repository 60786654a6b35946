/**
 * What the public catalogue lists: products that are complete and were not revoked as a whole. It is
 * held in memory, because searching without marks is no database's business, and read again when the
 * registry or the day changes.
 */
import type { Issued } from '../issuing/issued.js'
import { dayOf } from '../language/format.js'
import type { Language } from '../language/language.js'
import { certificatesOf } from '../registry/certificate-queries.js'
import { makesIncomplete, readGaps } from '../registry/gaps.js'
import { matchesSearch, nameKey, searchKey } from '../registry/name-key.js'
import { claimOf } from '../registry/product-queries.js'
import { provinceName } from '../registry/provinces.js'
import { standing } from '../registry/standing.js'
import type { ReadDb } from '../store/store.js'

export interface Entry {
  readonly id: string
  readonly name: string
  /** Stars that may be shown today. */
  readonly stars: number | null
  readonly producer: string
  readonly commune: string | null
  readonly province: Readonly<Record<Language, string>> | null
  readonly demo: boolean
  /** UTC ISO. */
  readonly updatedAt: string
  /** Words that find it, without marks; and its name with them. */
  readonly searched: string
  readonly nameKey: string
}

/** The catalogue as of one state of the registry. */
export interface Listing {
  /** By name, as Vietnamese dictionaries order it. */
  readonly entries: readonly Entry[]
}

export interface CatalogueSources {
  readonly read: ReadDb
  readonly issued: Issued
  /** Whether invented products are listed: only where nothing else is. */
  readonly withDemo: boolean
  readonly now: () => Date
}

/** Products read in one go; between, others are answered. */
const chunk = 500

export class Catalogue {
  readonly #sources: CatalogueSources
  #state = ''
  #listing: Promise<Listing> | undefined

  constructor(sources: CatalogueSources) {
    this.#sources = sources
  }

  /** The same object until something it shows may have changed. */
  async listing(): Promise<Listing> {
    const { issued, now } = this.#sources
    await issued.freshen()
    // Of what is issued only revocations of whole products matter, and these are rare: asked each time.
    const revoked = await revokedProducts(this.#sources.read)
    const state = [issued.generation.registry, dayOf(now()), ...revoked].join()
    if (state !== this.#state || !this.#listing) {
      this.#state = state
      const listing = this.#read(new Set(revoked))
      this.#listing = listing
      // A failure is not kept: whoever asks next tries again.
      listing.catch(() => (this.#listing = undefined))
    }
    return this.#listing
  }

  async #read(revoked: ReadonlySet<string>): Promise<Listing> {
    const { read, withDemo, now } = this.#sources
    const today = dayOf(now())
    const entries: Entry[] = []
    for (let after = ''; ;) {
      const rows = await rowsAfter(read, after)
      const listed = rows.filter(
        (row) =>
          (withDemo || row.demo === 0) &&
          !revoked.has(row.id) &&
          !readGaps(row.gaps).some(makesIncomplete),
      )
      const certificates =
        listed.length === 0
          ? new Map<string, never>()
          : await certificatesOf(
              read,
              listed.map((row) => row.id),
            )
      for (const row of listed) {
        const { stars } = standing(certificates.get(row.id) ?? [], claimOf(row), today)
        entries.push(entryOf(row, stars))
      }
      if (rows.length < chunk) break
      after = rows.at(-1)?.id ?? ''
      await new Promise(setImmediate)
    }
    const order = new Intl.Collator('vi')
    entries.sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    return { entries }
  }
}

/**
 * The entries that a search finds, marks or not; those spelt with the same marks come first. All of
 * them for a search without letters.
 */
export function searchEntries({ entries }: Listing, search: string): readonly Entry[] {
  const wanted = searchKey(search)
  if (wanted === '') return entries
  const found = entries.filter(({ searched }) => matchesSearch(searched, wanted))
  const exact = nameKey(search)
  const isExact = (entry: Entry) => entry.nameKey.includes(exact)
  return [...found.filter(isExact), ...found.filter((entry) => !isExact(entry))]
}

const rowsAfter = (read: ReadDb, after: string) =>
  read
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select([
      'product.id',
      'product.name',
      'product.name_key',
      'product.gaps',
      'product.demo',
      'product.commune',
      'product.province_code',
      'product.claimed_stars',
      'product.claimed_year',
      'product.updated_at',
      'producer.name as producer',
    ])
    .where('product.id', '>', after)
    .orderBy('product.id')
    .limit(chunk)
    .execute()

type Row = Awaited<ReturnType<typeof rowsAfter>>[number]

function entryOf(row: Row, stars: number | null): Entry {
  const vi = row.province_code === null ? undefined : provinceName(row.province_code, 'vi')
  const en = row.province_code === null ? undefined : provinceName(row.province_code, 'en')
  const province = vi === undefined || en === undefined ? null : { vi, en }
  return {
    id: row.id,
    name: row.name,
    stars,
    producer: row.producer,
    commune: row.commune,
    province,
    demo: row.demo === 1,
    updatedAt: row.updated_at,
    searched: searchKey(`${row.name} ${row.producer} ${row.commune ?? ''} ${vi ?? ''}`),
    nameKey: row.name_key,
  }
}

/** Products revoked as such: nobody is to be led to them. In the order of their ids. */
async function revokedProducts(read: ReadDb): Promise<string[]> {
  const rows = await read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .select('decision.product_id')
    .distinct()
    .where('decision.scope', '=', 'product')
    .where('decision.kind', 'in', ['revocation', 'recall'])
    .where('undo.id', 'is', null)
    .orderBy('decision.product_id')
    .execute()
  return rows.flatMap((row) => row.product_id ?? [])
}
