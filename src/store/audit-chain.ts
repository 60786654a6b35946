/**
 * The audit trail is a chain: each entry carries the SHA-256 of itself and the entry before it. A line
 * that is changed, removed or put in between no longer fits the next one. What a chain cannot show is
 * that its end was cut off: keep the newest link elsewhere (`doctor` tells it) and compare.
 */
import { createHash } from 'node:crypto'

/** The columns an entry's link is made of. */
export interface Chained {
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly subject_id: string
  /** JSON text. */
  readonly detail: string
  readonly origin?: string | null | undefined
  readonly scope?: string | undefined
  /** Null in entries from before these three were kept: their links are made without them. */
  readonly label?: string | null | undefined
}

/** The link before the first entry. */
export const firstLink = ''

/** @returns 64 hexadecimal digits */
export function linkOf(before: string, entry: Chained): string {
  const { at, actor, action, subject, subject_id, detail, origin, scope, label } = entry
  const said: unknown[] = [before, at, actor, action, subject, subject_id, detail]
  if (label !== null && label !== undefined) said.push(origin, scope, label)
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

export interface ChainCheck {
  readonly entries: number
  /** The newest link. */
  readonly newest: string
  /** The numbers of entries that do not fit the one before them. */
  readonly broken: readonly number[]
}

/** A broken place is told once: what follows is checked from the link that stands there. */
export class ChainReader {
  #before = firstLink
  #entries = 0
  readonly #broken: number[] = []

  /** Takes the entries in the order of their numbers. */
  read(rows: readonly (Chained & { readonly seq: number; readonly link: string })[]): void {
    for (const row of rows) {
      if (linkOf(this.#before, row) !== row.link) this.#broken.push(row.seq)
      this.#before = row.link
      this.#entries++
    }
  }

  get check(): ChainCheck {
    return { entries: this.#entries, newest: this.#before, broken: this.#broken }
  }
}
