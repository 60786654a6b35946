/** Fills outlines with dots: a dot is black where the outline covers half of it. */
import { type Bitmap, clearDot, setDot } from './bitmap.js'

/** Closed contours of corners in dots: x, y, x, y ... The inside is where they wind around. */
export type Contours = readonly (readonly number[])[]

/** Lines within a row of dots at which the cover is measured. */
const linesPerDot = 4

/** Steps that stand for a grey: a dot is black where the cover is above its step (4 x 4, Bayer). */
const steps = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

/**
 * @param grey 0 = black, 1 = white: printed as scattered dots
 * @param white whether the outline is left white instead
 */
export function fillContours(bitmap: Bitmap, contours: Contours, grey = 0, white = false): void {
  const edges = edgesOf(contours)
  if (edges.length === 0) return
  const top = Math.max(0, Math.floor(Math.min(...edges.map((edge) => edge.top))))
  const bottom = Math.min(bitmap.height, Math.ceil(Math.max(...edges.map((edge) => edge.bottom))))
  const cover = new Float32Array(bitmap.width)
  for (let row = top; row < bottom; row++) {
    cover.fill(0)
    for (let line = 0; line < linesPerDot; line++) {
      coverLine(cover, edges, row + (line + 0.5) / linesPerDot)
    }
    for (let x = 0; x < bitmap.width; x++) {
      if ((cover[x] ?? 0) < linesPerDot / 2) continue
      const step = ((steps[(row & 3) * 4 + (x & 3)] ?? 0) + 0.5) / 16
      if (white) clearDot(bitmap, x, row)
      else if (1 - grey > step) setDot(bitmap, x, row)
    }
  }
}

interface Edge {
  readonly top: number
  readonly bottom: number
  /** Where it is at `top`, and how far it goes sideways in a row. */
  readonly x: number
  readonly slope: number
  readonly winding: 1 | -1
}

function edgesOf(contours: Contours): Edge[] {
  const edges: Edge[] = []
  for (const corners of contours) {
    const count = corners.length / 2
    for (let i = 0; i < count; i++) {
      const j = (i + 1) % count
      const [x1 = 0, y1 = 0] = [corners[2 * i], corners[2 * i + 1]]
      const [x2 = 0, y2 = 0] = [corners[2 * j], corners[2 * j + 1]]
      if (y1 === y2) continue
      const down = y1 < y2
      edges.push({
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
        x: down ? x1 : x2,
        slope: (x2 - x1) / (y2 - y1),
        winding: down ? 1 : -1,
      })
    }
  }
  return edges
}

function coverLine(cover: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter((edge) => edge.top <= y && y < edge.bottom)
    .map((edge) => ({ x: edge.x + (y - edge.top) * edge.slope, winding: edge.winding }))
    .sort((a, b) => a.x - b.x)
  let winding = 0
  let start = 0
  for (const crossing of crossings) {
    if (winding === 0) start = crossing.x
    winding += crossing.winding
    if (winding === 0) coverSpan(cover, start, crossing.x)
  }
}

function coverSpan(cover: Float32Array, from: number, to: number): void {
  const first = Math.max(0, Math.floor(from))
  const last = Math.min(cover.length - 1, Math.floor(to))
  for (let x = first; x <= last; x++) {
    cover[x]! += Math.max(0, Math.min(to, x + 1) - Math.max(from, x))
  }
}
