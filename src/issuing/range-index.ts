/**
 * What is known of every code, in memory: runs as columns of numbers (a million runs take some 60 MB),
 * decisions over parts of a run as segments, decisions about lots and products by their subject. A
 * look-up is one binary search over runs and, where a run has parts, one over its segments; it costs
 * the same with 10^3 and 10^10 codes. Pure: it is told of runs and decisions, it reads nothing.
 */
import type { DecisionKind, RunRange } from './decisions.js'
import { NumberColumn } from './number-column.js'
import { RunParts, type Part } from './run-parts.js'
import type { LiveDecision } from './state.js'

export interface IndexedRun {
  readonly seq: number
  readonly epoch: number
  readonly firstIndex: number
  readonly quantity: number
  readonly producerId: string
  readonly productId: string | null
  readonly lotId: string | null
  readonly createdAt: string
}

export interface IndexedDecision {
  readonly id: string
  readonly kind: DecisionKind
  readonly scope: 'ranges' | 'lot' | 'product' | 'decision'
  readonly productId: string | null
  readonly lotId: string | null
  readonly reason: string | null
  readonly notice: string | null
  readonly at: string
  readonly ranges: readonly RunRange[]
}

/** What the index knows of one code. */
export interface Entry {
  readonly runSeq: number
  /** Running number in its run, 1-based. */
  readonly number: number
  readonly issuedAt: string
  readonly producerId: string
  readonly productId: string | undefined
  readonly lotId: string | undefined
  readonly activatedAt: string | undefined
  /** Revocations, recalls and suspicions that hold, newest first. */
  readonly decisions: readonly LiveDecision[]
}

const none: readonly LiveDecision[] = []

export class RangeIndex {
  readonly #epochs = new Map<number, EpochRuns>()
  readonly #parts = new Map<number, RunParts>()
  readonly #subjects = new Map<string, LiveDecision[]>()
  readonly #ids = new Interner()

