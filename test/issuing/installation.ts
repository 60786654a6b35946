/** An installation to test with: a data directory, keys, and a few rows of the registry. */
import type { Test } from 'tap'
import type { Actor } from '../../src/accounts/actor.js'
import { type OpenIssuing, openIssuing } from '../../src/issuing/open.js'
import type { Store } from '../../src/store/store.js'
import { freshDirectory } from '../stores.js'

export const administrator: Actor = { name: 'test', producerId: null }
export const now = new Date('2026-11-24T03:00:00Z')

export async function installation(
  t: Test,
  store: Store,
  dataDirectory?: string,
): Promise<OpenIssuing & { dataDirectory: string }> {
  const directory = dataDirectory ?? (await freshDirectory(t))
  const ctx = await openIssuing({ store, dataDirectory: directory })
  t.teardown(() => ctx.close())
  return { ...ctx, dataDirectory: directory }
}

/** Two producers: `p1` with products `tea` (lots `tea-1`, `tea-2`) and `honey`, `p2` with `rice` (lot `rice-1`). */
export async function seedRegistry(store: Store): Promise<void> {
  const at = now.toISOString()
  await store.write(async (tx) => {
    for (const id of ['p1', 'p2']) {
      await tx
        .insertInto('producer')
        .values({ id, name: id, name_key: id, kind: 'cooperative', created_at: at, updated_at: at })
        .execute()
    }
    for (const [id, producer] of [
      ['tea', 'p1'],
      ['honey', 'p1'],
      ['rice', 'p2'],
    ] as const) {
      await tx
        .insertInto('product')
        .values({
          id,
          producer_id: producer,
          name: id,
          name_key: id,
          created_at: at,
          updated_at: at,
        })
        .execute()
    }
    for (const [id, product] of [
      ['tea-1', 'tea'],
      ['tea-2', 'tea'],
      ['rice-1', 'rice'],
    ] as const) {
      await tx
        .insertInto('lot')
        .values({
          id,
          product_id: product,
          number: id.toUpperCase(),
          number_key: id.toUpperCase(),
          created_at: at,
        })
        .execute()
    }
  })
}
