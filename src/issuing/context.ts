/** What every issuing verb needs: the database, the keys, and the journal outside the database. */
import type { Journal } from '../store/journal.js'
import type { Store } from '../store/store.js'
import type { Keyring } from './keyring.js'

export interface IssuingContext {
  readonly store: Store
  readonly keyring: Keyring
  readonly journal: Journal
}

/** Labels that were never activated lapse after this many months; then they can only be reprinted anew. */
export const unactivatedMonths = 18
