/** Answers look-ups: takes what came in one turn together, finds, records the scan, and hands the answer on. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { groupCode } from '../codes/format.js'
import { runningNumber } from '../codes/running-number.js'
import type { Found, FoundCode } from '../issuing/issued.js'
import { stateOf } from '../issuing/state.js'
import { dayOf, formatDate, formatTime } from '../language/format.js'
import type { SeenScan } from '../scans/recorder.js'
import { visitorText } from '../scans/visitor.js'
import { prefixOf } from '../web/prefix.js'
import { type Address, readAddress } from './address.js'
import { Gate } from './gate.js'
import { type Answer, LookUp, plainVerdict, scanTimes, whenKnown } from './look-up.js'
import { mistypedPage } from './mistyped.js'
import { asksResolver, wantsJson, wantsText } from './negotiate.js'
import type { HoleTexts } from './page.js'
import { Pages, type PackState } from './pages.js'
import { textAnswer } from './text-answer.js'
import { countedVerdict } from './text-desk.js'
import { type Pack, packVerdict, type ScanFacts, statusOf, type Verdict } from './verdict.js'
import { typedTarget } from './typed.js'
import { type BareKind, historyWords, validLine } from './verdict-words.js'
import type { LookUpOptions } from './options.js'
import { Sender } from './sender.js'
import { isLink, isPersonal, type Visit, visitOf } from './visit.js'

export class Desk {
  readonly #options: LookUpOptions
  readonly #lookUp: LookUp
  readonly #pages: Pages
  readonly #prefix: string
  readonly #isHttps: boolean
  readonly #sender: Sender
  readonly #gate: Gate | undefined
  readonly #host: string
  readonly #script: string
  readonly #bases: readonly string[]
  #registry: number
  #waiting: Visit[] = []
  #day = ''
  #checkedAt = -1
  #checked = ''

  /**
   * @param script address of the start page's script
   * @param placeScript address of the script on a scanned pack's page
   */
  constructor(options: LookUpOptions, script: string, placeScript: string) {
    this.#options = options
    this.#script = script
    this.#lookUp = new LookUp(options)
    const url = new URL(options.baseUrl)
    this.#isHttps = url.protocol === 'https:'
    this.#sender = new Sender(this.#isHttps)
    this.#prefix = prefixOf(options.baseUrl)
    this.#host = url.host
    this.#pages = new Pages(url.host, options.baseUrl, placeScript)
    this.#bases = [options.baseUrl, ...(options.formerBaseUrls ?? [])]
    this.#gate = options.guessing && new Gate(options.guessing, this.#sender.headers)
    this.#registry = options.issued.generation.registry
  }

  /**
   * Requests that one turn of the event loop reads are answered together at its end: what was decided
   * is asked once (whatever was acknowledged before one of them was sent is seen), their codes are
   * verified in one go, and what is written together is read together.
   */
  look(request: FastifyRequest, reply: FastifyReply): void {
    if (this.#waiting.length === 0) setImmediate(this.#endTurn)
    this.#waiting.push(visitOf(request, reply, this.#options.now()))
  }

  readonly #endTurn = (): void => {
    const visits = this.#waiting
    this.#waiting = []
    const refuse = (error: unknown): void => {
      for (const { reply } of visits) reply.send(error)
    }
    try {
      const fresh = this.#options.issued.freshen()
      if (fresh instanceof Promise) fresh.then(() => this.#answerAll(visits)).catch(refuse)
      else this.#answerAll(visits)
    } catch (error) {
      refuse(error)
    }
  }

  #answerAll(visits: readonly Visit[]): void {
    this.#dropStale(this.#options.now())
    const open: Visit[] = []
    const addresses: Address[] = []
    for (const visit of visits) {
      const address = readAddress(visit.path, visit.query)
      if (address.kind === 'code' && this.#gate?.isHeld(visit)) {
        this.#safely(visit, address, undefined, true)
      } else {
        open.push(visit)
        addresses.push(address)
      }
    }
    const found = this.#lookUp.find(addresses)
    for (let i = 0; i < open.length; i++) {
      const visit = open[i] as Visit
      const address = addresses[i] as Address
      // What came in one turn shares one budget: those before it may have used it up.
      const isHeld = address.kind === 'code' && this.#gate?.isUsedUp(visit)
      this.#safely(visit, address, found[i], isHeld)
    }
    this.#sender.flush()
  }

  /** Without closures, here and below: one for each look-up is work for the collector. */
  #safely(visit: Visit, address: Address, found: Found | undefined, isHeld?: boolean): void {
    try {
      const done = isHeld ? this.#held(visit, address) : this.#answer(visit, address, found)
      if (done) done.catch((error: unknown) => void visit.reply.send(error))
    } catch (error) {
      visit.reply.send(error)
    }
  }

  #answer(visit: Visit, address: Address, found?: Found): void | Promise<void> {
    const answer = this.#lookUp.answer(address, found)
    return answer instanceof Promise
      ? answer.then((known) => this.#tell(visit, address, known))
      : this.#tell(visit, address, answer)
  }

  #tell(visit: Visit, address: Address, answer: Answer): void | Promise<void> {
    const isGuess = answer.kind === 'unknown' || answer.kind === 'mismatch'
    if (isGuess && address.kind === 'code') this.#gate?.unknown(visit)
    const { accept } = visit.request.raw.headers
    const { resolve } = this.#options
    if (resolve && isLink(visit.path) && asksResolver(accept, visit.query)) {
      return resolve(visit, answer) as Promise<void>
    }
    if (wantsJson(accept)) return this.#sendJson(visit, answer)
    return wantsText(accept)
      ? this.#sendText(visit, answer)
      : this.#sendPage(visit, answer, address)
  }

  /** Decided before the code is looked at; who has a token of ours is no guesser. */
  async #held(visit: Visit, address: Address): Promise<void> {
    if (await this.#isTrusted(visit.request)) return this.#answer(visit, address)
    return this.#gate?.answer(visit)
  }

  async #isTrusted({ headers: { authorization } }: FastifyRequest): Promise<boolean> {
    return authorization !== undefined && (await this.#options.knowsToken?.(authorization)) === true
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

  #sendPage(visit: Visit, answer: Answer, address: Address): void | Promise<void> {
    if (answer.kind === 'pack') return this.#sendPack(visit, answer.pack)
    if (answer.kind === 'product') {
      const page = this.#pages.product(answer, visit.language, visit.now)
      return this.#sender.page(visit, page, {
        status: 200,
        caching: 'product',
        values: this.#values(),
      })
    }
    const bare = (): void | Promise<void> => {
      const kind = bareKind(answer.kind, visit.query)
      const status = statusOf(plainVerdict(answer, visit.language, visit.now))
      const form = { status, caching: 'pack', values: this.#bareValues(address) } as const
      const isTypedAgain = kind === 'mistyped-typed'
      const again = isTypedAgain && mistypedPage(visit.path, visit.language, this.#host)
      if (!again) {
        const page = this.#pages.bare(kind, visit.language, address.kind === 'code')
        return this.#sender.page(visit, page, form)
      }
      return this.#sender.plain(visit, again, form)
    }
    // A label that names another product is a sign of copying: recorded, but nothing is told.
    if (answer.kind === 'mismatch' && isPersonal(visit)) {
      return whenKnown(this.#record(visit, answer.found, 'mismatch'), bare)
    }
    if (answer.kind !== 'mismatch' && isPersonal(visit)) {
      this.#options.scans.miss(answer.kind, visit.now.getTime())
    }
    return bare()
  }

  #sendPack(visit: Visit, pack: Pack): void | Promise<void> {
    const state = this.#state(pack, visit.now)
    if (!isPersonal(visit)) return this.#sendSeen(visit, pack, state, undefined)
    const seen = this.#record(visit, pack.found, state.state)
    return seen instanceof Promise
      ? seen.then((known) => this.#sendSeen(visit, pack, state, known))
      : this.#sendSeen(visit, pack, state, seen)
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
      runSeq: found.runSeq,
      producerId: found.producerId,
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
    const attention = found.compromised || (pack.flagged && seen !== undefined)
    const told = { language, scanned: seen !== undefined, attention }
    const page = this.#pages.pack(pack, state, told, now)
    return this.#sender.page(visit, page, {
      status: 200,
      caching: seen ? 'scan' : 'pack',
      values: [
        validLine(seen, language, pack.flagged),
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
    return `seen=1; Path=${this.#prefix}${path}; Max-Age=1800; HttpOnly; SameSite=Lax${this.#isHttps ? '; Secure' : ''}`
  }

  #values(): HoleTexts {
    return ['', '', '', '', this.#checked, '']
  }

  /** A page without a product tells no more than the code that was asked for, to report its label. */
  #bareValues(address: Address): HoleTexts {
    const code = address.kind === 'code' ? groupCode(address.code) : ''
    return ['', '', code, '', this.#checked, '']
  }

  async #sendJson(visit: Visit, answer: Answer): Promise<void> {
    const verdict = await this.#verdict(visit, answer)
    const caching = verdict.verdict === 'product' ? 'product' : 'pack'
    const body = Buffer.from(JSON.stringify(verdict)).toString('latin1')
    const status = statusOf(verdict)
    this.#sender.bytes(visit, { status, caching, face: 'json', encoding: 'identity' }, body)
  }

  async #sendText(visit: Visit, answer: Answer): Promise<void> {
    const { language, now } = visit
    const count = isPersonal(visit)
      ? (found: FoundCode, verdict: string) => this.#record(visit, found, verdict)
      : undefined
    const verdict = await countedVerdict(answer, count, language, now)
    const caching = verdict.verdict === 'product' ? 'product' : 'pack'
    const form = { status: statusOf(verdict), caching, face: 'text', encoding: 'identity' } as const
    this.#sender.bytes(visit, form, `${textAnswer(verdict, language)}\n`)
  }

  async #verdict({ request, language, now }: Visit, answer: Answer): Promise<Verdict> {
    if (answer.kind !== 'pack') return plainVerdict(answer, language, now)
    const { epoch, index } = answer.pack.found
    const times = scanTimes(await this.#options.scans.history(epoch, index))
    const trusted = await this.#isTrusted(request)
    return packVerdict(answer.pack, trusted ? times : daysOf(times), language, now)
  }

  start(request: FastifyRequest, reply: FastifyReply): void | Promise<void> {
    const visit = visitOf(request, reply, this.#options.now())
    const { language } = visit
    const page = this.#pages.start({ language, bases: this.#bases, script: this.#script })
    return this.#sender.page(visit, page, { status: 200, caching: 'start', values: this.#values() })
  }

  /** The form's answer is the code's own address, marked as typed by hand. */
  typed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { query } = visitOf(request, reply, this.#options.now())
    const form = new URLSearchParams(query)
    const to = typedTarget(form.get('code') ?? '', this.#bases) ?? '/'
    const language = form.get('lang')
    const lang = language === 'vi' || language === 'en' ? `lang=${language}` : ''
    const url = lang === '' ? to : `${to}${to.includes('?') ? '&' : '?'}${lang}`
    return reply.header('cache-control', 'no-store').redirect(this.#prefix + url, 303)
  }
}

const valid: PackState = { state: 'valid', also: [] }

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
