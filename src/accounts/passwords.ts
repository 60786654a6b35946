/** Passwords of those who are signed in; scrypt is better-auth's, and runs outside of any transaction. */
import type { ReadDb, Store } from '../store/store.js'
import { recordAudit } from './audit.js'
import type { Auth } from './auth.js'
import { insertPassword } from './members.js'

/** Whether it is their password; who has none (a demonstration's account) has none to show. */
export async function isPasswordOf(
  auth: Auth,
  db: ReadDb,
  personId: string,
  password: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('credential')
    .select('password')
    .where('user_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  if (!row?.password) return true
  const { password: passwords } = await auth.$context
  return passwords.verify({ hash: row.password, password })
}

/** Sets a new password; every other session and every open link of theirs ends. */
export async function changePassword(
  store: Store,
  personId: string,
  sessionId: string,
  hash: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    await tx
      .deleteFrom('credential')
      .where('user_id', '=', personId)
      .where('provider_id', '=', 'credential')
      .execute()
    await insertPassword(tx, personId, hash, now)
    await tx
      .deleteFrom('session')
      .where('user_id', '=', personId)
      .where('id', '!=', sessionId)
      .execute()
    await tx
      .deleteFrom('access_link')
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: `person:${personId}`,
      action: 'password-changed',
      subject: 'person',
      subjectId: personId,
    })
  })
}
