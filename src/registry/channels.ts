/** Sales channels: where a product can be bought. */
import { recordAudit } from '../accounts/audit.js'
import type { Schema } from '../store/schema.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './errors.js'
import * as field from './fields.js'
import { bumpRegistry } from './generation.js'
import { newId } from '../store/ids.js'
import { getProduct } from './product-queries.js'

export interface Channel {
  readonly id: string
  readonly kind: Schema['channel']['kind']
  readonly title: string
  readonly url: string | null
  readonly phone: string | null
}

/** Adds a sales channel with a website or a phone number. */
export async function addChannel(
  store: Store,
  facts: Omit<Channel, 'id' | 'url' | 'phone'> & {
    productId: string
    url?: string | null
    phone?: string | null
  },
  by: string,
  now: Date,
): Promise<Channel> {
  const title = field.requiredName('title', facts.title)
  const url = field.website(facts.url)
  const phone = field.phone(facts.phone)
  if (url === null && phone === null) throw fail('channel-contact-missing')
  const channel: Channel = { id: newId(), kind: facts.kind, title, url, phone }
  return store.write(async (tx) => {
    await getProduct(tx, facts.productId)
    await tx
      .insertInto('channel')
      .values({ ...channel, product_id: facts.productId, created_at: now.toISOString() })
      .execute()
    await bumpRegistry(tx)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'channel-added',
      subject: 'channel',
      subjectId: channel.id,
      detail: { product: facts.productId },
    })
    return channel
  })
}

/** A product's channels, oldest first. */
export async function listChannels(read: ReadDb, productId: string): Promise<Channel[]> {
  return read
    .selectFrom('channel')
    .select(['id', 'kind', 'title', 'url', 'phone'])
    .where('product_id', '=', productId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
