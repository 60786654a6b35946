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

/** How many labels a page takes. */
export const cellsOf = (stock: Stock): number => stock.columns * stock.rows

/** A cell's top left corner on the page, in mm; cells count from 0, row by row. */
export function cellAt(stock: Stock, cell: number): { x: number; y: number } {
  const column = cell % stock.columns
  const row = Math.floor(cell / stock.columns)
  return {
    x: stock.margin.left + column * (stock.cell.width + stock.gap.x),
    y: stock.margin.top + row * (stock.cell.height + stock.gap.y),
  }
}

/** Cut marks as lines [x1, y1, x2, y2] in mm, in the margins only. */
export function cutMarks(stock: Stock): readonly (readonly [number, number, number, number])[] {
  if (!stock.cutMarks) return []
  const { page, margin, cell, gap, columns, rows } = stock
  const right = margin.left + columns * (cell.width + gap.x) - gap.x
  const bottom = margin.top + rows * (cell.height + gap.y) - gap.y
  const edges = (start: number, size: number, space: number, count: number) => [
    ...new Set(
      Array.from({ length: count }, (_, i) => start + i * (size + space)).flatMap((at) => [
        at,
        at + size,
      ]),
    ),
  ]
  const length = 3
  const away = 1
  const spans = (from: number, to: number, end: number) =>
    [
      [Math.max(0, from - away - length), from - away],
      [to + away, Math.min(end, to + away + length)],
    ].filter(([a = 0, b = 0]) => b - a >= 1)
  const columnEdges = edges(margin.left, cell.width, gap.x, columns)
  const rowEdges = edges(margin.top, cell.height, gap.y, rows)
  return [
    ...columnEdges.flatMap((x) =>
      spans(margin.top, bottom, page.height).map(([a = 0, b = 0]) => [x, a, x, b] as const),
    ),
    ...rowEdges.flatMap((y) =>
      spans(margin.left, right, page.width).map(([a = 0, b = 0]) => [a, y, b, y] as const),
    ),
  ]
}
