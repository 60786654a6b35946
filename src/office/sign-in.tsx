/** Signing in and out over HTTP. */
import { readSignInName, type SignInName } from '../accounts/address.js'
import { takeCode, unlessRefused } from '../accounts/second-factor.js'
import { openSignInLink, signInByLink } from '../accounts/sign-in-link.js'
import { FormOf, Input } from './fields.js'
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
      if (!(await throttle.take(visit.request.ip, accountOf(name, sent.text('name')), visit.at)))
        return { wrong: { '': words.tooOften } }
      if (!name || password === '') return { wrong: { '': words.wrongSignIn } }
      const answer = await unlessRefused<Answer>(() =>
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
      // Which account is known to better-auth alone: it locks one after ten wrong codes.
      if (!(await throttle.take(visit.request.ip, undefined, visit.at)))
        return { wrong: { '': words.tooOften } }
      const headers = authHeaders(visit.request)
      const taken = await takeCode(auth, store, sent.text('code'), headers, visit.at)
      if (!taken) return { wrong: { code: words.wrongCode } }
      handOn(visit.reply, taken.headers)
      return signedIn(visit, sent, taken.token)
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
    load: (visit) => openSignInLink(store.read, visit.params['token'] ?? '', visit.at),
    title: words.linkSignIn,
    narrow: true,
    body: (visit, form, { needsCode }) => (
      <FormOf form={form} submit={words.signIn}>
        <p>{visit.say(words.linkSignInHint)}</p>
        {needsCode && (
          <Input
            form={form}
            name="code"
            label={words.code}
            hint={words.codeHint}
            autocomplete="one-time-code"
            required
          />
        )}
      </FormOf>
    ),
    async act(visit, sent, { personId, needsCode }) {
      if (needsCode && !(await throttle.take(visit.request.ip, personId, visit.at)))
        return { wrong: { code: words.tooOften } }
      const headers = await signInByLink(
        auth,
        store,
        visit.params['token'] ?? '',
        sent.text('code'),
        authHeaders(visit.request),
        visit.at,
      )
      if (!headers) return { wrong: { code: words.wrongCode } }
      handOn(visit.reply, headers)
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

/** The account that is tried, however its telephone number is written. */
function accountOf(name: SignInName | undefined, typed: string): string {
  if (!name) return typed.toLowerCase()
  return name.kind === 'phone' ? name.phone : name.email
}
