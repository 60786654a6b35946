/**
 * Where cells and cut marks lie on stock, in mm. Apart from the schema, so that threads that print
 * need not load what validates it (a third of a second each).
 */
import type { Stock } from './stock.js'

/** How many labels a page takes. */
export const cellsOf = (stock: Stock): number => stock.columns * stock.rows

/** A cell's top left corner on the page, in mm; cells count from 0, row by row. */
export function cellAt(stock: Stock, cell: number): { x: number; y: number } {
  const column = cell % stock.columns
  const row = Math.floor(cell / stock.columns)
  return {
    x: stock.margin.left + column * (stock.cell.width + stock.gap.x),
    y: stock.margin.top + row * (stock.cell.height + stock.gap.y),
  }
}

/** Cut marks as lines [x1, y1, x2, y2] in mm, in the margins only. */
export function cutMarks(stock: Stock): readonly (readonly [number, number, number, number])[] {
  if (!stock.cutMarks) return []
  const { page, margin, cell, gap, columns, rows } = stock
  const right = margin.left + columns * (cell.width + gap.x) - gap.x
  const bottom = margin.top + rows * (cell.height + gap.y) - gap.y
  const edges = (start: number, size: number, space: number, count: number) => [
    ...new Set(
      Array.from({ length: count }, (_, i) => start + i * (size + space)).flatMap((at) => [
        at,
        at + size,
      ]),
    ),
  ]
  const length = 3
  const away = 1
  const spans = (from: number, to: number, end: number) =>
    [
      [Math.max(0, from - away - length), from - away],
      [to + away, Math.min(end, to + away + length)],
    ].filter(([a = 0, b = 0]) => b - a >= 1)
  const columnEdges = edges(margin.left, cell.width, gap.x, columns)
  const rowEdges = edges(margin.top, cell.height, gap.y, rows)
  return [
    ...columnEdges.flatMap((x) =>
      spans(margin.top, bottom, page.height).map(([a = 0, b = 0]) => [x, a, x, b] as const),
    ),
    ...rowEdges.flatMap((y) =>
      spans(margin.left, right, page.width).map(([a = 0, b = 0]) => [a, y, b, y] as const),
    ),
  ]
}
