/**
 * Labels with a back: every sheet is two pages, and the back of a label lies behind its front however
 * the printer turns the paper.
 */
import type { LabelSnapshot } from './snapshot.js'
import { rightRoom } from './stock-grid.js'
import type { Turn } from './stock.js'

export const sidesOf = ({ template }: LabelSnapshot): 1 | 2 => (template.back ? 2 : 1)

/**
 * The snapshot whose sheets are the backs: columns run from right to left, seen as the paper lies when
 * it was turned like the page of a book. A turned label leans the other way.
 */
export function backOf(snapshot: LabelSnapshot): LabelSnapshot {
  const { stock, turned, correction } = snapshot
  const { x, y } = correction?.shift ?? { x: 0, y: 0 }
  // The printer errs to the same side on the back: the grid is moved as on the front, also where what
  // is printed stands on its head.
  const margin = isBackUpsideDown(snapshot)
    ? { left: rightRoom(stock), top: stock.margin.top - 2 * y }
    : { left: rightRoom(stock) + 2 * x, top: stock.margin.top }
  return {
    ...snapshot,
    stock: { ...stock, margin, cutMarks: false },
    ...(turned !== undefined && { turned: (360 - turned) as Turn }),
  }
}

/** The cell of the back behind a cell of the front, and the other way round. */
export const behind = (cell: number, columns: number): number =>
  cell - 2 * (cell % columns) + columns - 1

/**
 * Whether backs are printed upside down: so they are when the paper is turned over an edge that is
 * above, not beside, what is printed on it.
 */
export function isBackUpsideDown({ stock, flip = 'long' }: LabelSnapshot): boolean {
  const isUpright = stock.page.height >= stock.page.width
  return isUpright ? flip === 'short' : flip === 'long'
}
