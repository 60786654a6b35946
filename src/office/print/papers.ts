/** Labels and the paper they are printed on, as people choose them: one choice, not two. */
import type { Words } from '../../errors.js'
import { carriesCode } from '../../labels/carries-code.js'
import { fits, turnedSize, turnOn } from '../../labels/on-cell.js'
import { pressStock, pressStockName } from '../../labels/press.js'
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
  /** The label has a back. */
  readonly hasBack: boolean
}

/** Beyond, a fifth of the paper and more would be thrown away. */
const mostWaste = 1.2

/** Whether it goes to a print house rather than to a printer here. */
export const isPress = ({ stock }: Pick<Paper, 'stock'>): boolean => stock.name === pressStockName

let known: readonly Paper[] | undefined

/** Those of shipped labels. The usual one first: A4 paper of the copy shop; then by the size of the label. */
export function papers(): readonly Paper[] {
  known ??= listTemplates()
    .map((name) => loadTemplate(name))
    .filter(carriesCode)
    .sort((a, b) => a.width * a.height - b.width * b.height)
    .flatMap((template) => papersOf(template, template.name))
    .sort((a, b) => Number(b.id === usual) - Number(a.id === usual))
  return known
}

const usual = '40x40/a4-35'

/**
 * The papers of one label for a producer, its own stock first; of the usual label when there is none of
 * that name, or it is not theirs to print.
 */
export async function papersFor(
  read: ReadDb,
  template: string | undefined,
  producerId: string,
  own: readonly Stock[] = [],
): Promise<readonly Paper[]> {
  const [first] = papers()
  const some = await papersNamed(read, template ?? '', producerId, own)
  return some.length > 0 || !first ? some : papersNamed(read, first.template, producerId, own)
}

/** @param id see `Paper.id` @param own what the producer has besides what ships */
export async function paperOf(
  read: ReadDb,
  id: string,
  producerId: string,
  own: readonly Stock[] = [],
): Promise<Paper | undefined> {
  const template = id.slice(0, Math.max(0, id.indexOf('/')))
  const named = await papersNamed(read, template, producerId, own)
  return named.find((paper) => paper.id === id)
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
    const label = title ?? paper?.label
    if (!label) return { vi: `${template}, ${stock}`, en: `${template}, ${stock}` }
    const on = paper?.paper ?? { vi: stock, en: stock }
    return { vi: `${label.vi} · ${on.vi}`, en: `${label.en} · ${on.en}` }
  }
}

async function papersNamed(
  read: ReadDb,
  name: string,
  producerId: string,
  own: readonly Stock[],
): Promise<readonly Paper[]> {
  if (!readRef(name)) {
    if (!listTemplates().includes(name)) return []
    const shipped = papers().filter(({ template }) => template === name)
    return [...ownPapers(loadTemplate(name), name, own), ...shipped]
  }
  const chosen = await templateFor(read, name, producerId).catch(() => undefined)
  if (!chosen) return []
  const { template, ref } = chosen
  return [...ownPapers(template, ref, own), ...papersOf(template, ref)]
}

/** Whatever the waste: who describes a stock has it at hand. */
const ownPapers = (template: LabelTemplate, name: string, own: readonly Stock[]): Paper[] =>
  own.flatMap((stock) => paperOn(template, name, stock, Infinity))

/** Stock that wastes little; of a size that none has, a roll of that very size. @param name see `Paper.template` */
export function papersOf(template: LabelTemplate, name: string): Paper[] {
  const some = listStocks()
    .map(loadStock)
    .flatMap((stock) => paperOn(template, name, stock, mostWaste))
  const { width, height } = template
  const here = some.length > 0 ? some : paperOn(template, name, rollOf(width, height), Infinity)
  return [...here, ...paperOn(template, name, pressStock(template), Infinity)]
}

/** The label on a stock, turned where it fits only so; none where it does not, or too much is wasted. */
function paperOn(template: LabelTemplate, name: string, stock: Stock, waste: number): Paper[] {
  const { width, height } = template
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
      hasBack: template.back !== undefined,
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
