/** Sales channels: where a product can be bought. */
import { recordAudit } from '../accounts/audit.js'
import type { Schema } from '../store/schema.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import type { Differences } from '../accounts/differences.js'
import { changedFacts, lostFacts } from './audited.js'
import { fail } from './errors.js'
import * as field from './fields.js'
import { bumpRegistry } from './generation.js'
import { newId } from '../store/ids.js'
import { getProduct } from './product-queries.js'

export const channelKinds = [
  'shop',
  'online',
  'phone',
  'market',
  'supermarket',
  'farm',
] as const satisfies readonly Schema['channel']['kind'][]
export type ChannelKind = Schema['channel']['kind']

export interface Channel {
  readonly id: string
  readonly kind: ChannelKind
  readonly title: string
  readonly url: string | null
  readonly phone: string | null
  /** Where to go. */
  readonly address: string | null
  /** Opening hours as people write them. */
  readonly hours: string | null
}

export type ChannelFacts = Pick<Channel, 'kind' | 'title'> & Partial<Omit<Channel, 'id'>>

/** Adds a sales channel. @throws channel-contact-missing without website, phone number and address */
export async function addChannel(
  store: Store,
  { productId, ...facts }: ChannelFacts & { readonly productId: string },
  by: string,
  now: Date,
): Promise<Channel> {
  const channel: Channel = { id: newId(), ...channelValues(facts) }
  return store.write(async (tx) => {
    await getProduct(tx, productId)
    await tx
      .insertInto('channel')
      .values({ ...channel, product_id: productId, created_at: now.toISOString() })
      .execute()
    await changed(tx, 'channel-added', channel.id, productId, by, now, changedFacts({}, channel))
    return channel
  })
}

/**
 * Changes a sales channel; what is not given stays.
 * @param wanted what to change, or what makes it of the state found in the same transaction
 */
export async function updateChannel(
  store: Store,
  id: string,
  wanted: Partial<ChannelFacts> | ((before: Channel) => Partial<ChannelFacts>),
  by: string,
  now: Date,
): Promise<Channel> {
  return store.write(async (tx) => {
    const { productId, ...before } = await getChannel(tx, id)
    const changes = typeof wanted === 'function' ? wanted(before) : wanted
    const values = channelValues({ ...before, ...changes })
    await tx.updateTable('channel').set(values).where('id', '=', id).execute()
    await changed(tx, 'channel-updated', id, productId, by, now, changedFacts(before, values))
    return { id, ...values }
  })
}

/** Takes a sales channel away; pages show it no longer. */
export async function removeChannel(
  store: Store,
  id: string,
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const { productId, ...before } = await getChannel(tx, id)
    await tx.deleteFrom('channel').where('id', '=', id).execute()
    await changed(tx, 'channel-removed', id, productId, by, now, lostFacts(before))
  })
}

const columns = ['id', 'kind', 'title', 'url', 'phone', 'address', 'hours'] as const

/** A product's channels, oldest first. */
export async function listChannels(read: ReadDb, productId: string): Promise<Channel[]> {
  return read
    .selectFrom('channel')
    .select(columns)
    .where('product_id', '=', productId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function getChannel(
  read: ReadDb,
  id: string,
): Promise<Channel & { readonly productId: string }> {
  const row = await read
    .selectFrom('channel')
    .select(columns)
    .select('product_id as productId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw fail('channel-not-found', id)
  return row
}

function channelValues(facts: ChannelFacts): Omit<Channel, 'id'> {
  const title = field.requiredName('title', facts.title)
  const url = field.website(facts.url)
  const phone = field.phone(facts.phone)
  const address = field.text('address', facts.address, 500)
  const hours = field.text('hours', facts.hours, 200)
  if (url === null && phone === null && address === null) throw fail('channel-contact-missing')
  return { kind: facts.kind, title, url, phone, address, hours }
}

async function changed(
  tx: Tx,
  action: string,
  subjectId: string,
  productId: string,
  actor: string,
  at: Date,
  changes: Differences,
): Promise<void> {
  await bumpRegistry(tx)
  const detail = { product: productId, changed: changes }
  await recordAudit(tx, { at, actor, action, subject: 'channel', subjectId, detail })
}
