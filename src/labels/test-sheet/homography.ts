/** What a plane looks like to a camera, and least squares. Pure arithmetic. */
import type { Point } from './geometry.js'

/** Nine numbers, row by row, the last of them 1. */
export type Homography = readonly number[]

/** The homography that takes four points to four others. */
export function homography(from: readonly Point[], to: readonly Point[]): Homography {
  const rows = from.flatMap(({ x, y }, i) => {
    const { x: u, y: v } = to[i]!
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y],
      [0, 0, 0, x, y, 1, -v * x, -v * y],
    ]
  })
  const right = to.flatMap(({ x, y }) => [x, y])
  return [...solve(rows, right), 1]
}

export function project(h: Homography, { x, y }: Point): Point {
  const w = h[6]! * x + h[7]! * y + h[8]!
  return { x: (h[0]! * x + h[1]! * y + h[2]!) / w, y: (h[3]! * x + h[4]! * y + h[5]!) / w }
}

/** Gauss with pivots. Throws a RangeError where there is no one solution. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    }
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const lead = rows[column]!
    if (Math.abs(lead[column]!) < 1e-12) throw new RangeError('no one solution')
    for (let row = 0; row < n; row++) {
      if (row === column) continue
      const factor = rows[row]![column]! / lead[column]!
      for (let i = column; i <= n; i++) rows[row]![i]! -= factor * lead[i]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}

/** x' = a x + c y + e, y' = b x + d y + f with the least squares of what is left. */
export function fitAffine(from: readonly Point[], to: readonly Point[]) {
  const terms = from.map(({ x, y }) => [x, y, 1])
  const normal = [0, 1, 2].map((i) => [0, 1, 2].map((j) => sum(terms.map((t) => t[i]! * t[j]!))))
  const fit = (value: (point: Point) => number) =>
    solve(
      normal,
      [0, 1, 2].map((i) => sum(terms.map((t, k) => t[i]! * value(to[k]!)))),
    )
  const [a = 1, c = 0, e = 0] = fit(({ x }) => x)
  const [b = 0, d = 1, f = 0] = fit(({ y }) => y)
  const left = from.map(({ x, y }, i) => {
    const { x: u, y: v } = to[i]!
    return Math.hypot(a * x + c * y + e - u, b * x + d * y + f - v)
  })
  return { a, b, c, d, e, f, left: Math.sqrt(sum(left.map((mm) => mm * mm)) / left.length) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
