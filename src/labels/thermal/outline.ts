/** Letters as contours in dots. */
import type { LabelFont } from '../font.js'
import type { Contours } from './fill.js'

/** Where a text stands: its baseline starts at x, y (dots) and is turned counter-clockwise. */
export interface TextPlace {
  readonly x: number
  readonly y: number
  /** The type size in dots. */
  readonly size: number
  /** Degrees. */
  readonly rotate: number
}

/** Parts into which a curve is cut: at 600 dpi letters of 5 mm are still smooth. */
const curveParts = 6

/** The contours of a text. */
export function textContours(font: LabelFont, text: string, place: TextPlace): Contours {
  const { unitsPerEm, glyphs } = font.outline(text)
  const scale = place.size / unitsPerEm
  const angle = (place.rotate * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  return glyphs.flatMap(({ path, x }) =>
    pathContours(path, (unitX, unitY) => [
      place.x + (x + unitX) * cos - unitY * sin,
      place.y - (x + unitX) * sin - unitY * cos,
    ]),
  )
}

type Turn = (x: number, y: number) => readonly [number, number]

/** An SVG path of the commands that fonts have (M, L, Q, C, Z), all in absolute units. */
function pathContours(path: string, turn: Turn): number[][] {
  const contours: number[][] = []
  let contour: number[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', operands = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = (operands.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    if (command === 'Z') continue
    if (command === 'M') contours.push((contour = []))
    const [endX = 0, endY = 0] = numbers.slice(-2)
    if (numbers.length === 2) contour.push(...turn(endX, endY))
    else {
      const points = [x, y, ...numbers]
      for (let i = 1; i <= curveParts; i++) {
        contour.push(...turn(...onCurve(points, i / curveParts)))
      }
    }
    ;[x, y] = [endX, endY]
  }
  return contours
}

/** A point of a Bézier curve of any degree, by de Casteljau. */
function onCurve(points: readonly number[], t: number): [number, number] {
  let level = points
  while (level.length > 2) {
    const next: number[] = []
    for (let i = 0; i + 2 < level.length; i++) {
      next.push((level[i] ?? 0) * (1 - t) + (level[i + 2] ?? 0) * t)
    }
    level = next
  }
  return [level[0] ?? 0, level[1] ?? 0]
}
