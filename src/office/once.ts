/** The same form sent twice does its work once. Kept in memory: a button is pressed twice at once. */
const most = 500

export class Once<T> {
  readonly #made = new Map<string, Promise<T>>()

  /** What was made for this key, or what `make` makes now; a failure may be tried again. */
  async of(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key)
    if (known) return known
    const making = make()
    this.#made.set(key, making)
    const [oldest] = this.#made.keys()
    if (this.#made.size > most && oldest !== undefined) this.#made.delete(oldest)
    try {
      return await making
    } catch (error) {
      this.#made.delete(key)
      throw error
    }
  }
}