  addRun(run: IndexedRun): void {
    let runs = this.#epochs.get(run.epoch)
    if (!runs) this.#epochs.set(run.epoch, (runs = new EpochRuns()))
    runs.first.push(run.firstIndex)
    runs.quantity.push(run.quantity)
    runs.seq.push(run.seq)
    runs.producer.push(this.#ids.numberOf(run.producerId))
    runs.product.push(this.#ids.numberOf(run.productId))
    runs.lot.push(this.#ids.numberOf(run.lotId))
    runs.createdAt.push(Date.parse(run.createdAt))
    runs.activatedAt.push(Number.NaN)
  }

  addDecision(decision: IndexedDecision): void {
    if (decision.scope === 'lot' || decision.scope === 'product') {
      const key = subjectKey(
        decision.scope,
        decision.scope === 'lot' ? decision.lotId : decision.productId,
      )
      this.#subjects.set(key, [toLive(decision), ...(this.#subjects.get(key) ?? [])])
      return
    }
    for (const range of decision.ranges) {
      if (decision.kind === 'activation' && this.#setActivated(range, Date.parse(decision.at)))
        continue
      let parts = this.#parts.get(range.runSeq)
      if (!parts) this.#parts.set(range.runSeq, (parts = new RunParts()))
      parts.add({ first: range.first, last: range.last, decision })
    }
  }

  /** Takes a decision out again: it was undone. */
  removeDecision(decision: IndexedDecision): void {
    if (decision.scope === 'lot' || decision.scope === 'product') {
      const key = subjectKey(
        decision.scope,
        decision.scope === 'lot' ? decision.lotId : decision.productId,
      )
      this.#subjects.set(
        key,
        (this.#subjects.get(key) ?? []).filter((live) => live.id !== decision.id),
      )
      return
    }
    for (const range of decision.ranges) {
      if (decision.kind === 'activation' && this.#setActivated(range, Number.NaN)) continue
      this.#parts.get(range.runSeq)?.remove(decision.id)
    }
  }

  find(epoch: number, index: number): Entry | undefined {
    const runs = this.#epochs.get(epoch)
    const at = runs ? runs.first.floor(index) : -1
    if (!runs || at < 0) return undefined
    const first = runs.first.at(at)
    if (index >= first + runs.quantity.at(at)) return undefined
    const seq = runs.seq.at(at)
    let productId = this.#ids.textOf(runs.product.at(at))
    let lotId = this.#ids.textOf(runs.lot.at(at))
    let activated = runs.activatedAt.at(at)
    let decisions = none
    for (const { decision } of this.#parts.get(seq)?.holding(index) ?? noParts) {
      if (decision.kind === 'binding') {
        productId = decision.productId ?? undefined
        lotId = decision.lotId ?? undefined
      } else if (decision.kind === 'activation') activated = Date.parse(decision.at)
      else decisions = [toLive(decision), ...decisions]
    }
    if (this.#subjects.size > 0) decisions = this.#withSubjects(decisions, productId, lotId)
    return {
      runSeq: seq,
      number: index - first + 1,
      issuedAt: isoOf(runs.createdAt.at(at)),
      producerId: this.#ids.textOf(runs.producer.at(at)) as string,
      productId,
      lotId,
      activatedAt: Number.isNaN(activated) ? undefined : isoOf(activated),
      decisions,
    }
  }

  #withSubjects(
    decisions: readonly LiveDecision[],
    productId: string | undefined,
    lotId: string | undefined,
  ): readonly LiveDecision[] {
    const ofLot =
      lotId === undefined ? none : (this.#subjects.get(subjectKey('lot', lotId)) ?? none)
    const ofProduct =
      productId === undefined
        ? none
        : (this.#subjects.get(subjectKey('product', productId)) ?? none)
    if (ofLot.length + ofProduct.length === 0) return decisions
    return [...decisions, ...ofLot, ...ofProduct].sort((a, b) =>
      a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
    )
  }

  /** An activation of a whole run is one number beside it: by far the most common decision. */
  #setActivated(range: RunRange, at: number): boolean {
    const runs = this.#epochs.get(range.epoch)
    const position = runs ? runs.first.floor(range.first) : -1
    if (!runs || position < 0) return false
    const whole =
      runs.first.at(position) === range.first &&
      range.last - range.first + 1 === runs.quantity.at(position)
    if (whole) runs.activatedAt.set(position, at)
    return whole
  }
}

/** Times as ISO text, remembered: making one costs more than finding the run. */
const isoTexts = new Map<number, string>()
const isoLimit = 10_000

function isoOf(at: number): string {
  let text = isoTexts.get(at)
  if (text === undefined) {
    if (isoTexts.size >= isoLimit) isoTexts.clear()
    isoTexts.set(at, (text = new Date(at).toISOString()))
  }
  return text
}

const noParts: readonly Part[] = []

/** The runs of one epoch as columns; runs arrive in index order, so `first` is sorted. */
class EpochRuns {
  readonly first = new NumberColumn()
  readonly quantity = new NumberColumn()
  readonly seq = new NumberColumn()
  readonly producer = new NumberColumn()
  readonly product = new NumberColumn()
  readonly lot = new NumberColumn()
  readonly createdAt = new NumberColumn()
  readonly activatedAt = new NumberColumn()
}

/** Ids as small numbers: a million runs of one product hold its id once. 0 = none. */
class Interner {
  readonly #numbers = new Map<string, number>()
  readonly #texts: (string | undefined)[] = [undefined]
  numberOf(text: string | null): number {
    if (text === null) return 0
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#texts.push(text) - 1
      this.#numbers.set(text, number)
    }
    return number
  }
  textOf(number: number): string | undefined {
    return this.#texts[number]
  }
}

const subjectKey = (scope: 'lot' | 'product', id: string | null): string => `${scope} ${id}`

const toLive = (decision: IndexedDecision): LiveDecision => ({
  id: decision.id,
  kind: decision.kind as LiveDecision['kind'],
  scope: decision.scope as LiveDecision['scope'],
  at: decision.at,
  reason: decision.reason,
  notice: decision.notice,
})
