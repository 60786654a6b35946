/** Reading certificates. */
import type { Selectable } from 'kysely'
import type { Schema } from '../store/schema.js'
import type { ReadDb } from '../store/store.js'
import { fail } from './errors.js'
import { isRevocationReason, type Certificate } from './standing.js'

export async function getCertificate(
  read: ReadDb,
  id: string,
): Promise<Certificate & { productId: string }> {
  const row = await read
    .selectFrom('certificate')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw fail('certificate-not-found', id)
  return { ...certificateOf(row), productId: row.product_id }
}

/** A product's certificates, newest decision first. */
export async function listCertificates(read: ReadDb, productId: string): Promise<Certificate[]> {
  return (await certificatesOf(read, [productId])).get(productId) ?? []
}

/** The certificates of several products. */
export async function certificatesOf(
  read: ReadDb,
  productIds: readonly string[],
): Promise<Map<string, Certificate[]>> {
  const rows = await read
    .selectFrom('certificate')
    .selectAll()
    .where('product_id', 'in', productIds)
    .orderBy('issued_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  const found = new Map<string, Certificate[]>()
  for (const row of rows) {
    const list = found.get(row.product_id) ?? []
    list.push(certificateOf(row))
    found.set(row.product_id, list)
  }
  return found
}

function certificateOf(row: Selectable<Schema['certificate']>): Certificate {
  const reason = row.revoked_reason
  return {
    id: row.id,
    number: row.number,
    issuedBy: row.issued_by,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    stars: row.stars,
    score: row.score,
    round: row.round,
    file: row.file,
    revokedOn: row.revoked_on,
    revokedReason: reason !== null && isRevocationReason(reason) ? reason : null,
  }
}
