/**
 * SMS and chat gateways that hand on what people send. A gateway's secret is shown once and not
 * stored: it is derived from the master key and a random salt, so that neither the database nor a
 * backup is enough to speak in a gateway's name.
 */
import { hkdfSync } from 'node:crypto'
import { recordAudit } from '../accounts/audit.js'
import { newId } from '../store/ids.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './errors.js'
import type { Replays } from './replays.js'
import { isSignedBy, isTimely, readSignature, signatureHoldsMs } from './signature.js'

export interface Gateway {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

/** The last use is written at most this often. */
const lastUseEveryMs = 60_000

/**
 * Makes a gateway and answers its secret, which cannot be shown again.
 * @param master 32 bytes; undefined = there is no master key
 * @throws gateway-name-invalid, gateway-exists, gateway-key-missing
 */
export async function addGateway(
  store: Store,
  request: {
    readonly name: string
    readonly master: Uint8Array | undefined
    readonly salt: Uint8Array
  },
  by: string,
  now: Date,
): Promise<{ readonly id: string; readonly name: string; readonly secret: string }> {
  const { name, master } = request
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) throw fail('gateway-name-invalid', name.slice(0, 60))
  if (!master) throw fail('gateway-key-missing')
  const id = newId()
  const salt = Buffer.from(request.salt).toString('base64url')
  await store.write(async (tx) => {
    const known = await tx
      .selectFrom('gateway')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirst()
    if (known) throw fail('gateway-exists', name)
    await tx
      .insertInto('gateway')
      .values({ id, name, salt, created_by: by, created_at: now.toISOString(), last_used_at: null })
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'gateway-added',
      subject: 'gateway',
      subjectId: id,
      detail: { name },
    })
  })
  return { id, name, secret: secretOf(master, { id, salt }) }
}

/** Every gateway by name; never the secrets. */
export async function listGateways(read: ReadDb): Promise<Gateway[]> {
  const rows = await read.selectFrom('gateway').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }))
}

/** Takes a gateway away: its next message is refused. @throws gateway-not-found */
export async function removeGateway(
  store: Store,
  name: string,
  by: string,
  now: Date,
): Promise<{ readonly id: string; readonly name: string }> {
  return store.write(async (tx) => {
    const row = await tx
      .selectFrom('gateway')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirst()
    if (!row) throw fail('gateway-not-found', name.slice(0, 60))
    await tx.deleteFrom('gateway').where('id', '=', row.id).execute()
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'gateway-removed',
      subject: 'gateway',
      subjectId: row.id,
      detail: { name },
    })
    return { id: row.id, name }
  })
}

/** A message as it came in. */
export interface SignedMessage {
  readonly gateway: string | undefined
  readonly signature: string | undefined
  readonly body: Uint8Array
}

/**
 * The gateway that signed a message.
 * @throws gateway-signature-wrong, whatever of it is wrong; gateway-message-stale when the signature is right and old;
 *   gateway-message-repeated when it was taken before
 */
export async function signingGateway(
  store: Store,
  master: Uint8Array | undefined,
  message: SignedMessage,
  replays: Replays,
  now: Date,
): Promise<{ readonly id: string; readonly name: string }> {
  if (!master) throw fail('gateway-key-missing')
  const signature = readSignature(message.signature)
  const row = await store.read
    .selectFrom('gateway')
    .selectAll()
    .where('name', '=', message.gateway ?? '')
    .executeTakeFirst()
  // An unknown gateway costs the same work: how long it takes tells nothing of which there are.
  const secret = secretOf(master, row ?? { id: '', salt: '' })
  const isRight = signature !== undefined && isSignedBy(secret, signature, message.body)
  if (!row || !isRight) throw fail('gateway-signature-wrong')
  if (!isTimely(signature, now)) throw fail('gateway-message-stale', signatureHoldsMs / 60_000)
  if (!replays.take(row.id, signature, now)) throw fail('gateway-message-repeated')
  const stale = new Date(now.getTime() - lastUseEveryMs).toISOString()
  if (row.last_used_at === null || row.last_used_at < stale) await markUsed(store, row.id, now)
  return { id: row.id, name: row.name }
}

const secretOf = (master: Uint8Array, { id, salt }: { id: string; salt: string }): string =>
  `nguon_gw_${Buffer.from(hkdfSync('sha256', master, salt, `nguon gateway ${id}`, 32)).toString('base64url')}`

async function markUsed(store: Store, id: string, now: Date): Promise<void> {
  await store.write((tx) =>
    tx
      .updateTable('gateway')
      .set({ last_used_at: now.toISOString() })
      .where('id', '=', id)
      .execute(),
  )
}
