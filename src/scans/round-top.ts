/** Where the axis of a chart ends. Pure. */

/** A round number not below `most`: 1, 2 or 5 and zeros. */
export function roundTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power
}
