/** Chance that comes again with its seed. */
export interface Chance {
  /** A whole number from 0, below `limit`. */
  readonly below: (limit: number) => number
  readonly one: <T>(of: readonly T[]) => T
  /** True in so many of a hundred times. */
  readonly percent: (times: number) => boolean
  readonly many: <T>(least: number, most: number, make: () => T) => T[]
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for picking test cases. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => next() % limit
  return {
    below,
    one: <T>(of: readonly T[]) => of[below(of.length)] as T,
    percent: (times) => below(100) < times,
    many: <T>(least: number, most: number, make: () => T) =>
      Array.from({ length: least + below(most - least + 1) }, make),
  }
}
