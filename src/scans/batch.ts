/**
 * A batch of scans on its way to the writer thread: the numbers in one array whose memory changes
 * hands, the few texts that repeat once each. Copying objects between threads would cost the serving
 * thread more than the look-up does.
 */
import { dayNumber, type Misses } from '../store/scan-log.js'

/** A scan as the serving thread knows it; the writer makes the visitor's text unreadable. */
export interface NewScan {
  readonly epoch: number
  readonly index: number
  readonly at: number
  readonly nth: number
  /** `visitorText` of the visitor. */
  readonly visitor: string
  readonly productId: string | null
  /** Whose code it is; what a visitor weighs is counted by producer. */
  readonly producerId?: string
  readonly verdict: string
  readonly language: string
  readonly runSeq?: number
  /** 0 = weighs nothing as a sign of copying; 1 when left out. */
  readonly weight?: number
}

export interface BatchMessage {
  readonly id: number
  /**
   * Eight numbers a scan: epoch, index, at, nth, which visitor and context of the lists below, run
   * (0 = not known), weight.
   */
  readonly numbers: Float64Array
  readonly visitors: readonly string[]
  readonly contexts: readonly {
    productId: string | null
    producerId: string
    verdict: string
    language: string
  }[]
  /** Look-ups that no code of ours answered, added up. */
  readonly misses: readonly Misses[]
}

/** Numbers of a scan in a message. */
export const perScan = 8

export class Batch {
  readonly id: number
  /** How many scans it holds. */
  size = 0
  #numbers = new Float64Array(64 * perScan)
  readonly #visitors = new Map<string, number>()
  /** By product (or producer, where there is none), then by verdict and language: texts that are put together are slow to look up. */
  readonly #contexts = new Map<string, Map<string, Map<string, number>>>()
  readonly #contextList: BatchMessage['contexts'][number][] = []
  readonly #misses: { day: number; outcome: string; count: number }[] = []

  constructor(id: number) {
    this.id = id
  }

  add(scan: Omit<NewScan, 'nth'>, nth: number): void {
    const at = this.size * perScan
    if (at === this.#numbers.length) {
      const larger = new Float64Array(at * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    const numbers = this.#numbers
    numbers[at] = scan.epoch
    numbers[at + 1] = scan.index
    numbers[at + 2] = scan.at
    numbers[at + 3] = nth
    numbers[at + 4] = this.#visitor(scan.visitor)
    numbers[at + 5] = this.#context(scan)
    numbers[at + 6] = scan.runSeq ?? 0
    numbers[at + 7] = scan.weight ?? 1
    this.size++
  }

  /** A look-up that no code of ours answers. */
  miss(outcome: string, at: number): void {
    const day = dayNumber(at)
    const known = this.#misses.find((m) => m.outcome === outcome && m.day === day)
    if (known) known.count++
    else this.#misses.push({ day, outcome, count: 1 })
  }

  get isEmpty(): boolean {
    return this.size === 0 && this.#misses.length === 0
  }

  /** The codes of the batch: one for each scan. */
  *codes(): Generator<readonly [epoch: number, index: number]> {
    for (let at = 0; at < this.size * perScan; at += perScan) {
      yield [this.#numbers[at] as number, this.#numbers[at + 1] as number]
    }
  }

  message(): BatchMessage {
    return {
      id: this.id,
      numbers: this.#numbers.slice(0, this.size * perScan),
      visitors: [...this.#visitors.keys()],
      contexts: this.#contextList,
      misses: this.#misses,
    }
  }

  #visitor(text: string): number {
    let n = this.#visitors.get(text)
    if (n === undefined) this.#visitors.set(text, (n = this.#visitors.size))
    return n
  }

  #context({ productId, producerId = '', verdict, language }: Omit<NewScan, 'nth'>): number {
    let ofProduct = this.#contexts.get(productId ?? producerId)
    if (!ofProduct)
      this.#contexts.set(
        productId ?? producerId,
        (ofProduct = new Map<string, Map<string, number>>()),
      )
    let ofVerdict = ofProduct.get(verdict)
    if (!ofVerdict) ofProduct.set(verdict, (ofVerdict = new Map<string, number>()))
    let n = ofVerdict.get(language)
    if (n === undefined) {
      ofVerdict.set(language, (n = this.#contextList.length))
      this.#contextList.push({ productId, producerId, verdict, language })
    }
    return n
  }
}

/** The scans of a message, in the order they were added. */
export function* scansOf({ numbers, visitors, contexts }: BatchMessage): Generator<NewScan> {
  for (let at = 0; at < numbers.length; at += perScan) {
    const context = contexts[numbers[at + 5] as number]
    const visitor = visitors[numbers[at + 4] as number]
    if (!context || visitor === undefined) throw new RangeError('batch of scans is torn')
    yield {
      epoch: numbers[at] as number,
      index: numbers[at + 1] as number,
      at: numbers[at + 2] as number,
      nth: numbers[at + 3] as number,
      visitor,
      runSeq: numbers[at + 6] as number,
      weight: numbers[at + 7] as number,
      ...context,
    }
  }
}
