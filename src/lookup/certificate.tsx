/** Stars and the certificate behind them: stars only while a dated certificate is in force today. */
import { formatDay, formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import { type JudgedCertificate, revocationReasons, type Standing } from '../registry/standing.js'
import { Stars } from './icons.js'
import { words } from './page-words.js'
import { words as own } from './passport-words.js'

const starsInWords = (stars: number, language: Language): string =>
  language === 'vi' ? `${stars} sao` : stars === 1 ? '1 star' : `${stars} stars`

/** Under the product's name: the star row with its date, or why there is none. */
export function RatingLine(props: { standing: Standing; language: Language; withStars: boolean }) {
  const { standing, language, withStars } = props
  const { stars, certificate } = standing
  if (stars !== null) {
    const until = certificate?.expiresOn
    const text = language === 'vi' ? `OCOP ${stars} sao` : `OCOP ${starsInWords(stars, 'en')}`
    if (!withStars) return null
    return (
      <p class="stars">
        <Stars count={stars} />
        <span>{text}</span>
        {until && (
          <small>
            {language === 'vi' ? 'có giá trị đến' : 'valid until'} {formatDay(until)}
          </small>
        )}
      </p>
    )
  }
  const line = ratingWords(standing, language)
  return line === undefined ? null : <p class="rating">{line}</p>
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

const officialRegister = 'https://ocopvietnam.gov.vn/'

export function CertificateSection(props: { standing: Standing; language: Language }) {
  const { standing, language } = props
  const { certificate, claim, history } = standing
  if (!certificate && !claim) return null
  return (
    <section id="certificate">
      <h2>{words.certificate[language]}</h2>
      <div class="card">
        {certificate && <CertificateFacts certificate={certificate} language={language} />}
        {standing.stars === null && <p>{ratingWords(standing, language)}.</p>}
        <Ratings history={history} language={language} />
        <p class="links">
          {certificate?.file && (
            <a class="go" href={`/files/${certificate.file}`}>
              {own.file[language]}
            </a>
          )}
          <a class="go" href={officialRegister} rel="noreferrer">
            {words.register[language]}
          </a>
        </p>
        <p class="soft">{words.notRegister[language]}</p>
      </div>
    </section>
  )
}

function CertificateFacts(props: { certificate: JudgedCertificate; language: Language }) {
  const { certificate, language } = props
  const rows = [
    [words.rated[language], starsInWords(certificate.stars, language)],
    [words.decision[language], certificate.number],
    [
      words.decidedOn[language],
      certificate.issuedOn ? formatDay(certificate.issuedOn) : words.noDate[language],
    ],
    [words.decidedBy[language], certificate.issuedBy],
    [words.validUntil[language], certificate.expiresOn && formatDay(certificate.expiresOn)],
    [own.round[language], certificate.round],
    [own.score[language], certificate.score && formatNumber(certificate.score, language)],
  ] as const
  return (
    <dl>
      {rows.map(([term, value]) =>
        value ? (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** The ratings of the product through time, oldest first; its code stays the same. */
function Ratings(props: { history: readonly JudgedCertificate[]; language: Language }) {
  const { history, language } = props
  if (history.length < 2) return null
  return (
    <>
      <h3>{own.starHistory[language]}</h3>
      <ol class="rounds">
        {[...history].reverse().map(({ stars, number, issuedOn }) => (
          <li>
            <b>{issuedOn?.slice(0, 4) ?? words.noDate[language]}</b>
            {starsInWords(stars, language)}{' '}
            <span class="soft">
              {number}
              {issuedOn && `, ${formatDay(issuedOn)}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
