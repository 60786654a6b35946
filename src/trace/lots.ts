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
  return store.write(async (tx) => {
    const values = await lotValues(tx, facts)
    if (await findLot(tx, facts.productId, values.number)) throw fail('lot-exists', values.number)
    const row = {
      id: newId(),
      product_id: facts.productId,
      ...values,
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
      detail: { product: facts.productId, number: values.number },
    })
    return lotOf(row)
  })
}

/**
 * Changes a lot. The number on labels stays; pages of packs show its new dates from now on.
 * @param change makes what is wanted of the state found in the same transaction
 * @throws lot-in-use when labels carry its number
 */
export async function updateLot(
  store: Store,
  id: string,
  change: (before: Lot) => Omit<LotFacts, 'productId'>,
  by: string,
  now: Date,
): Promise<Lot> {
  return store.write(async (tx) => {
    const before = await getLot(tx, id)
    const { productId } = before
    const values = await lotValues(tx, { ...change(before), productId })
    if (values.number !== before.number) {
      const same = await findLot(tx, productId, values.number)
      if (same && same.id !== id) throw fail('lot-exists', values.number)
      if (await lotHasLabels(tx, id)) throw fail('lot-in-use', before.number)
    }
    await tx.updateTable('lot').set(values).where('id', '=', id).execute()
    const after = await getLot(tx, id)
    await bumpRegistry(tx)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'lot-updated',
      subject: 'lot',
      subjectId: id,
      detail: { product: productId, before: factsOf(before), after: factsOf(after) },
    })
    return after
  })
}

const factsOf = ({ number, madeOn, expiresOn, quantity }: Lot) => ({
  ...{ number, madeOn, expiresOn, quantity },
})

/** Labels were printed for the lot, or bound to it later. */
export async function lotHasLabels(read: ReadDb, id: string): Promise<boolean> {
  const run = await read.selectFrom('run').select('seq').where('lot_id', '=', id).executeTakeFirst()
  if (run) return true
  const decision = await read
    .selectFrom('decision')
    .select('seq')
    .where('lot_id', '=', id)
    .executeTakeFirst()
  return decision !== undefined
}

/** Checked columns of a lot. */
async function lotValues(read: ReadDb, facts: LotFacts) {
  const number = lotNumber(facts.number)
  const madeOn = lotDate(facts.made)
  const given = lotDate(facts.expires)
  const quantity = facts.quantity ?? null
  if (quantity !== null && (!Number.isSafeInteger(quantity) || quantity < 1))
    throw fail('lot-quantity-invalid', quantity)
  const { shelfLifeDays: keeps } = await getProduct(read, facts.productId)
  const expiresOn = given ?? (madeOn !== null && keeps !== null ? addDays(madeOn, keeps) : null)
  if (madeOn !== null && expiresOn !== null && expiresOn < madeOn)
    throw fail('lot-expires-before-made', formatDay(madeOn), formatDay(expiresOn))
  return {
    ...{ number, number_key: lotKey(number), quantity },
    ...{ made_on: madeOn, expires_on: expiresOn },
  }
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
