/** What an import keeps over its chunks, and what came of a row. */
import type { Gap } from '../gaps.js'
import type { Note, Rejected } from './row.js'

/** What stays the same over the chunks of one import. */
export interface ImportRun {
  readonly filename: string
  readonly by: string
  readonly now: Date
  /** Products that a row of this file has been kept in. */
  readonly touched: Set<string>
  /** Producers that this import took in. */
  readonly newProducers: Set<string>
  /** Whose products may be written; without it everybody's. */
  readonly within?: ImportScope | undefined
  /** Every row is this producer's. */
  readonly ownProducerId?: string | undefined
}

/** Whose products an import may write: of these producers, and of new ones in the province. */
export interface ImportScope {
  readonly producers: ReadonlySet<string>
  readonly provinceCode: string | null
}

export interface KeptRow {
  readonly row: number
  readonly outcome: 'created' | 'updated' | 'unchanged'
  readonly product: { readonly id: string; readonly name: string }
  readonly gaps: readonly Gap[]
  readonly notes: readonly Note[]
}

export type SavedRow = KeptRow | Rejected
