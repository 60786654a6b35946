/**
 * Guessing codes is slowed down by source, never by code: past its budget of unknown answers a source
 * is held, and whether it is held is decided before a code is looked at, so that it tells nothing.
 * In memory and of this process; no address is kept longer than its window, nor written anywhere.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { addressPrefix } from '../scans/visitor.js'

export interface GuessLimits {
  /** Unknown answers a source may get within `windowMs`. */
  readonly perSource: number
  readonly windowMs: number
  /** Unknown answers that one press of the button gives. */
  readonly perPress: number
  /** Unknown answers to all within `inAllWindowMs`; past it everybody is held for as long. */
  readonly inAll: number
  readonly inAllWindowMs: number
  /** Sources that are remembered; beyond, the one not heard of for longest is forgotten. */
  readonly sources: number
}

export const guessLimits: GuessLimits = {
  perSource: 30,
  windowMs: 10 * 60_000,
  perPress: 10,
  inAll: 3_000,
  inAllWindowMs: 60_000,
  sources: 50_000,
}

/** What is known of a source, until its window ends. */
interface Budget {
  left: number
  until: number
  /** How often the button was pressed: each press needs a pass of its own. */
  presses: number
}

export class Guessing {
  readonly #secret: Uint8Array
  readonly #limits: GuessLimits
  readonly #budgets = new Map<string, Budget>()
  /** Nobody is held from this moment on: what a good answer costs is one comparison. */
  #watchUntil = 0
  #allHeldUntil = 0
  #allUntil = 0
  #all = 0
  #unknown = 0
  #held = 0
  #presses = 0

  /** @param secret of the installation: a pass given out by one process is good in another */
  constructor(secret: Uint8Array, limits: GuessLimits = guessLimits) {
    this.#secret = secret
    this.#limits = limits
  }

  /** Whether anybody may be held at this moment (milliseconds); nearly always not. */
  isWatching(now: number): boolean {
    return now < this.#watchUntil
  }

  /** Whether this address must press the button first. */
  isHeld(address: string, now: number): boolean {
    if (!this.isWatching(now)) return false
    const budget = this.#budget(sourceOf(address), now)
    if (budget && budget.left <= 0) return true
    return now < this.#allHeldUntil && !(budget && budget.presses > 0)
  }

  /** Counts an answer that a code is unknown, or belongs elsewhere. */
  unknown(address: string, now: number): void {
    const { perSource, windowMs, inAll, inAllWindowMs, sources } = this.#limits
    this.#unknown++
    const source = sourceOf(address)
    const budget = this.#budget(source, now) ?? {
      left: perSource,
      until: now + windowMs,
      presses: 0,
    }
    budget.left--
    this.#keep(source, budget, sources)
    if (budget.left <= 0) this.#watch(budget.until)
    if (now >= this.#allUntil) {
      this.#all = 0
      this.#allUntil = now + inAllWindowMs
    }
    this.#all++
    if (this.#all < inAll || now < this.#allHeldUntil) return
    this.#allHeldUntil = now + inAllWindowMs
    this.#watch(this.#allHeldUntil)
  }

  /**
   * What the button sends: signed, bound to the source, good for ten to twenty minutes and for one
   * press. It does not change from request to request, so that held answers are alike to the byte.
   */
  pass(address: string, now: number): string {
    const source = sourceOf(address)
    return this.#sign(source, this.#slot(now), this.#budget(source, now)?.presses ?? 0)
  }

  /** Gives a source a fresh, small budget for a right pass. */
  press(address: string, pass: string, now: number): boolean {
    const source = sourceOf(address)
    const presses = this.#budget(source, now)?.presses ?? 0
    const slot = this.#slot(now)
    const isRight = [slot, slot - 1].some((s) => isSame(pass, this.#sign(source, s, presses)))
    if (!isRight) return false
    const { perPress, windowMs, sources } = this.#limits
    this.#presses++
    this.#keep(source, { left: perPress, until: now + windowMs, presses: presses + 1 }, sources)
    return true
  }

  /** Seconds after which a held source is asked for nothing, at least 1; counts the held answer. */
  hold(address: string, now: number): number {
    this.#held++
    const budget = this.#budget(sourceOf(address), now)
    const until = budget && budget.left <= 0 ? budget.until : 0
    return Math.max(1, Math.ceil((Math.max(until, this.#allHeldUntil) - now) / 1000))
  }

  /** The counters in the Prometheus text format. */
  figures(): string {
    const counters = [
      [
        'unknown_answers',
        'Look-ups of codes that are not ours or belong elsewhere.',
        this.#unknown,
      ],
      ['held_answers', 'Look-ups held before the code was looked at.', this.#held],
      ['hold_presses', 'Times a held visitor pressed the button.', this.#presses],
    ] as const
    return counters
      .map(([name, help, value]) =>
        [
          `# HELP nguon_lookup_${name}_total ${help}`,
          `# TYPE nguon_lookup_${name}_total counter`,
          `nguon_lookup_${name}_total ${value}\n`,
        ].join('\n'),
      )
      .join('')
  }

  #budget(source: string, now: number): Budget | undefined {
    const budget = this.#budgets.get(source)
    return budget && budget.until > now ? budget : undefined
  }

  /** The last heard of stands last; what is dropped is the first. */
  #keep(source: string, budget: Budget, sources: number): void {
    this.#budgets.delete(source)
    if (this.#budgets.size >= sources) {
      this.#budgets.delete(this.#budgets.keys().next().value as string)
    }
    this.#budgets.set(source, budget)
  }

  #watch(until: number): void {
    this.#watchUntil = Math.max(this.#watchUntil, until)
  }

  #slot(now: number): number {
    return Math.floor(now / this.#limits.windowMs)
  }

  #sign(source: string, slot: number, presses: number): string {
    return createHmac('sha256', this.#secret)
      .update(`${source}\n${slot}\n${presses}`)
      .digest('base64url')
      .slice(0, passLength)
  }
}

/** Characters of a pass: 132 bits. */
export const passLength = 22

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Whole IPv4 addresses, and /56 of IPv6: what one customer of a network has. */
function sourceOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  return plain.includes(':') ? addressPrefix(plain) : plain
}
