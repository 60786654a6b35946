/** Labels and the paper they are printed on, as people choose them: one choice, not two. */
import type { Words } from '../../errors.js'
import { fits, turnedSize, turnOn } from '../../labels/on-cell.js'
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

/** The papers of one label, the producer's own first; of the usual label when there is none of that name. */
export function papersFor(
  template: string | undefined,
  own: readonly Stock[] = [],
): readonly Paper[] {
  const some = papers().filter((paper) => paper.template === template)
  const [usual] = papers()
  if (some.length === 0 && usual && template !== usual.template) {
    return papersFor(usual.template, own)
  }
  return [...ownPapers(template, own), ...some]
}

/** Whatever the waste: who describes a stock has it at hand. */
function ownPapers(template: string | undefined, own: readonly Stock[]): Paper[] {
  if (template === undefined || !listTemplates().includes(template)) return []
  const label = loadTemplate(template)
  return own.flatMap((stock) => paperOn(label, stock, Infinity))
}

/** @param own what the producer has besides what ships */
export function paperOf(id: string, own: readonly Stock[] = []): Paper | undefined {
  const known = papers().find((paper) => paper.id === id)
  return known ?? ownPapers(id.split('/')[0], own).find((paper) => paper.id === id)
}

/** The choice that a job was printed by, whatever it was. */
export function paperName(template: string, stock: string): Words {
  const paper = paperOf(`${template}/${stock}`)
  return paper?.label ?? { vi: `${template}, ${stock}`, en: `${template}, ${stock}` }
}

const papersOf = (template: LabelTemplate): Paper[] =>
  listStocks()
    .map(loadStock)
    .flatMap((stock) => paperOn(template, stock, mostWaste))

/** The label on a stock, turned where it fits only so; none where it does not, or too much is wasted. */
function paperOn(template: LabelTemplate, stock: Stock, waste: number): Paper[] {
  const { name, width, height } = template
  const { cell } = stock
  const turned = turnOn(template, stock)
  if (!fits(turnedSize(template, turned), cell)) return []
  if (cell.width * cell.height > waste * width * height) return []
  return [
    {
      id: `${name}/${stock.name}`,
      template: name,
      stock,
      label: template.title,
      paper: turned === undefined ? stock.title : lyingOn(stock.title),
      cells: cellsOf(stock),
    },
  ]
}

const lyingOn = ({ vi, en }: Words): Words => ({
  vi: `${vi} (tem nằm xoay)`,
  en: `${en} (labels lie turned)`,
})

/** The picture of a label as it would be printed for a product. @param on see `Paper.id` */
export const labelPicture = (productId: string, on: string): string =>
  `/office/print/label.svg?${new URLSearchParams({ product: productId, on }).toString()}`
