/** What labels are printed on: a grid on sheets of paper, or a roll of one label a page. Lengths in mm. */
import Type, { type Static } from 'typebox'
import { Errors } from 'typebox/value'
import type { Words } from '../errors.js'
import { fail } from './errors.js'
import { schemaProblem } from './schema-problem.js'
import { bottomRoom, rightRoom } from './stock-grid.js'

const strict = { additionalProperties: false }
const Mm = Type.Number({ minimum: 0, maximum: 2000 })
const Length = Type.Number({ minimum: 5, maximum: 2000 })

/** The schema editors use; see `templates/stock/stock.schema.json`. */
export const stockSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
    title: Type.Object({ vi: Type.String(), en: Type.String() }, strict),
    kind: Type.Enum(['sheet', 'roll']),
    numbers: Type.Optional(
      Type.Array(Type.String(), { description: "Makers' numbers that it is sold under." }),
    ),
    page: Type.Object({ width: Length, height: Length }, strict),
    margin: Type.Object({ left: Mm, top: Mm }, strict),
    cell: Type.Object({ width: Length, height: Length }, strict),
    gap: Type.Object({ x: Mm, y: Mm }, strict),
    columns: Type.Integer({ minimum: 1, maximum: 100 }),
    rows: Type.Integer({ minimum: 1, maximum: 100 }),
    cutMarks: Type.Union([Type.Boolean(), Type.Enum(['corners', 'cutter'])], {
      description:
        'true: short lines outside the grid that show a guillotine where to cut plain paper; corners: crop marks at the corners of every cell, in gaps and margins; cutter: a square and three corners around the grid for cutting plotters that look for them.',
    }),
    turned: Type.Optional(
      Type.Enum([90, 180, 270], {
        description: 'How labels lie on the cells: degrees counter-clockwise.',
      }),
    ),
  },
  { ...strict, title: 'Label stock', description: 'Lengths in mm.' },
)

export type Stock = Static<typeof stockSchema>
export type Turn = 90 | 180 | 270

/** Around the grid, for the marks of a cutter (mm). */
export const cutterRoomMm = 12

/** What is wrong with stock from parsed JSON, and where (a JSON pointer); undefined where nothing is. */
export function stockProblem(json: unknown): { path: string; problem: Words } | undefined {
  const [error] = Errors(stockSchema, json)
  if (error) return { path: error.instancePath || '/', problem: schemaProblem(error) }
  const stock = json as Stock
  const slack = 1e-6
  if (rightRoom(stock) < -slack) {
    const vi = 'các cột rộng hơn tờ giấy'
    return { path: '/columns', problem: { vi, en: 'the columns are wider than the page' } }
  }
  if (bottomRoom(stock) < -slack) {
    const vi = 'các hàng cao hơn tờ giấy'
    return { path: '/rows', problem: { vi, en: 'the rows are taller than the page' } }
  }
  // The marks must lie on the paper, and away from its edge, where printers print nothing.
  const { margin } = stock
  const room = Math.min(margin.left, margin.top, rightRoom(stock), bottomRoom(stock))
  if (stock.cutMarks === 'cutter' && room < cutterRoomMm - slack) {
    const vi = `dấu cho máy cắt cần lề ${cutterRoomMm} mm ở cả bốn phía`
    const en = `the marks of a cutter need margins of ${cutterRoomMm} mm`
    return { path: '/cutMarks', problem: { vi, en } }
  }
  return undefined
}

/** Stock from parsed JSON. Throws `label-stock-invalid` with the JSON pointer of what is wrong. */
export function parseStock(json: unknown): Stock {
  const found = stockProblem(json)
  if (found) throw fail('label-stock-invalid', found.path, found.problem)
  return json as Stock
}
