/** The month's sheet as a PDF, A4: figures, the days, then a table for each section. */
import { deflateSync } from 'node:zlib'
import { formatDate, formatDay, formatNumber, formatTime } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { FontFiles } from '../labels/font.js'
import { createPdf } from '../labels/pdf.js'
import { Canvas, type Colour, pageHeight, pageWidth } from './canvas.js'
import { drawDays } from './days.js'
import type { MonthFigures } from './figures.js'
import { colours, margin, width } from './look.js'
import { formatMonth } from './month.js'
import {
  cellText,
  type Section,
  sectionsOf,
  type SheetKind,
  type Tile,
  tilesOf,
} from './sections.js'
import { words } from './words.js'

export interface SheetOptions {
  readonly kind: SheetKind
  /** Whose month: a producer, a province, the programme. */
  readonly of: string
  readonly language: Language
  readonly now: Date
  readonly fonts: FontFiles
  /** The host that labels carry, at the foot. */
  readonly host: string
}

const bottom = pageHeight - 56
const rowHeight = 17
/** Longer sections stand whole in the spreadsheet. */
const mostRows = 20

/** Draws the sheet. The same figures at the same moment give the same bytes. */
export function monthSheet(figures: MonthFigures, options: SheetOptions): Uint8Array {
  const { kind, of, language, now, fonts, host } = options
  const title = words.title(formatMonth(figures.month.name))[language]
  const pdf = createPdf({
    title: `${title} – ${of}`,
    ...{ language, fonts, width: pageWidth, height: pageHeight },
    deflate: (bytes) => deflateSync(bytes),
  })
  const canvas = new Canvas(pdf, fonts)
  canvas.addPage()
  let y = drawHead(canvas, title, figures, options)
  y = drawTiles(canvas, y, tilesOf(figures, kind, language), language)
  y = drawDays(canvas, y, figures.days.items, language)
  for (const section of sectionsOf(figures, kind, language, now))
    y = drawSection(canvas, y, section, language)
  const pages = canvas.pages
  for (let i = 0; i < pages; i++)
    canvas.on(i, () => {
      const style = { size: 8, colour: colours.soft }
      canvas.line(margin, pageHeight - 42, width, colours.line)
      canvas.text(margin, pageHeight - 30, `${host} · ${of}`, style)
      const page = words.page(i + 1, pages)[language]
      canvas.text(margin + width, pageHeight - 30, page, { ...style, align: 'right' })
    })
  canvas.finish()
  pdf.end()
  return pdf.drain()
}

function drawHead(
  canvas: Canvas,
  title: string,
  { month }: MonthFigures,
  { of, language, now }: SheetOptions,
): number {
  canvas.box(0, 0, pageWidth, 8, colours.brand)
  canvas.text(margin, 52, title, { size: 22, weight: 'bold', colour: colours.brand })
  const name = { size: 13, weight: 'semibold', colour: colours.ink } as const
  canvas.text(margin, 74, canvas.fit(of, width, name), name)
  const soft = { size: 9, colour: colours.soft }
  canvas.text(margin, 90, words.period(formatDay(month.from), formatDay(month.to))[language], soft)
  const made = words.made(`${formatTime(now)} ${formatDate(now)}`)[language]
  canvas.text(margin + width, 90, made, { ...soft, align: 'right' })
  return 106
}

/** Three in a row. */
function drawTiles(canvas: Canvas, y: number, tiles: readonly Tile[], language: Language): number {
  const [gap, height] = [9, 52]
  const each = (width - 2 * gap) / 3
  tiles.forEach(({ label, value, note }, i) => {
    const x = margin + (i % 3) * (each + gap)
    const top = y + Math.floor(i / 3) * (height + gap)
    canvas.box(x, top, each, height, colours.paper)
    canvas.box(x, top, 2.5, height, colours.brand)
    const small = { size: 8.5, colour: colours.soft }
    canvas.text(x + 11, top + 16, canvas.fit(label, each - 16, small), small)
    const number = { size: 19, weight: 'bold', colour: colours.ink } as const
    const text = formatNumber(value, language)
    canvas.text(x + 11, top + 41, text, number)
    const beside = x + 19 + canvas.widthOf(text, number)
    const room = x + each - beside - 6
    if (note) canvas.text(beside, top + 41, canvas.fit(note, room, small), small)
  })
  return y + Math.ceil(tiles.length / 3) * (height + gap) + 14
}

