/** Certificates across products: those about to expire, those that have, the revoked, by number. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../store/store.js'
import { addDays } from './civil-date.js'
import { type Listed, rowsOfPage } from './lists.js'
import { type CertificateStatus, certificateStatus } from './standing.js'

/** Days before the end at which producers are reminded. */
export const expiryDays = [7, 30, 90] as const
export type CertificatesShown = `${(typeof expiryDays)[number]}` | 'expired' | 'revoked' | 'all'
export const certificatesShown: readonly CertificatesShown[] = [
  ...expiryDays.map((days) => `${days}` as const),
  'expired',
  'revoked',
  'all',
]

export interface ListedCertificate {
  readonly id: string
  readonly number: string
  readonly stars: number
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly revokedOn: string | null
  readonly status: CertificateStatus
  readonly product: { readonly id: string; readonly name: string }
  readonly producer: string | null
}

/** Those that end first come first; with `search`, the part of a decision's number. */
export async function searchCertificates(
  read: ReadDb,
  today: string,
  wanted: {
    readonly show: CertificatesShown
    readonly producers: readonly string[] | null
    readonly page: number
    readonly search?: string
  },
): Promise<Listed<ListedCertificate>> {
  const { show, producers, page, search = '' } = wanted
  const found = read
    .selectFrom('certificate')
    .innerJoin('product', 'product.id', 'certificate.product_id')
    .leftJoin('producer', 'producer.id', 'product.producer_id')
    .where((eb) =>
      eb.and([
        ...shown(show, today),
        ...(producers === null ? [] : [eb('product.producer_id', 'in', producers)]),
        ...(search === '' ? [] : [numberHas(search)]),
      ]),
    )
  const total = await found
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .selectAll('certificate')
    .select(['product.name as product_name', 'producer.name as producer_name'])
    .select(['claimed_stars', 'claimed_year'])
    .orderBy(sql`certificate.expires_on ${sql.raw(show === 'expired' ? 'desc' : 'asc')}`)
    .orderBy('certificate.id')
    .limit(rowsOfPage)
    .offset((page - 1) * rowsOfPage)
    .execute()
  return {
    total: Number(total.count),
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      stars: row.stars,
      issuedOn: row.issued_on,
      expiresOn: row.expires_on,
      revokedOn: row.revoked_on,
      status: certificateStatus(
        {
          ...{ id: row.id, number: row.number, stars: row.stars, score: null, round: null },
          ...{ issuedBy: row.issued_by, issuedOn: row.issued_on, expiresOn: row.expires_on },
          ...{ revokedOn: row.revoked_on, revokedReason: null, file: row.file },
        },
        row.claimed_stars === null ? null : { stars: row.claimed_stars, year: row.claimed_year },
        today,
      ),
      product: { id: row.product_id, name: row.product_name },
      producer: row.producer_name,
    })),
  }
}

function shown(show: CertificatesShown, today: string): Expression<SqlBool>[] {
  if (show === 'all') return []
  if (show === 'revoked') return [sql<SqlBool>`certificate.revoked_on is not null`]
  const inForce = [sql<SqlBool>`certificate.revoked_on is null`, isNewest]
  if (show === 'expired') return [...inForce, sql<SqlBool>`certificate.expires_on < ${today}`]
  const last = addDays(today, Number(show))
  return [...inForce, sql<SqlBool>`certificate.expires_on between ${today} and ${last}`]
}

/** One that a newer decision follows needs nobody's attention. */
const isNewest = sql<SqlBool>`not exists (select 1 from certificate as newer
  where newer.product_id = certificate.product_id and newer.issued_on > certificate.issued_on)`

/** Decision numbers are typed with and without capitals, marks and spaces. */
const numberHas = (search: string): Expression<SqlBool> =>
  sql<SqlBool>`lower(certificate.number) like ${`%${search.toLowerCase().replace(/[%_\\đ]/g, '_')}%`}`
