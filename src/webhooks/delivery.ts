/**
 * Sending what waits. A delivery is claimed for a minute, posted, and what came of it is written
 * down; a process that is killed meanwhile leaves a claim that runs out, and the message is sent
 * again under the same id. So a receiver gets each message at least once.
 */
import { recordAudit } from '../accounts/audit.js'
import type { Tx } from '../store/store.js'
import { isReceived, post, type Tried } from './post.js'
import { secretOf, signatureOf } from './signature.js'
import type { WebhookContext } from './webhooks.js'

export interface DeliveryContext extends WebhookContext {
  readonly now: () => Date
  /** A webhook was put to rest. */
  readonly onRested?: ((webhookId: string) => void) | undefined
}

/** Pauses before the second and every further try, in seconds: eight tries over a day. */
export const pausesS = [5, 300, 1_800, 7_200, 18_000, 28_800, 30_600] as const
export const mostTries = pausesS.length + 1
/** A webhook that has received nothing for this long is put to rest with the next message given up. */
export const restAfterHours = 23
/** Longer than a try can take. */
const claimMs = 60_000
const lanes = 8

/** Sends everything that is due, several webhooks at a time; answers how many tries were made. */
export async function deliverDue(ctx: DeliveryContext, signal?: AbortSignal): Promise<number> {
  const master = ctx.master()
  if (!master) return 0
  const busy = new Set<string>()
  let tries = 0
  const lane = async (): Promise<void> => {
    while (signal?.aborted !== true) {
      const claimed = await claimNext(ctx, busy)
      if (!claimed) return
      tries++
      try {
        await send(ctx, master, claimed)
      } finally {
        busy.delete(claimed.webhook_id)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return tries
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claimNext>>>

/** The delivery that is due longest, of a webhook that nothing is being sent to. */
async function claimNext({ store, now }: DeliveryContext, busy: Set<string>) {
  const at = now().toISOString()
  const due = (db: Pick<Tx, 'selectFrom'>) =>
    db
      .selectFrom('webhook_delivery as delivery')
      .innerJoin('webhook', 'webhook.id', 'delivery.webhook_id')
      .innerJoin('webhook_message as message', 'message.id', 'delivery.message_id')
      .select(['delivery.id', 'delivery.webhook_id', 'delivery.message_id', 'delivery.tries'])
      .select(['webhook.url', 'webhook.salt', 'webhook.former_salt', 'webhook.former_until'])
      .select(['message.body', 'message.event'])
      .where('delivery.state', '=', 'waiting')
      .where('delivery.next_at', '<=', at)
      .where((eb) =>
        eb.or([eb('delivery.claimed_until', 'is', null), eb('delivery.claimed_until', '<=', at)]),
      )
      .where('webhook.ended_at', 'is', null)
      .where((eb) => eb.or([eb('webhook.state', '=', 'active'), eb('message.event', '=', 'test')]))
      .where('delivery.webhook_id', 'not in', ['', ...busy])
      .orderBy('delivery.next_at')
      .orderBy('delivery.id')
      .limit(1)
      .executeTakeFirst()
  // Nothing to do is the common case, and then nothing waits for the writer.
  if (!(await due(store.read))) return undefined
  return store.write(async (tx) => {
    const found = await due(tx)
    if (!found) return undefined
    busy.add(found.webhook_id)
    const until = new Date(now().getTime() + claimMs).toISOString()
    await tx
      .updateTable('webhook_delivery')
      .set({ claimed_until: until })
      .where('id', '=', found.id)
      .execute()
    return { ...found, claimedUntil: until }
  })
}

async function send(ctx: DeliveryContext, master: Uint8Array, claimed: Claimed): Promise<void> {
  const at = ctx.now()
  const timestamp = Math.floor(at.getTime() / 1000)
  const { body, webhook_id: id, former_salt: former, former_until: until } = claimed
  const salts = [claimed.salt, ...(former && until && until > at.toISOString() ? [former] : [])]
  const message = { id: `msg_${claimed.message_id}`, timestamp, body }
  const secrets = salts.map((salt) => secretOf(master, { id, salt }))
  const headers = {
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(secrets, message),
  }
  await record(ctx, claimed, await post(claimed.url, { headers, body }, ctx.reach), at)
}

async function record(ctx: DeliveryContext, claimed: Claimed, tried: Tried, at: Date) {
  const now = ctx.now()
  const rested = await ctx.store.write(async (tx) => {
    const delivery = await tx
      .selectFrom('webhook_delivery')
      .select('claimed_until')
      .where('id', '=', claimed.id)
      .executeTakeFirst()
    // Whoever claimed it after this claim had run out tells how it went.
    if (delivery?.claimed_until !== claimed.claimedUntil) return false
    await addTry(tx, claimed.id, tried, at)
    const tries = claimed.tries + 1
    const pause = pausesS[tries - 1]
    const isGone = tried.status === 410
    const state = isReceived(tried)
      ? 'received'
      : pause === undefined || isGone
        ? 'failed'
        : 'waiting'
    await tx
      .updateTable('webhook_delivery')
      .set({
        state,
        tries,
        claimed_until: null,
        finished_at: state === 'waiting' ? null : now.toISOString(),
        ...(state === 'waiting' && {
          next_at: new Date(now.getTime() + (pause ?? 0) * 1000).toISOString(),
        }),
      })
      .where('id', '=', claimed.id)
      .where('state', '=', 'waiting')
      .execute()
    return noteHealth(tx, claimed.webhook_id, state, isGone, now)
  })
  if (rested) ctx.onRested?.(claimed.webhook_id)
}

async function addTry(tx: Tx, deliveryId: string, tried: Tried, at: Date): Promise<void> {
  const { n } = await tx
    .selectFrom('webhook_try')
    .select((eb) => eb.fn.max('n').as('n'))
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('webhook_try')
    .values({
      delivery_id: deliveryId,
      n: Number(n ?? 0) + 1,
      at: at.toISOString(),
      status: tried.status,
      problem: tried.problem,
      duration_ms: tried.durationMs,
    })
    .execute()
}

/** Remembers since when nothing arrives; true when the webhook was put to rest. */
async function noteHealth(
  tx: Tx,
  id: string,
  state: 'received' | 'failed' | 'waiting',
  isGone: boolean,
  now: Date,
): Promise<boolean> {
  const webhook = await tx
    .selectFrom('webhook')
    .select(['failing_since', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const since = state === 'received' ? null : (webhook.failing_since ?? now.toISOString())
  const patience = new Date(now.getTime() - restAfterHours * 3_600_000).toISOString()
  const rests =
    webhook.state === 'active' &&
    state === 'failed' &&
    (isGone || (since !== null && since <= patience))
  await tx
    .updateTable('webhook')
    .set({ failing_since: since, ...(rests && { state: 'resting' as const }) })
    .where('id', '=', id)
    .execute()
  if (rests)
    await recordAudit(tx, {
      at: now,
      actor: 'system',
      action: 'webhook-rested',
      subject: 'webhook',
      subjectId: id,
      detail: { failingSince: since, gone: isGone },
    })
  return rests
}
