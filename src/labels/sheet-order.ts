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

/** How a volume of a job lies on its sheets; only the first of a job has cells that are used already. */
export function orderOf(snapshot: LabelSnapshot, labels: number, isFirst: boolean): SheetOrder {
  const { stock, booklet, order } = snapshot
  if (booklet !== undefined) return bookletOrder(labels, stock.columns, stock.rows, booklet)
  return sheetOrder(labels, cellsOf(stock), isFirst ? usedCells(snapshot) : [], order)
}

/**
 * Row by row and sheet by sheet, or so that the piles of a guillotined stack of sheets, laid one on
 * the other, are in running order.
 * @param used cells of the first page that take no label (from 0, ascending); not all of them
 */
export function sheetOrder(
  labels: number,
  cells: number,
  used: readonly number[],
  order: 'sheet' | 'cut-and-stack',
): SheetOrder {
  const pages = Math.ceil((labels + used.length) / cells)
  const within = (label: number) => (label < labels ? label : -1)
  // How many cells up to and with this one are used.
  const usedUpTo = new Int32Array(cells)
  for (const cell of used) usedUpTo[cell] = 1
  for (let cell = 1; cell < cells; cell++) usedUpTo[cell]! += usedUpTo[cell - 1]!
  const isUsed = (cell: number) => usedUpTo[cell]! > (cell === 0 ? 0 : usedUpTo[cell - 1]!)
  if (order === 'sheet') {
    return {
      pages,
      labelAt: (page, cell) => {
        if (page > 0) return within(page * cells + cell - used.length)
        return isUsed(cell) ? -1 : within(cell - usedUpTo[cell]!)
      },
    }
  }
  return {
    pages,
    labelAt: (page, cell) => {
      if (page === 0 && isUsed(cell)) return -1
      // Every pile up to this one has lost its top label where its cell was used already.
      return within(cell * pages + page - usedUpTo[cell]!)
    },
  }
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
