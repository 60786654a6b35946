/**
 * Signing in: passwords, sessions, second factors and passkeys are better-auth's work, on our tables
 * and from our own forms. None of its routes is mounted: the office calls it on the server and hands
 * its cookies on.
 */
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor, username } from 'better-auth/plugins'
import type { Store } from '../store/store.js'
import { kyselyThrough } from '../store/through.js'

export interface AuthSettings {
  readonly store: Store
  /** The public address, with its path. */
  readonly baseUrl: string
  /** 32 bytes of this installation: signs cookies, encrypts secrets of second factors. */
  readonly secret: Uint8Array
}

export type Auth = ReturnType<typeof createAuth>

/** The shortest password; length is what helps (NIST SP 800-63B §5.1.1.2). */
export const leastPasswordLetters = 10
export const mostPasswordLetters = 128

const dayS = 86_400

export function createAuth({ store, baseUrl, secret }: AuthSettings) {
  const { protocol, pathname, hostname, origin } = new URL(baseUrl)
  return betterAuth({
    appName: 'Nguồn',
    baseURL: baseUrl,
    basePath: '/office/auth',
    secret: Buffer.from(secret).toString('base64url'),
    // Flags as 0 and 1 and times as text, on both engines alike.
    database: { db: kyselyThrough(store), type: 'sqlite', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPasswordLetters,
      maxPasswordLength: mostPasswordLetters,
    },
    user: { modelName: 'person' },
    session: {
      modelName: 'session',
      expiresIn: 14 * dayS,
      updateAge: dayS,
      additionalFields: { confirmedAt: { type: 'date', required: false, input: false } },
    },
    account: { modelName: 'credential' },
    verification: { modelName: 'verification' },
    // Its own throttle watches its routes, of which none is mounted; ours is office/throttle.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'nguon',
      useSecureCookies: protocol === 'https:',
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: pathname.replace(/\/$/, '') || '/',
      },
    },
    plugins: [
      username({ minUsernameLength: 8, maxUsernameLength: 20 }),
      // Whoever has no password (a demonstration's account) has none to show.
      twoFactor({ issuer: 'Nguồn', allowPasswordless: true }),
      passkey({
        rpID: hostname,
        rpName: 'Nguồn',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) =>
            requireHolder(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            requireHolder(verification.authenticationInfo.userVerified),
        },
        schema: { passkey: { fields: { credentialID: 'credentialId' } } },
      }),
      signInByLink,
    ],
  })
}

/** A device that did not check who holds it proves one factor only: better-auth would take it. */
function requireHolder(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError('UNAUTHORIZED')
}

/** A Standard Schema (https://standardschema.dev) of the one caller's argument. */
const personIdSchema = {
  '~standard': {
    version: 1 as const,
    vendor: 'nguon',
    validate: (value: unknown) => ({ value: value as { personId: string } }),
    types: undefined as unknown as { input: { personId: string }; output: { personId: string } },
  },
}

/** Signs somebody in whose link was checked and used up; reachable on the server alone. */
const signInByLink = {
  id: 'sign-in-by-link',
  endpoints: {
    signInPerson: createAuthEndpoint.serverOnly(
      { method: 'POST', body: personIdSchema },
      async (ctx) => {
        const { personId } = ctx.body
        const user = await ctx.context.internalAdapter.findUserById(personId)
        if (!user) throw new APIError('UNAUTHORIZED')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return { token: session.token }
      },
    ),
  },
}
