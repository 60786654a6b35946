/** Signing in and out over HTTP. */
import { APIError } from 'better-auth/api'
import { readSignInName } from '../accounts/address.js'
import { getLink, useSignInLink } from '../accounts/links.js'
import { confirmSession } from '../accounts/sessions.js'
import { FormOf } from './fields.js'
import { done, type Office, type Outcome, type Sent } from './office.js'
import { formMark, officePath } from './own-request.js'
import { showCarried, showSecondStep, showSignIn } from './sign-in-page.js'
import { authHeaders, type Guest, handOn } from './visit.js'
import { words } from './words.js'

export function signInRoutes(office: Office): void {
  const { auth, store, secret } = office.settings
  const { throttle } = office

  office.openForm('/sign-in', {
    title: words.signIn,
    narrow: true,
    body: (visit, form) => signInBody(visit, form.values, form.wrong),
    async act(visit, sent) {
      const name = readSignInName(sent.text('name'))
      const password = sent.raw('password')
      if (!throttle.take(visit.request.ip, sent.text('name').toLowerCase(), visit.at))
        return { wrong: { '': words.tooOften } }
      if (!name || password === '') return { wrong: { '': words.wrongSignIn } }
      const answer = await tried(() =>
        name.kind === 'phone'
          ? auth.api.signInUsername({
              body: { username: name.phone, password },
              headers: authHeaders(visit.request),
              returnHeaders: true,
            })
          : auth.api.signInEmail({
              body: { email: name.email, password },
              headers: authHeaders(visit.request),
              returnHeaders: true,
            }),
      )
      if (!answer) return { wrong: { '': words.wrongSignIn } }
      handOn(visit.reply, answer.headers)
      if ('twoFactorRedirect' in answer.response) return secondStep(visit, sent)
      return signedIn(visit, sent, (answer.response as { token: string }).token)
    },
  })

  office.openForm('/sign-in/code', {
    title: words.secondStep,
    narrow: true,
    body: (visit, form) =>
      showSecondStep(visit, {
        to: toOf(form.values),
        carried: carriedOf(form.values),
        wrong: form.wrong,
      }).body,
    async act(visit, sent) {
      if (!throttle.take(visit.request.ip, 'code', visit.at))
        return { wrong: { '': words.tooOften } }
      const code = sent.text('code').replace(/\s/g, '')
      const headers = authHeaders(visit.request)
      const answer = await tried(() =>
        /^\d{6}$/.test(code)
          ? auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
          : auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
      )
      if (!answer) return { wrong: { code: words.wrongCode } }
      handOn(visit.reply, answer.headers)
      const { token } = answer.response as { token: string }
      await confirmSession(store, token, visit.at)
      return signedIn(visit, sent, token)
    },
  })

  office.openForm('/sign-out', {
    title: words.signOut,
    narrow: true,
    body: (_visit, form) => (
      <FormOf form={form} submit={words.signOut}>
        {null}
      </FormOf>
    ),
    async act(visit) {
      const answer = await auth.api.signOut({
        headers: authHeaders(visit.request),
        returnHeaders: true,
      })
      handOn(visit.reply, answer.headers)
      return done('/office/sign-in', words.signedOut)
    },
  })

  office.openForm('/sign-in/:token', {
    load: async (visit) => getLink(store.read, 'sign-in', visit.params['token'] ?? '', visit.at),
    title: words.linkSignIn,
    narrow: true,
    body: (visit, form) => (
      <FormOf form={form} submit={words.signIn}>
        <p>{visit.say(words.linkSignInHint)}</p>
      </FormOf>
    ),
    async act(visit) {
      const personId = await useSignInLink(store, visit.params['token'] ?? '', visit.at)
      const answer = await auth.api.signInPerson({
        body: { personId },
        headers: authHeaders(visit.request),
        returnHeaders: true,
      })
      handOn(visit.reply, answer.headers)
      return done('/office')
    },
  })

  function secondStep(visit: Guest, sent: Sent): Outcome {
    office.show(
      visit,
      200,
      showSecondStep(visit, { to: toOf(sent.values), carried: carriedOf(sent.values) }),
    )
    return { answered: true }
  }

  /** On to where they wanted to go, or first to what they had typed. */
  function signedIn(visit: Guest, sent: Sent, token: string): Outcome {
    const shown = showCarried(visit, carriedOf(sent.values), formMark(secret, token))
    if (!shown) return done(toOf(sent.values))
    office.show(visit, 200, shown)
    return { answered: true }
  }
}

function signInBody(
  visit: Guest,
  values: URLSearchParams,
  wrong: Record<string, { vi: string; en: string }>,
) {
  const to = officePath(values.get('to') ?? visit.query.get('to') ?? undefined)
  return showSignIn(visit, { to, carried: carriedOf(values), values, wrong }).body
}

const toOf = (values: URLSearchParams): string => officePath(values.get('to') ?? undefined)
const carriedOf = (values: URLSearchParams): string => values.get('carried') ?? ''

interface Answer {
  readonly headers: Headers
  readonly response: object
}

/** Undefined when better-auth refuses; why is nobody's business who guesses. */
async function tried(call: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof APIError) return undefined
    throw error
  }
}
