/** Which pages of a volume are read back before it is handed out. */

/**
 * The first, the last, and some between at even distances: two of sheets, fourteen of a roll, whose
 * pages hold one label each. Pages count from 0.
 */
export function proofPages(pages: number, cells: number): number[] {
  const between = cells >= 10 ? 2 : 14
  const wanted = Array.from({ length: between + 2 }, (_, i) =>
    Math.round((i * (pages - 1)) / (between + 1)),
  )
  return [...new Set(wanted)]
}
