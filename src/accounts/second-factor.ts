/**
 * The second factor: a code of the authenticator app or a backup code, each taken once. What
 * better-auth changes meanwhile and our own entry are one transaction.
 */
import { symmetricDecrypt } from 'better-auth/crypto'
import { APIError } from 'better-auth/api'
import type { Store, Tx } from '../store/store.js'
import { writeThrough } from '../store/through.js'
import { recordAudit } from './audit.js'
import type { Auth } from './auth.js'
import { fail } from './errors.js'
import { type MemberRole, rolesOf } from './permissions.js'
import { stepsOf } from './totp.js'

export interface Taken {
  /** better-auth's cookies for the browser. */
  readonly headers: Headers
  readonly personId: string
  /** Of the session that has shown the code. */
  readonly token: string
}

/** Thrown to undo what better-auth did with a code that was taken before. */
export class TakenBefore extends Error {}

/**
 * Takes a code, of a sign-in under way or of a session, and notes that its session has shown one;
 * undefined when it is wrong, too old or was taken before.
 * @param headers of the request, as better-auth reads them
 * @param and what else belongs to the same transaction
 */
export async function takeCode(
  auth: Auth,
  store: Store,
  code: string,
  headers: Headers,
  now: Date,
  and?: (tx: Tx, taken: Taken) => Promise<void>,
): Promise<Taken | undefined> {
  try {
    return await writeThrough(store, async (tx) => {
      const taken = await takeCodeWithin(tx, auth, code, headers, now)
      if (taken) await and?.(tx, taken)
      return taken
    })
  } catch (error) {
    if (error instanceof TakenBefore) return undefined
    throw error
  }
}

/** As `takeCode`, within a transaction of `writeThrough`; throws when the code was taken before. */
export async function takeCodeWithin(
  tx: Tx,
  auth: Auth,
  typed: string,
  headers: Headers,
  now: Date,
): Promise<Taken | undefined> {
  const code = typed.replace(/\s/g, '')
  const isOfApp = /^\d{6}$/.test(code)
  const options = { body: { code }, headers, returnHeaders: true } as const
  // What it refuses it counts: that is kept.
  const answer = await unlessRefused(() =>
    isOfApp ? auth.api.verifyTOTP(options) : auth.api.verifyBackupCode(options),
  )
  if (!answer) return undefined
  const { user, token: before } = answer.response as { user: { id: string }; token: string }
  const token = sessionTokenIn(answer.headers) ?? before
  if (isOfApp) await useStep(tx, auth, user.id, code)
  else await audit(tx, 'backup-code-used', user.id, `person:${user.id}`, now)
  await tx
    .updateTable('session')
    .set({ confirmed_at: now.toISOString() })
    .where('token', '=', token)
    .execute()
  return { headers: answer.headers, personId: user.id, token }
}

/** The token of a session that better-auth has made just now. */
export function sessionTokenIn(headers: Headers): string | undefined {
  for (const line of headers.getSetCookie()) {
    const [, value] = /^(?:__Secure-)?nguon\.session_token=([^;]+)/.exec(line) ?? []
    if (value) return decodeURIComponent(value).split('.')[0]
  }
  return undefined
}

/** A verifier takes a code once (RFC 6238 §5.2), and none of a step before. */
async function useStep(tx: Tx, auth: Auth, personId: string, code: string): Promise<void> {
  const row = await tx
    .selectFrom('two_factor')
    .select(['id', 'secret', 'last_step'])
    .where('user_id', '=', personId)
    .executeTakeFirstOrThrow()
  const { secretConfig } = await auth.$context
  const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret })
  // better-auth has looked at the clock itself.
  const step = stepsOf(secret, code, new Date()).find((one) => one > (row.last_step ?? 0))
  if (step === undefined) throw new TakenBefore()
  await tx.updateTable('two_factor').set({ last_step: step }).where('id', '=', row.id).execute()
}

/** Roles that decide over many labels: who had a second factor must have one again. */
export const needsSecondFactor = (role: MemberRole): boolean => rolesOf('revoke').includes(role)

/** Notes that somebody has set their second factor up, in the transaction that took its first code. */
export async function secondFactorSet(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ second_factor_due: 0 })
    .where('person_id', '=', personId)
    .execute()
  await audit(tx, 'second-factor-set', personId, `person:${personId}`, now)
}

/**
 * Takes a second factor away. Where another did it every session of theirs ends, and whoever decides
 * over labels sets one up again before anything else.
 * @throws second-factor-none
 */
export async function removeSecondFactor(
  store: Store,
  personId: string,
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const removed = await tx
      .deleteFrom('two_factor')
      .where('user_id', '=', personId)
      .executeTakeFirst()
    const person = await tx
      .selectFrom('membership')
      .select('role')
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (removed.numDeletedRows === 0n || !person) throw fail('second-factor-none')
    await tx
      .updateTable('person')
      .set({ two_factor_enabled: 0, updated_at: now.toISOString() })
      .where('id', '=', personId)
      .execute()
    if (by !== `person:${personId}`) {
      await tx.deleteFrom('session').where('user_id', '=', personId).execute()
      await tx
        .updateTable('membership')
        .set({ second_factor_due: needsSecondFactor(person.role) ? 1 : 0 })
        .where('person_id', '=', personId)
        .execute()
    }
    await audit(tx, 'second-factor-removed', personId, by, now)
  })
}

const audit = (tx: Tx, action: string, personId: string, actor: string, at: Date) =>
  recordAudit(tx, { at, actor, action, subject: 'person', subjectId: personId })

/** Undefined when better-auth refuses; why is nobody's business who guesses. */
export async function unlessRefused<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof APIError) return undefined
    throw error
  }
}
