/** Objects of the registry as their owner may see them: what is another's does not exist for who asks. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import type { ReadDb } from '../store/store.js'
import { getCertificate } from './certificate-queries.js'
import { fail } from './errors.js'
import { getProducerRecord } from './producers.js'
import { getProduct } from './product-queries.js'

/** @throws producer-not-found, also when it is another's */
export async function ownProducer(read: ReadDb, id: string, by: Actor) {
  if (!mayTouch(by, id)) throw fail('producer-not-found', id)
  return getProducerRecord(read, id)
}

/** @throws product-not-found, also when it is another's */
export async function ownProduct(read: ReadDb, id: string, by: Actor) {
  const product = await getProduct(read, id)
  if (!owns(by, product.producer?.id)) throw fail('product-not-found', id)
  return product
}

/** A certificate, and the product that it is of. @throws certificate-not-found, also when it is another's */
export async function ownCertificate(read: ReadDb, id: string, by: Actor) {
  const certificate = await getCertificate(read, id)
  const product = await getProduct(read, certificate.productId)
  if (!owns(by, product.producer?.id)) throw fail('certificate-not-found', id)
  return { certificate, product }
}

/** A product without a producer belongs to the administrators. */
export const owns = (by: Actor, producerId: string | undefined): boolean =>
  producerId === undefined ? by.producerId === null : mayTouch(by, producerId)
