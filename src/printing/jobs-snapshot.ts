/** What a job prints, frozen when it is made: a job printed again draws the same labels. */
import { dayOf } from '../language/format.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import type { LabelValues } from '../labels/values.js'
import { getProducer } from '../registry/producers.js'
import { getPublicProduct, type PublicProduct } from '../registry/public-product.js'
import { standing } from '../registry/standing.js'
import type { ReadDb } from '../store/store.js'
import { getLot } from '../trace/lots.js'
import { fail } from './jobs-errors.js'

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
): Promise<LabelValues> {
  if (subject.productId === null) return unboundValues(read, subject.producerId)
  const product = await getPublicProduct(read, subject.productId)
  const lot = subject.lotId === null ? null : await getLot(read, subject.lotId)
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
    },
    producer: {
      name: product.producer?.name ?? '',
      address: product.producer?.address ?? null,
      phone: product.producer?.phone ?? null,
    },
    origin: {
      commune: product.origin.commune,
      province: product.origin.province?.name ?? null,
    },
    lot: lot && { number: lot.number, madeOn: lot.madeOn, expiresOn: lot.expiresOn },
    certificate: certificateValues(product, now),
  }
}

async function unboundValues(read: ReadDb, producerId: string): Promise<LabelValues> {
  const { name, address, phone } = await getProducer(read, producerId)
  return {
    product: null,
    producer: { name, address, phone },
    origin: null,
    lot: null,
    certificate: null,
  }
}

/** The certificate as a label may show it today: with its stars while it is in force, else not at all. */
function certificateValues(product: PublicProduct, now: Date): LabelValues['certificate'] {
  const { stars, certificate } = standing(product.certificates, product.claim, dayOf(now))
  if (stars === null || !certificate) return null
  const { number, issuedOn, expiresOn } = certificate
  return { stars, number, issuedOn, expiresOn, valid: true }
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
