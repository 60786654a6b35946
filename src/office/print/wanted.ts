/** What is to be printed, as the addresses of the last two steps carry it. */
import type { Words } from '../../errors.js'
import { dayOf, formatDay } from '../../language/format.js'
import type { PrintRequest } from '../../printing/jobs-create.js'
import { isThermal } from '../../printing/jobs.js'
import { listPrinters } from '../../printing/printers.js'
import { getPublicProduct } from '../../registry/public-product.js'
import { addDays } from '../../registry/civil-date.js'
import { standing } from '../../registry/standing.js'
import type { ReadDb } from '../../store/store.js'
import { ownedLot, ownedProduct, type OwnedProduct } from '../owned.js'
import type { Visit } from '../visit.js'
import { dpiOf, formatOn, type OfficeFormat } from './formats.js'
import { isPerRoll, mostLabels } from './order.js'
import { type Paper, paperOf, papers } from './papers.js'
import { lapsesSoon, starsLapsed, starsRevoked } from './words.js'

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
  const paper = paperOf(query.get('on') ?? '') ?? usual
  if (!paper) throw new TypeError('no label fits any stock')
  const printers = await listPrinters(read, actor, product.producer.id)
  const printer = printers.find(({ id }) => id === query.get('printer'))
  const format = formatOn(paper, query.get('format') ?? '')
  const whole = (name: string, most: number) => {
    const n = Number(query.get(name) ?? 1)
    return Number.isInteger(n) && n >= 1 && n <= most ? n : 1
  }
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
      quantity: whole('n', mostLabels),
      format,
      dpi: isThermal(format) ? dpiOf(query.get('dpi') ?? '') : undefined,
      start: isThermal(format) ? 1 : whole('start', paper.cells),
      shift: printer?.shift,
      perRoll: isThermal(format) ? undefined : perRollOf(paper, query.get('perRoll') ?? ''),
      spot: format === 'press' && query.get('spot') === 'yes',
      numbers: query.get('numbers') === 'yes',
      activate: query.get('activate') === 'yes',
      language: 'vi',
    },
  }
}

const perRollOf = ({ stock }: Paper, text: string): number | undefined =>
  stock.kind === 'roll' && isPerRoll(text) ? Number(text) : undefined

const soonDays = 30

/** What is to be known of the product's stars before they are printed. */
export async function starWarnings(read: ReadDb, productId: string, now: Date): Promise<Words[]> {
  const product = await getPublicProduct(read, productId)
  const today = dayOf(now)
  const { certificate, stars } = standing(product.certificates, product.claim, today)
  if (!certificate) return []
  const { status, expiresOn, revokedOn } = certificate
  if (status === 'revoked' && revokedOn !== null) return [starsRevoked(formatDay(revokedOn))]
  if (status === 'expired' && expiresOn !== null) return [starsLapsed(formatDay(expiresOn))]
  const isSoon = expiresOn !== null && expiresOn <= addDays(today, soonDays)
  return stars !== null && isSoon ? [lapsesSoon(formatDay(expiresOn))] : []
}
