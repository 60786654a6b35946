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
    cutMarks: Type.Boolean({
      description: 'Short lines outside the grid that show a guillotine where to cut plain paper.',
    }),
  },
  { ...strict, title: 'Label stock', description: 'Lengths in mm.' },
)

export type Stock = Static<typeof stockSchema>

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
  return stock
}
