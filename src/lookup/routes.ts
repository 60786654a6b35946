/** The public look-up over HTTP: `/`, `/T/CODE`, `/01/GTIN...`, `/P/PRODUCT`, as page and as JSON. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { groupCode } from '../codes/format.js'
import { runningNumber } from '../codes/running-number.js'
import type { FoundCode } from '../issuing/issued.js'
import { stateOf } from '../issuing/state.js'
import { dayOf, formatDate, formatTime } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { ScanRecorder, SeenScan } from '../scans/recorder.js'
import { visitorText } from '../scans/visitor.js'
import { isPersonalVisit } from '../scans/who-counts.js'
import { readAddress } from './address.js'
import { type Caching, createHeaders, type Face } from './answer-headers.js'
import type { ContentEncoding, HoledPage } from './holes.js'
import {
  type Answer,
  LookUp,
  type LookUpSources,
  plainVerdict,
  scanTimes,
  whenKnown,
} from './look-up.js'
import { languageOf, pickEncoding, wantsJson } from './negotiate.js'
import type { HoleTexts } from './page.js'
import { Pages, type PackState } from './pages.js'
import {
  type Pack,
  packVerdict,
  type ScanFacts,
  statusOf,
  usualScans,
  type Verdict,
} from './verdict.js'
import { type BareKind, historyWords, validLine } from './verdict-words.js'

export interface LookUpOptions extends LookUpSources {
  readonly scans: Pick<ScanRecorder, 'record' | 'history'>
  /** The public address, `https://HOST[/...]`: its host is what labels show beside the QR. */
  readonly baseUrl: string
  readonly now: () => Date
  /** Whether the bearer token is one of ours: then JSON tells the times of scans, not only their days. */
  readonly knowsToken?: (authorization: string) => boolean | Promise<boolean>
}

/** Everything one request needs to be answered. */
interface Visit {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly path: string
  readonly query: string
  readonly language: Language
  readonly now: Date
}

export async function lookupRoutes(app: FastifyInstance, options: LookUpOptions): Promise<void> {
  const desk = new Desk(options)
  const look = (request: FastifyRequest, reply: FastifyReply) => desk.look(request, reply)
  const hidden = { schema: { hide: true } }
  // No request of a look-up is logged on its own, so none needs a logger of its own either.
  app.setChildLoggerFactory((logger) => logger)
  app.get('/', hidden, (request, reply) => desk.start(request, reply))
  app.get('/T', hidden, (request, reply) => desk.typed(request, reply))
  for (const path of ['/T/*', '/t/*', '/01/*', '/P/*', '/p/*']) app.get(path, hidden, look)
}

class Desk {
  readonly #options: LookUpOptions
  readonly #lookUp: LookUp
  readonly #pages: Pages
  readonly #headers
  readonly #isHttps: boolean
  #registry: number
  #isFresh = false
  #day = ''
  #checkedAt = -1
  #checked = ''

  constructor(options: LookUpOptions) {
    this.#options = options
    this.#lookUp = new LookUp(options)
    const url = new URL(options.baseUrl)
    this.#isHttps = url.protocol === 'https:'
    this.#headers = createHeaders(this.#isHttps)
    this.#pages = new Pages(url)
    this.#registry = options.issued.generation.registry
  }

  look(request: FastifyRequest, reply: FastifyReply): void | Promise<void> {
    const fresh = this.#freshen()
    if (fresh instanceof Promise) return fresh.then(() => this.#look(request, reply))
    return this.#look(request, reply)
  }

  /**
   * Asks whether anything was decided, once for all requests that one turn of the event loop reads:
   * they had all arrived when it began, so whatever was acknowledged before one of them was sent is seen.
   */
  #freshen(): void | Promise<void> {
    if (this.#isFresh) return
    const fresh = this.#options.issued.freshen()
    if (fresh instanceof Promise) return fresh
    this.#isFresh = true
    setImmediate(this.#turnEnds)
  }

  readonly #turnEnds = (): void => {
    this.#isFresh = false
  }

  #look(request: FastifyRequest, reply: FastifyReply): void | Promise<void> {
    const visit = this.#visit(request, reply)
    this.#dropStale(visit.now)
    return whenKnown(this.#lookUp.answer(readAddress(visit.path, visit.query)), (answer) =>
      wantsJson(request.raw.headers.accept)
        ? this.#sendJson(visit, answer)
        : this.#sendPage(visit, answer),
    )
  }

