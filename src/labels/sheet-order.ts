/** Which label of a volume stands in which cell of which page. */

export interface SheetOrder {
  readonly pages: number
  /** The volume's label (from 0) in a cell of a page (both from 0); -1 where the cell stays empty. */
  readonly labelAt: (page: number, cell: number) => number
}

/**
 * Row by row and sheet by sheet, or so that the piles of a guillotined stack of sheets, laid one on
 * the other, are in running order. `skipped` cells of the first page are used up already.
 */
export function sheetOrder(
  labels: number,
  cells: number,
  skipped: number,
  order: 'sheet' | 'cut-and-stack',
): SheetOrder {
  const pages = Math.ceil((labels + skipped) / cells)
  const within = (label: number) => (label < labels ? label : -1)
  if (order === 'sheet') {
    return {
      pages,
      labelAt: (page, cell) => {
        const label = page * cells + cell - skipped
        return label < 0 ? -1 : within(label)
      },
    }
  }
  return {
    pages,
    labelAt: (page, cell) => {
      if (page === 0 && cell < skipped) return -1
      // Every pile up to this one has lost its top label where the first sheet was used already.
      return within(cell * pages + page - Math.min(cell + 1, skipped))
    },
  }
}
