/** Labels and the paper they are printed on, as people choose them: one choice, not two. */
import type { Words } from '../../errors.js'
import type { Stock } from '../../labels/stock.js'
import { cellsOf } from '../../labels/stock-grid.js'
import type { LabelTemplate } from '../../labels/template.js'
import { templateFor } from '../../printing/label-templates/chosen.js'
import { titlesOf } from '../../printing/label-templates/find.js'
import { readRef } from '../../printing/label-templates/ref.js'
import {
  listStocks,
  listTemplates,
  loadStock,
  loadTemplate,
  rollOf,
} from '../../printing/templates.js'
import type { ReadDb } from '../../store/store.js'

export interface Paper {
  /** `40x40/a4-35`, `own:ID@3/a4-35`. */
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

/** Those of shipped labels. The usual one first: A4 paper of the copy shop; then by the size of the label. */
export function papers(): readonly Paper[] {
  known ??= listTemplates()
    .map((name) => loadTemplate(name))
    .sort((a, b) => a.width * a.height - b.width * b.height)
    .flatMap((template) => papersOf(template, template.name))
    .sort((a, b) => Number(b.id === usual) - Number(a.id === usual))
  return known
}

const usual = '40x40/a4-35'

/**
 * The papers of one label for a producer; of the usual one when there is none of that name, or it is
 * not theirs to print.
 */
export async function papersFor(
  read: ReadDb,
  template: string | undefined,
  producerId: string,
): Promise<readonly Paper[]> {
  const [first] = papers()
  const some = await papersNamed(read, template ?? '', producerId)
  return some.length > 0 || !first ? some : papersNamed(read, first.template, producerId)
}

/** @param id see `Paper.id` */
export async function paperOf(
  read: ReadDb,
  id: string,
  producerId: string,
): Promise<Paper | undefined> {
  const template = id.slice(0, Math.max(0, id.indexOf('/')))
  return (await papersNamed(read, template, producerId)).find((paper) => paper.id === id)
}

/** The choice that a job was printed by, whatever it was. */
export async function paperNames(
  read: ReadDb,
  jobs: readonly { readonly template: string; readonly stock: string }[],
): Promise<(job: { readonly template: string; readonly stock: string }) => Words> {
  const titles = await titlesOf(
    read,
    jobs.flatMap(({ template }) => readRef(template) ?? []),
  )
  return ({ template, stock }) => {
    const ref = readRef(template)
    const title = ref && titles.get(ref.id)
    const paper = papers().find(({ id }) => id === `${template}/${stock}`)
    return title ?? paper?.label ?? { vi: `${template}, ${stock}`, en: `${template}, ${stock}` }
  }
}

async function papersNamed(
  read: ReadDb,
  name: string,
  producerId: string,
): Promise<readonly Paper[]> {
  if (!readRef(name)) return papers().filter(({ template }) => template === name)
  const chosen = await templateFor(read, name, producerId).catch(() => undefined)
  return chosen ? papersOf(chosen.template, chosen.ref) : []
}

/** Stock that wastes little; of a size that none has, a roll of that very size. */
function papersOf(template: LabelTemplate, name: string): Paper[] {
  const { width, height } = template
  const fitting = listStocks()
    .map(loadStock)
    .filter(({ cell }) => {
      const fits = cell.width >= width && cell.height >= height
      return fits && cell.width * cell.height <= mostWaste * width * height
    })
  const stocks = fitting.length > 0 ? fitting : [rollOf(width, height)]
  return stocks.map((stock) => ({
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
