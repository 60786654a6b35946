/** What a job prints, frozen when it is made: a job printed again draws the same labels. */
import { netWeightOf } from '../gs1/net-weight.js'
import { dayOf } from '../language/format.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import type { LabelValues } from '../labels/values.js'
import { type Brand, getBrand } from '../registry/brand.js'
import { officialMark } from '../registry/official-mark.js'
import { getProducer } from '../registry/producers.js'
import { getPublicProduct, type PublicProduct } from '../registry/public-product.js'
import { standing } from '../registry/standing.js'
import type { ReadDb } from '../store/store.js'
import { getLot } from '../trace/lots.js'
import { fail } from './jobs-errors.js'
import { type LabelPictures, noPictures } from './label-pictures.js'

/** Who and what the labels are for. */
export interface LabelSubject {
  readonly producerId: string
  readonly productId: string | null
  readonly lotId: string | null
}

/** The part of a snapshot that comes from the registry: names, places, dates, stars of the day. */
export async function labelValues(
  read: ReadDb,
  subject: LabelSubject,
  now: Date,
  pictures: LabelPictures = noPictures,
): Promise<LabelValues> {
  if (subject.productId === null) return unboundValues(read, subject.producerId, pictures)
  const product = await getPublicProduct(read, subject.productId)
  const lot = subject.lotId === null ? null : await getLot(read, subject.lotId)
  const brand = await getBrand(read, product.producer?.id ?? '')
  return {
    product: {
      name: product.name,
      netContent: product.netContent,
      gtin: product.gtin,
      group: product.group,
      ingredients: product.ingredients,
      usage: product.usage,
      storage: product.storage,
      warning: product.warnings,
      standard: product.standards,
      netWeight: netWeightOf(product.netContent ?? '') ?? null,
      photo: await pictures.photo(product.photos[0]),
    },
    producer: {
      name: product.producer?.name ?? '',
      address: product.producer?.address ?? null,
      phone: product.producer?.phone ?? null,
      logo: await pictures.png('producer.logo', brand.logo),
    },
    brand: brandValues(brand),
    origin: {
      commune: product.origin.commune,
      province: product.origin.province?.name ?? null,
    },
    lot: lot && { number: lot.number, madeOn: lot.madeOn, expiresOn: lot.expiresOn },
    certificate: await certificateValues(read, product, now, pictures),
  }
}

async function unboundValues(
  read: ReadDb,
  producerId: string,
  pictures: LabelPictures,
): Promise<LabelValues> {
  const { name, address, phone } = await getProducer(read, producerId)
  const brand = await getBrand(read, producerId)
  const logo = await pictures.png('producer.logo', brand.logo)
  return {
    product: null,
    producer: { name, address, phone, logo },
    brand: brandValues(brand),
    origin: null,
    lot: null,
    certificate: null,
  }
}

const brandValues = (brand: Brand): LabelValues['brand'] => ({
  color: brand.color,
  accent: brand.accent,
  ...(brand.font !== null && { font: brand.font }),
  trademark: brand.trademark,
  trademarkOn: brand.trademarkOn,
})

/** The certificate as a label may show it today: with its stars while it is in force, else not at all. */
async function certificateValues(
  read: ReadDb,
  product: PublicProduct,
  now: Date,
  pictures: LabelPictures,
): Promise<LabelValues['certificate']> {
  const { stars, certificate } = standing(product.certificates, product.claim, dayOf(now))
  if (stars === null || !certificate) return null
  const { number, issuedOn, expiresOn } = certificate
  const mark = await pictures.png('certificate.mark', await officialMark(read))
  return { stars, number, issuedOn, expiresOn, mark, valid: true }
}

/** The snapshot of a job as it was stored. */
export async function readSnapshot(read: ReadDb, jobId: string): Promise<LabelSnapshot> {
  const row = await read
    .selectFrom('print_job')
    .select('snapshot')
    .where('id', '=', jobId)
    .executeTakeFirst()
  if (!row) throw fail('print-job-not-found', jobId)
  return JSON.parse(row.snapshot) as LabelSnapshot
}

/** Whether the stars on these labels may no longer be shown today. */
export async function haveStarsLapsed(
  read: ReadDb,
  snapshot: LabelSnapshot,
  productId: string | null,
  now: Date,
): Promise<boolean> {
  const shown = snapshot.values.certificate
  if (!shown?.valid || productId === null) return false
  const product = await getPublicProduct(read, productId)
  const today = standing(product.certificates, product.claim, dayOf(now))
  return today.stars !== shown.stars || today.certificate?.number !== shown.number
}
