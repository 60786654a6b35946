/** Certificates: the decisions that give a product its stars, and their revocation. */
import { recordAudit } from '../accounts/audit.js'
import { dayOf } from '../language/format.js'
import type { Store, Tx } from '../store/store.js'
import { getCertificate } from './certificate-queries.js'
import { addMonths } from './civil-date.js'
import { changedFacts } from './audited.js'
import { fail } from './errors.js'
import * as field from './fields.js'
import { bumpRegistry } from './generation.js'
import { newId } from '../store/ids.js'
import { getProduct } from './product-queries.js'
import { refreshGaps } from './products.js'
import { certificateValidityMonths } from './rules.js'
import { isRevocationReason, revocationReasons, type Certificate } from './standing.js'

export interface CertificateFacts {
  readonly productId: string
  /** Of the decision: `2361/QĐ-BNNMT`. */
  readonly number: string
  readonly stars: number
  readonly issuedBy?: string | null
  /** dd/mm/yyyy or ISO. Without it nothing shows stars. */
  readonly issuedOn?: string | null
  /** By default the rule of its day: see `data/rules.json`. */
  readonly expiresOn?: string | null
  /** Points out of 100. */
  readonly score?: number | null
  /** Of the cycle: `Đợt 1 năm 2025`. */
  readonly round?: string | null
}

/** Records a certificate. Throws `certificate-exists` when the product has one of that number. */
export async function addCertificate(
  store: Store,
  facts: CertificateFacts,
  by: string,
  now: Date,
): Promise<Certificate> {
  const values = certificateValues(facts, now)
  return store.write(async (tx) => {
    await getProduct(tx, facts.productId)
    await refuseSame(tx, facts.productId, values.number, undefined)
    const row = newCertificateRow(facts.productId, values, now)
    await tx.insertInto('certificate').values(row).execute()
    await changed(tx, 'certificate-added', row.id, facts.productId, by, now, {
      changed: changedFacts({}, values),
    })
    return getCertificate(tx, row.id)
  })
}

/** Gives a certificate known without its date the date (and issuing body) of the decision. */
export async function dateCertificate(
  store: Store,
  id: string,
  facts: { issuedOn: string; issuedBy?: string | null; expiresOn?: string | null },
  by: string,
  now: Date,
): Promise<Certificate> {
  return store.write(async (tx) => {
    const before = await getCertificate(tx, id)
    const values = certificateValues({ ...before, expiresOn: null, ...facts }, now)
    const row = await tx
      .selectFrom('certificate')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await tx.updateTable('certificate').set(values).where('id', '=', id).execute()
    await changed(tx, 'certificate-dated', id, before.productId, by, now, {
      changed: changedFacts(row, values),
    })
    return getCertificate(tx, id)
  })
}

/**
 * Changes what a certificate says.
 * @param change makes what is wanted of the state found in the same transaction
 * @throws certificate-exists when the product has another of that number
 */
export async function updateCertificate(
  store: Store,
  id: string,
  change: (before: Certificate) => Omit<CertificateFacts, 'productId'>,
  by: string,
  now: Date,
): Promise<Certificate> {
  return store.write(async (tx) => {
    const before = await getCertificate(tx, id)
    const values = certificateValues(change(before), now)
    await refuseSame(tx, before.productId, values.number, id)
    await tx.updateTable('certificate').set(values).where('id', '=', id).execute()
    const after = await getCertificate(tx, id)
    const detail = { before: factsOf(before), after: factsOf(after) }
    await changed(tx, 'certificate-updated', id, before.productId, by, now, detail)
    return after
  })
}

const factsOf = (certificate: Certificate) => {
  const { number, stars, issuedBy, issuedOn, expiresOn, round, score } = certificate
  return { number, stars, issuedBy, issuedOn, expiresOn, round, score }
}

async function refuseSame(
  tx: Tx,
  productId: string,
  number: string,
  but: string | undefined,
): Promise<void> {
  const same = await tx
    .selectFrom('certificate')
    .select('id')
    .where('product_id', '=', productId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (same && same.id !== but) throw fail('certificate-exists', number)
}

/** Revokes a certificate from today on, for one of the reasons of the field. Revoking twice changes nothing. */
export async function revokeCertificate(
  store: Store,
  id: string,
  reason: string,
  by: string,
  now: Date,
): Promise<Certificate> {
  if (!isRevocationReason(reason))
    throw fail('revocation-reason-unknown', reason, Object.keys(revocationReasons))
  return store.write(async (tx) => {
    const before = await getCertificate(tx, id)
    if (before.revokedOn !== null) return before
    await tx
      .updateTable('certificate')
      .set({ revoked_on: dayOf(now), revoked_reason: reason })
      .where('id', '=', id)
      .execute()
    await changed(tx, 'certificate-revoked', id, before.productId, by, now, { reason })
    return getCertificate(tx, id)
  })
}

/** Checked columns of a certificate. */
export function certificateValues(facts: Omit<CertificateFacts, 'productId'>, now: Date) {
  const issued = field.civilDate(facts.issuedOn)
  if (issued !== null && issued > dayOf(now)) throw fail('certificate-in-future', issued)
  const given = field.civilDate(facts.expiresOn)
  const expires =
    given ?? (issued === null ? null : addMonths(issued, certificateValidityMonths(issued)))
  if (issued !== null && expires !== null && expires < issued)
    throw fail('certificate-dates', issued, expires)
  return {
    number: field.requiredName('certificate-number', facts.number),
    issued_by: field.text('certificate-body', facts.issuedBy, 300),
    issued_on: issued,
    expires_on: expires,
    stars: field.stars(facts.stars),
    score: field.score(facts.score),
    round: field.text('certificate-round', facts.round, 100),
  }
}

export type CertificateValues = ReturnType<typeof certificateValues>

/** A row for a new certificate. */
export const newCertificateRow = (productId: string, values: CertificateValues, now: Date) => ({
  id: newId(),
  product_id: productId,
  ...values,
  revoked_on: null,
  revoked_reason: null,
  file: null,
  created_at: now.toISOString(),
})

async function changed(
  tx: Tx,
  action: string,
  subjectId: string,
  productId: string,
  actor: string,
  at: Date,
  detail: Record<string, unknown>,
): Promise<void> {
  await refreshGaps(tx, productId)
  await bumpRegistry(tx)
  const all = { product: productId, ...detail }
  await recordAudit(tx, { at, actor, action, subject: 'certificate', subjectId, detail: all })
}
