/** Answers what is asked of a Digital Link besides its page and its JSON: redirects and link sets. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readCode } from '../codes/reader.js'
import type { NguonError, Words } from '../errors.js'
import type { FoundCode } from '../issuing/issued.js'
import { type DigitalLink, linkValue, parseDigitalLinkPath } from '../gs1/digital-link.js'
import type { Answer } from '../lookup/look-up.js'
import type { Visit } from '../lookup/visit.js'
import type { PublicProduct } from '../registry/public-product.js'
import type { ReadDb } from '../store/store.js'
import type { Lot } from '../trace/lots.js'
import { sendProblem } from '../web/problem.js'
import { readAccept, readLanguages } from './accept.js'
import { anchorOf, queryValue, withQuery } from './anchor.js'
import { choicesPage, choicesPolicy } from './choices-page.js'
import { choose, type Link } from './choose.js'
import { fail } from './errors.js'
import { type Entry, gather } from './gather.js'
import { cachingOf, contextLink, linksetLink, openToAll } from './headers.js'
import { linksHolding } from './link-queries.js'
import { localName } from './link-types.js'
import { isHalted } from '../lookup/recalls.js'
import { choicesOf, type Linkset, linksetOf } from './linkset.js'

export interface ResolverOptions {
  readonly read: ReadDb
  /** The public address, with its prefix and without a slash at its end. */
  readonly baseUrl: string
  /** Where the JSON-LD context of link sets is served. */
  readonly contextLocation: string
  /** Set on every answer: what `web/headers.ts` says. */
  readonly headers: Readonly<Record<string, string>>
}

export type Resolve = (asked: Visit, answer: Answer) => Promise<FastifyReply>

export function createResolver(options: ResolverOptions): Resolve {
  const { baseUrl: base, contextLocation } = options
  return async (asked, answer) => {
    const { request, reply, path, query } = asked
    reply.headers({ ...options.headers, ...openToAll, vary: 'Accept, Accept-Language' })
    const read = parseDigitalLinkPath(path, query)
    if (!read.ok) return refuse(asked, fail('digital-link-invalid', read.reason, read.at))
    reply.header('link', linksetLink(base + path.replace(/\/$/, '')))
    const named = namedBy(answer, read.link)
    if (!named) return refuse(asked, fail('digital-link-unknown'))
    reply.headers(cachingOf(answer.kind !== 'product'))
    const entry = await entryOf(options, read.link, named, asked)
    const linkType = queryValue(query, 'linkType')
    if (linkType !== undefined && linkType !== 'linkset' && linkType !== 'all') {
      const links = ofType(entry, linkType)
      if (links.length === 0)
        return refuse(asked, fail('link-type-not-there', linkType.slice(0, 60)))
      if (linksetFormat(request) === undefined) return choice(options, asked, entry, links)
    }
    const format = linksetFormat(request) ?? (linkType === undefined ? undefined : 'json')
    if (format === undefined) return redirect(reply, entry.defaultLink.href, query)
    reply.header('link', `${linksetLink(entry.anchor)}, ${contextLink(contextLocation)}`)
    return sendLinkset(reply.code(200), linksetOf(entry), format, contextLocation)
  }
}

/** What the link names, as far as it is known here. */
interface Named {
  readonly product: PublicProduct | undefined
  readonly lot: Lot | undefined
  readonly found: FoundCode | undefined
  readonly code: string | undefined
}

/** Undefined for what is not ours, or belongs elsewhere. */
function namedBy(answer: Answer, link: DigitalLink): Named | undefined {
  switch (answer.kind) {
    case 'pack':
      return { ...answer.pack }
    case 'product':
      return { product: answer.product, lot: answer.lot, found: undefined, code: undefined }
    case 'lost':
      return { product: undefined, lot: undefined, found: undefined, code: codeOf(link) }
    case 'unknown':
    case 'mistyped':
    case 'mismatch':
      return undefined
  }
}

