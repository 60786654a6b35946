/**
 * The outbox: what happened is written down for every webhook that wants to know, in the transaction
 * of the change itself, so that neither is there without the other. Messages hold ids, runs, numbers
 * and counts; never a code and nothing of a person.
 */
import { newId } from '../store/ids.js'
import type { Tx } from '../store/store.js'
import type { WebhookEvent } from './events.js'

export interface Happening {
  readonly event: WebhookEvent
  /** Whose it is; null = nobody's, which the programme alone is told of. */
  readonly producerId: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly at: Date
}

/** Writes a happening down for whoever asked for it: the programme's webhooks and the producer's. */
export async function announce(tx: Tx, happening: Happening): Promise<void> {
  const { event, producerId } = happening
  const rows = await tx
    .selectFrom('webhook')
    .select(['id', 'events'])
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('producer_id', 'is', null),
        ...(producerId === null ? [] : [eb('producer_id', '=', producerId)]),
      ]),
    )
    .execute()
  const asked = rows.filter(({ events }) => (JSON.parse(events) as string[]).includes(event))
  await queue(tx, { ...happening, webhookIds: asked.map(({ id }) => id) })
}

/** Queues one message for these webhooks. */
export async function queue(
  tx: Tx,
  message: Omit<Happening, 'event'> & {
    readonly event: WebhookEvent | 'test'
    readonly webhookIds: readonly string[]
  },
): Promise<void> {
  const { event, producerId, data, webhookIds } = message
  if (webhookIds.length === 0) return
  const at = message.at.toISOString()
  const id = newId()
  await tx
    .insertInto('webhook_message')
    .values({
      id,
      event,
      producer_id: producerId,
      body: JSON.stringify({ type: event, timestamp: at, data }),
      at,
    })
    .execute()
  await tx
    .insertInto('webhook_delivery')
    .values(
      webhookIds.map((webhook_id) => ({
        id: newId(),
        webhook_id,
        message_id: id,
        state: 'waiting' as const,
        tries: 0,
        next_at: at,
        claimed_until: null,
        finished_at: null,
      })),
    )
    .execute()
}
