/**
 * A map by code. Epoch and index together are more than a number holds exactly, and making a text of
 * them for each look-up costs more than the look-up.
 */
export class CodeMap<T> {
  readonly #epochs: (Map<number, T> | undefined)[] = []

  get(epoch: number, index: number): T | undefined {
    return this.#epochs[epoch]?.get(index)
  }

  set(epoch: number, index: number, value: T): void {
    ;(this.#epochs[epoch] ??= new Map()).set(index, value)
  }

  delete(epoch: number, index: number): void {
    this.#epochs[epoch]?.delete(index)
  }
}

/** Remembers the codes that were set last: the latest `atLeast` of them, and at most twice as many. */
export class RecentCodes<T> {
  readonly #atLeast: number
  #young = new CodeMap<T>()
  #old = new CodeMap<T>()
  #count = 0

  constructor(atLeast: number) {
    this.#atLeast = atLeast
  }

  get(epoch: number, index: number): T | undefined {
    return this.#young.get(epoch, index) ?? this.#old.get(epoch, index)
  }

  set(epoch: number, index: number, value: T): void {
    if (this.#count === this.#atLeast) {
      this.#old = this.#young
      this.#young = new CodeMap()
      this.#count = 0
    }
    this.#young.set(epoch, index, value)
    this.#count++
  }

  clear(): void {
    if (this.#count === 0) return
    this.#young = new CodeMap()
    this.#old = new CodeMap()
    this.#count = 0
  }
}