  #visit(request: FastifyRequest, reply: FastifyReply): Visit {
    const url = request.raw.url ?? '/'
    const mark = url.indexOf('?')
    const query = mark < 0 ? '' : url.slice(mark + 1)
    return {
      request,
      reply,
      path: mark < 0 ? url : url.slice(0, mark),
      query,
      language: languageOf(query, request.raw.headers),
      now: this.#options.now(),
    }
  }

  /** Stars, expiry and names on pages depend on the day and on the registry. */
  #dropStale(now: Date): void {
    const { registry } = this.#options.issued.generation
    const minute = Math.floor(now.getTime() / 60_000)
    if (minute !== this.#checkedAt) {
      this.#checkedAt = minute
      this.#checked = `${formatTime(now)}, ${formatDate(now)}`
      const day = dayOf(now)
      if (day !== this.#day) this.#pages.drop()
      this.#day = day
    }
    if (registry === this.#registry) return
    this.#registry = registry
    this.#pages.drop()
    this.#lookUp.drop()
  }

  #sendPage(visit: Visit, answer: Answer): void | Promise<void> {
    if (answer.kind === 'pack') return this.#sendPack(visit, answer.pack)
    if (answer.kind === 'product') {
      const { product, lot, decisions } = answer
      const page = this.#pages.product(product, lot, decisions, visit.language, visit.now)
      return this.#send(visit, page, { status: 200, caching: 'product', values: this.#values() })
    }
    const bare = (): void | Promise<void> => {
      const kind = bareKind(answer.kind, visit.query)
      const status = statusOf(plainVerdict(answer, visit.language, visit.now))
      const page = this.#pages.bare(kind, visit.language)
      return this.#send(visit, page, { status, caching: 'pack', values: this.#values() })
    }
    // A label that names another product is a sign of copying: recorded, but nothing is told.
    if (answer.kind === 'mismatch' && isPersonal(visit)) {
      return whenKnown(this.#record(visit, answer.found, 'mismatch'), bare)
    }
    return bare()
  }

  #sendPack(visit: Visit, pack: Pack): void | Promise<void> {
    const state = this.#state(pack, visit.now)
    if (!isPersonal(visit)) return this.#sendSeen(visit, pack, state, undefined)
    return whenKnown(this.#record(visit, pack.found, state.state), (seen) =>
      this.#sendSeen(visit, pack, state, seen),
    )
  }

  /** Nearly every code has no decision and is in its time; that needs no list of what applies. */
  #state({ found, lot }: Pack, now: Date): PackState {
    const expiresOn = lot?.expiresOn ?? undefined
    const isPlain = found.decisions.length === 0 && found.activatedAt !== undefined
    if (isPlain && (expiresOn === undefined || expiresOn >= this.#day)) return valid
    return stateOf(found, expiresOn, now)
  }

  #record(visit: Visit, found: FoundCode, verdict: string): SeenScan | Promise<SeenScan> {
    const { request, language, now } = visit
    const { headers } = request.raw
    return this.#options.scans.record({
      epoch: found.epoch,
      index: found.index,
      at: now.getTime(),
      visitor: visitorText(request.ip, headers['user-agent'] ?? ''),
      productId: found.productId ?? null,
      verdict,
      language,
      returning: headers.cookie !== undefined && /(?:^|; )seen=1(?:;|$)/.test(headers.cookie),
    })
  }

  #sendSeen(
    visit: Visit,
    pack: Pack,
    state: PackState,
    seen: SeenScan | undefined,
  ): void | Promise<void> {
    const { language, now, path } = visit
    const { found, code } = pack
    const attention = found.compromised || (seen?.nth ?? 0) > usualScans
    const told = { language, scanned: seen !== undefined, attention }
    const page = this.#pages.pack(pack, state, told, now)
    return this.#send(visit, page, {
      status: 200,
      caching: 'pack',
      values: [
        validLine(seen, language),
        seen ? historyWords(seen, language) : '',
        groupCode(code),
        runningNumber(found.runSeq, found.number),
        this.#checked,
        code,
      ],
      cookie: seen?.counted ? this.#cookie(path) : undefined,
    })
  }

  /** Recognises a reload for half an hour, at this very address and nowhere else. */
  #cookie(path: string): string | undefined {
    if (path.length > 200 || /[;,\s]/.test(path)) return undefined
    return `seen=1; Path=${path}; Max-Age=1800; HttpOnly; SameSite=Lax${this.#isHttps ? '; Secure' : ''}`
  }

  #values(): HoleTexts {
    return ['', '', '', '', this.#checked, '']
  }

  #send(visit: Visit, page: HoledPage, answer: PageAnswer): void | Promise<void> {
    const encoding = pickEncoding(visit.request.raw.headers['accept-encoding'])
    const body = page.fill(answer.values, encoding)
    if (body || encoding === 'identity') return this.#write(visit, answer, encoding, body)
    return page.prepare(encoding).then(() => {
      const made = page.fill(answer.values, encoding)
      if (made) return this.#write(visit, answer, encoding, made)
      return this.#write(visit, answer, 'identity', page.fill(answer.values, 'identity'))
    })
  }

  #write(visit: Visit, answer: PageAnswer, encoding: ContentEncoding, body?: Buffer): void {
    const { status, caching, cookie } = answer
    this.#end(visit, { status, caching, face: 'html', encoding }, body ?? Buffer.alloc(0), cookie)
  }

  /** Past Fastify's own sending: its hooks and header merging cost as much as finding the code. */
  #end(
    { reply }: Visit,
    form: { status: number; caching: Caching; face: Face; encoding: ContentEncoding },
    body: Buffer,
    cookie?: string,
  ): void {
    const fixed = this.#headers(form.caching, form.face, form.encoding)
    const headers = [...fixed, 'Content-Length', String(body.length)]
    if (cookie !== undefined) headers.push('Set-Cookie', cookie)
    reply.hijack()
    reply.raw.writeHead(form.status, headers)
    reply.raw.end(body)
  }

  async #sendJson(visit: Visit, answer: Answer): Promise<void> {
    const verdict = await this.#verdict(visit, answer)
    const caching = verdict.verdict === 'product' ? 'product' : 'pack'
    const body = Buffer.from(JSON.stringify(verdict))
    const status = statusOf(verdict)
    this.#end(visit, { status, caching, face: 'json', encoding: 'identity' }, body)
  }

  async #verdict({ request, language, now }: Visit, answer: Answer): Promise<Verdict> {
    if (answer.kind !== 'pack') return plainVerdict(answer, language, now)
    const { epoch, index } = answer.pack.found
    const times = scanTimes(await this.#options.scans.history(epoch, index))
    const { authorization } = request.headers
    const trusted = authorization !== undefined && (await this.#options.knowsToken?.(authorization))
    return packVerdict(answer.pack, trusted ? times : daysOf(times), language, now)
  }

  start(request: FastifyRequest, reply: FastifyReply): void | Promise<void> {
    const visit = this.#visit(request, reply)
    const page = this.#pages.start(visit.language)
    return this.#send(visit, page, { status: 200, caching: 'start', values: this.#values() })
  }

  /** The form's answer is the code's own address, marked as typed by hand. */
  typed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { query } = this.#visit(request, reply)
    const form = new URLSearchParams(query)
    const code = (form.get('code') ?? '').trim().slice(0, 200)
    const language = form.get('lang')
    const lang = language === 'vi' || language === 'en' ? `lang=${language}` : ''
    const to = code === '' ? `/?${lang}` : `/T/${encodeURIComponent(code)}?typed=1&${lang}`
    return reply.header('cache-control', 'no-store').redirect(to.replace(/[?&]$/, ''), 303)
  }
}

const valid: PackState = { state: 'valid', also: [] }

interface PageAnswer {
  readonly status: number
  readonly caching: Caching
  readonly values: HoleTexts
  readonly cookie?: string | undefined
}

const isPersonal = ({ request }: Visit): boolean =>
  isPersonalVisit(request.raw.method, request.raw.headers)

const isTyped = /(?:^|&)typed=1(?:&|$)/

function bareKind(kind: 'unknown' | 'lost' | 'mistyped' | 'mismatch', query: string): BareKind {
  if (kind !== 'mistyped') return kind
  return isTyped.test(query) ? 'mistyped-typed' : 'mistyped-scanned'
}

const daysOf = ({ count, first, last }: ScanFacts): ScanFacts => ({
  count,
  first: first && dayOf(new Date(first)),
  last: last && dayOf(new Date(last)),
})
