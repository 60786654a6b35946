/**
 * API tokens as requests carry them. The token itself is shown once and never stored: only its
 * SHA-256, which is enough because a token holds 192 random bits. A producer's token sees and changes
 * that producer's objects and no others, and no token does more than its scopes say.
 */
import { createHash } from 'node:crypto'
import { nanoid } from 'nanoid'
import { newId } from '../store/ids.js'
import type { Store, Tx } from '../store/store.js'
import type { Actor } from './actor.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'
import { readScopes, type Role, type Scope, usualScopesOf } from './scopes.js'

/** Who a token speaks for. */
export interface TokenHolder extends Actor {
  readonly tokenId: string
  readonly role: Role
  readonly scopes: ReadonlySet<Scope>
}

export interface TokenRequest {
  readonly role: Role
  /** The producer a `producer` token belongs to. */
  readonly producerId?: string | undefined
  /** What it is for, in a person's words. */
  readonly label: string
  /** Left out: everything its role may have but reading codes. */
  readonly scopes?: readonly string[] | undefined
  /** Codes it may issue altogether; left out: as many as it likes. */
  readonly quota?: number | undefined
  readonly expiresAt?: Date | undefined
}

/** The last use is written at most this often: reading must not become a writer. */
const lastUseEveryMs = 60_000
/** Of a quota: exact in a double, and more than codes there can be. */
export const largestQuota = 1_000_000_000_000

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Makes a token and answers it; it cannot be shown again.
 * @throws token-role when the role and the producer do not go together, or there is no such producer;
 *   token-scope, token-label, token-quota-invalid, token-expiry-past
 */
export async function createToken(
  store: Store,
  request: TokenRequest,
  by: string,
  now: Date,
): Promise<{ readonly id: string; readonly token: string }> {
  const { role, producerId, quota, expiresAt } = request
  if ((role === 'producer') !== (producerId !== undefined)) throw fail('token-role')
  const scopes = readScopes(request.scopes ?? usualScopesOf(role), role)
  const label = request.label.normalize('NFC').trim()
  if (label === '' || label.length > 100) throw fail('token-label')
  if (quota !== undefined && !(Number.isInteger(quota) && quota >= 1 && quota <= largestQuota))
    throw fail('token-quota-invalid')
  if (expiresAt !== undefined && expiresAt <= now) throw fail('token-expiry-past')
  const id = newId()
  const token = `nguon_${nanoid(32)}`
  await store.write(async (tx) => {
    if (producerId !== undefined && !(await isProducer(tx, producerId))) throw fail('token-role')
    await tx
      .insertInto('token')
      .values({
        id,
        hash: hashOf(token),
        role,
        producer_id: producerId ?? null,
        label,
        scopes: JSON.stringify(scopes),
        quota: quota ?? null,
        issued: 0,
        created_by: by,
        created_at: now.toISOString(),
        expires_at: expiresAt?.toISOString() ?? null,
        last_used_at: null,
        ended_at: null,
      })
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'token-created',
      subject: 'token',
      subjectId: id,
      detail: { role, producer: producerId, label, scopes, quota, expires: expiresAt },
    })
  })
  return { id, token }
}

const isProducer = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom('producer').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined

/** The token of an Authorization header, `Bearer TOKEN`. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]

/** Whom the token speaks for, or undefined when it is unknown, has expired or was ended. */
export async function findToken(
  store: Store,
  token: string,
  now: Date,
): Promise<TokenHolder | undefined> {
  const row = await store.read
    .selectFrom('token')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row || (row.expires_at !== null && row.expires_at <= now.toISOString())) return undefined
  const stale = new Date(now.getTime() - lastUseEveryMs).toISOString()
  if (row.last_used_at === null || row.last_used_at < stale) await markUsed(store, row.id, now)
  return {
    name: `token:${row.id}`,
    tokenId: row.id,
    role: row.role,
    producerId: row.producer_id,
    scopes: new Set(JSON.parse(row.scopes) as Scope[]),
  }
}

async function markUsed(store: Store, id: string, now: Date): Promise<void> {
  await store.write((tx) =>
    tx.updateTable('token').set({ last_used_at: now.toISOString() }).where('id', '=', id).execute(),
  )
}

/**
 * Counts codes against the quota of the token that asks for them, in the transaction that issues
 * them; whoever asks without a token has none.
 * @throws token-quota-spent
 */
export async function spendQuota(tx: Tx, by: Actor, codes: number): Promise<void> {
  if (by.tokenId === undefined) return
  const spent = await tx
    .updateTable('token')
    .set((eb) => ({ issued: eb('issued', '+', codes) }))
    .where('id', '=', by.tokenId)
    .where((eb) => eb.or([eb('quota', 'is', null), eb('quota', '>=', eb('issued', '+', codes))]))
    .executeTakeFirst()
  if (spent.numUpdatedRows > 0n) return
  const { quota, issued } = await tx
    .selectFrom('token')
    .select(['quota', 'issued'])
    .where('id', '=', by.tokenId)
    .executeTakeFirstOrThrow()
  throw fail('token-quota-spent', (quota ?? 0) - issued)
}

/** @throws scope-missing unless the token has the scope */
export function requireScope(holder: TokenHolder, scope: Scope): void {
  if (!holder.scopes.has(scope)) throw fail('scope-missing', scope)
}

/** @throws not-allowed unless the token is the programme's */
export function requireProgramme(holder: TokenHolder): void {
  if (holder.role !== 'administrator') throw fail('not-allowed', 'administrator')
}
