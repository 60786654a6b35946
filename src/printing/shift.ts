/** Printers that print a little to the side: the whole grid of the stock is moved against it. */
import { loadStock } from './templates.js'
import type { Stock } from '../labels/stock.js'
import { fail } from './jobs-errors.js'

/** In mm; to the right and down. */
export interface Shift {
  readonly x: number
  readonly y: number
}

export const noShift: Shift = { x: 0, y: 0 }

const round = (mm: number): number => Math.round(mm * 100) / 100

/** The stock with its grid moved. @throws print-shift-too-far when it would leave the paper */
export function shifted(stock: Stock, { x, y }: Shift = noShift): Stock {
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

/** How far the grid of a stock was moved. */
export function shiftOf(stock: Stock): Shift {
  const { margin } = loadStock(stock.name)
  return { x: round(stock.margin.left - margin.left), y: round(stock.margin.top - margin.top) }
}
