/** Marks on a sheet that show where to cut it: for a guillotine, for a knife, for a cutting plotter. */
import { cellAt, cellsOf } from './stock-grid.js'
import type { Stock } from './stock.js'

/** A straight line in mm. */
export interface CutMark {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly thickness: number
}

/** Cut marks are as thin as may be. */
const thin = 0.2
const long = 3
/** They keep this far from what is cut out. */
const away = 1

/** @param bleed how far colour runs over the cells (mm); marks stay away from it */
export function cutMarks(stock: Stock, bleed = 0): readonly CutMark[] {
  if (stock.cutMarks === 'corners') return cornerMarks(stock, bleed)
  if (stock.cutMarks === 'cutter') return cutterMarks(stock)
  return stock.cutMarks ? guillotineMarks(stock) : []
}

/** In the margins only, at both ends of every cut across the whole sheet. */
function guillotineMarks(stock: Stock): CutMark[] {
  const { page, margin, cell, gap, columns, rows } = stock
  const { right, bottom } = gridOf(stock)
  const edges = (start: number, size: number, space: number, count: number) => [
    ...new Set(
      Array.from({ length: count }, (_, i) => start + i * (size + space)).flatMap((at) => [
        at,
        at + size,
      ]),
    ),
  ]
  const spans = (from: number, to: number, end: number) =>
    [
      [Math.max(0, from - away - long), from - away],
      [to + away, Math.min(end, to + away + long)],
    ].filter(([a = 0, b = 0]) => b - a >= 1)
  const columnEdges = edges(margin.left, cell.width, gap.x, columns)
  const rowEdges = edges(margin.top, cell.height, gap.y, rows)
  return [
    ...columnEdges.flatMap((x) =>
      spans(margin.top, bottom, page.height).map(([a = 0, b = 0]) => line(x, a, x, b)),
    ),
    ...rowEdges.flatMap((y) =>
      spans(margin.left, right, page.width).map(([a = 0, b = 0]) => line(a, y, b, y)),
    ),
  ]
}

/** Two lines at each corner of every cell, in line with its edges; left out where there is no room. */
function cornerMarks(stock: Stock, bleed: number): CutMark[] {
  const { page, margin, cell, gap, columns, rows } = stock
  const off = Math.max(bleed, 0.5)
  // A gap is shared by the marks of two cells, which lie beside one another in it.
  const inGap = (space: number) => Math.min(long, space - 2 * off)
  const lengths = (at: number, space: number, before: number, isFirst: boolean) =>
    isFirst ? Math.min(long, before - off) : Math.min(long, inGap(space), at)
  return Array.from({ length: cellsOf(stock) }, (_, i) => i).flatMap((i) => {
    const { x, y } = cellAt(stock, i)
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const [right, bottom] = [x + cell.width, y + cell.height]
    const reach = {
      left: lengths(x, gap.x, margin.left, column === 0),
      right: lengths(page.width - right, gap.x, page.width - right, column === columns - 1),
      top: lengths(y, gap.y, margin.top, row === 0),
      bottom: lengths(page.height - bottom, gap.y, page.height - bottom, row === rows - 1),
    }
    return [
      ...[y, bottom].flatMap((level) => [
        ...some(reach.left, line(x - off - reach.left, level, x - off, level)),
        ...some(reach.right, line(right + off, level, right + off + reach.right, level)),
      ]),
      ...[x, right].flatMap((upright) => [
        ...some(reach.top, line(upright, y - off - reach.top, upright, y - off)),
        ...some(reach.bottom, line(upright, bottom + off, upright, bottom + off + reach.bottom)),
      ]),
    ]
  })
}

/** Marks shorter than this only look like dirt. */
const some = (length: number, mark: CutMark): CutMark[] => (length >= 0.5 ? [mark] : [])

const squareMm = 5
const armMm = 10
const thickMm = 0.5

/**
 * A filled square at the top left and an angle at each other corner, around the grid: what optical
 * cutting plotters of several makers look for. Sizes and insets differ from maker to maker, so that
 * the cutter's program has to be told these (docs/reference/labels.md).
 */
function cutterMarks(stock: Stock): CutMark[] {
  const { left, top, right, bottom } = gridOf(stock)
  const [l, t, r, b] = [left - 2, top - 2, right + 2, bottom + 2]
  const angle = (x: number, y: number, towards: readonly [number, number]): CutMark[] => {
    const half = thickMm / 2
    const [dx, dy] = towards
    return [
      { x1: x - dx * half, y1: y, x2: x + dx * armMm, y2: y, thickness: thickMm },
      { x1: x, y1: y - dy * half, x2: x, y2: y + dy * armMm, thickness: thickMm },
    ]
  }
  const middle = t - squareMm / 2
  return [
    { x1: l - squareMm, y1: middle, x2: l, y2: middle, thickness: squareMm },
    ...angle(r + squareMm, t - squareMm, [-1, 1]),
    ...angle(l - squareMm, b + squareMm, [1, -1]),
    ...angle(r + squareMm, b + squareMm, [-1, -1]),
  ]
}

function gridOf(stock: Stock) {
  const { margin, cell } = stock
  const last = cellAt(stock, cellsOf(stock) - 1)
  return {
    left: margin.left,
    top: margin.top,
    right: last.x + cell.width,
    bottom: last.y + cell.height,
  }
}

const line = (x1: number, y1: number, x2: number, y2: number): CutMark => ({
  ...{ x1, y1, x2, y2 },
  thickness: thin,
})
