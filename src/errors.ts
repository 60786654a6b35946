/**
 * Errors people meet. Each domain folder lists its own in `errors.ts` with `catalogue`; the code is
 * the contract (API, scripts), the words are for people and stand in both languages.
 */
import type { Language } from './language/language.js'

export type Words = Readonly<Record<Language, string>>

/** One entry of a catalogue: the HTTP status it means and how it is said. */
export interface ErrorEntry {
  readonly status: number
  readonly say: (...params: never[]) => Words
}

/** An error of a catalogue. `detail` is data for machines (rows, ranges), safe to show. */
export class NguonError extends Error {
  override readonly name = 'NguonError'
  readonly code: string
  readonly status: number
  readonly words: Words
  readonly detail: unknown
  constructor(code: string, status: number, words: Words, detail?: unknown) {
    super(`${code}: ${words.en}`)
    this.code = code
    this.status = status
    this.words = words
    this.detail = detail
  }
}

const catalogues = new Map<string, ErrorEntry>()

/** Every catalogued error, for the documentation and its test. */
export const allErrors = (): ReadonlyMap<string, ErrorEntry> => catalogues

/**
 * Registers a table of errors and answers the function that makes them:
 * `throw fail('run-not-found', id)`. A code listed twice is a programmer's mistake.
 */
export function catalogue<const T extends Record<string, ErrorEntry>>(entries: T) {
  for (const [code, entry] of Object.entries(entries)) {
    // Two folders may share one entry; two entries under one code would contradict each other.
    if ((catalogues.get(code) ?? entry) !== entry)
      throw new TypeError(`error code listed twice: ${code}`)
    catalogues.set(code, entry)
  }
  return function fail<K extends keyof T & string>(
    code: K,
    ...params: Parameters<T[K]['say']>
  ): NguonError {
    const entry = entries[code] as ErrorEntry
    return new NguonError(code, entry.status, (entry.say as (...p: unknown[]) => Words)(...params))
  }
}

/** The same error with data for machines attached. */
export const withDetail = (error: NguonError, detail: unknown): NguonError =>
  new NguonError(error.code, error.status, error.words, detail)
