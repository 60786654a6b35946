/**
 * How a page or a form of the office is made; `README.md` beside this file shows it. Every route goes
 * through here, so that none is without its right, its form mark and its headers.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { fail } from '../accounts/errors.js'
import { may } from '../accounts/permissions.js'
import { NguonError } from '../errors.js'
import { movedUnder } from '../web/prefix.js'
import { History } from './audit/history.js'
import { carriedFrom } from './carried.js'
import type { DraftState } from './draft-box.js'
import { openDraft, takeDraft } from './draft-forms.js'
import { dropDraft, formOf } from './drafts.js'
import type { Form, Wrong } from './fields.js'
import { answerAsJson } from './json-form.js'
import { isFormMark, isOwnOrigin } from './own-request.js'
import type { Access, Common, Fields, ForMembers, FormPage, Outcome, Page, Sent } from './kinds.js'
import { fileLimitBytes, readForm } from './sent-form.js'
import { policyOf, renderShell, type Shown } from './shell.js'
import { showSignIn } from './sign-in-page.js'
import { createThrottle, type Throttle } from './throttle.js'
import {
  boundOf,
  type Guest,
  isSignedIn,
  type OfficeSettings,
  sendFlash,
  type Visit,
  visitOf,
} from './visit.js'
import { words } from './words.js'

export { done, type Outcome, type Sent, wrong } from './kinds.js'

type Takes = Pick<FormPage<never, never>, 'takesFiles' | 'takesJson'>

const typeOf = ({ headers }: FastifyRequest): string => headers['content-type'] ?? ''

const hidden = { schema: { hide: true } }

export class Office {
  readonly settings: OfficeSettings
  /** For whatever tries a password or a code. */
  readonly throttle: Throttle
  readonly #app: FastifyInstance

  constructor(app: FastifyInstance, settings: OfficeSettings) {
    this.#app = app
    this.settings = settings
    this.throttle = createThrottle(settings.store, settings.secret)
  }

  /** A page for members, `GET /office{path}`. */
  page<Loaded = undefined>(path: string, page: Page<Loaded> & ForMembers<Loaded>): void {
    this.get(path, { may: page.may }, async (visit) => {
      const loaded = await this.#load(visit, page)
      this.show(visit, 200, await shownOf(visit, page, loaded, await page.body(visit, loaded)))
    })
  }

  /** A form for members: `GET` shows it, `POST` to the same address sends it. */
  form<Loaded = undefined>(path: string, form: FormPage<Loaded> & ForMembers<Loaded>): void {
    this.get(path, { may: form.may }, async (visit) => {
      const loaded = await this.#load(visit, form)
      const draft = form.drafts ? await openDraft(this.settings.store, visit) : undefined
      const values = draft?.values ?? valuesOf(await form.fields?.(visit, loaded))
      await this.#showForm(visit, 200, form, loaded, values, {}, draft?.state)
    })
    this.#post(
      path,
      form,
      async (visit, sent) => {
        if (!isSignedIn(visit)) return this.#signInAgain(visit, sent)
        if (isHeldUp(visit)) return this.redirect(visit.reply, secondFactorPath)
        checkAccess(visit, form.may)
        await this.#take(visit, sent, form, await this.#load(visit, form))
      },
      async (visit, body) => {
        if (!isSignedIn(visit)) throw fail('sign-in-needed')
        if (isHeldUp(visit)) throw fail('may-not')
        checkAccess(visit, form.may)
        const mark = typeof body['mark'] === 'string' ? body['mark'] : ''
        if (!isFormMark(this.settings.secret, boundOf(this.settings, visit), mark))
          throw fail('form-forged')
        return form.takesJson?.act(visit, body, await this.#load(visit, form))
      },
    )
  }

  /** A page before signing in. */
  openPage<Loaded = undefined>(path: string, page: Page<Loaded, Guest>): void {
    this.#app.get(path, hidden, async (request, reply) => {
      const visit = await visitOf(this.settings, request, reply)
      const loaded = (await page.load?.(visit)) as Loaded
      this.show(visit, 200, await shownOf(visit, page, loaded, await page.body(visit, loaded)))
      return reply
    })
  }

  /** A form before signing in. */
  openForm<Loaded = undefined>(path: string, form: FormPage<Loaded, Guest>): void {
    this.#app.get(path, hidden, async (request, reply) => {
      const visit = await visitOf(this.settings, request, reply)
      const loaded = (await form.load?.(visit)) as Loaded
      const values = valuesOf(await form.fields?.(visit, loaded))
      await this.#showForm(visit, 200, form, loaded, values, {})
      return reply
    })
    this.#post(path, form, async (visit, sent) => {
      await this.#take(visit, sent, form, (await form.load?.(visit)) as Loaded)
    })
  }

  /** Anything else for members: a download, a picture, a stream. `answer` sends it. */
  get(
    path: string,
    access: { readonly may: Access },
    answer: (visit: Visit, reply: FastifyReply) => Promise<unknown>,
  ): void {
    this.#app.get(path, hidden, async (request, reply) => {
      const visit = await visitOf(this.settings, request, reply)
      if (!isSignedIn(visit)) return this.redirect(reply, signInPath(request.url))
      if (isHeldUp(visit)) return this.redirect(reply, secondFactorPath)
      checkAccess(visit, access.may)
      await answer(visit, reply)
      return reply
    })
  }

  /** Sends a page. */
  show(visit: Guest, status: number, shown: Shown): void {
    visit.reply
      .code(status)
      .type('text/html; charset=utf-8')
      .headers({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        // Not `no-referrer`: with that a browser hides where a form was sent from.
        'referrer-policy': 'same-origin',
        'content-security-policy': policyOf(shown),
        'content-language': visit.language,
      })
      .send(movedUnder(this.settings.pathPrefix, renderShell(visit, shown)))
  }

  /** See another page of the office (303). */
  redirect(reply: FastifyReply, to: string): FastifyReply {
    return reply.header('cache-control', 'no-store').redirect(this.settings.pathPrefix + to, 303)
  }

  async #load<Loaded>(
    visit: Visit,
    page: Common<Loaded, Visit> & ForMembers<Loaded>,
  ): Promise<Loaded> {
    const loaded = (await page.load?.(visit)) as Loaded
    if (page.target && page.may !== 'member' && !visit.may(page.may, page.target(loaded)))
      throw fail('may-not')
    return loaded
  }

  #post(
    path: string,
    { takesFiles, takesJson }: Takes,
    answer: (visit: Guest, sent: Sent) => Promise<unknown>,
    answerJson?: (visit: Guest, body: Record<string, unknown>) => Promise<object | undefined>,
  ): void {
    const bodyLimit = takesJson?.limitBytes ?? 3 * fileLimitBytes
    const options = { ...hidden, ...((takesFiles || takesJson) && { bodyLimit }) }
    this.#app.post(path, options, async (request, reply) => {
      const isJson = takesJson !== undefined && /^application\/json\b/.test(typeOf(request))
      const visit = await visitOf(this.settings, request, reply)
      if (isJson && answerJson)
        return answerAsJson(visit, async () => {
          if (!this.#isOwn(request)) throw fail('form-forged')
          return answerJson(visit, (request.body ?? {}) as Record<string, unknown>)
        })
      if (!this.#isOwn(request)) throw fail('form-forged')
      await answer(visit, sentOf(await readForm(request)))
      return reply
    })
  }

  #isOwn(request: FastifyRequest): boolean {
    const { 'sec-fetch-site': site, origin } = request.headers
    return isOwnOrigin({
      secFetchSite: typeof site === 'string' ? site : undefined,
      origin,
      host: request.host,
      publicOrigin: new URL(this.settings.baseUrl).origin,
    })
  }

  async #take<Loaded, V extends Guest>(
    visit: V,
    sent: Sent,
    form: FormPage<Loaded, V>,
    loaded: Loaded,
  ): Promise<void> {
    const { secret } = this.settings
    const again = (status: number, what: Wrong) =>
      this.#showForm(visit, status, form, loaded, sent.values, what)
    if (!isFormMark(secret, boundOf(this.settings, visit), sent.raw('mark')))
      return again(403, { '': fail('form-forged').words })
    // Brought back after signing in again: shown, and not sent before somebody looked at it.
    if (sent.raw('again') !== '') return again(200, { '': words.again })
    const outcome = await this.#outcome(visit, sent, form, loaded)
    if ('answered' in outcome) return
    if ('wrong' in outcome) return again(422, outcome.wrong)
    if (outcome.say) sendFlash(this.settings, visit.reply, visit.say(outcome.say))
    this.redirect(visit.reply, outcome.to)
  }

  async #outcome<Loaded, V extends Guest>(
    visit: V,
    sent: Sent,
    form: FormPage<Loaded, V>,
    loaded: Loaded,
  ): Promise<Outcome> {
    const { store } = this.settings
    if (!form.drafts || !isSignedIn(visit)) return outcomeOf(() => form.act(visit, sent, loaded))
    const draft = await takeDraft(store, visit, sent, titleOf(visit, form, loaded))
    if (draft) return draft
    const outcome = await outcomeOf(() => form.act(visit, sent, loaded))
    if ('to' in outcome) await dropDraft(store, visit.member.personId, formOf(visit.path))
    return outcome
  }

  async #showForm<Loaded, V extends Guest>(
    visit: V,
    status: number,
    page: FormPage<Loaded, V>,
    loaded: Loaded,
    values: URLSearchParams,
    what: Wrong,
    found?: DraftState,
  ): Promise<void> {
    const { language, mark, path, at } = visit
    const draft = page.drafts
      ? (found ?? { savedAt: undefined, isUsed: false, now: at })
      : undefined
    const action = page.drafts ? formOf(path) : path
    const form: Form = { language, values, wrong: what, action, mark, draft }
    const body = await page.body(visit, form, loaded)
    const shown = await shownOf(visit, page, loaded, body)
    if (!page.drafts) return this.show(visit, status, shown)
    const scripts = [...(shown.scripts ?? []), this.settings.assets.urlOf('draft')]
    this.show(visit, status, { ...shown, scripts })
  }

  #signInAgain(visit: Guest, sent: Sent): void {
    const carried = carriedFrom(visit.path, sent.values)
    this.show(visit, 401, showSignIn(visit, { note: words.expired, to: visit.path, carried }))
  }
}

