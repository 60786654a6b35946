/** `nguon stock list`: what labels can be printed on, own stock first. */
import { formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import type { Stock } from '../../labels/stock.js'
import { listOwnStocks } from '../../printing/own-stocks.js'
import { listStocks, loadStock } from '../../printing/templates.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const own = await listOwnStocks(read, session.actor, flags.text('producer'))
  const all = [
    ...own.map(({ stock, producerId }) => ({ stock, producer: producerId })),
    ...listStocks().map((name) => ({ stock: loadStock(name), producer: null })),
  ]
  const listed = (language: Language) => table(all.map(({ stock }) => lineOf(stock, language)))
  return {
    json: all.map(({ stock, producer }) => ({ ...stock, producer })),
    text: { vi: listed('vi'), en: listed('en') },
  }
}

function lineOf({ name, page, cell, columns, rows, title }: Stock, language: Language): string[] {
  const mm = ({ width, height }: Stock['page']) =>
    `${formatNumber(width, language)} × ${formatNumber(height, language)}`
  return [name, `${columns} × ${rows}`, `${mm(cell)} mm`, `${mm(page)} mm`, title[language]]
}
