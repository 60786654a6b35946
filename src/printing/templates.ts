/** The label templates and stock that come with the product, as files in `templates`. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseStock, type Stock } from '../labels/stock.js'
import { parseTemplate, type LabelTemplate } from '../labels/template.js'
import { unknown } from './render-errors.js'

const labels = new URL('../../templates/labels/', import.meta.url)
const stocks = new URL('../../templates/stock/', import.meta.url)

/** The names of the label templates, in alphabetical order. */
export const listTemplates = (): string[] => namesIn(labels)

/** The names of the stock, in alphabetical order. */
export const listStocks = (): string[] => namesIn(stocks)

/** Throws `label-template-unknown`, and what `parseTemplate` throws. */
export function loadTemplate(name: string): LabelTemplate {
  if (!listTemplates().includes(name))
    throw unknown('label-template-unknown', name, listTemplates())
  return parseTemplate(readJson(labels, name))
}

/**
 * Stock by its name, or a roll of labels of any size: `roll-40x25`. Throws `label-stock-unknown`, and
 * what `parseStock` throws.
 */
export function loadStock(name: string): Stock {
  const [, width, height] = /^roll-(\d{1,3})x(\d{1,3})$/.exec(name) ?? []
  if (width !== undefined) return rollOf(Number(width), Number(height))
  if (!listStocks().includes(name)) throw unknown('label-stock-unknown', name, listStocks())
  return parseStock(readJson(stocks, name))
}

/** A roll of labels of this size (mm, rounded up), one a page. */
export function rollOf(labelWidth: number, labelHeight: number): Stock {
  const [width, height] = [Math.ceil(labelWidth), Math.ceil(labelHeight)]
  return parseStock({
    name: `roll-${width}x${height}`,
    title: {
      vi: `Cuộn tem ${width} x ${height} mm`,
      en: `Roll, labels of ${width} x ${height} mm`,
    },
    kind: 'roll',
    page: { width, height },
    margin: { left: 0, top: 0 },
    cell: { width, height },
    gap: { x: 0, y: 0 },
    columns: 1,
    rows: 1,
    cutMarks: false,
  })
}

const namesIn = (directory: URL): string[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

const readJson = (directory: URL, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, directory), 'utf8'))