/** Everything that is known of what the link names. */
async function entryOf(
  { read, baseUrl: base }: ResolverOptions,
  link: DigitalLink,
  { product, lot, found, code }: Named,
  { language }: Visit,
): Promise<Entry> {
  const variant = linkValue(link, '22')
  const pack = found && { runSeq: found.runSeq, number: found.number }
  const registered = product
    ? await linksHolding(read, product.id, { variant, lotId: lot?.id, pack })
    : []
  const isVariant = registered.some(({ level }) => level === 'variant')
  return gather({
    base,
    anchor: anchorOf(base, link, {
      variant: isVariant ? variant : undefined,
      lot: lot?.number,
      code,
    }),
    description: product ? describe(product.name, lot?.number)[language] : unnamed[language],
    subject: { productId: product?.id, lot: lot?.number, code },
    registered,
    halted: product !== undefined && (await isHalted(read, product.id)),
    language,
  })
}

/** Of a pack whose record is lost: the code is well-formed, that much was read. */
function codeOf(link: DigitalLink): string | undefined {
  const read = readCode(linkValue(link, '21') ?? linkValue(link, '235') ?? '')
  return read.ok ? read.code : undefined
}

const describe = (name: string, lot: string | undefined): Words => ({
  vi: lot === undefined ? name : `${name}, lô ${lot}`,
  en: lot === undefined ? name : `${name}, lot ${lot}`,
})

const unnamed: Words = { vi: 'Gói hàng mang mã của hệ thống này', en: 'A pack with a code of ours' }

/** The links of a type as it was asked for; the default link is one of a type of its own. */
function ofType({ links, defaultLink }: Entry, linkType: string): Pick<Link, 'href'>[] {
  const name = localName(linkType)
  return name === 'defaultLink' ? [defaultLink] : links.filter(({ type }) => type === name)
}

function choice(
  options: ResolverOptions,
  asked: Visit,
  entry: Entry,
  named: readonly Pick<Link, 'href'>[],
): FastifyReply {
  const { request, reply, query, language } = asked
  const [first] = named
  if (first !== undefined && !isLink(first)) return redirect(reply, first.href, query)
  const best = choose(named.filter(isLink), {
    languages: languagesOf(asked),
    welcome: readAccept(request.headers.accept),
    context: queryValue(query, 'context'),
  })
  if (best.length === 1 && best[0]) return redirect(reply, best[0].href, query)
  reply.code(300)
  if (!namesHtml(request)) {
    return sendLinkset(reply, choicesOf(entry, best), 'json', options.contextLocation)
  }
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', choicesPolicy)
    .send(choicesPage({ language, entry, links: best, query, base: options.baseUrl }))
}

const isLink = (link: Pick<Link, 'href'>): link is Link => 'level' in link

/** `?lang=` is a choice somebody made; the browser's languages come after it. */
function languagesOf({ request, query }: Visit): string[] {
  const chosen = queryValue(query, 'lang')?.toLowerCase()
  const accepted = readLanguages(request.headers['accept-language'])
  return chosen === undefined || chosen === '' ? accepted : [chosen, ...accepted]
}

/** 307: the method stays, and nothing is learned for the next time. */
const redirect = (reply: FastifyReply, href: string, query: string): FastifyReply =>
  reply.code(307).header('location', withQuery(href, query)).send('')

/** The link set as the client names it; undefined when it names none. */
function linksetFormat({ headers }: FastifyRequest): 'json' | 'json-ld' | undefined {
  const { accept = '' } = headers
  if (!accept.includes('json')) return undefined
  const welcome = readAccept(accept)
  const [json, jsonLd] = ['application/linkset+json', 'application/ld+json'].map((type) => {
    const { q, named } = welcome(type)
    return named === 3 ? q : 0
  }) as [number, number]
  if (json === 0 && jsonLd === 0) return undefined
  return jsonLd > json ? 'json-ld' : 'json'
}

function sendLinkset(
  reply: FastifyReply,
  set: Linkset,
  format: 'json' | 'json-ld',
  contextLocation: string,
): FastifyReply {
  const [type, body] =
    format === 'json'
      ? ['application/linkset+json', set]
      : ['application/ld+json', { '@context': contextLocation, ...set }]
  // As bytes: to a text Fastify would add a charset, which these types do not have.
  return reply.type(type).send(Buffer.from(JSON.stringify(body)))
}

const namesHtml = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') === true

/** People get the page that all errors have, everybody else a problem document. */
function refuse({ request, reply }: Visit, error: NguonError): FastifyReply {
  if (namesHtml(request)) throw error
  return sendProblem(request, reply, error)
}
