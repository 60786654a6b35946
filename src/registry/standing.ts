/** What a page may say of a product's stars on a given day. */
import type { Words } from '../errors.js'
import { addMonths } from './civil-date.js'
import { leastStarsShown, longestValidityMonths } from './rules.js'

/** none = undecided: without a date (or not yet in force) nothing can be said about today. */
export type CertificateStatus = 'valid' | 'expired' | 'revoked' | 'none'

/** Why certificates are really revoked (domain: programme offices' decisions). */
export const revocationReasons = {
  'process-not-followed': {
    vi: 'không thực hiện đúng quy trình sản xuất đã công bố',
    en: 'the declared process was not followed',
  },
  'food-safety': {
    vi: 'không giữ điều kiện an toàn thực phẩm',
    en: 'food-safety conditions were not kept',
  },
  'product-differs': {
    vi: 'sản phẩm khác với sản phẩm đã được công nhận',
    en: 'the product differs from the certified one',
  },
  'no-records': {
    vi: 'không có hồ sơ chất lượng hoặc truy xuất nguồn gốc',
    en: 'there are no quality or traceability records',
  },
  'business-stopped': { vi: 'chủ thể ngừng sản xuất, kinh doanh', en: 'the business stopped' },
} as const satisfies Record<string, Words>

export type RevocationReason = keyof typeof revocationReasons
export const isRevocationReason = (text: string): text is RevocationReason =>
  Object.hasOwn(revocationReasons, text)

export interface Certificate {
  readonly id: string
  readonly number: string
  readonly issuedBy: string | null
  /** Civil dates. Null = the decision is known, its date not. */
  readonly issuedOn: string | null
  /** The last day it is valid. */
  readonly expiresOn: string | null
  readonly stars: number
  readonly revokedOn: string | null
  readonly revokedReason: RevocationReason | null
  /** Points out of 100, and the round of the cycle, where the decision gives them. */
  readonly score: number | null
  readonly round: string | null
  /** A scan of the decision among the public files: `0f3c….pdf`. */
  readonly file: string | null
}

/** A rating known from a public list: told in words, never as stars. */
export interface Claim {
  readonly stars: number
  /** As the list writes it: `2023`, `2023-24`, `<=2021`. */
  readonly year: string | null
}

export type JudgedCertificate = Certificate & { readonly status: CertificateStatus }

export interface Standing {
  /** Stars that may be shown on this day; null = no star row at all. */
  readonly stars: number | null
  /** The certificate that decides, when there is one. */
  readonly certificate: JudgedCertificate | null
  /** Only while no dated certificate says more. `lapsed`: any decision of that year has surely run out. */
  readonly claim: (Claim & { readonly lapsed: boolean }) | null
  /** Every certificate, newest first. */
  readonly history: readonly JudgedCertificate[]
}

/**
 * The standing on a civil day. The newest dated decision decides: a revoked or expired upgrade does not
 * bring an older certificate back. Stars need a number, a date and a decision in force.
 */
export function standing(
  certificates: readonly Certificate[],
  claim: Claim | null,
  today: string,
): Standing {
  const history = certificates
    .map((certificate) => ({
      ...certificate,
      status: certificateStatus(certificate, claim, today),
    }))
    .sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))
  const inForce = history.filter((c) => c.issuedOn === null || c.issuedOn <= today)
  const certificate = inForce.find((c) => c.issuedOn !== null) ?? inForce[0] ?? history[0] ?? null
  const shown =
    certificate?.status === 'valid' && certificate.stars >= leastStarsShown(today)
      ? certificate.stars
      : null
  const said =
    certificate !== null && (certificate.issuedOn !== null || certificate.status === 'revoked')
  return {
    stars: shown,
    certificate,
    claim: claim && !said ? { ...claim, lapsed: surelyLapsed(claim.year, today) } : null,
    history,
  }
}

/** A certificate's status on a day. Undated ones are expired when the claim's year is surely over, else undecided. */
export function certificateStatus(
  certificate: Certificate,
  claim: Claim | null,
  today: string,
): CertificateStatus {
  if (certificate.revokedOn !== null && certificate.revokedOn <= today) return 'revoked'
  if (certificate.expiresOn !== null && certificate.expiresOn < today) return 'expired'
  if (certificate.issuedOn === null || certificate.expiresOn === null)
    return claim && surelyLapsed(claim.year, today) ? 'expired' : 'none'
  return certificate.issuedOn <= today ? 'valid' : 'none'
}

/** Whether a decision of that year, even of its last day, has run out: the last year named counts. */
export function surelyLapsed(year: string | null, today: string): boolean {
  const last = lastYear(year)
  return last !== undefined && addMonths(`${last}-12-31`, longestValidityMonths) < today
}

/** The last year a text names: 2024 of `2023-24`, 2021 of `<=2021`; none when it is open (`>=2021`, `từ 2021`). */
export function lastYear(year: string | null): number | undefined {
  if (year === null || /[>≥]|từ|since|sau|after/i.test(year)) return undefined
  const range = /^(\d{2})(\d{2})\s*[-–/]\s*(\d{2})$/.exec(year.trim())
  if (range) return Number(`${range[1]}${range[3]}`)
  const years = [...year.matchAll(/\b(?:19|20)\d{2}\b/g)].map((m) => Number(m[0]))
  return years.length === 0 ? undefined : Math.max(...years)
}
