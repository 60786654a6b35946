/**
 * What an address asks about, found: a pack, a product, or one of the answers that show neither. One
 * code has one answer under every form of its address; what belongs together is never waited for when
 * it is in memory.
 */
import { liveSubjects } from '../issuing/live.js'
import type { Found, FoundCode, Issued } from '../issuing/issued.js'
import type { LiveDecision } from '../issuing/state.js'
import type { Language } from '../language/language.js'
import type { PublicProduct } from '../registry/public-product.js'
import type { ScanRecorder } from '../scans/recorder.js'
import type { ReadDb } from '../store/store.js'
import { findLot, type Lot } from '../trace/lots.js'
import { type Address, readAddress } from './address.js'
import { isLot, Known, type ShownProduct } from './known.js'
import { type PublicRecall, recallsOf } from './recalls.js'
import * as verdicts from './verdict.js'
import type { Pack, Verdict } from './verdict.js'

export type Answer =
  | { readonly kind: 'pack'; readonly pack: Pack }
  /** The code is one of ours, but the address names another product or lot. */
  | { readonly kind: 'mismatch'; readonly found: FoundCode }
  | {
      readonly kind: 'product'
      readonly product: PublicProduct
      readonly lot: Lot | undefined
      readonly decisions: readonly LiveDecision[]
      /** Decisions about single lots, where none is asked for: the pack in the hand may be of one. */
      readonly lotRecalls: readonly PublicRecall[]
    }
  | { readonly kind: 'unknown' | 'lost' | 'mistyped' }

export interface LookUpSources {
  readonly issued: Issued
  readonly read: ReadDb
  /** Which codes are scanned unusually often; without them none is. No I/O. */
  readonly flags?: { has(epoch: number, index: number): boolean } | undefined
}

const unknown: Answer = { kind: 'unknown' }
const lost: Answer = { kind: 'lost' }
const mistyped: Answer = { kind: 'mistyped' }

/** Goes on with a value at once when it is there, else when it comes. */
export function whenKnown<T, R>(
  value: T | Promise<T>,
  next: (value: T) => R,
): R | Promise<Awaited<R>> {
  return value instanceof Promise ? (value.then(next) as Promise<Awaited<R>>) : next(value)
}

export class LookUp {
  readonly #issued: Issued
  readonly #read: ReadDb
  readonly #flags: LookUpSources['flags']
  readonly #known: Known

  constructor({ issued, read, flags }: LookUpSources) {
    this.#issued = issued
    this.#read = read
    this.#flags = flags
    this.#known = new Known(read)
  }

  /** Forgets products and lots: the registry has changed. */
  drop(): void {
    this.#known.drop()
  }

  /** Finds the codes of addresses that came together: undefined for an address without one. */
  find(addresses: readonly Address[]): (Found | undefined)[] {
    const codes: string[] = []
    for (const address of addresses) if (address.kind === 'code') codes.push(address.code)
    const found = this.#issued.findAll(codes)
    let next = 0
    return addresses.map(({ kind }) => (kind === 'code' ? found[next++] : undefined))
  }

