/** Decisions over parts of one run, cut into segments so that a look-up is a binary search. */
import type { IndexedDecision } from './range-index.js'

export interface Part {
  readonly first: number
  readonly last: number
  readonly decision: IndexedDecision
}

const nothing: readonly Part[] = []

export class RunParts {
  #parts: Part[] = []
  /** Segment i holds from `#starts[i]` up to the next start; made anew after a change, when first asked. */
  #starts: number[] | undefined
  #segments: (readonly Part[])[] = []

  add(part: Part): void {
    this.#parts.push(part)
    this.#starts = undefined
  }

  remove(decisionId: string): void {
    this.#parts = this.#parts.filter((part) => part.decision.id !== decisionId)
    this.#starts = undefined
  }

  /** The parts that hold the index, in the order they were decided. */
  holding(index: number): readonly Part[] {
    const starts = this.#starts ?? this.#cut()
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] as number) <= index) low = middle + 1
      else high = middle
    }
    return low === 0 ? nothing : (this.#segments[low - 1] as readonly Part[])
  }

  /** Sweeps over the ends of all parts once. */
  #cut(): number[] {
    const events = this.#parts
      .flatMap((part, order) => [
        { at: part.first, part, order, opens: true },
        { at: part.last + 1, part, order, opens: false },
      ])
      .sort((a, b) => a.at - b.at)
    const open = new Map<number, Part>()
    const starts: number[] = []
    this.#segments = []
    for (let i = 0; i < events.length;) {
      const { at } = events[i]!
      for (; i < events.length && events[i]!.at === at; i++) {
        const { part, order, opens } = events[i]!
        if (opens) open.set(order, part)
        else open.delete(order)
      }
      starts.push(at)
      this.#segments.push([...open].sort((a, b) => a[0] - b[0]).map(([, part]) => part))
    }
    this.#starts = starts
    return starts
  }
}
