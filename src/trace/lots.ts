/** Lots: what was made together, on one day, with one use-by date. */
import type { Selectable } from 'kysely'
import { recordAudit } from '../accounts/audit.js'
import { formatDay } from '../language/format.js'
import { addDays, parseCivilDate } from '../registry/civil-date.js'
import { bumpRegistry } from '../registry/generation.js'
import { newId } from '../store/ids.js'
import { getProduct } from '../registry/product-queries.js'
import type { Schema } from '../store/schema.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './errors.js'

export interface Lot {
  readonly id: string
  readonly productId: string
  readonly number: string
  /** Civil dates. */
  readonly madeOn: string | null
  /** The last day of use. */
  readonly expiresOn: string | null
  readonly quantity: number | null
  readonly createdAt: string
}

export interface LotFacts {
  readonly productId: string
  readonly number: string
  /** dd/mm/yyyy or ISO. */
  readonly made?: string | null
  /** dd/mm/yyyy or ISO; by default the day made plus the product's shelf life. */
  readonly expires?: string | null
  readonly quantity?: number | null
}

/** Adds a lot to a product. Its number is unique for the product, capitals or not. */
export async function addLot(store: Store, facts: LotFacts, by: string, now: Date): Promise<Lot> {
  const number = lotNumber(facts.number)
  const madeOn = lotDate(facts.made)
  const given = lotDate(facts.expires)
  const quantity = facts.quantity ?? null
  if (quantity !== null && (!Number.isSafeInteger(quantity) || quantity < 1))
    throw fail('lot-quantity-invalid', quantity)
  return store.write(async (tx) => {
    const product = await getProduct(tx, facts.productId)
    const keeps = product.shelfLifeDays
    const expiresOn = given ?? (madeOn !== null && keeps !== null ? addDays(madeOn, keeps) : null)
    if (madeOn !== null && expiresOn !== null && expiresOn < madeOn)
      throw fail('lot-expires-before-made', formatDay(madeOn), formatDay(expiresOn))
    if (await findLot(tx, facts.productId, number)) throw fail('lot-exists', number)
    const row = {
      id: newId(),
      product_id: facts.productId,
      number,
      number_key: lotKey(number),
      made_on: madeOn,
      expires_on: expiresOn,
      quantity,
      created_at: now.toISOString(),
    }
    await tx.insertInto('lot').values(row).execute()
    await bumpRegistry(tx)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'lot-added',
      subject: 'lot',
      subjectId: row.id,
      detail: { product: facts.productId, number },
    })
    return lotOf(row)
  })
}

export async function getLot(read: ReadDb, id: string): Promise<Lot> {
  const row = await read.selectFrom('lot').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw fail('lot-not-found', id)
  return lotOf(row)
}

/** A product's lot by its number, without case. */
export async function findLot(
  read: ReadDb,
  productId: string,
  number: string,
): Promise<Lot | undefined> {
  const row = await read
    .selectFrom('lot')
    .selectAll()
    .where('product_id', '=', productId)
    .where('number_key', '=', lotKey(number))
    .executeTakeFirst()
  return row && lotOf(row)
}

/** A product's lots, newest first. */
export async function listLots(read: ReadDb, productId: string): Promise<Lot[]> {
  const rows = await read
    .selectFrom('lot')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('created_at', 'desc')
    .orderBy('number_key', 'desc')
    .execute()
  return rows.map(lotOf)
}

/** How lot numbers are compared. */
export const lotKey = (number: string): string => number.trim().toUpperCase()

/**
 * A lot number as it is kept. GS1 allows more (AI 10, X..20, set 82); these characters stay the same in
 * a URL and on any keyboard.
 */
function lotNumber(text: string): string {
  const number = text.trim()
  // A path segment of dots alone would be taken for a folder.
  if (!/^[0-9A-Za-z.-]{1,20}$/.test(number) || /^\.+$/.test(number))
    throw fail('lot-number-invalid', number.slice(0, 40))
  return number
}

function lotDate(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.trim() === '') return null
  const day = parseCivilDate(text)
  if (day === undefined) throw fail('lot-date-invalid', text.slice(0, 40))
  return day
}

function lotOf(row: Selectable<Schema['lot']>): Lot {
  return {
    id: row.id,
    productId: row.product_id,
    number: row.number,
    madeOn: row.made_on,
    expiresOn: row.expires_on,
    quantity: row.quantity === null ? null : Number(row.quantity),
    createdAt: row.created_at,
  }
}