  /** @param found what `find` told of the address, when it was asked */
  answer(address: Address, found?: Found): Answer | Promise<Answer> {
    switch (address.kind) {
      case 'mistyped':
        return mistyped
      case 'code':
        return this.#code(address, found ?? this.#issued.find(address.code))
      case 'product':
        return this.#product(address.id, address.lot)
      case 'gtin':
        return this.#known
          .byGtin(address.gtin14)
          .then((id) => (id === undefined ? unknown : this.#product(id, address.lot)))
    }
  }

  #code(address: Address & { kind: 'code' }, found: Found): Answer | Promise<Answer> {
    if (found.kind === 'unknown') return unknown
    if (found.kind === 'lost') return lost
    const { productId, lotId, activatedAt } = found
    const product =
      productId === undefined ? undefined : this.#known.product(productId, activatedAt)
    const lot = lotId === undefined ? undefined : this.#known.lot(lotId)
    if (product instanceof Promise || lot instanceof Promise) {
      return Promise.all([product, lot]).then(([p, l]) => this.#pack(address, found, p, l))
    }
    return this.#pack(address, found, product, lot)
  }

  #pack(
    { code, gtin14, lot: lotNumber }: Address & { kind: 'code' },
    found: FoundCode,
    shown: ShownProduct | undefined,
    lot: Lot | undefined,
  ): Answer {
    if (gtin14 !== undefined && !shown?.gtins.has(gtin14)) {
      return { kind: 'mismatch', found }
    }
    if (lotNumber !== undefined && !isLot(lot, lotNumber)) return { kind: 'mismatch', found }
    const flagged = this.#flags?.has(found.epoch, found.index) === true
    return { kind: 'pack', pack: { code, found, product: shown?.product, lot, flagged } }
  }

  /** A lot that is not ours to know walks up to its product. */
  async #product(id: string, lotNumber: string | undefined): Promise<Answer> {
    // No id or lot holds a NUL, and PostgreSQL fails when it is asked for one.
    if (id.includes('\0') || lotNumber?.includes('\0')) return unknown
    const shown = await this.#known.product(id)
    if (!shown) return unknown
    const { product } = shown
    const lot = lotNumber === undefined ? undefined : await findLot(this.#read, id, lotNumber)
    const decisions = await this.#decisions(id, lot?.id)
    const lotRecalls = lot ? [] : (await recallsOf(this.#read, id)).filter((r) => r.lot !== null)
    return { kind: 'product', product, lot, decisions, lotRecalls }
  }

  /** Recalls and revocations of the whole product, or of the whole lot asked for. */
  async #decisions(productId: string, lotId: string | undefined): Promise<LiveDecision[]> {
    const live = await liveSubjects(this.#read, {
      productIds: [productId],
      lotIds: lotId === undefined ? [] : [lotId],
    })
    if (live.length === 0) return []
    const rows = await this.#read
      .selectFrom('decision')
      .select(['id', 'kind', 'scope', 'at', 'reason', 'notice'])
      .where(
        'id',
        'in',
        live.map(({ id }) => id),
      )
      .where('kind', 'in', ['recall', 'revocation'])
      .orderBy('seq', 'desc')
      .execute()
    return rows as LiveDecision[]
  }
}

/**
 * What is known of a code, for the command line: nothing is counted.
 * @param typed in any spelling, or a whole address
 */
export async function verifyCode(
  sources: LookUpSources & { readonly scans: Pick<ScanRecorder, 'history'> },
  typed: string,
  language: Language,
  now: Date,
): Promise<Verdict> {
  await sources.issued.freshen()
  const lookUp = new LookUp(sources)
  const answer = await lookUp.answer(readTypedAddress(typed))
  if (answer.kind !== 'pack') return plainVerdict(answer, language, now)
  const { epoch, index } = answer.pack.found
  const history = await sources.scans.history(epoch, index)
  return verdicts.packVerdict(answer.pack, scanTimes(history), language, now)
}

/** A whole address keeps what it says of product and lot; anything else is a code as typed. */
function readTypedAddress(typed: string): Address {
  const text = typed.trim()
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return readAddress(`/T/${encodeURIComponent(text)}`, '')
  }
  const path = text.replace(/^[^:]*:\/\/[^/?#]*/, '').replace(/[?#].*$/s, '')
  return /^\/(?:t|01|p)\//i.test(path)
    ? readAddress(path, '')
    : readAddress(`/T/${encodeURIComponent(text)}`, '')
}

/** The verdict of everything that is not a pack of ours. */
export function plainVerdict(
  answer: Exclude<Answer, { kind: 'pack' }>,
  language: Language,
  now: Date,
): Verdict {
  switch (answer.kind) {
    case 'product':
      return verdicts.productVerdict(answer, language, now)
    case 'mismatch':
      return verdicts.mismatch
    case 'unknown':
      return verdicts.unknown
    case 'lost':
      return verdicts.lost
    case 'mistyped':
      return verdicts.mistyped
  }
}

type History = Awaited<ReturnType<ScanRecorder['history']>>

/** With times of day: for those who are allowed to see them. */
export const scanTimes = (history: History): verdicts.ScanFacts =>
  history
    ? {
        count: history.count,
        first: new Date(history.firstAt).toISOString(),
        last: new Date(history.lastAt).toISOString(),
      }
    : { count: 0, first: null, last: null }
