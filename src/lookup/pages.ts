/** Pages by what they depend on: each is drawn once and then only filled, until the day or the registry changes. */
import { dayOf } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { CodeState, LiveDecision, stateOf } from '../issuing/state.js'
import { standing } from '../registry/standing.js'
import type { PublicProduct } from '../registry/public-product.js'
import { remember } from '../scans/remember.js'
import type { Lot } from '../trace/lots.js'
import { movedUnder, prefixOf } from '../web/prefix.js'
import { renderBare } from './bare-page.js'
import { HoledPage, holeMark } from './holes.js'
import { holeLengths } from './page.js'
import { words } from './page-words.js'
import { renderPassport } from './passport.js'
import { renderStart, type StartFacts } from './start-page.js'
import { type Pack, type ProductFound, productVerdict, type PublicDecision } from './verdict.js'
import {
  alsoWords,
  type BandFacts,
  type BandWords,
  type BareKind,
  bandWords,
} from './verdict-words.js'

export type PackState = ReturnType<typeof stateOf>

/** Pages in memory, some 15 kB each in all encodings together; beyond, the oldest goes. */
const limit = 4_000

/** Lots of a product whose pages are kept. */
const lotsLimit = 200

/** Days of activation of one lot whose pages are kept. */
const daysLimit = 100

/** By what else of a pack its page depends on. */
type PagesOfDay = (HoledPage | undefined)[]

/** The day in Viet Nam of an activation (ISO); empty for none. Few moments are asked for again and again. */
const activationDay = remember(10_000, (at) => (at === '' ? '' : dayOf(new Date(at))))

/** What a pack's page tells besides the pack. */
interface Told {
  readonly language: Language
  /** Whether the history of its scans is told. */
  readonly scanned: boolean
  /** Compare with care. */
  readonly attention: boolean
}

/** Beside these verdicts stars would praise a pack that is not to be trusted. */
const starless: ReadonlySet<CodeState> = new Set(['recalled', 'revoked', 'suspect'])

export class Pages {
  readonly #host: string
  readonly #baseUrl: string
  readonly #prefix: string
  readonly #placeScript: string
  readonly #pages = new Map<string, HoledPage>()
  /** By the day of activation, which pages tell: few for one lot. */
  readonly #plain = new Map<PublicProduct, Map<Lot | undefined, Map<string, PagesOfDay>>>()

  /**
   * @param host the host name printed beside every QR
   * @param baseUrl the public address of the installation: pages' own links stand under its path
   * @param placeScript address of the script on a scanned pack's page
   */
  constructor(host: string, baseUrl: string, placeScript: string) {
    this.#placeScript = placeScript
    this.#host = host
    this.#baseUrl = baseUrl.replace(/\/$/, '')
    this.#prefix = prefixOf(baseUrl)
  }

  /** Forgets all pages: the day or the registry has changed. */
  drop(): void {
    this.#pages.clear()
    this.#plain.clear()
  }

  /** The page of a pack. */
  pack(pack: Pack, state: PackState, told: Told, now: Date): HoledPage {
    const { found, product, lot } = pack
    if (product && state.state === 'valid' && found.decisions.length + state.also.length === 0) {
      const pages = this.#plainPages(product, lot, activationDay(found.activatedAt ?? ''))
      const which =
        (told.language === 'vi' ? 0 : 1) |
        (told.scanned ? 2 : 0) |
        (told.attention ? 4 : 0) |
        (found.compromised ? 8 : 0)
      return (pages[which] ??= this.#holed(this.#drawPack(pack, state, told, now)))
    }
    let key = `${product?.id} ${product?.version} ${lot?.id} ${told.language} ${state.state}`
    key += ` ${state.also.join()} ${told.scanned} ${told.attention} ${found.compromised}`
    key += ` ${activationDay(found.activatedAt ?? '')}`
    for (const decision of found.decisions) key += ` ${decision.id}`
    return this.#page(key, () => this.#drawPack(pack, state, told, now))
  }

  /** The pages of valid packs, found without making a key: nearly every scan wants one of these. */
  #plainPages(product: PublicProduct, lot: Lot | undefined, day: string): PagesOfDay {
    let ofProduct = this.#plain.get(product)
    if (!ofProduct) {
      if (this.#plain.size >= limit) this.#plain.clear()
      this.#plain.set(product, (ofProduct = new Map<Lot | undefined, Map<string, PagesOfDay>>()))
    }
    let ofLot = ofProduct.get(lot)
    if (!ofLot) {
      if (ofProduct.size >= lotsLimit) ofProduct.clear()
      ofProduct.set(lot, (ofLot = new Map<string, PagesOfDay>()))
    }
    let pages = ofLot.get(day)
    if (!pages) {
      if (ofLot.size >= daysLimit) ofLot.clear()
      ofLot.set(day, (pages = []))
    }
    return pages
  }

  #drawPack(
    { found, product, lot }: Pack,
    { state, also }: PackState,
    { language, scanned, attention }: Told,
    now: Date,
  ): string {
    return renderPassport({
      language,
      band: bandWords(
        {
          state,
          attention,
          compromised: found.compromised,
          expiresOn: lot?.expiresOn ?? null,
          decision: toldDecision(state, found.decisions),
          validLine: holeMark('line'),
        },
        language,
      ),
      also: alsoLine(also, language),
      product,
      standing: product && standingOn(product, now),
      lot,
      host: this.#host,
      baseUrl: this.#baseUrl,
      today: dayOf(now),
      pack: true,
      withHistory: scanned,
      placeScript: scanned ? this.#placeScript : undefined,
      compareFirst: attention || state === 'suspect',
      withStars: !starless.has(state),
      activatedOn: activationDay(found.activatedAt ?? '') || undefined,
      decided: decidedOf(found.decisions),
    })
  }

