/** Where on a label there is room for something new. Pure. */
import type { LabelElement } from '../labels/template.js'
import { hundredths, rectangleOf, type Rectangle, type Size } from './rectangle.js'

const marginMm = 3
/** Texts may be made so much narrower to find room; anything else keeps its size. */
const narrower = [1, 0.8, 0.6, 0.45]
const leastTextMm = 15

export interface FreePlace {
  readonly x: number
  readonly y: number
  /** Of the width that was asked for. */
  readonly share: number
  /** False where there is no room: then it lies in the middle, over others. */
  readonly isFree: boolean
}

/**
 * Where something of this size lies over nothing, from the top left.
 * @param isText may be made narrower where there is no room for all of it
 */
export function freePlace(
  { w, h }: Pick<Rectangle, 'w' | 'h'>,
  taken: readonly Rectangle[],
  label: Size,
  isText = false,
): FreePlace {
  const shares = isText ? narrower.filter((share) => share === 1 || w * share >= leastTextMm) : [1]
  for (const share of shares) {
    const found = firstFree({ w: w * share, h }, taken, label)
    if (found) return { ...found, share, isFree: true }
  }
  const x = hundredths(Math.max(0, (label.width - w) / 2))
  const y = hundredths(Math.max(0, (label.height - h) / 2))
  return { x, y, share: 1, isFree: false }
}

/** Beside what is there already, or at the margins: no other place can be further up or left. */
function firstFree(
  { w, h }: Pick<Rectangle, 'w' | 'h'>,
  taken: readonly Rectangle[],
  { width, height }: Size,
): { readonly x: number; readonly y: number } | undefined {
  const margin = Math.min(marginMm, Math.min(width, height) / 10)
  const places = (edges: readonly number[], room: number) =>
    [...new Set([margin, ...edges].map((mm) => Math.ceil(mm * 100 - 1e-6) / 100))]
      .filter((at) => at >= margin - 1e-6 && at <= room - margin + 1e-6)
      .sort((a, b) => a - b)
  const rows = places(
    taken.map((r) => r.y + r.h),
    height - h,
  )
  const columns = places(
    taken.map((r) => r.x + r.w),
    width - w,
  )
  for (const y of rows) {
    for (const x of columns) if (!taken.some((r) => overlaps(r, { x, y, w, h }))) return { x, y }
  }
  return undefined
}

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.w - 1e-6 &&
  b.x < a.x + a.w - 1e-6 &&
  a.y < b.y + b.h - 1e-6 &&
  b.y < a.y + a.h - 1e-6

const leastLineMm = 0.2

/** What of a label an element takes: of a frame its lines alone, for others stand in it. */
export function takenBy(element: LabelElement): Rectangle[] {
  const r = rectangleOf(element)
  if (element.kind === 'line') {
    const half = element.thickness / 2
    return [{ x: r.x - half, y: r.y - half, w: r.w + 2 * half, h: r.h + 2 * half }]
  }
  if (element.kind !== 'box' || element.fill === true) return [r]
  const line = element.thickness ?? leastLineMm
  return [
    { ...r, h: line },
    { ...r, y: r.y + r.h - line, h: line },
    { ...r, w: line },
    { ...r, x: r.x + r.w - line, w: line },
  ]
}
