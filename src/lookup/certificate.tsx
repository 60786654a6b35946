/** The certificate behind the stars, and the ratings before it. */
import { formatDay, formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { JudgedCertificate, Standing } from '../registry/standing.js'
import { words } from './page-words.js'
import { words as own } from './passport-words.js'
import { isLapsed, ratingWords, starsInWords } from './rating.js'

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
        {standing.stars === null && (
          <p class={isLapsed(standing) ? 'strong' : undefined}>
            {ratingWords(standing, language)}.
          </p>
        )}
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
