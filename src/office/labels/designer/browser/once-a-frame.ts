/** Pointers move more often than the screen shows anything: the last of what was asked is done once a frame. */
export class OnceAFrame {
  #work: (() => void) | undefined
  #frame: number | undefined

  ask(work: () => void): void {
    this.#work = work
    this.#frame ??= requestAnimationFrame(() => this.flush())
  }

  /** Does at once what waits. */
  flush(): void {
    const work = this.#work
    this.drop()
    work?.()
  }

  drop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#work = this.#frame = undefined
  }
}
