/** What labels are printed on: a grid on sheets of paper, or a roll of one label a page. Lengths in mm. */
import Type, { type Static } from 'typebox'
import { Errors } from 'typebox/value'
import { fail } from './errors.js'

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

/** Stock from parsed JSON. Throws `label-stock-invalid` with the JSON pointer of what is wrong. */
export function parseStock(json: unknown): Stock {
  const [error] = Errors(stockSchema, json)
  if (error) throw fail('label-stock-invalid', error.instancePath || '/', error.message)
  const stock = json as Stock
  const { page, margin, cell, gap, columns, rows } = stock
  const slack = 1e-6
  if (margin.left + columns * (cell.width + gap.x) - gap.x > page.width + slack) {
    throw fail('label-stock-invalid', '/columns', 'the columns are wider than the page')
  }
  if (margin.top + rows * (cell.height + gap.y) - gap.y > page.height + slack) {
    throw fail('label-stock-invalid', '/rows', 'the rows are taller than the page')
  }
  if (stock.cutMarks === 'cutter') checkCutterRoom(stock)
  return stock
}

/** The marks must lie on the paper, and away from its edge, where printers print nothing. */
function checkCutterRoom({ page, margin, cell, gap, columns, rows }: Stock): void {
  const right = page.width - margin.left - columns * (cell.width + gap.x) + gap.x
  const bottom = page.height - margin.top - rows * (cell.height + gap.y) + gap.y
  if (Math.min(margin.left, margin.top, right, bottom) < cutterRoomMm - 1e-6) {
    const room = `the marks of a cutter need margins of ${cutterRoomMm} mm`
    throw fail('label-stock-invalid', '/cutMarks', room)
  }
}
