/**
 * Logistic units: pallets and cartons of one product, each with an SSCC of the producer's own GS1
 * company prefix (GS1 General Specifications, 2.2.1). A number is given once and never again.
 */
import type { Selectable } from 'kysely'
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { sscc } from '../gs1/sscc.js'
import { getProducerRecord } from '../registry/producers.js'
import { fail as failRegistry } from '../registry/errors.js'
import { getProduct } from '../registry/product-queries.js'
import type { Schema } from '../store/schema.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import { fail } from './errors.js'
import { getLot } from './lots.js'

export interface LogisticUnit {
  readonly sscc: string
  readonly producerId: string
  readonly productId: string
  readonly lotId: string | null
  /** Trade items in it (AI 37). */
  readonly count: number
  readonly createdAt: string
}

export interface LogisticUnitsWanted {
  readonly productId: string
  readonly lotId?: string | null | undefined
  /** Trade items in each. */
  readonly count: number
  /** How many units. */
  readonly units: number
}

export const mostUnitsAtOnce = 1000
/** AI 37 has at most eight digits. */
export const mostItems = 99_999_999
/** The first digit of an SSCC is free; producers who number by hand as well are asked to use another. */
const extension = 0

/**
 * Gives SSCCs to new units, in running order. Throws `logistic-prefix-missing` where the producer has no
 * GS1 company prefix (none is ever invented), `logistic-gtin-missing`, `logistic-count-invalid`,
 * `logistic-units-invalid`, `logistic-prefix-used-up`.
 */
export async function addLogisticUnits(
  store: Store,
  wanted: LogisticUnitsWanted,
  by: Actor,
  now: Date,
): Promise<LogisticUnit[]> {
  const { productId, count, units } = wanted
  if (!Number.isInteger(units) || units < 1 || units > mostUnitsAtOnce)
    throw fail('logistic-units-invalid', mostUnitsAtOnce)
  if (!Number.isInteger(count) || count < 1 || count > mostItems)
    throw fail('logistic-count-invalid', mostItems)
  return store.write(async (tx) => {
    const product = await getProduct(tx, productId)
    const producerId = product.producer?.id
    if (producerId === undefined || !mayTouch(by, producerId))
      throw failRegistry('product-not-found', productId)
    // AI 37 counts the trade items of AI 02, which is a GTIN.
    if (product.gtin === null) throw fail('logistic-gtin-missing', product.name)
    const lotId = await lotOf(tx, wanted)
    const { gs1Prefix, name } = await getProducerRecord(tx, producerId)
    if (gs1Prefix === null) throw fail('logistic-prefix-missing', name)
    const first = await takeSerials(tx, gs1Prefix, units)
    const at = now.toISOString()
    const rows = Array.from({ length: units }, (_, i) => ({
      sscc: sscc(extension, gs1Prefix, first + i),
      producer_id: producerId,
      product_id: productId,
      lot_id: lotId,
      count,
      created_by: by.name,
      created_at: at,
    }))
    for (let i = 0; i < rows.length; i += 100)
      await tx
        .insertInto('logistic_unit')
        .values(rows.slice(i, i + 100))
        .execute()
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'logistic-units-added',
      subject: 'product',
      subjectId: productId,
      detail: { lot: lotId, count, units, first: rows[0]?.sscc, last: rows.at(-1)?.sscc },
    })
    return rows.map(unitOf)
  })
}

async function lotOf(tx: Tx, { lotId, productId }: LogisticUnitsWanted): Promise<string | null> {
  if (lotId === undefined || lotId === null) return null
  const lot = await getLot(tx, lotId)
  if (lot.productId !== productId) throw fail('lot-not-found', lotId)
  return lot.id
}

/** The first of so many serial references of a prefix; they are taken for good. */
async function takeSerials(tx: Tx, prefix: string, units: number): Promise<number> {
  const known = await tx
    .selectFrom('sscc_series')
    .select('next_serial')
    .where('company_prefix', '=', prefix)
    .executeTakeFirst()
  const first = known ? Number(known.next_serial) : 1
  const next = first + units
  if (next > 10 ** (16 - prefix.length)) throw fail('logistic-prefix-used-up', prefix)
  if (known) {
    await tx
      .updateTable('sscc_series')
      .set({ next_serial: next })
      .where('company_prefix', '=', prefix)
      .execute()
  } else {
    await tx
      .insertInto('sscc_series')
      .values({ company_prefix: prefix, next_serial: next })
      .execute()
  }
  return first
}

/** Throws `logistic-unit-not-found`, also when it is another producer's. */
export async function getLogisticUnit(
  read: ReadDb,
  number: string,
  by: Actor,
): Promise<LogisticUnit> {
  const row = await read
    .selectFrom('logistic_unit')
    .selectAll()
    .where('sscc', '=', number)
    .executeTakeFirst()
  if (!row || !mayTouch(by, row.producer_id)) throw fail('logistic-unit-not-found', number)
  return unitOf(row)
}

/** Units of a product, newest first. */
export async function listLogisticUnits(
  read: ReadDb,
  productId: string,
  limit = 100,
): Promise<LogisticUnit[]> {
  const rows = await read
    .selectFrom('logistic_unit')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('created_at', 'desc')
    .orderBy('sscc', 'desc')
    .limit(limit)
    .execute()
  return rows.map(unitOf)
}

/** Units of a product from one SSCC to another, in running order: what one press of a button made. */
export async function logisticUnitsBetween(
  read: ReadDb,
  productId: string,
  first: string,
  last: string,
): Promise<LogisticUnit[]> {
  const rows = await read
    .selectFrom('logistic_unit')
    .selectAll()
    .where('product_id', '=', productId)
    .where('sscc', '>=', first)
    .where('sscc', '<=', last)
    .orderBy('sscc')
    .limit(mostUnitsAtOnce)
    .execute()
  return rows.map(unitOf)
}

const unitOf = (row: Selectable<Schema['logistic_unit']>): LogisticUnit => ({
  sscc: row.sscc,
  producerId: row.producer_id,
  productId: row.product_id,
  lotId: row.lot_id,
  count: row.count,
  createdAt: row.created_at,
})
