/**
 * Passkeys: a fingerprint, face or PIN of one's own device instead of password and code. The device
 * must check who holds it, so a passkey is both factors at once. They need a script, and an address
 * with a name (WebAuthn §5.1.3: no IP addresses).
 */
import { isIP } from 'node:net'
import { APIError } from 'better-auth/api'
import { fail } from '../accounts/errors.js'
import { addPasskey, removePasskey } from '../accounts/passkeys.js'
import { confirmSession } from '../accounts/sessions.js'
import type { Words } from '../errors.js'
import { formatDate } from '../language/format.js'
import { openAssets } from '../web/assets.js'
import { type Form, FormOf } from './fields.js'
import { done, type Office, wrong } from './office.js'
import { Table } from './parts.js'
import { words } from './passkey-words.js'
import { authHeaders, type Guest, handOn, type Visit } from './visit.js'

export function passkeyRoutes(office: Office): void {
  const { auth, store, baseUrl } = office.settings
  const { hostname } = new URL(baseUrl)
  const isOffered = isIP(hostname.replace(/[[\]]/g, '')) === 0
  const scripts = [openAssets().urlOf('passkey')]
  const own = (personId: string) =>
    store.read
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at'])
      .where('user_id', '=', personId)
      .orderBy('created_at')
      .execute()

  office.page('/account/passkeys', {
    may: 'member',
    title: words.passkeys,
    load: ({ member }) => own(member.personId),
    body: (visit, passkeys) => (
      <>
        <p>{visit.say(words.why)}</p>
        {passkeys.length > 0 && (
          <Table
            caption={visit.say(words.passkeys)}
            rows={passkeys}
            keyOf={({ id }) => id}
            columns={[
              { head: visit.say(words.name), cell: ({ name }) => name ?? visit.say(words.passkey) },
              {
                head: visit.say(words.since),
                cell: (row) => row.created_at && formatDate(new Date(row.created_at)),
              },
              {
                head: visit.say(words.remove),
                cell: ({ id }) => (
                  <a class="touch" href={`/office/account/passkeys/${id}/remove`}>
                    {visit.say(words.remove)}
                  </a>
                ),
              },
            ]}
          />
        )}
        <p>
          {isOffered ? (
            <a class="button primary" href="/office/account/passkeys/add">
              {visit.say(words.add)}
            </a>
          ) : (
            visit.say(words.needsName)
          )}
        </p>
      </>
    ),
  })

  office.form('/account/passkeys/add', {
    may: 'member',
    title: words.add,
    narrow: true,
    scripts,
    body: async (visit, form) => {
      if (!isOffered) return <p>{visit.say(words.needsName)}</p>
      const options = await tried(visit, () =>
        auth.api.generatePasskeyRegistrationOptions({
          query: {},
          headers: authHeaders(visit.request),
          returnHeaders: true,
        }),
      )
      // better-auth wants a session of less than a day for this.
      if (!options) return <p>{visit.say(words.signInAnew)}</p>
      return asked(visit, form, 'make', options, words.add)
    },
    async act(visit, sent) {
      const response = parsed(sent.raw('response'))
      const added =
        response !== undefined &&
        (await addPasskey(store, visit.member.personId, visit.at, () =>
          auth.api.verifyPasskeyRegistration({
            body: { response, name: formatDate(visit.at) },
            headers: authHeaders(visit.request),
            returnHeaders: true,
          }),
        ))
      if (!added) return wrong({ '': words.notTaken })
      handOn(visit.reply, added.headers)
      return done('/office/account/passkeys', words.added)
    },
  })

  office.form('/account/passkeys/:id/remove', {
    may: 'member',
    title: words.remove,
    narrow: true,
    load: async (visit) => {
      const passkeys = await own(visit.member.personId)
      const found = passkeys.find(({ id }) => id === visit.params['id'])
      if (!found) throw fail('passkey-not-found')
      return found
    },
    body: (visit, form, { name }) => (
      <FormOf form={form} submit={words.remove} danger>
        <p>
          {visit.say(words.passkey)} {name}
        </p>
      </FormOf>
    ),
    async act(visit, _sent, { id }) {
      await removePasskey(store, visit.member.personId, id, visit.at)
      return done('/office/account/passkeys', words.removed)
    },
  })

  office.openForm('/sign-in/passkey', {
    title: words.signIn,
    narrow: true,
    scripts,
    body: async (visit, form) => {
      const options =
        isOffered &&
        (await tried(visit, () =>
          auth.api.generatePasskeyAuthenticationOptions({
            headers: authHeaders(visit.request),
            returnHeaders: true,
          }),
        ))
      if (!options) return <p>{visit.say(words.needsName)}</p>
      return asked(visit, form, 'show', options, words.signIn)
    },
    async act(visit, sent) {
      if (!(await office.throttle.take(visit.request.ip, undefined, visit.at)))
        return wrong({ '': words.notTaken })
      const response = parsed(sent.raw('response'))
      const answer =
        response !== undefined &&
        (await tried(visit, () =>
          auth.api.verifyPasskeyAuthentication({
            body: { response: response as never },
            headers: authHeaders(visit.request),
            returnHeaders: true,
          }),
        ))
      if (!answer) return wrong({ '': words.notTaken })
      const { session } = answer as { session: { token: string } }
      await confirmSession(store, session.token, visit.at)
      return done('/office')
    },
  })
}

/** The form whose answer the device gives. */
function asked(visit: Guest, form: Form, what: 'make' | 'show', options: object, submit: Words) {
  return (
    <>
      <FormOf
        form={form}
        submit={submit}
        data={{ 'data-passkey': what, 'data-options': JSON.stringify(options) }}
      >
        <input type="hidden" name="response" value="" />
        <p data-with-passkeys hidden>
          {visit.say(words.deviceAsks)}
        </p>
        <p data-without-passkeys>{visit.say(words.needsScript)}</p>
      </FormOf>
    </>
  )
}

/** What a device answered, whatever it is: better-auth checks it. */
function parsed(text: string): Record<string, never> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
      ? (value as Record<string, never>)
      : undefined
  } catch {
    return undefined
  }
}

/** Hands the cookies on and answers the rest; undefined when better-auth refuses. */
async function tried(
  visit: Guest | Visit,
  call: () => Promise<{ readonly headers: Headers; readonly response: unknown }>,
): Promise<object | undefined> {
  try {
    const { headers, response } = await call()
    handOn(visit.reply, headers)
    return (response ?? {}) as object
  } catch (error) {
    if (error instanceof APIError) return undefined
    throw error
  }
}
