/**
 * Arithmetic on stretches of indexes: inclusive ranges [first, last], kept sorted and disjoint.
 * Everything here is pure and costs by the number of ranges, never of codes.
 */
export interface Range {
  readonly first: number
  readonly last: number
}

/** The same indexes as sorted ranges that neither overlap nor touch. */
export function normalise(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.first - b.first)
  const result: { first: number; last: number }[] = []
  for (const { first, last } of sorted) {
    const end = result.at(-1)
    if (end && first <= end.last + 1) end.last = Math.max(end.last, last)
    else result.push({ first, last })
  }
  return result
}

/** The indexes of `a` that are in `b` too. */
export function intersect(a: readonly Range[], b: readonly Range[]): Range[] {
  const [x, y] = [normalise(a), normalise(b)]
  const result: Range[] = []
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const [left, right] = [x[i]!, y[j]!]
    const first = Math.max(left.first, right.first)
    const last = Math.min(left.last, right.last)
    if (first <= last) result.push({ first, last })
    if (left.last < right.last) i++
    else j++
  }
  return result
}

/** The indexes of `a` that are not in `b`. */
export function subtract(a: readonly Range[], b: readonly Range[]): Range[] {
  const away = normalise(b)
  const result: Range[] = []
  for (const { first, last } of normalise(a)) {
    let from = first
    for (const hole of away) {
      if (hole.last < from) continue
      if (hole.first > last) break
      if (hole.first > from) result.push({ first: from, last: hole.first - 1 })
      from = hole.last + 1
    }
    if (from <= last) result.push({ first: from, last })
  }
  return result
}

/** How many indexes the (disjoint) ranges hold. */
export const countOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)

/** Single indexes as ranges. */
export const rangesOf = (indexes: readonly number[]): Range[] =>
  normalise(indexes.map((index) => ({ first: index, last: index })))
