/**
 * API tokens. The token itself is shown once and never stored: only its SHA-256, which is enough
 * because a token holds 192 random bits. A producer's token sees and changes that producer's
 * objects and no others.
 */
import { createHash } from 'node:crypto'
import { nanoid } from 'nanoid'
import { newId } from '../store/ids.js'
import type { Store } from '../store/store.js'
import type { Actor } from './actor.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'

export const roles = ['administrator', 'producer'] as const
export type Role = (typeof roles)[number]

/** Who a token speaks for. */
export interface TokenHolder extends Actor {
  readonly tokenId: string
  readonly role: Role
}

export interface TokenRequest {
  readonly role: Role
  /** The producer a `producer` token belongs to. */
  readonly producerId?: string | undefined
  /** What it is for, in a person's words. */
  readonly label: string
  readonly expiresAt?: Date | undefined
}

/** The last use is written at most this often: reading must not become a writer. */
const lastUseEveryMs = 60_000

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Makes a token and answers it; it cannot be shown again.
 * @throws token-role when the role and the producer do not go together, or there is no such producer
 */
export async function createToken(
  store: Store,
  request: TokenRequest,
  by: string,
  now: Date,
): Promise<{ readonly id: string; readonly token: string }> {
  const isWhole = (request.role === 'producer') === (request.producerId !== undefined)
  if (!isWhole) throw fail('token-role')
  const id = newId()
  const token = `nguon_${nanoid(32)}`
  await store.write(async (tx) => {
    if (request.producerId !== undefined) {
      const owner = await tx
        .selectFrom('producer')
        .select('id')
        .where('id', '=', request.producerId)
        .executeTakeFirst()
      if (!owner) throw fail('token-role')
    }
    await tx
      .insertInto('token')
      .values({
        id,
        hash: hashOf(token),
        role: request.role,
        producer_id: request.producerId ?? null,
        label: request.label,
        created_at: now.toISOString(),
        expires_at: request.expiresAt?.toISOString() ?? null,
        last_used_at: null,
      })
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'token-created',
      subject: 'token',
      subjectId: id,
      detail: { role: request.role, producer: request.producerId, label: request.label },
    })
  })
  return { id, token }
}

/** The token of an Authorization header, `Bearer TOKEN`. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]

/** Whom the token speaks for, or undefined when it is unknown or has expired. */
export async function findToken(
  store: Store,
  token: string,
  now: Date,
): Promise<TokenHolder | undefined> {
  const row = await store.read
    .selectFrom('token')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row || (row.expires_at !== null && row.expires_at <= now.toISOString())) return undefined
  const stale = new Date(now.getTime() - lastUseEveryMs).toISOString()
  if (row.last_used_at === null || row.last_used_at < stale) await markUsed(store, row.id, now)
  return {
    name: `token:${row.id}`,
    tokenId: row.id,
    role: row.role,
    producerId: row.producer_id,
  }
}

async function markUsed(store: Store, id: string, now: Date): Promise<void> {
  await store.write((tx) =>
    tx.updateTable('token').set({ last_used_at: now.toISOString() }).where('id', '=', id).execute(),
  )
}

export interface TokenSummary {
  readonly id: string
  readonly role: Role
  readonly producerId: string | null
  readonly label: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

/** Every token, newest first; never the tokens themselves. */
export async function listTokens(store: Store): Promise<TokenSummary[]> {
  const rows = await store.read
    .selectFrom('token')
    .selectAll()
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    producerId: row.producer_id,
    label: row.label,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }))
}

/** Withdraws a token: the next request with it is refused. */
export async function withdrawToken(
  store: Store,
  id: string,
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const gone = await tx.deleteFrom('token').where('id', '=', id).executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw fail('token-not-found', id)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'token-withdrawn',
      subject: 'token',
      subjectId: id,
    })
  })
}

/** @throws not-allowed unless the holder has the role; administrators may do what producers may */
export function requireRole(holder: TokenHolder, role: Role): void {
  if (holder.role !== role && holder.role !== 'administrator') throw fail('not-allowed', role)
}
