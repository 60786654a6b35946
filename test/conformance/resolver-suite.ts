/**
 * What GS1's test suite asks a resolver, check by check (`resolver-testsuite-checks.json` describes
 * each), of one Digital Link. Warnings count as failures here.
 */
import type { Answered, Ask } from './public-server.js'
import type { Check } from './report.js'

export interface Suite {
  readonly ask: Ask
  readonly check: Check
  /** Whether a body is valid against GS1's schema; '' = yes, else what is wrong. */
  readonly linksetProblem: (body: unknown) => string
  readonly descriptionProblem: (body: unknown) => string
  /** Keys of the vocabulary: `gs1:pip`. */
  readonly linkTypes: ReadonlySet<string>
}

/** The ids of the checks made here; `loFor` stands for its three forms. */
export const checkIds = [
  'isURL',
  'isHttps',
  'plausibleDL',
  'validDL',
  'basicWalkUp',
  'tlsOK',
  'rdFile',
  'httpVersion',
  'corsCheck',
  'methodsCheck',
  'linkOnRedirect',
  'legacyLinkHeaders',
  'reportWith400',
  'noErrorWith200',
  'trailingSlash',
  'qsPassedOn',
  'ltLinksetNoRedirect',
  'ltAllNoRedirect',
  'ltAcceptHeader',
  'validLinkset',
  'linksetJsonldCheck',
  'declaredContentType',
  'defaultLinkExists',
  'singleDefaulLink',
  'defaultTarget',
  'singleMultiLink',
  'loFor',
  'linkTypesDefined',
  'specificLinkTypeNotFound',
] as const

interface PublishedLink {
  readonly href: string
  readonly hreflang?: readonly string[]
  readonly type?: string
  readonly context?: readonly string[]
}
type LinksetEntry = { readonly anchor: string } & Readonly<Record<string, unknown>>

const vocabulary = /^https:\/\/(?:www\.|ref\.)?gs1\.org\/voc\//

export async function checkResolver(suite: Suite, link: string, base: string): Promise<void> {
  checkForm(suite, link)
  await checkSite(suite, link, base)
  await checkPreflight(suite, link)
  await checkRequests(suite, link)
  const set = await checkLinkset(suite, link)
  if (set) await checkTargets(suite, link, set)
}

function checkForm({ check }: Suite, link: string): void {
  const [, scheme, host = ''] = /^(https?):\/\/([^/]+)\//.exec(link) ?? []
  check(host.includes('.'), 'isURL', link)
  check(scheme === 'https', 'isHttps', link)
  check(/\/01\/\d{14}(?:\/|$)/.test(link), 'plausibleDL', link)
  check(link.match(/\/01\/\d{14}(?=\/|$)/g)?.length === 1, 'validDL', link)
}

async function checkSite({ ask, check, descriptionProblem }: Suite, link: string, base: string) {
  const ofProduct = link.slice(0, link.indexOf('/01/') + 18)
  const up = await ask(`${ofProduct}/10/KL8G`)
  check(up.status !== 404, 'basicWalkUp', link, `${up.status}`)
  const root = await ask(base, { method: 'HEAD' })
  check(root.status > 0, 'tlsOK', base)
  check(root.status > 0, 'httpVersion', base)
  const file = await ask(`${base}/.well-known/gs1resolver`, {
    headers: { accept: 'application/json' },
  })
  const problem = file.status === 200 ? descriptionProblem(JSON.parse(file.body)) : `${file.status}`
  const isOpen = file.headers['access-control-allow-origin'] !== undefined
  check(problem === '' && isOpen, 'rdFile', base, problem)
}

