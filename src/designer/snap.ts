/** Pulls what is moved or stretched to lines that matter: other elements, the label, guides, the grid. Pure. */
import { hundredths, type Rectangle, type Size } from './rectangle.js'

/** A line across the label; `axis` x stands upright at x = `at`. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
}

export interface SnapLines {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Distance of the lines of the grid in mm; undefined for none. */
  readonly grid: number | undefined
  /** How near (mm) something must be to be pulled. */
  readonly reach: number
}

export interface Snapped {
  readonly dx: number
  readonly dy: number
  /** The lines it was pulled to, to be shown. */
  readonly guides: readonly Guide[]
}

export function snapLines(
  label: Size,
  others: readonly Rectangle[],
  guides: readonly Guide[],
  grid: number | undefined,
  reach: number,
): SnapLines {
  const x = [
    0,
    label.width / 2,
    label.width,
    ...others.flatMap((r) => [r.x, r.x + r.w / 2, r.x + r.w]),
  ]
  const y = [
    0,
    label.height / 2,
    label.height,
    ...others.flatMap((r) => [r.y, r.y + r.h / 2, r.y + r.h]),
  ]
  for (const guide of guides) (guide.axis === 'x' ? x : y).push(guide.at)
  return { x, y, grid, reach }
}

/** Corrects a move by (dx, dy): edges and centre go to lines in reach, else the corner to the grid. */
export function snapMove(from: Rectangle, dx: number, dy: number, lines: SnapLines): Snapped {
  const across = pulled(
    [from.x + dx, from.x + dx + from.w / 2, from.x + dx + from.w],
    lines.x,
    lines,
  )
  const down = pulled([from.y + dy, from.y + dy + from.h / 2, from.y + dy + from.h], lines.y, lines)
  return corrected(dx, dy, across, down)
}

/** Corrects the place of an edge or corner; an axis that is not stretched is undefined. */
export function snapPoint(
  x: number | undefined,
  y: number | undefined,
  lines: SnapLines,
): { readonly x: number; readonly y: number; readonly guides: readonly Guide[] } {
  const across = x === undefined ? none : pulled([x], lines.x, lines)
  const down = y === undefined ? none : pulled([y], lines.y, lines)
  const { dx, dy, guides } = corrected(x ?? 0, y ?? 0, across, down)
  return { x: dx, y: dy, guides }
}

interface Pull {
  readonly by: number
  readonly to: number | undefined
}

const none: Pull = { by: 0, to: undefined }

function pulled(
  points: readonly number[],
  lines: readonly number[],
  { grid, reach }: SnapLines,
): Pull {
  let best: Pull | undefined
  for (const point of points) {
    for (const line of lines) {
      const by = line - point
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by) - 1e-9)) {
        best = { by, to: line }
      }
    }
  }
  if (best) return best
  const [first = 0] = points
  return grid === undefined ? none : { by: Math.round(first / grid) * grid - first, to: undefined }
}

function corrected(dx: number, dy: number, across: Pull, down: Pull): Snapped {
  return {
    dx: hundredths(dx + across.by),
    dy: hundredths(dy + down.by),
    guides: [
      ...(across.to === undefined ? [] : [{ axis: 'x' as const, at: across.to }]),
      ...(down.to === undefined ? [] : [{ axis: 'y' as const, at: down.to }]),
    ],
  }
}

export type Handle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w'

/** The rectangle after one of its eight handles was dragged to (x, y); never turned inside out. */
export function stretched(
  from: Rectangle,
  handle: Handle,
  x: number,
  y: number,
  { width, height }: Size,
  over = 0,
  least = 1,
): Rectangle {
  const px = Math.max(-over, Math.min(x, width + over))
  const py = Math.max(-over, Math.min(y, height + over))
  let [left, top, right, bottom] = [from.x, from.y, from.x + from.w, from.y + from.h]
  if (handle.includes('w')) left = Math.min(px, right - Math.min(least, from.w))
  if (handle.includes('e')) right = Math.max(px, left + Math.min(least, from.w))
  if (handle.includes('n')) top = Math.min(py, bottom - Math.min(least, from.h))
  if (handle.includes('s')) bottom = Math.max(py, top + Math.min(least, from.h))
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/** A square stays one: the side that was dragged decides, the opposite corner stays. */
export function squared(from: Rectangle, to: Rectangle, handle: Handle, label: Size): Rectangle {
  const isCorner = handle.length === 2
  const right = from.x + from.w
  const bottom = from.y + from.h
  const wanted = isCorner ? Math.max(to.w, to.h) : handle === 'n' || handle === 's' ? to.h : to.w
  const room = Math.min(
    handle.includes('w') ? right : label.width - from.x,
    handle.includes('n') ? bottom : label.height - from.y,
  )
  const side = Math.max(5, Math.min(wanted, room))
  return {
    x: handle.includes('w') ? right - side : from.x,
    y: handle.includes('n') ? bottom - side : from.y,
    w: side,
    h: side,
  }
}
