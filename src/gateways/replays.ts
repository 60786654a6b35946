/**
 * Signatures that were taken while they still hold: an overheard message is of no use a second time.
 * In the memory of one process, so of several servers each takes it once.
 */
import { type Signature, signatureHoldsMs } from './signature.js'

/** Only messages signed rightly come in here: a gateway does not send as many in ten minutes. */
const mostKept = 100_000

export class Replays {
  /** Until when each signature holds, in milliseconds since 1970; oldest first. */
  readonly #until = new Map<string, number>()
  readonly #most: number

  /** @param most kept at a time; beyond, the oldest is forgotten */
  constructor(most = mostKept) {
    this.#most = most
  }

  /** True the first time. Call it for signatures that are right and timely only. */
  take(gateway: string, { seconds, mac }: Signature, now: Date): boolean {
    const key = `${gateway}\n${mac.toString('base64url')}`
    if (this.#until.has(key)) return false
    this.#forget(now.getTime())
    this.#until.set(key, seconds * 1000 + signatureHoldsMs)
    return true
  }

  #forget(now: number): void {
    for (const [key, until] of this.#until) {
      // Clocks differ, so the order is nearly that of time: what stays behind goes a little later.
      if (until >= now && this.#until.size < this.#most) return
      this.#until.delete(key)
    }
  }
}
