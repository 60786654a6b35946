/**
 * What a printer does to a page, undone before it prints: where lengths come out 1 % short they are
 * drawn 1 % longer. Lengths in mm, y downwards.
 */

export interface Correction {
  /** To the right and down; the grid of the stock is moved by it. */
  readonly shift: Readonly<{ x: number; y: number }>
  /** Of all lengths across and down, about the middle of the page. */
  readonly scale: Readonly<{ x: number; y: number }>
  /** Degrees counter-clockwise, about the middle of the page. */
  readonly turn: number
}

export const noCorrection: Correction = { shift: { x: 0, y: 0 }, scale: { x: 1, y: 1 }, turn: 0 }

/** A printer is as good as these say; beyond, something else is wrong (paper, settings). */
export const mostScale = 1.12
export const leastScale = 0.9
export const mostTurn = 3

/** x' = a x + c y + e; y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

interface Page {
  readonly width: number
  readonly height: number
}

/**
 * How points of a page (mm, y downwards) are moved when it is printed; undefined where they stay. The
 * shift is not in it: it is in the grid of the stock.
 */
export function pageMatrix(
  { width, height }: Page,
  correction: Correction | undefined,
  upsideDown = false,
): Matrix | undefined {
  const { scale, turn } = correction ?? noCorrection
  if (scale.x === 1 && scale.y === 1 && turn === 0 && !upsideDown) return undefined
  const angle = ((turn + (upsideDown ? 180 : 0)) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [a, b, c, d] = [scale.x * cos, -scale.y * sin, scale.x * sin, scale.y * cos]
  const [x, y] = [width / 2, height / 2]
  return [a, b, c, d, x - a * x - c * y, y - b * x - d * y]
}

/** The rectangle around a rectangle of the page once it is moved. */
export function movedBox(
  matrix: Matrix | undefined,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
) {
  if (!matrix) return box
  const [a, b, c, d, e, f] = matrix
  const corners = [0, 1, 2, 3].map((i) => {
    const [x, y] = [box.x + (i & 1) * box.w, box.y + (i >> 1) * box.h]
    return [a * x + c * y + e, b * x + d * y + f] as const
  })
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top }
}
