/** Opens everything issuing needs in a data directory. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openJournal } from '../store/journal.js'
import type { Store } from '../store/store.js'
import type { IssuingContext } from './context.js'
import { catchUpJournal } from './decisions.js'
import { openKeyring } from './keyring.js'

export interface OpenIssuing extends IssuingContext {
  close(): void
}

/**
 * Opens keys and journal in `keys/` of the data directory and mends what a crash left: decisions
 * that were committed but not yet in the journal. A problem with the keys does not throw: it is what
 * `keyring.problem()` tells and what issuing refuses with.
 *
 * @param masterKey the NGUON_MASTER_KEY setting, as given
 */
export async function openIssuing(options: {
  readonly store: Store
  readonly dataDirectory: string
  readonly masterKey?: string | undefined
}): Promise<OpenIssuing> {
  const directory = join(options.dataDirectory, 'keys')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const journal = openJournal(join(directory, 'journal.sqlite'))
  await catchUpJournal({ store: options.store, journal })
  const keyring = await openKeyring({
    store: options.store,
    journal,
    directory,
    setting: options.masterKey,
  })
  return { store: options.store, journal, keyring, close: () => journal.close() }
}
