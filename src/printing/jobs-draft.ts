/** The label as it will be drawn: what was asked for, filled up with what is usual and what is known. */
import type { Correction } from '../labels/correction.js'
import { carriesCode } from '../labels/carries-code.js'
import { fail as failLabel } from '../labels/errors.js'
import { fits, turnOn } from '../labels/on-cell.js'
import { pressStock, pressStockName } from '../labels/press.js'
import { countedCells, type DamagedCell } from '../labels/damaged-cells.js'
import type { Flip, LabelSnapshot } from '../labels/snapshot.js'
import type { Stock, Turn } from '../labels/stock.js'
import { cellsOf } from '../labels/stock-grid.js'
import type { LabelTemplate } from '../labels/template.js'
import { urlPrefixOf } from '../labels/url-prefix.js'
import type { Language } from '../language/language.js'
import type { ReadDb } from '../store/store.js'
import { isThermal, type PrintFormat, type PrintingContext } from './jobs.js'
import { labelValues, type LabelSubject } from './jobs-snapshot.js'
import { type ChosenTemplate, templateFor } from './label-templates/chosen.js'
import { picturesFor } from './label-pictures.js'
import { stockNamed } from './own-stocks.js'
import { assertLikely, shifted } from './shift.js'
import { listStocks, loadStock, rollOf } from './templates.js'

/** What is printed on what. */
export interface LabelOptions {
  /** A shipped one by its name, or one that people made: `own:ID`, `own:ID@3`. */
  readonly template?: string | undefined
  /** By its name, or stock of one's own as a file describes it. */
  readonly stock?: string | Stock | undefined
  /** First free cell of the first sheet, from 1. */
  readonly start?: number | undefined
  readonly dpi?: number | undefined
  /** Running numbers on the labels. */
  readonly numbers?: boolean | undefined
  readonly cutAndStack?: boolean | undefined
  /** Labels a roll: each roll becomes a file that begins with a header label. */
  readonly perRoll?: number | undefined
  /** Brand colours as inks of their own, in PDF for print houses. */
  readonly spot?: boolean | undefined
  readonly language?: Language | undefined
  /** Damaged cells: of the first sheet by their number, of others as `SHEET:CELL`. */
  readonly skip?: readonly DamagedCell[] | undefined
  /** How labels lie on their cells; where nothing is said, as the stock says, or as they fit. */
  readonly turned?: Turn | undefined
  /** Labels a booklet, each of which gets a cover; their numbers are printed. */
  readonly booklet?: number | undefined
  /** Over which edge the printer turns paper for backs. */
  readonly flip?: Flip | undefined
  /** Of the printer it goes to. */
  readonly correction?: Correction | undefined
}

const defaultTemplate = '40x40'
const defaultDpi = 300
/** What most thermal printers have. */
const thermalDpi = 203
/** A4 paper of the copy shop, when the label fits it. */
const defaultStock = 'a4-35'

interface Draft {
  readonly snapshot: LabelSnapshot
  readonly chosen: ChosenTemplate
}

/**
 * The label of a job before its codes are issued.
 * @throws label-code-missing, and what templates, stocks and corrections throw
 */
export async function draftOf(
  ctx: PrintingContext,
  subject: LabelSubject,
  options: LabelOptions,
  now: Date,
  format: PrintFormat,
): Promise<Draft> {
  const { read } = ctx.store
  const chosen = await templateFor(read, options.template ?? defaultTemplate, subject.producerId)
  const { template } = chosen
  if (!carriesCode(template)) throw failLabel('label-code-missing', template.name)
  const plain = await chosenStock(read, { template, format }, options.stock, subject.producerId)
  const { correction, booklet } = options
  if (correction) assertLikely(correction)
  const stock = shifted(plain, correction?.shift)
  const turned = options.turned ?? turnOn(template, plain)
  const pictures = picturesFor(ctx.dataDirectory, template)
  const values = await labelValues(read, subject, now, pictures)
  const baseUrl = ctx.baseUrl ?? ctx.localUrl
  const snapshot: LabelSnapshot = {
    template,
    stock,
    language: options.language ?? 'vi',
    baseUrl,
    urlPrefix: urlPrefixOf(baseUrl, values.product?.gtin ?? null),
    host: new URL(baseUrl).host,
    values,
    startCell: options.start ?? 1,
    ...lyingOf(options, cellsOf(stock)),
    ...(turned !== undefined && { turned }),
    dpi: options.dpi ?? (isThermal(format) ? thermalDpi : defaultDpi),
    level: 'M',
    // The run is not issued yet; any number is as wide.
    numbering: options.numbers || booklet !== undefined ? { runSeq: 1 } : null,
    order: options.cutAndStack ? 'cut-and-stack' : 'sheet',
    ...pressPartOf(options, format),
    demo: ctx.baseUrl === null,
  }
  return { snapshot, chosen }
}

/** What print houses and rolls need besides; the run is not issued yet, any number is as wide. */
function pressPartOf({ perRoll, spot }: LabelOptions, format: PrintFormat) {
  return {
    ...((format === 'press' || perRoll !== undefined) && { runSeq: 1 }),
    ...(perRoll !== undefined && { perRoll }),
    ...(spot && { spot: true as const }),
  }
}

/** How labels lie on their sheets, as far as anything is said of it. */
function lyingOf({ skip = [], correction, booklet, flip }: LabelOptions, cells: number) {
  return {
    ...(skip.length > 0 && { skip: countedCells(skip, cells) }),
    ...(correction && { correction }),
    ...(booklet !== undefined && { booklet }),
    ...(flip !== undefined && { flip }),
  }
}

/** What was asked for; a print house gets one label a page, unless it asked for a sheet. */
async function chosenStock(
  read: ReadDb,
  { template, format }: { readonly template: LabelTemplate; readonly format: PrintFormat },
  name: string | Stock | undefined,
  producerId: string,
): Promise<Stock> {
  if (typeof name === 'object') return name
  if (name === pressStockName || (name === undefined && format === 'press')) {
    return pressStock(template)
  }
  return name === undefined ? stockFor(template, format) : stockNamed(read, name, producerId)
}

/** The usual sheet when the label fits its cells, else the first stock that it fits; a roll of its size. */
function stockFor({ width, height }: LabelTemplate, format: PrintFormat): Stock {
  if (isThermal(format)) return rollOf(width, height)
  const names = [defaultStock, ...listStocks()]
  const takes = ({ cell }: Stock) => fits({ width, height }, cell)
  return names.map(loadStock).find(takes) ?? loadStock(defaultStock)
}
