/** What is to be printed, as the addresses of the last two steps carry it. */
import { type DamagedCell, damagedCellPattern } from '../../labels/damaged-cells.js'
import type { PrintRequest } from '../../printing/jobs-create.js'
import { isThermal } from '../../printing/jobs.js'
import { listOwnStocks } from '../../printing/own-stocks.js'
import { listPrinters } from '../../printing/printers.js'
import type { ReadDb } from '../../store/store.js'
import { ownedLot, ownedProduct, type OwnedProduct } from '../owned.js'
import type { Visit } from '../visit.js'
import { bookletOf, dpiOf, formatOn, type OfficeFormat } from './formats.js'
import { isPerRoll, mostLabels } from './order.js'
import { type Paper, paperOf, papers } from './papers.js'

export interface Wanted {
  readonly product: OwnedProduct
  readonly lot: { readonly id: string; readonly number: string } | undefined
  readonly paper: Paper
  readonly printer: string | undefined
  readonly request: PrintRequest & {
    readonly quantity: number
    readonly format: OfficeFormat
  }
}

/** Reads an address; what is missing or wrong in it is replaced by the usual. */
export async function wantedOf(read: ReadDb, visit: Visit): Promise<Wanted> {
  const { query, actor } = visit
  const product = await ownedProduct(read, query.get('product') ?? '', actor)
  const lotId = query.get('lot') ?? ''
  const lot = lotId === '' ? undefined : (await ownedLot(read, lotId, actor)).lot
  const [usual] = papers()
  const stocks = (await listOwnStocks(read, actor, product.producer.id)).map(({ stock }) => stock)
  const on = query.get('on') ?? ''
  const paper = (await paperOf(read, on, product.producer.id, stocks)) ?? usual
  if (!paper) throw new TypeError('no label fits any stock')
  const printers = await listPrinters(read, actor, product.producer.id)
  const printer = printers.find(({ id }) => id === query.get('printer'))
  const format = formatOn(paper, query.get('format') ?? '')
  return {
    product,
    lot,
    paper,
    printer: printer?.name,
    request: {
      productId: product.id,
      lotId: lot?.id,
      template: paper.template,
      stock: paper.stock.name,
      quantity: wholeOf(query, 'n', mostLabels),
      format,
      dpi: isThermal(format) ? dpiOf(query.get('dpi') ?? '') : undefined,
      ...cellsOfFirst(query, paper.cells, isThermal(format)),
      correction: printer?.correction,
      perRoll: perRollOf(paper, query.get('perRoll') ?? ''),
      spot: format === 'press' && query.get('spot') === 'yes',
      numbers: query.get('numbers') === 'yes',
      activate: query.get('activate') === 'yes',
      language: 'vi',
    },
  }
}

function wholeOf(query: URLSearchParams, name: string, most: number): number {
  const n = Number(query.get(name) ?? 1)
  return Number.isInteger(n) && n >= 1 && n <= most ? n : 1
}

/** Which cells take labels: booklets take whole sheets, and a thermal printer begins where it stands. */
function cellsOfFirst(query: URLSearchParams, cells: number, isThermal: boolean) {
  const booklet = isThermal ? undefined : bookletOf(query.get('booklet') ?? '')
  const isWhole = isThermal || booklet !== undefined
  const flip = query.get('flip') === 'short' ? ('short' as const) : undefined
  return {
    start: isWhole ? 1 : wholeOf(query, 'start', cells),
    skip: isWhole ? [] : cellsIn(query.get('skip') ?? '', cells),
    ...{ booklet, flip },
  }
}

/** The cells an address names, as `3,7,2:5`; what is no cell of a sheet is left out. */
function cellsIn(text: string, cells: number): DamagedCell[] {
  const named = text.split(',').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  return named.filter((one) => {
    const cell = typeof one === 'number' ? one : Number(one.split(':')[1])
    const isNamed = typeof one === 'number' || new RegExp(damagedCellPattern).test(one)
    return isNamed && cell >= 1 && cell <= cells
  })
}

const perRollOf = ({ stock }: Paper, text: string): number | undefined =>
  stock.kind === 'roll' && isPerRoll(text) ? Number(text) : undefined
