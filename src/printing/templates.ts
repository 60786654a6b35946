/** The label templates and stock that come with the product, as files in `templates`. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseStock, type Stock } from '../labels/stock.js'
import { parseTemplate, type LabelTemplate } from '../labels/template.js'
import { fail } from './render-errors.js'

const labels = new URL('../../templates/labels/', import.meta.url)
const stocks = new URL('../../templates/stock/', import.meta.url)

/** The names of the label templates, in alphabetical order. */
export const listTemplates = (): string[] => namesIn(labels)

/** The names of the stock, in alphabetical order. */
export const listStocks = (): string[] => namesIn(stocks)

/** Throws `label-template-unknown`, and what `parseTemplate` throws. */
export function loadTemplate(name: string): LabelTemplate {
  if (!listTemplates().includes(name)) throw fail('label-template-unknown', name, listTemplates())
  return parseTemplate(readJson(labels, name))
}

/** Throws `label-stock-unknown`, and what `parseStock` throws. */
export function loadStock(name: string): Stock {
  if (!listStocks().includes(name)) throw fail('label-stock-unknown', name, listStocks())
  return parseStock(readJson(stocks, name))
}

const namesIn = (directory: URL): string[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

const readJson = (directory: URL, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, directory), 'utf8'))
