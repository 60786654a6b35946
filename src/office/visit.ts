/** One request to the office: who asks, in which language, by which form. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { nanoid } from 'nanoid'
import type { Actor } from '../accounts/actor.js'
import type { Auth } from '../accounts/auth.js'
import type { Mailer } from '../accounts/mail.js'
import { findMember } from '../accounts/members.js'
import { actorOf, may, type Member, type Target, type Verb } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import { type Language, pickLanguage } from '../language/language.js'
import type { Store } from '../store/store.js'
import type { Assets } from '../web/assets.js'
import { cookieOf, setCookie } from './cookies.js'
import { formMark } from './own-request.js'

export interface OfficeSettings {
  readonly store: Store
  readonly auth: Auth
  readonly baseUrl: string
  /** Of the public address: `/nguon`, or empty. */
  readonly pathPrefix: string
  /** 32 bytes of this installation: signs forms. */
  readonly secret: Uint8Array
  readonly now: () => Date
  /** Undefined without a mail server: links are then passed on by people. */
  readonly mailer: Mailer | undefined
  readonly onMailError: (error: unknown) => void
  readonly assets: Pick<Assets, 'urlOf'>
}

/** Whoever asks, signed in or not. */
export interface Guest {
  readonly member: Member | undefined
  readonly session: SessionFacts | undefined
  readonly language: Language
  /** This request's moment. */
  readonly at: Date
  /** Path and query as asked for: `/office/lots?after=x`. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The mark every form carries in its field `mark`. */
  readonly mark: string
  /** What the last page wants to be said on this one. */
  readonly flash: string | undefined
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Words in the visitor's language. */
  readonly say: (words: Words) => string
}

/** Somebody signed in. */
export interface Visit extends Guest {
  readonly member: Member
  readonly session: SessionFacts
  /** As verbs know them. */
  readonly actor: Actor
  readonly may: (verb: Verb, target?: Target) => boolean
}

export interface SessionFacts {
  readonly id: string
  /** Secret: only to be hashed. */
  readonly token: string
  readonly createdAt: Date
  /** When it last showed its second factor. */
  readonly confirmedAt: Date | null
  readonly hasSecondFactor: boolean
}

const names = { language: 'nguon.language', flash: 'nguon.flash', form: 'nguon.form' }
const yearS = 31_536_000

export async function visitOf(
  office: OfficeSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Guest | Visit> {
  const { cookie } = request.headers
  const query = new URLSearchParams(request.url.split('?')[1] ?? '')
  const signedIn = await signedInOf(office, cookie, reply)
  const language = languageOf(office, request, reply, query)
  const flash = takeFlash(office, cookie, reply)
  const bound = signedIn?.session.token ?? formCookie(office, cookie, reply)
  const guest: Guest = {
    member: signedIn?.member,
    session: signedIn?.session,
    language,
    at: office.now(),
    path: request.url,
    params: request.params as Record<string, string>,
    query,
    mark: formMark(office.secret, bound),
    flash,
    request,
    reply,
    say: (words) => words[language],
  }
  if (!signedIn) return guest
  const { member, session } = signedIn
  return {
    ...guest,
    member,
    session,
    actor: actorOf(member),
    may: (verb, target) => may(member, verb, target),
  }
}

export const isSignedIn = (visit: Guest | Visit): visit is Visit => visit.member !== undefined

/** What a form's mark is bound to: the session, before there is one the form cookie. */
export const boundOf = (office: OfficeSettings, visit: Guest): string =>
  visit.session?.token ?? cookieOf(visit.request.headers.cookie, names.form) ?? ''

/** Headers of a request as better-auth reads them. */
export const authHeaders = (request: FastifyRequest): Headers =>
  new Headers({
    cookie: request.headers.cookie ?? '',
    'user-agent': String(request.headers['user-agent'] ?? '').slice(0, 300),
    'x-forwarded-for': request.ip,
  })

async function signedInOf(
  { auth, store }: OfficeSettings,
  cookie: string | undefined,
  reply: FastifyReply,
): Promise<{ member: Member; session: SessionFacts } | undefined> {
  // Most visitors have no cookie of ours: nothing is asked then.
  if (!cookie?.includes('nguon.session_token=')) return undefined
  const { headers, response } = await auth.api.getSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  })
  handOn(reply, headers)
  if (!response) return undefined
  const { id, token, createdAt, confirmedAt = null } = response.session
  const hasSecondFactor = response.user.twoFactorEnabled === true
  const member = await findMember(store.read, response.user.id)
  return member && { member, session: { id, token, createdAt, confirmedAt, hasSecondFactor } }
}

/** Hands better-auth's cookies on to the browser. */
export function handOn(reply: FastifyReply, headers: Headers): void {
  for (const line of headers.getSetCookie()) reply.header('set-cookie', line)
}

const optionsOf = ({ pathPrefix, baseUrl }: OfficeSettings) => ({
  path: `${pathPrefix}/office`,
  isHttps: baseUrl.startsWith('https://'),
})

function languageOf(
  office: OfficeSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  query: URLSearchParams,
): Language {
  const chosen = query.get('lang') ?? undefined
  if (chosen === 'vi' || chosen === 'en') {
    const options = { ...optionsOf(office), maxAgeS: yearS }
    reply.header('set-cookie', setCookie(names.language, chosen, options))
    return chosen
  }
  const { cookie, 'accept-language': accept } = request.headers
  return pickLanguage(accept, cookieOf(cookie, names.language))
}

/** Says something on the next page this visitor opens. */
export function sendFlash(office: OfficeSettings, reply: FastifyReply, text: string): void {
  const value = Buffer.from(text.slice(0, 600)).toString('base64url')
  reply.header('set-cookie', setCookie(names.flash, value, { ...optionsOf(office), maxAgeS: 120 }))
}

function takeFlash(
  office: OfficeSettings,
  cookie: string | undefined,
  reply: FastifyReply,
): string | undefined {
  const value = cookieOf(cookie, names.flash)
  if (!value) return undefined
  reply.header('set-cookie', setCookie(names.flash, '', { ...optionsOf(office), maxAgeS: 0 }))
  return Buffer.from(value, 'base64url').toString('utf8').slice(0, 600)
}

/** A random name for a browser that has no session: what ties a sign-in form to it. */
function formCookie(
  office: OfficeSettings,
  cookie: string | undefined,
  reply: FastifyReply,
): string {
  const known = cookieOf(cookie, names.form)
  if (known !== undefined && /^[\w-]{20,40}$/.test(known)) return known
  const name = nanoid(24)
  reply.header('set-cookie', setCookie(names.form, name, optionsOf(office)))
  return name
}
