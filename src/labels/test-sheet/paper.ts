/** The four corners of a bright sheet of paper on a darker table. */
import { fail } from './errors.js'
import type { Point } from './geometry.js'
import { brightness, type GreyPhoto, type Patch, patches, threshold } from './picture.js'

export interface FoundPaper {
  /** In pixels, clockwise as seen. */
  readonly corners: readonly Point[]
  /** The mean brightness of the table and of the paper. */
  readonly dark: number
  readonly bright: number
}

/** The least share of the photo that the paper takes. */
const leastShare = 0.2
const mostShare = 0.97
/** The least difference between table and paper, of 255. */
const leastContrast = 35

/** Throws `test-photo-no-paper`, `test-photo-cropped`. @param photo smoothed */
export function findPaper(photo: GreyPhoto): FoundPaper {
  const { width, height, pixels } = photo
  const { at, dark, bright } = threshold(pixels)
  if (bright - dark < leastContrast) throw fail('test-photo-no-paper')
  const [sheet] = patches(photo, (i) => pixels[i]! > at, width * height * leastShare).sort(
    (a, b) => b.area - a.area,
  )
  // A table as bright as the paper is one patch with it.
  if (!sheet || sheet.area > width * height * mostShare) throw fail('test-photo-no-paper')
  const { left, top, right, bottom } = sheet
  if (left < 2 || top < 2 || right > width - 3 || bottom > height - 3) {
    throw fail('test-photo-cropped')
  }
  const hull = hullOf(outline(sheet, width))
  const rough = largestQuad(hull)
  const share = areaOf(rough) / areaOf(hull)
  // Marks are holes in the patch, so that it is a little smaller than its outline.
  if (share < 0.96 || sheet.area < 0.8 * areaOf(rough)) throw fail('test-photo-no-paper')
  return { corners: sharpened(photo, rough), dark, bright }
}

/** The first and last pixel of a patch in each row. */
function outline({ pixels, top, bottom }: Patch, width: number): Point[] {
  const first = new Int32Array(bottom - top + 1).fill(width)
  const last = new Int32Array(bottom - top + 1).fill(-1)
  for (const index of pixels) {
    const x = index % width
    const row = (index - x) / width - top
    if (x < first[row]!) first[row] = x
    if (x > last[row]!) last[row] = x
  }
  return [...first].flatMap((x, row) => [
    { x, y: top + row },
    { x: last[row]!, y: top + row },
  ])
}

const cross = (o: Point, a: Point, b: Point): number =>
  (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

/** The convex hull (Andrew's monotone chain), clockwise as seen. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (some: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of some) {
      while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

const areaOf = (corners: readonly Point[]): number =>
  Math.abs(
    corners.reduce((sum, { x, y }, i) => {
      const next = corners[(i + 1) % corners.length]!
      return sum + x * next.y - next.x * y
    }, 0),
  ) / 2

/** The largest quadrilateral between corners of a hull, of which some forty are tried. */
function largestQuad(hull: readonly Point[]): Point[] {
  const n = hull.length
  // For each diagonal the farthest points on both sides of it.
  let best: { area: number; quad: Point[] } = { area: -1, quad: [] }
  for (let i = 0; i < n; i++) {
    for (let k = i + 2; k < n; k++) {
      const [a, c] = [hull[i]!, hull[k]!]
      const b = farthest(hull, i + 1, k, a, c)
      const d = farthest(hull, k + 1, n + i, a, c)
      if (!b || !d) continue
      const quad = [a, b, c, d]
      const area = areaOf(quad)
      if (area > best.area) best = { area, quad }
    }
  }
  return best.quad
}

function farthest(hull: readonly Point[], from: number, to: number, a: Point, c: Point) {
  let found: Point | undefined
  let most = 0
  for (let i = from; i < to; i++) {
    const point = hull[i % hull.length]!
    const far = Math.abs(cross(a, c, point))
    if (far > most) [most, found] = [far, point]
  }
  return found
}

/** Each side as a line through the places where brightness is half way, and the corners where sides meet. */
function sharpened(photo: GreyPhoto, rough: readonly Point[]): Point[] {
  const lines = rough.map((from, i) => sideOf(photo, from, rough[(i + 1) % 4]!))
  return lines.map((line, i) => meeting(lines[(i + 3) % 4]!, line))
}

/** Points p with nx x + ny y = at. */
interface Line {
  readonly nx: number
  readonly ny: number
  readonly at: number
}

const samples = 240

function sideOf(photo: GreyPhoto, from: Point, to: Point): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const reach = Math.max(6, length * 0.015)
  const places: Point[] = []
  for (let i = 0; i < samples; i++) {
    const along = length * (0.06 + (0.88 * i) / (samples - 1))
    const off = edgeAt(photo, from.x + dx * along, from.y + dy * along, -dy, dx, reach)
    if (off === undefined) continue
    places.push({ x: from.x + dx * along - dy * off, y: from.y + dy * along + dx * off })
  }
  if (places.length < samples / 2) throw fail('test-photo-no-paper')
  return lineThrough(places)
}

/** How far along the normal brightness passes the middle between both sides; undefined where none is darker. */
function edgeAt(
  photo: GreyPhoto,
  x: number,
  y: number,
  nx: number,
  ny: number,
  reach: number,
): number | undefined {
  const steps = Math.ceil(reach * 4)
  const values = Array.from({ length: steps + 1 }, (_, i) => {
    const off = -reach + (2 * reach * i) / steps
    return brightness(photo, x + nx * off, y + ny * off)
  })
  const share = Math.floor(values.length / 5)
  const mean = (some: readonly number[]) => some.reduce((sum, n) => sum + n, 0) / some.length
  const [before, after] = [mean(values.slice(0, share)), mean(values.slice(-share))]
  if (Math.abs(before - after) < leastContrast / 2) return undefined
  const middle = (before + after) / 2
  const isBefore = (value: number) => value > middle === before > middle
  const i = values.findIndex((value) => !isBefore(value))
  if (i < 1) return undefined
  const [a, b] = [values[i - 1]!, values[i]!]
  return -reach + (2 * reach * (i - 1 + (middle - a) / (b - a))) / steps
}

/** Total least squares, again without the places that lie far off (a finger, a shadow). */
function lineThrough(all: readonly Point[]): Line {
  let places = all
  for (let round = 0; ; round++) {
    const n = places.length
    const [mx, my] = [
      places.reduce((s, p) => s + p.x, 0) / n,
      places.reduce((s, p) => s + p.y, 0) / n,
    ]
    let [xx, xy, yy] = [0, 0, 0]
    for (const { x, y } of places) {
      xx += (x - mx) ** 2
      xy += (x - mx) * (y - my)
      yy += (y - my) ** 2
    }
    const angle = Math.atan2(2 * xy, xx - yy) / 2
    const [nx, ny] = [-Math.sin(angle), Math.cos(angle)]
    const line = { nx, ny, at: nx * mx + ny * my }
    if (round === 4) return line
    const off = ({ x, y }: Point) => Math.abs(nx * x + ny * y - line.at)
    const spread = median(places.map(off))
    const kept = all.filter((place) => off(place) <= Math.max(0.5, 3 * spread))
    if (kept.length < all.length / 3) return line
    places = kept
  }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function meeting(a: Line, b: Line): Point {
  const scale = a.nx * b.ny - b.nx * a.ny
  return {
    x: (a.at * b.ny - b.at * a.ny) / scale,
    y: (a.nx * b.at - b.nx * a.at) / scale,
  }
}
