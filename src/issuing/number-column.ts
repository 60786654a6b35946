/** A growing column of numbers in one typed array. */
export class NumberColumn {
  #values = new Float64Array(64)
  #length = 0

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  at(position: number): number {
    return this.#values[position] as number
  }

  set(position: number, value: number): void {
    this.#values[position] = value
  }

  /** The position of the last value that is at most `value` in a sorted column, or -1. */
  floor(value: number): number {
    let low = 0
    let high = this.#length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#values[middle] as number) <= value) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
