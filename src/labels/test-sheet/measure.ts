/** From the photo of a printed test sheet, or from what people measured, to what undoes the printer's errors. */
import type { Correction } from '../correction.js'
import { type Disc, findDiscs } from './discs.js'
import { fail } from './errors.js'
import { discsOf, type Point, ruledAt, ruledMm, type TestPage, testPages } from './geometry.js'
import { fitAffine, homography, project } from './homography.js'
import { findPaper } from './paper.js'
import { type GreyPhoto, smoothed } from './picture.js'

export interface Measured {
  readonly correction: Correction
  /** How far (mm) the discs are from where printer and correction would put them, in the mean. */
  readonly left: number
  /** In pixels of the photo: the paper's corners from its top left one on, and the discs. */
  readonly corners: readonly Point[]
  readonly discs: readonly Point[]
}

/** The least length of the paper in pixels. */
const leastPixels = 700
/** A disc may be so far from its place. */
const reachMm = 14
/** More is no printer's error. */
const mostLeftMm = 0.8

/**
 * What a printer did to the test sheet, seen against the paper's own edges.
 * @throws test-photo-no-paper, test-photo-cropped, test-photo-small, test-photo-marks, test-photo-paper,
 *   test-photo-uneven
 */
export function measurePhoto(photo: GreyPhoto, page: TestPage): Measured {
  const smooth = smoothed(photo)
  const paper = findPaper(smooth)
  const size = testPages[page]
  const sides = paper.corners.map(({ x, y }, i) => {
    const next = paper.corners[(i + 1) % 4]!
    return Math.hypot(next.x - x, next.y - y)
  })
  if (Math.max(...sides) < leastPixels) throw fail('test-photo-small')
  const corners = [
    { x: 0, y: 0 },
    { x: size.width, y: 0 },
    { x: size.width, y: size.height },
    { x: 0, y: size.height },
  ]
  const wanted = discsOf(page)
  // The photo may have been taken from any side: the way the discs fit is the right one.
  const ways = [0, 1, 2, 3].map((turn) => {
    const seen = corners.map((_, i) => paper.corners[(i + turn) % 4]!)
    const toMm = homography(seen, corners)
    const discs = findDiscs(smooth, { toMm, size, bright: paper.bright })
    return { seen, toMm, pairs: paired(wanted, discs) }
  })
  const best = ways.reduce((a, b) => (b.pairs.length > a.pairs.length ? b : a))
  if (best.pairs.length < wanted.length) {
    throw fail('test-photo-marks', best.pairs.length, wanted.length)
  }
  const found = best.pairs.map((pair) => pair.found)
  const fit = fitAffine(wanted, found)
  // On paper of another size the discs would be no circles, whatever their places.
  const sum = (pick: (disc: Disc) => number) => found.reduce((total, disc) => total + pick(disc), 0)
  const round = sum(({ across }) => across) / sum(({ down }) => down) / (fit.a / fit.d)
  if (Math.abs(round - 1) > 0.05) throw fail('test-photo-paper')
  if (fit.left > mostLeftMm) throw fail('test-photo-uneven', fit.left.toFixed(1))
  const toPixels = homography(corners, best.seen)
  return {
    correction: correctionOf(size, fit),
    left: fit.left,
    corners: best.seen,
    discs: found.map((disc) => project(toPixels, disc)),
  }
}

function paired(wanted: readonly Point[], found: readonly Disc[]) {
  const free = new Set(found)
  return wanted.flatMap((place) => {
    const near = (disc: Point) => Math.hypot(disc.x - place.x, disc.y - place.y)
    const [nearest] = [...free].sort((a, b) => near(a) - near(b))
    if (!nearest || near(nearest) > reachMm) return []
    free.delete(nearest)
    return [{ wanted: place, found: nearest }]
  })
}

/** What people measured on the test sheet, in mm. */
export interface Lengths {
  /** Of the lines of 100 mm. */
  readonly across: number
  readonly down: number
  /** From the paper's left edge to the beginning of the first, from its top edge to that of the second. */
  readonly left: number
  readonly top: number
}

export function measureLengths({ across, down, left, top }: Lengths, page: TestPage): Correction {
  const { width, height } = testPages[page]
  const ruled = ruledAt(page)
  const [a, d] = [across / ruledMm, down / ruledMm]
  const [e, f] = [left - a * ruled.across.x, top - d * ruled.down.y]
  return correctionOf({ width, height }, { a, b: 0, c: 0, d, e, f })
}

/** What people measure when a printer has no errors. */
export function lengthsOf(page: TestPage): Lengths {
  const { across, down } = ruledAt(page)
  return { across: ruledMm, down: ruledMm, left: across.x, top: down.y }
}

/** Below these a printer differs from sheet to sheet, and modules of whole dots are worth more. */
const noShift = 0.05
const noScale = 0.0008
const noTurn = 0.15

/** The other way round of what a printer does: x' = a x + c y + e, y' = b x + d y + f. */
function correctionOf(
  { width, height }: { readonly width: number; readonly height: number },
  { a, b, c, d, e, f }: { a: number; b: number; c: number; d: number; e: number; f: number },
): Correction {
  const [x, y] = [width / 2, height / 2]
  const [shiftX, shiftY] = [a * x + c * y + e - x, b * x + d * y + f - y]
  const scale = (n: number) => (Math.abs(n - 1) < noScale ? 1 : round(n, 10_000))
  const shift = (mm: number) => (Math.abs(mm) < noShift ? 0 : round(mm, 100))
  // y runs downwards: a sheet that was turned clockwise is turned back counter-clockwise.
  const turned = ((Math.atan2(b, a) + Math.atan2(-c, d)) / 2) * (180 / Math.PI)
  return {
    shift: { x: shift(-shiftX), y: shift(-shiftY) },
    scale: { x: scale(1 / Math.hypot(a, b)), y: scale(1 / Math.hypot(c, d)) },
    turn: Math.abs(turned) < noTurn ? 0 : round(turned, 100),
  }
}

const round = (n: number, parts: number): number => Math.round(n * parts) / parts
