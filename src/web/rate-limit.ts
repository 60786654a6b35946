/**
 * How often somebody may do something: a bucket of tokens for each key, filled evenly, kept in the
 * memory of this process. Keys are for the caller to make unreadable where they stand for people.
 */

export interface RateLimit {
  /** Takes one turn of `key` at a moment; false when it has none left. */
  take(key: string, at: Date): boolean
}

/** Keys remembered; the one unused for longest goes first, and begins anew when it comes again. */
const remembered = 50_000

/** @param most turns in a row, and in each `perMs` */
export function createRateLimit(most: number, perMs: number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(key, at) {
      const now = at.getTime()
      const known = buckets.get(key) ?? { left: most, at: now }
      const filled = known.left + (Math.max(0, now - known.at) * most) / perMs
      const left = Math.min(most, filled)
      const taken = left >= 1
      buckets.delete(key)
      if (buckets.size >= remembered) buckets.delete(buckets.keys().next().value as string)
      buckets.set(key, { left: taken ? left - 1 : left, at: now })
      return taken
    },
  }
}
