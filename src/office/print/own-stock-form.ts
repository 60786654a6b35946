/** Stock as a form: its fields, and what is wrong with them. */
import type { Words } from '../../errors.js'
import { type Stock, stockProblem } from '../../labels/stock.js'
import type { StockFacts } from '../../printing/own-stocks.js'
import type { Sent } from '../office.js'
import type { Visit } from '../visit.js'
import { words as office } from '../words.js'
import { asTyped, decimalOf } from './decimal.js'
import { words } from './printer-words.js'

/** The fields that hold a number, in order. */
export const lengths = [
  ['pageWidth', ({ page }: Stock) => page.width],
  ['pageHeight', ({ page }: Stock) => page.height],
  ['marginLeft', ({ margin }: Stock) => margin.left],
  ['marginTop', ({ margin }: Stock) => margin.top],
  ['cellWidth', ({ cell }: Stock) => cell.width],
  ['cellHeight', ({ cell }: Stock) => cell.height],
  ['gapX', ({ gap }: Stock) => gap.x],
  ['gapY', ({ gap }: Stock) => gap.y],
  ['columns', ({ columns }: Stock) => columns],
  ['rows', ({ rows }: Stock) => rows],
] as const

/** What stands in the fields; a new one is named by whoever adds it. */
export function fieldsOf(stock: Stock, { language }: Visit, isNew = false) {
  const sizes = lengths.map(([name, of]) => [name, asTyped(of(stock), language)])
  const { cutMarks } = stock
  return {
    ...(Object.fromEntries(sizes) as Record<string, string>),
    title: isNew ? '' : stock.title[language],
    kind: stock.kind,
    marks: cutMarks === true ? 'guillotine' : cutMarks === false ? 'none' : cutMarks,
  }
}

/** The stock that the fields describe, or what is wrong beside each. */
export function factsOf(sent: Sent): { wrong: Record<string, Words> } | { stock: StockFacts } {
  const values = new Map<string, number>()
  const amiss: Record<string, Words> = {}
  for (const [name] of lengths) {
    const value = decimalOf(sent.text(name))
    if (value === undefined) amiss[name] = words.badNumber
    else values.set(name, value)
  }
  if (Object.keys(amiss).length > 0) return { wrong: amiss }
  const of = (name: (typeof lengths)[number][0]) => values.get(name) ?? 0
  const sentMarks = sent.text('marks')
  const title = sent.text('title')
  const stock: StockFacts = {
    title: { vi: title, en: title },
    kind: sent.text('kind') === 'roll' ? 'roll' : 'sheet',
    page: { width: of('pageWidth'), height: of('pageHeight') },
    margin: { left: of('marginLeft'), top: of('marginTop') },
    cell: { width: of('cellWidth'), height: of('cellHeight') },
    gap: { x: of('gapX'), y: of('gapY') },
    columns: of('columns'),
    rows: of('rows'),
    cutMarks:
      sentMarks === 'corners' || sentMarks === 'cutter' ? sentMarks : sentMarks === 'guillotine',
  }
  if (title === '') return { wrong: { title: office.needed } }
  const found = stockProblem({ name: 'any', ...stock })
  return found ? { wrong: { [fieldAt(found.path)]: asSentence(found.problem) } } : { stock }
}

/** The field that a place in a stock comes from: `/cell/width` from `cellWidth`. */
const fieldAt = (path: string): string =>
  path === '/cutMarks'
    ? 'marks'
    : path.slice(1).replace(/\/(.)/, (_, first: string) => first.toUpperCase())

const asSentence = ({ vi, en }: Words): Words => {
  const of = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  return { vi: of(vi), en: of(en) }
}