  /** The page of a product as such, or of a lot of it. */
  product(found: ProductFound, language: Language, now: Date): HoledPage {
    const { product, lot, decisions, lotRecalls } = found
    const { verdict, also } = productVerdict(found, language, now)
    const state = verdict as 'product' | 'recalled' | 'revoked'
    let key = `product ${product.id} ${lot?.id} ${language} ${decisions.map((d) => d.id).join()}`
    for (const { kind, lot: number, at } of lotRecalls) key += ` ${kind} ${number} ${at}`
    return this.#page(key, () =>
      renderPassport({
        language,
        band: productBand(
          {
            state,
            attention: false,
            compromised: false,
            expiresOn: null,
            decision: toldDecision(state, decisions),
            validLine: '',
          },
          lotRecalls.length > 0,
          language,
        ),
        also: alsoLine(also, language),
        product,
        standing: standingOn(product, now),
        lot,
        host: this.#host,
        baseUrl: this.#baseUrl,
        today: dayOf(now),
        pack: false,
        withHistory: false,
        compareFirst: false,
        withStars: state === 'product',
        lotRecalls,
        decided: decidedOf(decisions),
        canonical: `${this.#baseUrl}/P/${product.id}`,
      }),
    )
  }

  /** @param hasCode whether a code was asked for, rather than a product */
  bare(kind: BareKind, language: Language, hasCode: boolean): HoledPage {
    return this.#page(`${kind} ${language} ${hasCode}`, () =>
      renderBare(kind, language, this.#host, hasCode),
    )
  }

  start(facts: StartFacts): HoledPage {
    return this.#page(`start ${facts.language}`, () => renderStart(facts))
  }

  #page(key: string, draw: () => string): HoledPage {
    let page = this.#pages.get(key)
    if (!page) {
      page = this.#holed(draw())
      if (this.#pages.size >= limit) this.#pages.delete(this.#pages.keys().next().value as string)
      this.#pages.set(key, page)
    }
    return page
  }

  #holed(html: string): HoledPage {
    return new HoledPage(movedUnder(this.#prefix, html), holeLengths)
  }
}

const standingOn = (product: PublicProduct, now: Date) =>
  standing(product.certificates, product.claim, dayOf(now))

const decidedOf = (decisions: readonly LiveDecision[]) =>
  decisions.map(({ kind, at }) => ({ kind, on: dayOf(new Date(at)) }))

/** With a recalled lot to tell of, the line alone: the first screen belongs to the recall. */
function productBand(facts: BandFacts, hasRecalls: boolean, language: Language): BandWords {
  const band = bandWords(facts, language)
  return hasRecalls ? { ...band, sentence: '' } : band
}

const kindOf: Partial<Record<CodeState | 'product', LiveDecision['kind']>> = {
  recalled: 'recall',
  revoked: 'revocation',
  suspect: 'suspicion',
}

/** The decision a verdict rests on, as the public may read it. */
function toldDecision(
  state: CodeState | 'product',
  decisions: readonly LiveDecision[],
): PublicDecision | undefined {
  const decision = decisions.find(({ kind }) => kind === kindOf[state])
  return decision && { at: decision.at, reason: decision.reason, notice: decision.notice }
}

const alsoLine = (also: readonly CodeState[], language: Language): string | undefined =>
  also.length === 0
    ? undefined
    : `${words.alsoApplies[language]} ${also.map((state) => alsoWords(state, language)).join('; ')}.`