async function checkPreflight({ ask, check }: Suite, link: string): Promise<void> {
  const { headers } = await ask(link, {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'GET,HEAD,OPTIONS' },
  })
  const methods = headers['access-control-allow-methods'] ?? ''
  check(headers['access-control-allow-origin'] !== undefined, 'corsCheck', link)
  check(
    ['GET', 'HEAD', 'OPTIONS'].every((m) => methods.includes(m)),
    'methodsCheck',
    link,
  )
  const elements = (headers['link'] ?? '').split(',')
  check(
    elements.some((one) => one.includes('rel="linkset"')),
    'linkOnRedirect',
    link,
  )
  check(!elements.some((one) => /rel="?gs1:/.test(one)), 'legacyLinkHeaders', link)
}

async function checkRequests({ ask, check }: Suite, link: string): Promise<void> {
  const wrong = await ask(`${link}/foo`)
  check(wrong.status === 400, 'reportWith400', link, `${wrong.status}`)
  check(wrong.status !== 200, 'noErrorWith200', link)
  const [plain, slashed] = [await ask(link), await ask(`${link}/`)]
  check(
    plain.status === slashed.status && plain.headers['location'] === slashed.headers['location'],
    'trailingSlash',
    link,
  )
  const asked = await ask(`${link}?foo=bar`)
  check(asked.headers['location']?.includes('foo=bar') === true, 'qsPassedOn', link)
  const set = await ask(`${link}?linkType=linkset`)
  check(set.status === 200, 'ltLinksetNoRedirect', link, `${set.status}`)
  const all = await ask(`${link}?linkType=all`)
  check(all.status === 200, 'ltAllNoRedirect', link, `${all.status}`)
  const accepted = await ask(`${link}?linkType=all`, {
    headers: { accept: 'application/linkset+json', 'accept-language': '' },
  })
  check(accepted.status === 200, 'ltAcceptHeader', link, `${accepted.status}`)
  const missing = await ask(`${link}?linkType=gs1:nosuchlt`)
  check(missing.status === 404, 'specificLinkTypeNotFound', link, `${missing.status}`)
}

async function checkLinkset(
  { ask, check, linksetProblem }: Suite,
  link: string,
): Promise<LinksetEntry[] | undefined> {
  const { status, headers, body } = await ask(link, {
    headers: { accept: 'application/linkset+json' },
  })
  const problem = status === 200 ? linksetProblem(JSON.parse(body)) : `${status}`
  check(problem === '', 'validLinkset', link, problem)
  const contexts = (headers['link'] ?? '')
    .split(',')
    .filter((one) => one.includes('rel="http://www.w3.org/ns/json-ld#context"'))
  check(
    contexts.some((one) => one.includes('type="application/ld+json"')),
    'linksetJsonldCheck',
    link,
  )
  check(
    headers['content-type']?.startsWith('application/linkset+json') === true,
    'declaredContentType',
    link,
  )
  return problem === '' ? (JSON.parse(body) as { linkset: LinksetEntry[] }).linkset : undefined
}

async function checkTargets(suite: Suite, link: string, set: readonly LinksetEntry[]) {
  const { ask, check, linkTypes } = suite
  const entry = set.find(({ anchor }) => anchor === link)
  const links = new Map<string, PublishedLink[]>()
  for (const [key, value] of Object.entries(entry ?? {})) {
    if (vocabulary.test(key)) links.set(key.replace(vocabulary, ''), value as PublishedLink[])
  }
  const defaults = links.get('defaultLink') ?? []
  check(defaults.length > 0, 'defaultLinkExists', link)
  check(defaults.length === 1, 'singleDefaulLink', link)
  const plain = await ask(link)
  check(plain.headers['location'] === defaults[0]?.href, 'defaultTarget', link)
  check(links.get('defaultLinkMulti')?.length !== 1, 'singleMultiLink', link)
  for (const [name, published] of links) {
    check(linkTypes.has(`gs1:${name}`), 'linkTypesDefined', `${link} gs1:${name}`)
    await checkType(suite, link, name, published)
  }
}

async function checkType(
  { ask, check }: Suite,
  link: string,
  name: string,
  published: readonly PublishedLink[],
): Promise<void> {
  const [only] = published
  if (published.length === 1 && only) {
    const answer = await ask(`${link}?linkType=gs1:${name}`)
    return check(leadsTo(answer, only.href), `loFor${name}`, link, answer.headers['location'])
  }
  const slotOf = ({ type, hreflang, context }: PublishedLink) =>
    JSON.stringify([type, hreflang, context])
  for (const [n, one] of published.entries()) {
    const isAlone = published.filter((other) => slotOf(other) === slotOf(one)).length === 1
    const context = one.context?.[0] === undefined ? '' : `&context=${one.context[0]}`
    const answer = await ask(`${link}?linkType=gs1%3A${name}${context}`, {
      headers: {
        ...(one.type !== undefined && { accept: one.type }),
        ...(one.hreflang?.[0] !== undefined && { 'accept-language': one.hreflang[0] }),
      },
    })
    const isRight = isAlone ? leadsTo(answer, one.href) : answer.status === 300
    const got = `${answer.status} ${answer.headers['location'] ?? ''}`
    check(isRight, `loFor${name}${n}`, `${link}${isAlone ? '' : ' (300)'}`, got)
  }
}

/** Without the link type that was asked for, which is passed on behind the target's own query. */
const leadsTo = ({ headers }: Answered, href: string): boolean =>
  headers['location']?.replace(/[?&]linkType=.*$/, '') === href
