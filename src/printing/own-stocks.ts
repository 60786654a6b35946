/** Stock that a producer describes: what shops sell without a maker's number, and what is cut at home. */
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { parseStock, type Stock } from '../labels/stock.js'
import { searchKey, tidy } from '../registry/name-key.js'
import { newId } from '../store/ids.js'
import type { StockTable } from '../store/schema-printing.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import { fail } from './jobs-errors.js'
import { loadStock } from './templates.js'

export interface OwnStock {
  readonly id: string
  readonly producerId: string
  readonly stock: Stock
}

/** Names of own stock begin so, names of what ships never do. */
const ownName = 'own-'

/** Names of stock that a file described for one job. */
const fileName = 'file-'

/** What a producer says of its stock; its name follows from its title and never changes. */
export type StockFacts = Omit<Stock, 'name' | '$schema'>

/** Of the producers an actor may see. */
export async function listOwnStocks(
  read: ReadDb,
  by: Actor,
  producerId?: string,
): Promise<OwnStock[]> {
  let query = read.selectFrom('stock').selectAll().orderBy('name').limit(200)
  const theirs = touchable(by)
  if (theirs) query = query.where('producer_id', 'in', theirs)
  if (producerId !== undefined) query = query.where('producer_id', '=', producerId)
  return (await query.execute()).map(stockOf)
}

/** @throws own-stock-not-found also for what is another's */
export async function getOwnStock(read: ReadDb, id: string, by: Actor): Promise<OwnStock> {
  const row = await read.selectFrom('stock').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !mayTouch(by, row.producer_id)) throw fail('own-stock-not-found', id)
  return stockOf(row)
}

/** Stock by its name: what ships, a roll of any size, or the producer's own. @throws label-stock-unknown */
export async function stockNamed(read: ReadDb, name: string, producerId: string): Promise<Stock> {
  if (!name.startsWith(ownName)) return loadStock(name)
  const row = await read
    .selectFrom('stock')
    .selectAll()
    .where('producer_id', '=', producerId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row ? stockOf(row).stock : loadStock(name)
}

/** Adds stock of a producer; answers its id. @throws label-stock-invalid, own-stock-there */
export async function addOwnStock(
  store: Store,
  producerId: string,
  facts: StockFacts,
  by: Actor,
  now: Date,
): Promise<string> {
  if (!mayTouch(by, producerId)) throw fail('own-stock-not-found', '')
  const stock = parsed(facts, nameOf(facts.title.vi))
  const at = now.toISOString()
  return store.write(async (tx) => {
    const there = await tx
      .selectFrom('stock')
      .select('id')
      .where('producer_id', '=', producerId)
      .where('name', '=', stock.name)
      .executeTakeFirst()
    if (there) throw fail('own-stock-there', stock.title.vi)
    const id = newId()
    const row = { producer_id: producerId, name: stock.name, stock: JSON.stringify(stock) }
    await tx
      .insertInto('stock')
      .values({ id, ...row, created_at: at, updated_at: at })
      .execute()
    await tell(tx, 'stock-added', id, { title: stock.title.vi, ...told(stock) }, by, now)
    return id
  })
}

/** Changes stock; labels that were printed on it before are printed again as they were. */
export async function changeOwnStock(
  store: Store,
  id: string,
  facts: StockFacts,
  by: Actor,
  now: Date,
): Promise<void> {
  const before = await getOwnStock(store.read, id, by)
  const stock = parsed(facts, before.stock.name)
  if (JSON.stringify(stock) === JSON.stringify(before.stock)) return
  await store.write(async (tx) => {
    await tx
      .updateTable('stock')
      .set({ stock: JSON.stringify(stock), updated_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    const detail = { before: told(before.stock), after: told(stock) }
    await tell(tx, 'stock-changed', id, detail, by, now)
  })
}

/** Takes stock away; what was printed on it stays. @throws own-stock-not-found */
export async function removeOwnStock(
  store: Store,
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const { stock } = await getOwnStock(store.read, id, by)
  await store.write(async (tx) => {
    await tell(tx, 'stock-removed', id, { title: stock.title.vi, ...told(stock) }, by, now)
    await tx.deleteFrom('stock').where('id', '=', id).execute()
  })
}

/**
 * Stock from the text of a file, for one job: as strict as what a producer saves, and never taken for
 * what ships under the same name.
 * @throws label-stock-unreadable, label-stock-invalid, own-stock-name-missing
 */
export function readStock(text: string): Stock {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw fail('label-stock-unreadable', error instanceof Error ? error.message : '?')
  }
  const stock = parseStock(json)
  return parsed(stock, `${fileName}${stock.name}`.slice(0, 40))
}

/** Whether nothing but the job knows this stock. */
export const isOfFile = ({ name }: Stock): boolean => name.startsWith(fileName)

const parsed = (facts: StockFacts, name: string): Stock => {
  const vi = tidy(facts.title.vi)
  if (vi === '' || vi.length > 80) throw fail('own-stock-name-missing')
  return parseStock({ ...facts, name, title: { vi, en: tidy(facts.title.en) || vi } })
}

const nameOf = (title: string): string => {
  const plain = searchKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${ownName}${plain.slice(0, 30) || 'stock'}`.replace(/-+$/, '')
}

const stockOf = (row: StockTable): OwnStock => ({
  id: row.id,
  producerId: row.producer_id,
  stock: JSON.parse(row.stock) as Stock,
})

/** The measures of a stock in words that the audit trail can hold. */
const told = ({ page, cell, margin, gap, columns, rows }: Stock) => ({
  page: `${page.width} x ${page.height}`,
  cell: `${cell.width} x ${cell.height}`,
  margin: `${margin.left}, ${margin.top}`,
  gap: `${gap.x}, ${gap.y}`,
  grid: `${columns} x ${rows}`,
})

const tell = (
  tx: Tx,
  action: 'stock-added' | 'stock-changed' | 'stock-removed',
  subjectId: string,
  detail: Parameters<typeof recordAudit>[1]['detail'],
  by: Actor,
  at: Date,
) => recordAudit(tx, { at, actor: by.name, action, subject: 'stock', subjectId, detail })
