/** What a product's own pages name by its address, as a member may see it. */
import type { Actor } from '../../accounts/actor.js'
import { getChannel } from '../../registry/channels.js'
import { fail } from '../../registry/errors.js'
import { ownProduct } from '../../registry/owned.js'
import type { ReadDb } from '../../store/store.js'
import { fail as failTrace } from '../../trace/errors.js'
import { getLot } from '../../trace/lots.js'

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
