/**
 * The sheet by which a printer is measured: what stands where on it, in mm. Marks lie away from the
 * edge, where no printer prints, and from one another, so that a camera tells them apart.
 */

/** Paper that every printer takes and whose size is known to a tenth of a millimetre. */
export const testPages = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a5: { width: 148, height: 210 },
} as const
export type TestPage = keyof typeof testPages

export interface Point {
  readonly x: number
  readonly y: number
}

/** Black discs are found by a camera from every side, and their middles well below a pixel. */
export const discRadiusMm = 4

const inset = 20

/** The discs at the corners and in the middle of the sides, the extra one that says where the top is last. */
export function discsOf(page: TestPage): readonly Point[] {
  const { width, height } = testPages[page]
  const [right, bottom] = [width - inset, height - inset]
  return [
    { x: inset, y: inset },
    { x: right, y: inset },
    { x: right, y: bottom },
    { x: inset, y: bottom },
    { x: inset, y: height / 2 },
    { x: right, y: height / 2 },
    { x: width / 2, y: bottom },
    { x: inset + 16, y: inset },
  ]
}

/** Both lines that people measure are as long. */
export const ruledMm = 100

/** Where the lines that people measure begin, and how far that is from the paper's edges. */
export function ruledAt(page: TestPage): { readonly across: Point; readonly down: Point } {
  const { width, height } = testPages[page]
  return {
    across: { x: (width - ruledMm) / 2, y: 40 },
    down: { x: 32, y: (height - ruledMm) / 2 },
  }
}
