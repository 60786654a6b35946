/** A run of labels for a print house: the page it stands on, its boxes, and what its records say. */
import { runName, runningNumber } from '../codes/running-number.js'
import type { Drawing } from './drawing.js'
import type { Layout } from './layout.js'
import type { PressInk } from './pdf-inks.js'
import { points } from './pdf-marks.js'
import type { PdfBox, PressOptions, PrintingCondition } from './pdf-press.js'
import type { PageRecord } from './pdf-records.js'
import type { RollFacts } from './roll-header.js'
import type { LabelSnapshot } from './snapshot.js'
import type { Stock } from './stock.js'
import { cellAt, cellsOf } from './stock-grid.js'
import type { LabelTemplate } from './template.js'

/** What a file for print houses needs that this folder cannot make. */
export interface PressJob {
  readonly condition: PrintingCondition
  /** See `PressOptions`. */
  readonly documentId: string
  /** Pictures for the press as data: URIs, by where they stand in the template. */
  readonly pictures: ReadonlyMap<string, string>
  /** For every one of `plateColours`. */
  readonly inks: readonly PressInk[]
}

/** Room around the bleed for crop marks: they begin outside of it and are 3 mm long. */
const marksMm = 5
/** Crop marks stand at least this far from the label, bleed or none. */
const leastBleedMm = 1

/** One label a page, in its own size, with room for bleed and crop marks. */
export function pressStock({ width, height, bleed = 0 }: LabelTemplate): Stock {
  const around = Math.max(bleed, leastBleedMm) + marksMm
  return {
    name: pressStockName,
    title: { vi: 'Nhà in, mỗi trang một tem', en: 'Print house, one label a page' },
    kind: 'roll',
    page: { width: width + 2 * around, height: height + 2 * around },
    margin: { left: around, top: around },
    cell: { width, height },
    gap: { x: 0, y: 0 },
    columns: 1,
    rows: 1,
    cutMarks: true,
  }
}

export const pressStockName = 'press'

/** A drawing whose pictures are those made for the press. */
export function withPictures(drawing: Drawing, { pictures }: PressJob): Drawing {
  const marks = drawing.marks.map((mark) => {
    if (mark.kind !== 'image') return mark
    const image = pictures.get(mark.path)
    if (image === undefined) throw new TypeError(`no picture was made for ${mark.path}`)
    return { ...mark, image }
  })
  return { ...drawing, marks }
}

interface VolumeFacts extends RollFacts {
  readonly title: string
  readonly pages: number
  readonly layout: Layout
}

export function pressOptions(
  snapshot: LabelSnapshot,
  { condition, documentId, inks }: PressJob,
  facts: VolumeFacts,
): PressOptions {
  const lot = snapshot.values.lot?.number
  return {
    condition,
    documentId,
    spots: snapshot.spot ? inks : [],
    ...boxesOf(snapshot),
    // A character without a glyph is drawn as the box of .notdef, which both standards forbid.
    conforms: !facts.layout.notes.some(({ problem }) => problem === 'letters'),
    records: {
      pages: facts.pages,
      pageWord: snapshot.language === 'vi' ? 'Trang' : 'Pages',
      volume: {
        Run: runName(snapshot.runSeq ?? 1),
        ...(lot !== undefined && { Lot: lot }),
        Volume: facts.n,
        Volumes: facts.of,
        ...rangeOf(snapshot, facts.firstNumber, facts.firstNumber + facts.labels - 1),
        Labels: facts.labels,
        Order: snapshot.order,
      },
    },
  }
}

/** One label a page is cut at its edges; a sheet of many is trimmed as it is sold. */
export function boxesOf({ stock, template }: LabelSnapshot): { trim: PdfBox; bleed: PdfBox } {
  const { page, cell } = stock
  if (cellsOf(stock) > 1) {
    const whole = [0, 0, points(page.width), points(page.height)] as const
    return { trim: whole, bleed: whole }
  }
  const { x, y } = cellAt(stock, 0)
  const within = (by: number): PdfBox => [
    points(Math.max(0, x - by)),
    points(Math.max(0, page.height - y - cell.height - by)),
    points(Math.min(page.width, x + cell.width + by)),
    points(Math.min(page.height, page.height - y + by)),
  ]
  return { trim: within(0), bleed: within(template.bleed ?? 0) }
}

/** What a page of labels holds. */
export function recordOf(
  snapshot: LabelSnapshot,
  labelAt: (cell: number) => number,
  firstNumber: number,
): PageRecord {
  let [first, last, labels] = [Infinity, -1, 0]
  for (let cell = 0; cell < cellsOf(snapshot.stock); cell++) {
    const label = labelAt(cell)
    if (label < 0) continue
    first = Math.min(first, label)
    last = Math.max(last, label)
    labels++
  }
  if (labels === 0) return { first: '', last: '', labels }
  const { First, Last } = rangeOf(snapshot, firstNumber + first, firstNumber + last)
  return { first: First, last: Last, labels }
}

export function headerRecord(snapshot: LabelSnapshot, roll: RollFacts): PageRecord {
  const last = roll.firstNumber + roll.labels - 1
  const { First, Last } = rangeOf(snapshot, roll.firstNumber, last)
  return { first: First, last: Last, labels: 0 }
}

function rangeOf({ runSeq = 1 }: LabelSnapshot, first: number, last: number) {
  return { First: runningNumber(runSeq, first), Last: runningNumber(runSeq, last) }
}
