/** Thresholds: the defaults of `data/copies.json` with their reasons, and what a product has instead. */
import { readFileSync } from 'node:fs'
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { fail as failIssuing } from '../issuing/errors.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './errors.js'
import { type ThresholdName, thresholdNames, type Thresholds } from './score/thresholds.js'

const table = JSON.parse(
  readFileSync(new URL('../../data/copies.json', import.meta.url), 'utf8'),
) as Record<ThresholdName, { readonly value: number; readonly why: string }>

export const defaultThresholds = Object.freeze(
  Object.fromEntries(thresholdNames.map((name) => [name, table[name].value])),
) as Thresholds

/** The least and the most that a threshold may be. */
const bounds: Readonly<Record<ThresholdName, readonly [least: number, most: number]>> = {
  visitors: [4, 10_000],
  keepPercent: [1, 100],
  rareOneIn: [101, 1_000_000],
  commonOneIn: [2, 100],
  beforeActivation: [1, 10_000],
  mismatch: [1, 10_000],
  afterSold: [4, 10_000],
  evidenceMismatch: [5, 10_000],
  evidenceAfterSold: [8, 10_000],
  evidenceDays: [2, 365],
  automatic: [0, 1],
  farApart: [0, 1],
  farApartKmPerHour: [100, 100_000],
}

/** What holds for a product; for codes without one, the defaults. */
export async function thresholdsOf(read: ReadDb, productId: string | null): Promise<Thresholds> {
  if (productId === null) return defaultThresholds
  const rows = await read
    .selectFrom('copy_threshold')
    .select(['name', 'value'])
    .where('product_id', '=', productId)
    .execute()
  return { ...defaultThresholds, ...Object.fromEntries(rows.map((row) => [row.name, row.value])) }
}

/**
 * Sets thresholds of a product; null puts one back to its default. They hold from the next judgement.
 * @throws product-not-found, threshold-unknown, threshold-wrong
 */
export async function setThresholds(
  store: Store,
  productId: string,
  changes: Readonly<Record<string, number | null>>,
  by: Actor,
  now: Date,
): Promise<Thresholds> {
  for (const [name, value] of Object.entries(changes)) check(name, value)
  return store.write(async (tx) => {
    const product = await tx
      .selectFrom('product')
      .select('producer_id')
      .where('id', '=', productId)
      .executeTakeFirst()
    if (!product || !mayTouch(by, product.producer_id ?? '')) {
      throw failIssuing('product-not-found', productId)
    }
    for (const [name, value] of Object.entries(changes)) {
      const row = { product_id: productId, name }
      await tx
        .deleteFrom('copy_threshold')
        .where('product_id', '=', productId)
        .where('name', '=', name)
        .execute()
      if (value !== null) {
        await tx
          .insertInto('copy_threshold')
          .values({ ...row, value })
          .execute()
      }
    }
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'copy-thresholds-set',
      subject: 'product',
      subjectId: productId,
      detail: changes,
    })
    return thresholdsOf(tx, productId)
  })
}

function check(name: string, value: number | null): void {
  const range = Object.hasOwn(bounds, name) ? bounds[name as ThresholdName] : undefined
  if (!range) throw fail('threshold-unknown', name, thresholdNames.join(', '))
  const [least, most] = range
  if (value === null) return
  if (!Number.isInteger(value) || value < least || value > most) {
    throw fail('threshold-wrong', name, least, most)
  }
}
