/** Labels and the paper they are printed on, as people choose them: one choice, not two. */
import type { Words } from '../../errors.js'
import { pressStock, pressStockName } from '../../labels/press.js'
import type { Stock } from '../../labels/stock.js'
import { cellsOf } from '../../labels/stock-grid.js'
import type { LabelTemplate } from '../../labels/template.js'
import { listStocks, listTemplates, loadStock, loadTemplate } from '../../printing/templates.js'

export interface Paper {
  /** `40x40/a4-35`. */
  readonly id: string
  readonly template: string
  readonly stock: Stock
  readonly label: Words
  readonly paper: Words
  readonly cells: number
}

/** Beyond, a fifth of the paper and more would be thrown away. */
const mostWaste = 1.2

/** Whether it goes to a print house rather than to a printer here. */
export const isPress = ({ stock }: Pick<Paper, 'stock'>): boolean => stock.name === pressStockName

let known: readonly Paper[] | undefined

/** The usual one first: A4 paper of the copy shop; then by the size of the label. */
export function papers(): readonly Paper[] {
  known ??= listTemplates()
    .map((name) => loadTemplate(name))
    .sort((a, b) => a.width * a.height - b.width * b.height)
    .flatMap((template) => papersOf(template))
    .sort((a, b) => Number(b.id === usual) - Number(a.id === usual))
  return known
}

const usual = '40x40/a4-35'

/** The papers of one label; of the usual one when there is none of that name. */
export function papersFor(template: string | undefined): readonly Paper[] {
  const some = papers().filter((paper) => paper.template === template)
  return some.length > 0 ? some : papersFor(papers()[0]?.template)
}

export const paperOf = (id: string): Paper | undefined => papers().find((paper) => paper.id === id)

/** The choice that a job was printed by, whatever it was. */
export function paperName(template: string, stock: string): Words {
  const paper = paperOf(`${template}/${stock}`)
  return paper?.label ?? { vi: `${template}, ${stock}`, en: `${template}, ${stock}` }
}

function papersOf(template: LabelTemplate): Paper[] {
  const { name, width, height } = template
  return listStocks()
    .map(loadStock)
    .filter(({ cell }) => {
      const fits = cell.width >= width && cell.height >= height
      return fits && cell.width * cell.height <= mostWaste * width * height
    })
    .concat(pressStock(template))
    .map((stock) => ({
      id: `${name}/${stock.name}`,
      template: name,
      stock,
      label: template.title,
      paper: stock.title,
      cells: cellsOf(stock),
    }))
}

/** The picture of a label as it would be printed for a product. @param on see `Paper.id` */
export const labelPicture = (productId: string, on: string): string =>
  `/office/print/label.svg?${new URLSearchParams({ product: productId, on }).toString()}`
