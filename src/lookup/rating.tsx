/** Stars while a dated certificate is in force today; otherwise, in words, why there are none. */
import { formatDay } from '../language/format.js'
import type { Language } from '../language/language.js'
import { type JudgedCertificate, revocationReasons, type Standing } from '../registry/standing.js'
import { Sign, Stars } from './icons.js'

export const starsInWords = (stars: number, language: Language): string =>
  language === 'vi' ? `${stars} sao` : stars === 1 ? '1 star' : `${stars} stars`

interface Rated {
  readonly standing: Standing
  readonly language: Language
}

/** Under the product's name: the star row with its date. */
export function StarLine({ standing: { stars, certificate }, language }: Rated) {
  if (stars === null) return null
  const until = certificate?.expiresOn
  return (
    <p class="stars">
      <Stars count={stars} />
      <span>{language === 'vi' ? `OCOP ${stars} sao` : `OCOP ${starsInWords(stars, 'en')}`}</span>
      {until && (
        <small>
          {language === 'vi' ? 'có giá trị đến' : 'valid until'} {formatDay(until)}
        </small>
      )}
    </p>
  )
}

/** A certificate there was and is no more: nobody may overlook it, though it says nothing of the pack. */
export const isLapsed = ({ stars, certificate }: Standing): boolean =>
  stars === null && (certificate?.status === 'expired' || certificate?.status === 'revoked')

/** Why there are no stars. */
export function RatingNote({ standing, language }: Rated) {
  if (standing.stars !== null) return null
  const line = ratingWords(standing, language)
  if (line === undefined) return null
  if (!isLapsed(standing)) return <p class="rating">{line}</p>
  return (
    <p class="lapsed">
      <Sign name="lapsed" />
      <b>{line}</b>
    </p>
  )
}

/** What is said instead of stars. */
export function ratingWords(
  { certificate, claim }: Standing,
  language: Language,
): string | undefined {
  const vi = language === 'vi'
  if (certificate?.status === 'revoked' && certificate.revokedOn) {
    const on = formatDay(certificate.revokedOn)
    const why = certificate.revokedReason
      ? `: ${revocationReasons[certificate.revokedReason][language]}`
      : ''
    return vi
      ? `Chứng nhận OCOP đã bị thu hồi ngày ${on}${why}`
      : `OCOP certificate withdrawn on ${on}${why}`
  }
  if (certificate?.expiresOn && certificate.status === 'expired') {
    const on = formatDay(certificate.expiresOn)
    return vi ? `Chứng nhận OCOP đã hết hạn ngày ${on}` : `OCOP certificate expired on ${on}`
  }
  if (claim) return claimWords(claim, certificate, language)
  if (!certificate) return undefined
  const decision = `${certificate.number}`
  if (certificate.status === 'expired') {
    return vi
      ? `Chứng nhận OCOP đã hết hạn (${decision})`
      : `OCOP certificate expired (${decision})`
  }
  return vi
    ? `${certificate.stars} sao theo quyết định ${decision}, chưa đủ dữ liệu để xác nhận còn giá trị`
    : `${starsInWords(certificate.stars, 'en')} by decision ${decision}; not known whether it is in force`
}

/** `5 sao (công bố năm 2023, chưa có số quyết định)`; with a number known, only the date is missing. */
function claimWords(
  claim: NonNullable<Standing['claim']>,
  certificate: JudgedCertificate | null,
  language: Language,
): string {
  const vi = language === 'vi'
  const stars = starsInWords(claim.stars, language)
  const year =
    claim.year === null ? '' : vi ? `công bố năm ${claim.year}, ` : `published in ${claim.year}, `
  const missing = certificate
    ? vi
      ? `quyết định ${certificate.number}, chưa có ngày`
      : `decision ${certificate.number}, date not known`
    : vi
      ? 'chưa có số quyết định'
      : 'decision number not known'
  const lapsed = claim.lapsed ? (vi ? '; đã quá 36 tháng' : '; more than 36 months ago') : ''
  return `${stars} (${year}${missing}${lapsed})`
}
