/** Objects of the registry as their owner may see them: another's does not exist. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { getCertificate } from '../registry/certificate-queries.js'
import { fail } from '../registry/errors.js'
import { getProducerRecord } from '../registry/producers.js'
import { getProduct } from '../registry/product-queries.js'
import type { ReadDb } from '../store/store.js'
import { fail as failTrace } from '../trace/errors.js'
import { getLot } from '../trace/lots.js'

export async function ownProducer(read: ReadDb, id: string, by: Actor) {
  if (!mayTouch(by, id)) throw fail('producer-not-found', id)
  return getProducerRecord(read, id)
}

export async function ownProduct(read: ReadDb, id: string, by: Actor) {
  const product = await getProduct(read, id)
  if (!owns(by, product.producer?.id)) throw fail('product-not-found', id)
  return product
}

export async function ownLot(read: ReadDb, id: string, by: Actor) {
  const lot = await getLot(read, id)
  const { producer } = await getProduct(read, lot.productId)
  if (!owns(by, producer?.id)) throw failTrace('lot-not-found', id)
  return lot
}

export async function ownCertificate(read: ReadDb, id: string, by: Actor) {
  const certificate = await getCertificate(read, id)
  const { producer } = await getProduct(read, certificate.productId)
  if (!owns(by, producer?.id)) throw fail('certificate-not-found', id)
  return certificate
}

/** A product without a producer belongs to the administrators. */
const owns = (by: Actor, producerId: string | undefined): boolean =>
  producerId === undefined ? by.producerId === null : mayTouch(by, producerId)
