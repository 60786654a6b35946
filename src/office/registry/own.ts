/** Objects of the registry as a member may see them: what is another's does not exist for them. */
import { type Actor, mayTouch } from '../../accounts/actor.js'
import { getCertificate } from '../../registry/certificate-queries.js'
import { getChannel } from '../../registry/channels.js'
import { fail } from '../../registry/errors.js'
import { getProducerRecord } from '../../registry/producers.js'
import { getProduct } from '../../registry/product-queries.js'
import type { ReadDb } from '../../store/store.js'
import { fail as failTrace } from '../../trace/errors.js'
import { getLot } from '../../trace/lots.js'

export async function ownProducer(read: ReadDb, id: string, by: Actor) {
  if (!mayTouch(by, id)) throw fail('producer-not-found', id)
  return getProducerRecord(read, id)
}

export async function ownProduct(read: ReadDb, id: string, by: Actor) {
  const product = await getProduct(read, id)
  if (!owns(by, product.producer?.id)) throw fail('product-not-found', id)
  return product
}

export async function ownCertificate(read: ReadDb, id: string, by: Actor) {
  const certificate = await getCertificate(read, id)
  const product = await getProduct(read, certificate.productId)
  if (!owns(by, product.producer?.id)) throw fail('certificate-not-found', id)
  return { certificate, product }
}

/** @param productId the product of the address: its channels have no other */
export async function ownChannel(read: ReadDb, productId: string, id: string, by: Actor) {
  const product = await ownProduct(read, productId, by)
  const channel = await getChannel(read, id)
  if (channel.productId !== productId) throw fail('channel-not-found', id)
  return { channel, product }
}

/** @param productId the product of the address: its lots have no other */
export async function ownLot(read: ReadDb, productId: string, id: string, by: Actor) {
  const product = await ownProduct(read, productId, by)
  const lot = await getLot(read, id)
  if (lot.productId !== productId) throw failTrace('lot-not-found', id)
  return { lot, product }
}

/** Whose a product is, as `may` asks; a product without a producer is the programme's. */
export const targetOf = (product: { readonly producer: { readonly id: string } | null }) => ({
  producerId: product.producer?.id ?? null,
})

const owns = (by: Actor, producerId: string | undefined): boolean =>
  producerId === undefined ? by.producerId === null : mayTouch(by, producerId)
