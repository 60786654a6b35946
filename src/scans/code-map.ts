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
