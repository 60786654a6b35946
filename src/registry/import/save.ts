/** Saves checked rows, some hundred in one transaction, or says what saving them would do. */
import type { ReadDb, Store, Tx } from '../../store/store.js'
import { Chunk } from './chunk.js'
import { readKnown, type ProducerRow, type ProductRow } from './known.js'
import type { ParsedRow } from './row.js'
import type { ImportRun, SavedRow } from './saved.js'

/**
 * Saves a chunk with one audit entry. A row that the store refuses is rejected before it changed anything.
 * @param also what is written in the same transaction
 */
export async function saveRows(
  store: Store,
  rows: readonly ParsedRow[],
  run: ImportRun,
  also: (tx: Tx, saved: readonly SavedRow[]) => Promise<void>,
): Promise<SavedRow[]> {
  const { saved, touched } = await store.write(async (tx) => {
    const chunk = new Chunk(tx, await readKnown(tx, rows, run.ownProducerId), run)
    const saved: SavedRow[] = []
    for (const row of rows) saved.push(await chunk.save(row))
    await chunk.finish(tx)
    await also(tx, saved)
    return { saved, touched: chunk.touched }
  })
  // Only what is committed counts as kept.
  for (const id of touched) run.touched.add(id)
  return saved
}

/**
 * What saving a chunk would do, without writing. `planned` holds the new rows of the chunks before, which a
 * real import would have found in the store.
 */
export async function planRows(
  read: ReadDb,
  rows: readonly ParsedRow[],
  run: ImportRun,
  planned: { readonly producers: ProducerRow[]; readonly products: ProductRow[] },
): Promise<SavedRow[]> {
  const known = await readKnown(read, rows, run.ownProducerId)
  for (const producer of planned.producers) known.addProducer(producer)
  for (const product of planned.products) known.addProduct(product)
  const chunk = new Chunk(read, known, run)
  const saved: SavedRow[] = []
  for (const row of rows) saved.push(await chunk.save(row))
  planned.producers.push(...chunk.producers)
  planned.products.push(...chunk.products)
  for (const id of chunk.touched) run.touched.add(id)
  return saved
}
