/** Every template that ships on all papers for it, and where its symbols come out, in pixels. */
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { barData } from '../../src/labels/bar-data.js'
import { textBefore } from '../../src/labels/symbol-content.js'
import { turnedSize, turnOn } from '../../src/labels/on-cell.js'
import { placeOnPage } from '../../src/labels/place.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { cellAt } from '../../src/labels/stock-grid.js'
import type { Stock } from '../../src/labels/stock.js'
import type { LabelTemplate } from '../../src/labels/template.js'
import { encodeBars, type Symbology } from '../../src/symbols/linear.js'
import { papers } from '../../src/office/print/papers.js'
import { loadFonts } from '../../src/printing/fonts.js'
import {
  listStocks,
  listTemplates,
  loadStock,
  loadTemplate,
  rollOf,
} from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import type { Part } from './raster.js'

/** The resolutions of printers. */
export const dpis = [203, 300, 600] as const

const gtin = '8935001234562'

/** A product of which everything is known, so that every symbol is printed; the longest address. */
export function fullSnapshot(
  template: LabelTemplate,
  stock: Stock,
  dpi: number,
  change: Partial<LabelSnapshot> = {},
): LabelSnapshot {
  const { values } = snapshotOf()
  const turned = turnOn(template, stock)
  return snapshotOf({
    template,
    stock,
    dpi,
    ...(turned !== undefined && { turned }),
    urlPrefix: `https://NGUON.VN/01/0${gtin}/21/`,
    values: {
      ...values,
      product: {
        name: 'Trà tôm nõn hương quê',
        netContent: '200 g',
        gtin,
        group: 'Thực phẩm (chè)',
        ingredients: '100 % chè tôm nõn, hái tay một tôm hai lá non',
        usage: 'Pha 8 g với 200 ml nước 85 °C trong 2 phút.',
        storage: 'Nơi khô mát, tránh ánh nắng.',
        warning: 'Không dùng khi bao bì đã rách.',
        standard: 'TCVN 9740:2013',
        netWeight: '000200',
      },
      producer: {
        name: 'Hợp tác xã Nông sản Phú Lương',
        address: 'Xóm Đồng Tâm, xã Phú Lương, tỉnh Thái Nguyên',
        phone: '0208 377 1234',
      },
      pallet: { sscc: '089350012345678902', count: 48 },
    },
    ...change,
  })
}

const sheets = listStocks()
  .map(loadStock)
  .filter(({ kind }) => kind === 'sheet')

/** The sheet a label leaves least of. */
function sheetFor({ width, height }: LabelTemplate): Stock | undefined {
  return sheets
    .filter(({ cell }) => cell.width >= width && cell.height >= height)
    .sort((a, b) => a.cell.width * a.cell.height - b.cell.width * b.cell.height)[0]
}

export interface MatrixCase {
  readonly name: string
  readonly template: LabelTemplate
  readonly stock: Stock
}

/** Every template on every paper the office offers for it, on the sheet that suits it, and on its roll. */
export const matrix: readonly MatrixCase[] = listTemplates().flatMap((name) => {
  const template = loadTemplate(name)
  const offered = papers().flatMap((paper) => (paper.template === name ? [paper.stock] : []))
  const sheet = sheetFor(template)
  const stocks = [...(sheet ? [sheet] : []), rollOf(template.width, template.height), ...offered]
  const byName = new Map(stocks.map((stock) => [stock.name, stock]))
  return [...byName.values()].map((stock) => ({ name, template, stock }))
})

/** Each template once, on the roll of its size. */
export const onRolls: readonly MatrixCase[] = matrix.filter(
  ({ template: { width, height }, stock }) => stock.name === rollOf(width, height).name,
)

export interface SquareOnPage extends Part {
  readonly kind: 'qr' | 'datamatrix'
  /** What stands in it before the code, GS1's with brackets. */
  readonly before: string
  /** Pixels of a module, and modules of white around. */
  readonly module: number
  readonly modules: number
  readonly quiet: number
}

/** The square symbols of the label in a cell, with their quiet zones, in pixels of the page. */
export function squaresOf(snapshot: LabelSnapshot, cell: number): SquareOnPage[] {
  const px = (mm: number) => (mm * snapshot.dpi) / 25.4
  return layOut(snapshot, openFonts(loadFonts())).drawing.symbols.map((slot) => {
    const { x, y } = placeOnPage(snapshot, slot, cell)
    const side = Math.round(px(slot.size))
    const place = { left: Math.round(px(x)), top: Math.round(px(y)), width: side, height: side }
    const before = textBefore(snapshot, slot.content, slot.path)
    const { kind, modules, quiet } = slot
    return { ...place, kind, before, module: px(slot.module), modules, quiet }
  })
}

export interface BarsOnPage extends Part {
  readonly symbology: Symbology
  /** Modules of the bars, and about how many pixels each has. */
  readonly modules: number
  readonly module: number
  /** GS1's with brackets. */
  readonly text: string
}

/** The bar codes of the label in a cell that are the same on all: the box of each, in pixels of the page. */
export function barsOf(snapshot: LabelSnapshot, cell: number): BarsOnPage[] {
  const { template, turned } = snapshot
  const { left, top } = labelOnPage(snapshot, cell)
  const px = pixelsOf(snapshot)
  return template.elements.flatMap((element, i) => {
    if (element.kind !== 'barcode') return []
    const data = barData(element, snapshot, `/elements/${i}`)
    if (!data || !('text' in data)) return []
    if (turned !== undefined) throw new Error('bars of turned labels are not measured here')
    const box = {
      ...{ left: px(left + element.x), top: px(top + element.y) },
      ...{ width: px(element.w), height: px(element.h) },
    }
    const { symbology } = element
    const { width: modules, quietZone } = encodeBars(symbology, data.text)
    const module = box.width / (quietZone.left + modules + quietZone.right)
    return [{ ...box, symbology, modules, module, text: data.text }]
  })
}

/** Where the label in a cell lies on the page, in pixels, without its bleed. */
export function partOfLabel(snapshot: LabelSnapshot, cell: number): Part {
  const { left, top, width, height } = labelOnPage(snapshot, cell)
  const px = pixelsOf(snapshot)
  return { left: px(left), top: px(top), width: px(width), height: px(height) }
}

/** The same in mm. */
function labelOnPage({ stock, template, turned }: LabelSnapshot, cell: number): Part {
  const { x, y } = cellAt(stock, cell)
  const { width, height } = turnedSize(template, turned)
  return {
    left: x + (stock.cell.width - width) / 2,
    top: y + (stock.cell.height - height) / 2,
    ...{ width, height },
  }
}

const pixelsOf =
  ({ dpi }: LabelSnapshot) =>
  (mm: number) =>
    Math.round((mm * dpi) / 25.4)

export const grownBy = (part: Part, by: number): Part => ({
  left: part.left - by,
  top: part.top - by,
  width: part.width + 2 * by,
  height: part.height + 2 * by,
})
