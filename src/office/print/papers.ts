/** Labels and the paper they are printed on, as people choose them: one choice, not two. */
import type { Words } from '../../errors.js'
import type { Stock } from '../../labels/stock.js'
import { cellsOf } from '../../labels/stock-grid.js'
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

/** Beyond, most of the paper would be thrown away. */
const mostWaste = 1.7

let known: readonly Paper[] | undefined

/** The usual one first: A4 paper of the copy shop. */
export function papers(): readonly Paper[] {
  known ??= listTemplates()
    .flatMap((name) => papersOf(name))
    .sort((a, b) => Number(b.id === usual) - Number(a.id === usual))
  return known
}

const usual = '40x40/a4-35'

export const paperOf = (id: string): Paper | undefined => papers().find((paper) => paper.id === id)

/** The choice that a job was printed by, whatever it was. */
export function paperName(template: string, stock: string): Words {
  const paper = paperOf(`${template}/${stock}`)
  return paper?.label ?? { vi: `${template}, ${stock}`, en: `${template}, ${stock}` }
}

function papersOf(name: string): Paper[] {
  const template = loadTemplate(name)
  const { width, height } = template
  return listStocks()
    .map(loadStock)
    .filter(({ cell }) => {
      const fits = cell.width >= width && cell.height >= height
      return fits && cell.width * cell.height <= mostWaste * width * height
    })
    .map((stock) => ({
      id: `${name}/${stock.name}`,
      template: name,
      stock,
      label: template.title,
      paper: stock.title,
      cells: cellsOf(stock),
    }))
}
