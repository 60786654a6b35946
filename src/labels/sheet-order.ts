/** Which label of a volume stands in which cell of which page. */
import type { LabelSnapshot } from './snapshot.js'
import { cellsOf, usedCells } from './stock-grid.js'

export interface SheetOrder {
  /** Sheets of paper, each of which may have two sides. */
  readonly pages: number
  /**
   * The volume's label (from 0) in a cell of a page (both from 0); -1 where the cell stays empty, and
   * -2, -3 … for the cover of the first, second … booklet.
   */
  readonly labelAt: (page: number, cell: number) => number
}

/** The booklet (from 0) whose cover `labelAt` says stands in a cell; -1 for none. */
export const coverOf = (label: number): number => (label < -1 ? -2 - label : -1)

/** How a volume of a job lies on its sheets; only the first of a job has cells that are used or damaged. */
export function orderOf(snapshot: LabelSnapshot, labels: number, isFirst: boolean): SheetOrder {
  const { stock, booklet, order } = snapshot
  if (booklet !== undefined) return bookletOrder(labels, stock.columns, stock.rows, booklet)
  return sheetOrder(labels, cellsOf(stock), isFirst ? usedCells(snapshot) : [], order)
}

/**
 * Row by row and sheet by sheet, or so that the piles of a guillotined stack of sheets, laid one on
 * the other, are in running order.
 * @param used cells that take no label (from 0, ascending), counted on over the sheets; not all of a sheet
 */
export function sheetOrder(
  labels: number,
  cells: number,
  used: readonly number[],
  order: 'sheet' | 'cut-and-stack',
): SheetOrder {
  const pages = pagesFor(labels, cells, used)
  const isPiled = order === 'cut-and-stack'
  const place = (page: number, cell: number) =>
    isPiled ? cell * pages + page : page * cells + cell
  // In the order of labels: every one behind a used place moves up by it.
  const taken = Int32Array.from(
    used.filter((cell) => cell < pages * cells),
    (cell) => place(Math.floor(cell / cells), cell % cells),
  ).sort()
  return {
    pages,
    labelAt: (page, cell) => {
      const at = place(page, cell)
      const before = countBelow(taken, at)
      const label = at - before
      return taken[before] === at || label >= labels ? -1 : label
    },
  }
}

/** Sheets that take so many labels around the used cells. */
function pagesFor(labels: number, cells: number, used: readonly number[]): number {
  let pages = Math.ceil(labels / cells)
  for (;;) {
    const lost = used.filter((cell) => cell < pages * cells).length
    const needed = Math.ceil((labels + lost) / cells)
    if (needed <= pages) return pages
    pages = needed
  }
}

/** How many numbers of an ascending list are smaller. */
function countBelow(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Booklets of so many labels in running order, each behind a cover: whole rows of a sheet, and no
 * booklet on two sheets unless it is longer than one.
 */
export function bookletOrder(
  labels: number,
  columns: number,
  rows: number,
  perBooklet: number,
): SheetOrder {
  const booklets = Math.ceil(labels / perBooklet)
  const { rowsEach, perPage, pagesEach } = bookletGrid(columns, rows, perBooklet)
  const inBooklet = (booklet: number, place: number) => {
    if (booklet >= booklets || place > perBooklet) return -1
    if (place === 0) return -2 - booklet
    const label = booklet * perBooklet + place - 1
    return label < labels ? label : -1
  }
  if (perPage === 0) {
    return {
      pages: booklets * pagesEach,
      labelAt: (page, cell) =>
        inBooklet(Math.floor(page / pagesEach), (page % pagesEach) * columns * rows + cell),
    }
  }
  return {
    pages: Math.ceil(booklets / perPage),
    labelAt: (page, cell) => {
      const onPage = Math.floor(cell / (rowsEach * columns))
      if (onPage >= perPage) return -1
      return inBooklet(page * perPage + onPage, cell - onPage * rowsEach * columns)
    },
  }
}

function bookletGrid(columns: number, rows: number, perBooklet: number) {
  const rowsEach = Math.ceil((perBooklet + 1) / columns)
  return { rowsEach, perPage: Math.floor(rows / rowsEach), pagesEach: Math.ceil(rowsEach / rows) }
}

/** How many labels a sheet takes, on average. */
export function labelsOfPage({ stock, booklet }: LabelSnapshot): number {
  if (booklet === undefined) return cellsOf(stock)
  const { perPage, pagesEach } = bookletGrid(stock.columns, stock.rows, booklet)
  return perPage > 0 ? perPage * booklet : booklet / pagesEach
}
