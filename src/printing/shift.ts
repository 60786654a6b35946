/**
 * Printers that print a little to the side: the whole grid of the stock is moved against it. What else
 * a printer does to a page is undone where the page is drawn (labels/correction.ts).
 */
import {
  type Correction,
  leastScale,
  mostScale,
  mostTurn,
  noCorrection,
} from '../labels/correction.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import type { Stock } from '../labels/stock.js'
import { fail } from './jobs-errors.js'
import { listStocks, loadStock } from './templates.js'

const round = (mm: number): number => Math.round(mm * 100) / 100

/** The stock with its grid moved. @throws print-shift-too-far when it would leave the paper */
export function shifted(stock: Stock, { x, y }: Correction['shift'] = noCorrection.shift): Stock {
  if (x === 0 && y === 0) return stock
  const { margin, page, cell, gap, columns, rows } = stock
  const room = {
    x: round(page.width - margin.left - columns * (cell.width + gap.x) + gap.x),
    y: round(page.height - margin.top - rows * (cell.height + gap.y) + gap.y),
  }
  const isWithin =
    Number.isFinite(x + y) && x >= -margin.left && x <= room.x && y >= -margin.top && y <= room.y
  if (!isWithin) {
    const range = (most: number, least: number) => `${-least} … ${most}`
    throw fail('print-shift-too-far', range(room.x, margin.left), range(room.y, margin.top))
  }
  return { ...stock, margin: { left: round(margin.left + x), top: round(margin.top + y) } }
}

/** Throws `printer-correction-unlikely` for what no printer in order does. */
export function assertLikely({ shift, scale, turn }: Correction): void {
  const isScale = (n: number) => n >= leastScale && n <= mostScale
  const isShift = (mm: number) => Math.abs(mm) <= 50
  const likely =
    [shift.x, shift.y].every(isShift) &&
    [scale.x, scale.y].every(isScale) &&
    Math.abs(turn) <= mostTurn
  if (!likely) throw fail('printer-correction-unlikely')
}

/** What the printer of a job was said to need; of jobs made before that was kept, its shift. */
export function correctionOf({ stock, correction }: LabelSnapshot): Correction {
  if (correction) return correction
  if (!listStocks().includes(stock.name)) return noCorrection
  const { margin } = loadStock(stock.name)
  const x = round(stock.margin.left - margin.left)
  const y = round(stock.margin.top - margin.top)
  return { ...noCorrection, shift: { x, y } }
}