function drawSection(canvas: Canvas, from: number, section: Section, language: Language): number {
  const { rows, heads, title, none } = section
  const shown = rows.slice(0, mostRows)
  // A title is never alone at the foot of a page.
  let y = from + 30 + 3 * rowHeight > bottom ? newPage(canvas) : from
  canvas.text(margin, y + 14, title, { size: 12, weight: 'semibold', colour: colours.brand })
  y += 22
  if (rows.length === 0) {
    canvas.text(margin, y + 11, none, { size: 9.5, colour: colours.soft })
    return y + 28
  }
  const columns = columnsOf(canvas, section, shown, language)
  const head = () => {
    const style = { size: 8.5, weight: 'medium', colour: colours.soft } as const
    heads.forEach((text, i) => cell(canvas, columns, i, y + 11, text, style))
    canvas.line(margin, y + rowHeight - 1, width, colours.line)
    y += rowHeight
  }
  head()
  const most = Math.max(1, ...rows.map((row) => Number(row[section.bar ?? -1] ?? 0)))
  for (const row of shown) {
    if (y + rowHeight > bottom) {
      y = newPage(canvas)
      head()
    }
    row.forEach((value, i) => {
      const style = { size: 9.5, colour: colours.ink }
      cell(canvas, columns, i, y + 12, cellText(value, language), style)
    })
    if (section.bar !== undefined) {
      const [x, room] = columns.bar
      canvas.box(x, y + 5, (room * Number(row[section.bar])) / most, 8, colours.brand)
    }
    canvas.line(margin, y + rowHeight - 0.5, width, colours.line)
    y += rowHeight
  }
  if (rows.length > shown.length) {
    const left = words.more(rows.length - shown.length)[language]
    canvas.text(margin, y + 12, left, { size: 8.5, colour: colours.soft })
    y += rowHeight
  }
  return y + 16
}

function newPage(canvas: Canvas): number {
  canvas.addPage()
  return margin
}

interface Columns {
  readonly at: readonly { readonly x: number; readonly width: number; readonly right: boolean }[]
  /** Where the bar begins, and its room. */
  readonly bar: readonly [number, number]
}

/** Numbers take what they need, a bar its share, texts what is left by how long they are. */
function columnsOf(
  canvas: Canvas,
  { heads, bar }: Section,
  rows: Section['rows'],
  language: Language,
): Columns {
  const gap = 12
  const style = { size: 9.5 }
  const isNumber = heads.map((_, i) => rows.every((row) => typeof row[i] === 'number'))
  const wanted = heads.map((head, i) => {
    const cells = rows.map((row) => canvas.widthOf(cellText(row[i] ?? '', language), style))
    return Math.max(canvas.widthOf(head, { size: 8.5, weight: 'medium' }), ...cells)
  })
  const barRoom = bar === undefined ? 0 : 130
  const numbers = wanted.filter((_, i) => isNumber[i]).reduce((sum, one) => sum + one, 0)
  const gaps = gap * (heads.length - 1) + (bar === undefined ? 0 : gap)
  const room = width - numbers - barRoom - gaps
  const texts = wanted.filter((_, i) => !isNumber[i]).reduce((sum, one) => sum + one, 0)
  let x: number = margin
  const at = wanted.map((own, i) => {
    const right = isNumber[i] === true
    const columnWidth = right ? own : (room * own) / texts
    const column = { x: right ? x + columnWidth : x, width: columnWidth, right }
    x += columnWidth + gap
    return column
  })
  return { at, bar: [margin + width - barRoom, barRoom] }
}

function cell(
  canvas: Canvas,
  { at }: Columns,
  i: number,
  y: number,
  text: string,
  style: { readonly size: number; readonly weight?: 'medium'; readonly colour: Colour },
): void {
  const column = at[i]
  if (!column) return
  const align = column.right ? 'right' : 'left'
  canvas.text(column.x, y, canvas.fit(text, column.width + 0.1, style), { ...style, align })
}
