/** Webhooks: addresses that are told what happens, of the programme or of a producer. */
import { randomBytes } from 'node:crypto'
import { recordAudit } from '../accounts/audit.js'
import { newId } from '../store/ids.js'
import type { Schema } from '../store/schema.js'
import type { Store, Tx } from '../store/store.js'
import { fail } from './errors.js'
import { webhookEvents, type WebhookEvent } from './events.js'
import { queue } from './outbox.js'
import { type Reach, readUrl } from './reach.js'
import { secretOf } from './signature.js'

/** What changes of webhooks need. */
export interface WebhookContext {
  readonly store: Store
  /** 32 bytes; undefined = there is no master key. */
  readonly master: () => Uint8Array | undefined
  readonly reach: Reach
}

export interface WebhookFacts {
  readonly url: string
  readonly events: readonly string[]
}

/** The most one owner may have. */
export const mostWebhooks = 20
/** After a rotation the secret before signs for this long too. */
export const formerHours = 24

/**
 * Adds a webhook and answers its secret, which is not shown again.
 * @param producerId null = of the programme
 * @throws webhook-url-wrong, webhook-not-public, webhook-host-unknown, webhook-events-missing,
 *   webhook-too-many, webhook-key-missing
 */
export async function addWebhook(
  { store, master, reach }: WebhookContext,
  producerId: string | null,
  facts: WebhookFacts,
  by: string,
  now: Date,
): Promise<{ readonly id: string; readonly secret: string }> {
  const key = keyOf(master)
  const events = readEvents(facts.events)
  const url = await readUrl(facts.url, reach)
  const id = newId()
  const salt = newSalt()
  await store.write(async (tx) => {
    await checkCount(tx, producerId)
    await tx
      .insertInto('webhook')
      .values({
        id,
        producer_id: producerId,
        url,
        events: JSON.stringify(events),
        salt,
        former_salt: null,
        former_until: null,
        state: 'active',
        failing_since: null,
        created_by: by,
        created_at: now.toISOString(),
        ended_at: null,
      })
      .execute()
    await audit(tx, 'webhook-added', id, by, now, { producer: producerId, url: told(url), events })
  })
  return { id, secret: secretOf(key, { id, salt }) }
}

async function checkCount(tx: Tx, producerId: string | null): Promise<void> {
  const { count } = await tx
    .selectFrom('webhook')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('producer_id', producerId === null ? 'is' : '=', producerId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostWebhooks) throw fail('webhook-too-many', mostWebhooks)
}

/** Changes address and events; what waits goes to the new address. @throws as `addWebhook` */
export async function changeWebhook(
  { store, reach }: WebhookContext,
  id: string,
  facts: WebhookFacts,
  by: string,
  now: Date,
): Promise<void> {
  const events = readEvents(facts.events)
  const url = await readUrl(facts.url, reach)
  await store.write(async (tx) => {
    await update(tx, id, { url, events: JSON.stringify(events) })
    await audit(tx, 'webhook-changed', id, by, now, { url: told(url), events })
  })
}

/** Makes a new secret; the one before signs too for a day, so that nothing is refused meanwhile. */
export async function rotateSecret(
  { store, master }: WebhookContext,
  id: string,
  by: string,
  now: Date,
): Promise<string> {
  const key = keyOf(master)
  const salt = newSalt()
  await store.write(async (tx) => {
    const { salt: former } = await tx
      .selectFrom('webhook')
      .select('salt')
      .where('id', '=', id)
      .executeTakeFirstOrThrow(() => fail('webhook-not-found', id))
    await update(tx, id, {
      salt,
      former_salt: former,
      former_until: new Date(now.getTime() + formerHours * 3_600_000).toISOString(),
    })
    await audit(tx, 'webhook-secret-rotated', id, by, now)
  })
  return secretOf(key, { id, salt })
}

/** Wakes a webhook that rests: what waited is sent. */
export async function wakeWebhook(store: Store, id: string, by: string, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await update(tx, id, { state: 'active', failing_since: null })
    await audit(tx, 'webhook-woken', id, by, now)
  })
}

/** Takes a webhook away; what waited is not sent any more. */
export async function endWebhook(store: Store, id: string, by: string, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await update(tx, id, { ended_at: now.toISOString() })
    await tx
      .updateTable('webhook_delivery')
      .set({ state: 'failed', finished_at: now.toISOString() })
      .where('webhook_id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
    await audit(tx, 'webhook-ended', id, by, now)
  })
}

/** Queues a message that says nothing, to one webhook, also while it rests. */
export async function sendTest(store: Store, id: string, by: string, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await update(tx, id, {})
    const data = { webhook: id }
    await queue(tx, { event: 'test', producerId: null, data, at: now, webhookIds: [id] })
    await audit(tx, 'webhook-tested', id, by, now)
  })
}

async function update(tx: Tx, id: string, values: Partial<Schema['webhook']>): Promise<void> {
  const changed = await tx
    .updateTable('webhook')
    .set({ id, ...values })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw fail('webhook-not-found', id)
}

const audit = (tx: Tx, action: string, id: string, by: string, at: Date, detail?: object) =>
  recordAudit(tx, { at, actor: by, action, subject: 'webhook', subjectId: id, detail })

/** Without its query, where some receivers have people put a secret. */
const told = (url: string): string => url.replace(/\?.*$/, '')

const newSalt = (): string => randomBytes(16).toString('base64url')

function keyOf(master: WebhookContext['master']): Uint8Array {
  const key = master()
  if (!key) throw fail('webhook-key-missing')
  return key
}

function readEvents(names: readonly string[]): readonly WebhookEvent[] {
  const events = webhookEvents.filter((event) => names.includes(event))
  if (events.length === 0 || events.length !== new Set(names).size)
    throw fail('webhook-events-missing')
  return events
}
