/** The sessions of a person: listed, ended, and when they last showed a second factor. */
import type { ReadDb, Store } from '../store/store.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'

export interface OpenSession {
  readonly id: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly device: string
}

/** Those that have not expired, newest first. */
export async function listSessions(
  db: ReadDb,
  personId: string,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'created_at', 'updated_at', 'user_agent'])
    .where('user_id', '=', personId)
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.updated_at,
    device: deviceOf(row.user_agent ?? ''),
  }))
}

/** The browser and system a user agent names, for people to know their own by. */
function deviceOf(userAgent: string): string {
  const browser = /(Zalo|Firefox|Edg|OPR|SamsungBrowser|CriOS|Chrome|Safari)/.exec(userAgent)?.[1]
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(userAgent)?.[1]
  const names: Readonly<Record<string, string>> = {
    Edg: 'Edge',
    OPR: 'Opera',
    CriOS: 'Chrome',
    SamsungBrowser: 'Samsung Internet',
    'Mac OS X': 'macOS',
  }
  const known = [browser, system].filter((name) => name !== undefined)
  return known.map((name) => names[name] ?? name).join(', ')
}

/**
 * Ends a session of somebody, at once.
 * @throws session-not-found
 */
export async function endSession(
  store: Store,
  personId: string,
  sessionId: string,
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const ended = await tx
      .deleteFrom('session')
      .where('id', '=', sessionId)
      .where('user_id', '=', personId)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) throw fail('session-not-found')
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'session-ended',
      subject: 'person',
      subjectId: personId,
    })
  })
}

/** Ends every session of somebody, at once, and answers how many there were. */
export async function endSessions(
  store: Store,
  personId: string,
  by: string,
  now: Date,
): Promise<number> {
  return store.write(async (tx) => {
    const ended = await tx.deleteFrom('session').where('user_id', '=', personId).executeTakeFirst()
    const sessions = Number(ended.numDeletedRows)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'sessions-ended',
      subject: 'person',
      subjectId: personId,
      detail: { sessions },
    })
    return sessions
  })
}

/** Remembers that a session has just shown its second factor. */
export async function confirmSession(store: Store, token: string, now: Date): Promise<void> {
  await store.write((tx) =>
    tx
      .updateTable('session')
      .set({ confirmed_at: now.toISOString() })
      .where('token', '=', token)
      .execute(),
  )
}
