/**
 * Where cells lie on stock, in mm. Apart from the schema, so that threads that print need not load
 * what validates it (a third of a second each).
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

/** The margins that the grid leaves on the right and at the bottom. */
export const rightRoom = ({ page, margin, cell, gap, columns }: Stock): number =>
  page.width - margin.left - columns * (cell.width + gap.x) + gap.x
export const bottomRoom = ({ page, margin, cell, gap, rows }: Stock): number =>
  page.height - margin.top - rows * (cell.height + gap.y) + gap.y

interface Used {
  readonly startCell: number
  readonly skip?: readonly number[]
}

/**
 * The cells that take no label (from 0, ascending): those before the start, and damaged ones. Cells of
 * later sheets count on: of 35 a sheet, 35 is the first of the second one.
 */
export function usedCells({ startCell, skip = [] }: Used): number[] {
  const before = Array.from({ length: startCell - 1 }, (_, cell) => cell)
  const damaged = skip.map((cell) => cell - 1)
  return [...new Set([...before, ...damaged])].sort((a, b) => a - b)
}
