/** Signing in by a one-time link: it stands for the password, and never for a second factor. */
import type { ReadDb, Store } from '../store/store.js'
import { writeThrough } from '../store/through.js'
import type { Auth } from './auth.js'
import { fail } from './errors.js'
import { getLink, useSignInLink } from './links.js'
import { takeCodeWithin, TakenBefore } from './second-factor.js'

/** Whose the link is, and whether a code belongs to it. @throws link-used */
export async function openSignInLink(
  db: ReadDb,
  token: string,
  now: Date,
): Promise<{ readonly personId: string; readonly needsCode: boolean }> {
  const { personId } = await getLink(db, 'sign-in', token, now)
  const person = await db
    .selectFrom('person')
    .select('two_factor_enabled')
    .where('id', '=', personId ?? '')
    .executeTakeFirst()
  if (personId === null || !person) throw fail('link-used')
  return { personId, needsCode: person.two_factor_enabled === 1 }
}

/** Thrown to undo the sign-in; the link stays good. */
class WrongCode extends Error {}

/**
 * Uses the link up and answers the cookies of the session; undefined when a code is needed and this
 * one is not it.
 * @throws link-used
 */
export async function signInByLink(
  auth: Auth,
  store: Store,
  token: string,
  code: string,
  headers: Headers,
  now: Date,
): Promise<Headers | undefined> {
  try {
    return await writeThrough(store, async (tx) => {
      const { needsCode } = await openSignInLink(tx, token, now)
      const personId = await useSignInLink(tx, token, now)
      const signedIn = await auth.api.signInPerson({
        body: { personId },
        headers,
        returnHeaders: true,
      })
      if (!needsCode) return signedIn.headers
      const own = new Headers(headers)
      own.set('cookie', cookiesOf(signedIn.headers))
      if (!(await takeCodeWithin(tx, auth, code, own, now))) throw new WrongCode()
      return signedIn.headers
    })
  } catch (error) {
    if (error instanceof WrongCode || error instanceof TakenBefore) return undefined
    throw error
  }
}

/** What a browser that was given these would send. */
const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
