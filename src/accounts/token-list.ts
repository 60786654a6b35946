/** The tokens of an installation as people see them, and ending one. Never the tokens themselves. */
import type { ReadDb, Store } from '../store/store.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'
import type { Role, Scope } from './scopes.js'

export interface TokenSummary {
  readonly id: string
  readonly role: Role
  readonly producerId: string | null
  readonly label: string
  readonly scopes: readonly Scope[]
  /** Codes it may issue altogether; null = no limit. */
  readonly quota: number | null
  readonly issued: number
  readonly createdBy: string | null
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
  readonly endedAt: string | null
}

/** Every token, newest first. */
export async function listTokens(read: ReadDb): Promise<TokenSummary[]> {
  const rows = await read
    .selectFrom('token')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    producerId: row.producer_id,
    label: row.label,
    scopes: JSON.parse(row.scopes) as Scope[],
    quota: row.quota,
    issued: row.issued,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    endedAt: row.ended_at,
  }))
}

export type TokenState = 'active' | 'expired' | 'ended'

export function tokenState(token: TokenSummary, now: Date): TokenState {
  if (token.endedAt !== null) return 'ended'
  return token.expiresAt !== null && token.expiresAt <= now.toISOString() ? 'expired' : 'active'
}

/** Ends a token: the next request with it is refused. @throws token-not-found also when it has ended */
export async function endToken(store: Store, id: string, by: string, now: Date): Promise<void> {
  await store.write(async (tx) => {
    const ended = await tx
      .updateTable('token')
      .set({ ended_at: now.toISOString() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) throw fail('token-not-found', id)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'token-ended',
      subject: 'token',
      subjectId: id,
    })
  })
}
