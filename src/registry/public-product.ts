/** What the public may read of a product: published data only. */
import type { Words } from '../errors.js'
import type { ReadDb } from '../store/store.js'
import { listCertificates } from './certificate-queries.js'
import { listChannels, type Channel } from './channels.js'
import { fail } from './errors.js'
import { groupWords } from './groups.js'
import type { ProductDetails } from './product-details.js'
import { listPhotos, type Photo } from './photo-queries.js'
import { claimOf } from './product-queries.js'
import {
  changesSince,
  productVersions,
  type ProductChange,
  type ProductSnapshot,
} from './product-versions.js'
import { provinceName } from './provinces.js'
import type { Certificate, Claim } from './standing.js'

export interface PublicProduct extends ProductDetails {
  readonly id: string
  readonly name: string
  readonly gtin: string | null
  readonly group: Words | null
  readonly netContent: string | null
  readonly ingredients: string | null
  readonly shelfLifeDays: number | null
  readonly story: string | null
  readonly producer: {
    readonly id: string
    readonly name: string
    readonly address: string | null
    readonly province: PublicPlace | null
    readonly commune: string | null
    /** Of today, as the producer gives them for publication. */
    readonly phone: string | null
    readonly website: string | null
  } | null
  readonly origin: {
    readonly province: PublicPlace | null
    readonly communeCode: string | null
    readonly commune: string | null
    /** Commune, district, province as older certificates write them. */
    readonly oldAddress: string | null
  }
  /** All of them; `standing(certificates, claim, today)` says what may be shown. */
  readonly certificates: readonly Certificate[]
  readonly claim: Claim | null
  readonly channels: readonly Channel[]
  /** Of today. */
  readonly photos: readonly Photo[]
  readonly demo: boolean
  readonly version: number
  /** Since when this version holds. */
  readonly versionAt: string
  /** Changes after the version shown. */
  readonly changedSince: readonly ProductChange[]
}

export interface PublicPlace {
  readonly code: string
  readonly name: Words
}

/**
 * A product as its page shows it: contents, maker and place of the version in force `at` (ISO, UTC;
 * a pack's activation), by default of now; certificates, channels, contacts and
 * photos always of now.
 */
export async function getPublicProduct(
  read: ReadDb,
  productId: string,
  at?: string,
): Promise<PublicProduct> {
  const row = await read
    .selectFrom('product')
    .select(['claimed_stars', 'claimed_year', 'demo'])
    .where('id', '=', productId)
    .executeTakeFirst()
  const versions = await productVersions(read, productId)
  const shown =
    (at === undefined ? versions : versions.filter((v) => v.at <= at)).at(-1) ?? versions[0]
  if (!row || !shown) throw fail('product-not-found', productId)
  const { snapshot } = shown
  return {
    id: productId,
    name: snapshot.name,
    gtin: snapshot.gtin,
    group: snapshot.group === null ? null : groupWords(snapshot.group),
    netContent: snapshot.netContent,
    ingredients: snapshot.ingredients,
    shelfLifeDays: snapshot.shelfLifeDays,
    story: snapshot.story,
    nameEn: snapshot.nameEn,
    storyEn: snapshot.storyEn,
    brand: snapshot.brand,
    standards: snapshot.standards,
    warnings: snapshot.warnings,
    usage: snapshot.usage,
    storage: snapshot.storage,
    coordinates: snapshot.coordinates,
    producer: await publicProducer(read, snapshot.producer),
    origin: {
      province: place(snapshot.origin.provinceCode),
      communeCode: snapshot.origin.communeCode,
      commune: snapshot.origin.commune,
      oldAddress: snapshot.origin.oldAddress,
    },
    certificates: await listCertificates(read, productId),
    claim: claimOf(row),
    channels: await listChannels(read, productId),
    photos: await listPhotos(read, productId),
    demo: row.demo === 1,
    version: shown.version,
    versionAt: shown.at,
    changedSince: changesSince(versions, shown.version),
  }
}

async function publicProducer(
  read: ReadDb,
  producer: ProductSnapshot['producer'],
): Promise<PublicProduct['producer']> {
  if (!producer) return null
  const contact = await read
    .selectFrom('producer')
    .select(['phone', 'website'])
    .where('id', '=', producer.id)
    .executeTakeFirst()
  return {
    id: producer.id,
    name: producer.name,
    address: producer.address,
    province: place(producer.provinceCode),
    commune: producer.commune,
    phone: contact?.phone ?? null,
    website: contact?.website ?? null,
  }
}

function place(code: string | null): PublicPlace | null {
  const vi = code === null ? undefined : provinceName(code, 'vi')
  const en = code === null ? undefined : provinceName(code, 'en')
  return code === null || vi === undefined || en === undefined ? null : { code, name: { vi, en } }
}