async function outcomeOf(act: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof NguonError && error.status < 500) return { wrong: { '': error.words } }
    throw error
  }
}

async function shownOf<Loaded, V extends Guest>(
  visit: V,
  page: Common<Loaded, V>,
  loaded: Loaded,
  body: ComponentChildren,
): Promise<Shown> {
  const { title, narrow, scripts, style, about } = page
  return {
    title: typeof title === 'function' ? title(visit, loaded) : title,
    body: about && isSignedIn(visit) ? withHistory(visit, about(loaded), body) : body,
    narrow,
    scripts,
    style: typeof style === 'function' ? style(visit, loaded) : style,
  }
}

const withHistory = (
  visit: Visit,
  { subject, id }: { readonly subject: string; readonly id: string },
  body: ComponentChildren,
) => (
  <>
    {body}
    <History visit={visit} subject={subject} id={id} />
  </>
)

function titleOf<Loaded, V extends Guest>(
  visit: V,
  { title }: Common<Loaded, V>,
  loaded: Loaded,
): string {
  const said = typeof title === 'function' ? title(visit, loaded) : title
  return typeof said === 'string' ? said : visit.say(said)
}

/** Where signing in leads back to what was asked for. */
export const signInPath = (to: string): string =>
  `/office/sign-in?${new URLSearchParams({ to }).toString()}`

const secondFactorPath = '/office/account/second-factor'

/** Their second factor was taken away: only their own account is open until they have one again. */
const isHeldUp = ({ member, path }: Visit): boolean =>
  member.secondFactorDue && !/^\/office\/account(?:[/?]|$)/.test(path)

function checkAccess({ member }: Visit, access: Access): void {
  if (access !== 'member' && !may(member, access)) throw fail('may-not')
}

function valuesOf(fields: Fields = {}): URLSearchParams {
  const values = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) values.append(name, one)
  }
  return values
}

function sentOf({ values, files }: Awaited<ReturnType<typeof readForm>>): Sent {
  return {
    values,
    text: (name) => (values.get(name) ?? '').replaceAll('\r\n', '\n').normalize('NFC').trim(),
    raw: (name) => values.get(name) ?? '',
    all: (name) => values.getAll(name),
    file: (name) => files.get(name),
  }
}
