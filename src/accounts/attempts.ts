/**
 * How often something may be tried, counted in the database for all processes together: a bucket of
 * turns for each key, filled evenly. Keys are HMACs: no address and no name is kept.
 */
import type { Store } from '../store/store.js'

export interface Bucket {
  readonly key: string
  /** Turns in a row, and in each `perMs`. */
  readonly most: number
}

/** Takes a turn of every bucket at a moment; false, and none taken, when one of them is empty. */
export async function takeTurns(
  store: Store,
  buckets: readonly Bucket[],
  perMs: number,
  at: Date,
): Promise<boolean> {
  return store.write(async (tx) => {
    // A bucket that nobody touched for so long is full.
    const full = new Date(at.getTime() - perMs).toISOString()
    await tx.deleteFrom('attempt').where('at', '<', full).execute()
    const rows = await tx
      .selectFrom('attempt')
      .selectAll()
      .where('key', 'in', [...buckets.map(({ key }) => key), ''])
      .execute()
    const left = buckets.map(({ key, most }) => {
      const row = rows.find((one) => one.key === key)
      if (!row) return { key, turns: most }
      const passedMs = Math.max(0, at.getTime() - Date.parse(row.at))
      return { key, turns: Math.min(most, row.turns + (passedMs * most) / perMs) }
    })
    if (left.some(({ turns }) => turns < 1)) return false
    for (const { key, turns } of left) {
      const row = { key, turns: turns - 1, at: at.toISOString() }
      await tx
        .insertInto('attempt')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute()
    }
    return true
  })
}
