/** Damaged cells of sheets, as people name them and as snapshots hold them. */
import { fail } from './errors.js'

/** A cell of the first sheet by its number, of another as `SHEET:CELL`; all from 1. */
export type DamagedCell = number | string

/** Sheets on which damaged cells may be named: nobody looks through more. */
export const mostDamagedSheets = 500

/** How `SHEET:CELL` is written, also in the schema of the API. */
export const damagedCellPattern = '^[1-9][0-9]{0,2}:[1-9][0-9]{0,3}$'

/**
 * The cells in one count over all sheets (from 1, ascending, each once).
 * @throws label-skip-cell
 */
export function countedCells(named: readonly DamagedCell[], cells: number): number[] {
  const counted = named.map((one) => {
    const [sheet = NaN, cell = NaN] =
      typeof one === 'number'
        ? [1, one]
        : new RegExp(damagedCellPattern).test(one)
          ? one.split(':').map(Number)
          : []
    const isCell = Number.isInteger(cell) && cell >= 1 && cell <= cells
    if (!isCell || !(sheet <= mostDamagedSheets)) throw fail('label-skip-cell', one, cells)
    return (sheet - 1) * cells + cell
  })
  return [...new Set(counted)].sort((a, b) => a - b)
}

/** As people name it: 7, and on later sheets 2:7. */
export function namedCell(counted: number, cells: number): DamagedCell {
  const [sheet, cell] = [Math.ceil(counted / cells), ((counted - 1) % cells) + 1]
  return sheet === 1 ? cell : `${sheet}:${cell}`
}
