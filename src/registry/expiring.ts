/** Certificates that expire soon: told once at 90, 30 and 7 days before, to webhooks and by mail. */
import { dayOf } from '../language/format.js'
import type { ReadDb, Store } from '../store/store.js'
import { announce } from '../webhooks/outbox.js'
import { addDays } from './civil-date.js'

/** Days before the last day at which a warning is given, the nearest first. */
export const warningDays = [7, 30, 90] as const

/** A warning that has just been given. */
export interface Expiring {
  readonly certificateId: string
  readonly number: string
  /** The last day it is valid. */
  readonly expiresOn: string
  /** 90, 30 or 7. */
  readonly days: number
  readonly product: { readonly id: string; readonly name: string }
  readonly producerId: string | null
  readonly provinceCode: string | null
}

/**
 * Gives the warnings that are due and answers them. Each is given once, also when days were missed:
 * then the nearest alone.
 */
export async function warnOfExpiring(store: Store, now: Date): Promise<Expiring[]> {
  const today = dayOf(now)
  if ((await due(store.read, today)).length === 0) return []
  return store.write(async (tx) => {
    // Asked again: another process may have told of them meanwhile.
    const warnings = await due(tx, today)
    for (const warning of warnings) {
      const { certificateId, number, expiresOn, days, product, producerId } = warning
      await tx
        .insertInto('certificate_warning')
        .values({
          certificate_id: certificateId,
          expires_on: expiresOn,
          days,
          at: now.toISOString(),
        })
        .execute()
      await announce(tx, {
        event: 'certificate.expiring',
        producerId,
        data: {
          ...{ certificate: certificateId, number, expiresOn, days },
          ...{ product: product.id, producer: producerId },
        },
        at: now,
      })
    }
    return warnings
  })
}

async function due(db: ReadDb, today: string): Promise<Expiring[]> {
  const rows = await db
    .selectFrom('certificate')
    .innerJoin('product', 'product.id', 'certificate.product_id')
    .select(['certificate.id', 'certificate.number', 'certificate.expires_on'])
    .select(['product.id as product_id', 'product.name', 'product.producer_id'])
    .select('product.province_code')
    .where('certificate.revoked_on', 'is', null)
    .where('certificate.expires_on', '>=', today)
    .where('certificate.expires_on', '<=', addDays(today, 90))
    // One that a newer decision follows needs nobody's attention.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('certificate as newer')
            .select('newer.id')
            .whereRef('newer.product_id', '=', 'certificate.product_id')
            .whereRef('newer.issued_on', '>', 'certificate.issued_on'),
        ),
      ),
    )
    .orderBy('certificate.expires_on')
    .orderBy('certificate.id')
    .execute()
  const told = await toldOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const expiresOn = row.expires_on ?? ''
    const days = warningDays.find((days) => expiresOn <= addDays(today, days))
    if (days === undefined || told.has(`${row.id} ${expiresOn} ${days}`)) return []
    return [
      {
        certificateId: row.id,
        number: row.number,
        expiresOn,
        days,
        product: { id: row.product_id, name: row.name },
        producerId: row.producer_id,
        provinceCode: row.province_code,
      },
    ]
  })
}

async function toldOf(db: ReadDb, ids: readonly string[]): Promise<Set<string>> {
  const told = new Set<string>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('certificate_warning')
      .select(['certificate_id', 'expires_on', 'days'])
      .where('certificate_id', 'in', ids.slice(from, from + 500))
      .execute()
    for (const row of rows) told.add(`${row.certificate_id} ${row.expires_on} ${row.days}`)
  }
  return told
}
