/** Webhooks and their deliveries as people see them; sending one again; dropping what is old. */
import { recordAudit } from '../accounts/audit.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './errors.js'
import type { WebhookEvent } from './events.js'

export interface Webhook {
  readonly id: string
  readonly producerId: string | null
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly state: 'active' | 'resting'
  readonly failingSince: string | null
  readonly createdAt: string
}

/** All that are not taken away, oldest first. */
export async function listWebhooks(read: ReadDb): Promise<Webhook[]> {
  const rows = await read
    .selectFrom('webhook')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    producerId: row.producer_id,
    url: row.url,
    events: JSON.parse(row.events) as WebhookEvent[],
    state: row.state,
    failingSince: row.failing_since,
    createdAt: row.created_at,
  }))
}

export interface Delivery {
  readonly id: string
  readonly messageId: string
  readonly event: string
  readonly body: string
  readonly state: 'waiting' | 'received' | 'failed'
  readonly at: string
  readonly nextAt: string
  readonly tries: readonly Try[]
}

export interface Try {
  readonly at: string
  readonly status: number | null
  readonly problem: string | null
  readonly durationMs: number
}

/** Deliveries of a webhook, newest first. */
export async function listDeliveries(
  read: ReadDb,
  webhookId: string,
  wanted: { readonly limit: number; readonly offset: number },
): Promise<Delivery[]> {
  const rows = await read
    .selectFrom('webhook_delivery as delivery')
    .innerJoin('webhook_message as message', 'message.id', 'delivery.message_id')
    .select(['delivery.id', 'delivery.message_id', 'delivery.state', 'delivery.next_at'])
    .select(['message.event', 'message.body', 'message.at'])
    .where('delivery.webhook_id', '=', webhookId)
    .orderBy('message.at', 'desc')
    .orderBy('delivery.id')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  const tries = await triesOf(
    read,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    messageId: row.message_id,
    event: row.event,
    body: row.body,
    state: row.state,
    at: row.at,
    nextAt: row.next_at,
    tries: tries.get(row.id) ?? [],
  }))
}

async function triesOf(read: ReadDb, ids: readonly string[]): Promise<Map<string, Try[]>> {
  const tries = new Map<string, Try[]>()
  if (ids.length === 0) return tries
  const rows = await read
    .selectFrom('webhook_try')
    .selectAll()
    .where('delivery_id', 'in', ids)
    .orderBy('n')
    .execute()
  for (const row of rows) {
    const of = tries.get(row.delivery_id) ?? []
    const { at, status, problem, duration_ms: durationMs } = row
    tries.set(row.delivery_id, [...of, { at, status, problem, durationMs }])
  }
  return tries
}

/**
 * Queues a delivery anew, with all its tries before it.
 * @throws webhook-delivery-not-found, also while it is being sent
 */
export async function resendDelivery(
  store: Store,
  webhookId: string,
  deliveryId: string,
  by: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await store.write(async (tx) => {
    const changed = await tx
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', tries: 0, next_at: at, claimed_until: null, finished_at: null })
      .where('id', '=', deliveryId)
      .where('webhook_id', '=', webhookId)
      .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', at)]))
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw fail('webhook-delivery-not-found', deliveryId)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'webhook-resent',
      subject: 'webhook',
      subjectId: webhookId,
      detail: { delivery: deliveryId },
    })
  })
}

/** Messages and their deliveries are kept this long, also those that wait for a webhook at rest. */
export const keptDays = 30

/** Drops what is older; answers how many messages that were. */
export async function dropOldMessages(store: Store, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  const old = (db: ReadDb) => db.selectFrom('webhook_message').select('id').where('at', '<', before)
  if (!(await old(store.read).limit(1).executeTakeFirst())) return 0
  return store.write(async (tx) => {
    const ids = old(tx)
    const deliveries = tx.selectFrom('webhook_delivery').select('id').where('message_id', 'in', ids)
    await tx.deleteFrom('webhook_try').where('delivery_id', 'in', deliveries).execute()
    await tx.deleteFrom('webhook_delivery').where('message_id', 'in', ids).execute()
    const gone = await tx.deleteFrom('webhook_message').where('at', '<', before).executeTakeFirst()
    return Number(gone.numDeletedRows)
  })
}
