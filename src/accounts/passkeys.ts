/** Passkeys added and removed, each with its entry in the same transaction. */
import type { Store, Tx } from '../store/store.js'
import { writeThrough } from '../store/through.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'
import { unlessRefused } from './second-factor.js'

/** Adds the passkey that `verify` (better-auth) takes; undefined when it refuses. */
export async function addPasskey<T>(
  store: Store,
  personId: string,
  now: Date,
  verify: () => Promise<T>,
): Promise<T | undefined> {
  return writeThrough(store, async (tx) => {
    const added = await unlessRefused(verify)
    if (added !== undefined) await audit(tx, 'passkey-added', personId, now)
    return added
  })
}

/** @throws passkey-not-found also for another's */
export async function removePasskey(
  store: Store,
  personId: string,
  id: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const removed = await tx
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('user_id', '=', personId)
      .executeTakeFirst()
    if (removed.numDeletedRows === 0n) throw fail('passkey-not-found')
    await audit(tx, 'passkey-removed', personId, now)
  })
}

const audit = (tx: Tx, action: string, personId: string, at: Date) =>
  recordAudit(tx, {
    at,
    actor: `person:${personId}`,
    action,
    subject: 'person',
    subjectId: personId,
  })
