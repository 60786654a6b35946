import type { Tx } from '../store/store.js'

/** Says, in the transaction of the change, that something a public page shows may have changed. */
export async function bumpRegistry(tx: Tx): Promise<void> {
  await tx
    .updateTable('generation')
    .set((eb) => ({ registry: eb('registry', '+', 1) }))
    .execute()
}
