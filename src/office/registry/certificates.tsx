/** Certificates: those about to expire, and one in full. */
import { touchable } from '../../accounts/actor.js'
import { dayOf, formatDay, formatNumber } from '../../language/format.js'
import { certificatesShown, searchCertificates } from '../../registry/certificate-lists.js'
import { claimOf } from '../../registry/product-queries.js'
import { certificateStatus, revocationReasons } from '../../registry/standing.js'
import { ownCertificate } from '../../registry/owned.js'
import type { Office } from '../office.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { CertificateTable } from './certificate-table.js'
import { shownWords, words } from './certificate-words.js'
import {
  Count,
  Facts,
  Filters,
  Find,
  Pager,
  pageOf,
  registryStyle,
  searchOf,
  StatusBadge,
} from './parts.js'
import { words as shared } from './words.js'
import { certificateFileRoutes } from './certificate-file.js'
import { certificateForms, type CertificateOptions } from './certificate-forms.js'
import { targetOf } from './own.js'

export function certificateRoutes(office: Office, options: CertificateOptions): void {
  const { read } = office.settings.store

  office.page('/certificates', {
    may: 'registry.read',
    title: words.certificates,
    style: registryStyle,
    load: (visit) =>
      searchCertificates(read, dayOf(visit.at), {
        show: shownOf(visit),
        producers: touchable(visit.actor),
        page: pageOf(visit),
        search: searchOf(visit),
      }),
    body: (visit, { rows, total }) => (
      <>
        <Filters
          visit={visit}
          label={words.show}
          name="show"
          chosen={shownOf(visit)}
          options={certificatesShown.map((value) => ({ value, label: shownWords[value] }))}
        />
        <Find
          visit={visit}
          path="/office/certificates"
          label={words.find}
          keep={{ show: shownOf(visit) }}
        />
        {total === 0 ? (
          <Empty visit={visit} text={words.none} />
        ) : (
          <>
            <Count visit={visit} total={total} of={words.count} />
            <CertificateTable
              visit={visit}
              rows={rows}
              withProduct
              left={({ expiresOn, status }) =>
                status === 'valid' && expiresOn !== null
                  ? visit.say(words.daysLeft(daysBetween(dayOf(visit.at), expiresOn)))
                  : undefined
              }
            />
            <Pager visit={visit} total={total} />
          </>
        )}
      </>
    ),
  })

  office.page('/certificates/:id', {
    may: 'registry.read',
    style: registryStyle,
    load: (visit) => ownCertificate(read, visit.params['id'] ?? '', visit.actor),
    title: (_visit, { certificate }) => certificate.number,
    about: ({ certificate }) => ({ subject: 'certificate', id: certificate.id }),
    body: (visit, { certificate, product }) => {
      const { id, issuedOn, expiresOn, revokedOn, revokedReason: reason, file } = certificate
      const claim = claimOf({
        claimed_stars: product.claimedStars,
        claimed_year: product.claimedYear,
      })
      const mayEdit = visit.may('certificate.edit', targetOf(product))
      const score = certificate.score
      return (
        <>
          <p>
            <StatusBadge
              visit={visit}
              status={certificateStatus(certificate, claim, dayOf(visit.at))}
            />
          </p>
          <section class="card">
            <Facts
              visit={visit}
              facts={[
                [words.product, <a href={`/office/products/${product.id}`}>{product.name}</a>],
                [words.stars, `${certificate.stars} ★`],
                [words.issuedBy, certificate.issuedBy],
                [words.issuedOn, issuedOn && formatDay(issuedOn)],
                [words.expiresOn, expiresOn && formatDay(expiresOn)],
                [words.round, certificate.round],
                [words.score, score === null ? null : formatNumber(score, visit.language)],
                [words.revokedOn, revokedOn && formatDay(revokedOn)],
                [words.reason, reason && visit.say(revocationReasons[reason])],
                [words.file, file && <a href={`/files/${file}`}>{visit.say(words.seeFile)}</a>],
              ]}
            />
          </section>
          {mayEdit && (
            <p class="acts">
              <a class="button primary" href={`/office/certificates/${id}/edit`}>
                {visit.say(shared.edit)}
              </a>
              <a class="button" href={`/office/certificates/${id}/file`}>
                {visit.say(file === null ? words.setFile : words.replaceFile)}
              </a>
              {file !== null && (
                <a class="button" href={`/office/certificates/${id}/file/remove`}>
                  {visit.say(words.removeFile)}
                </a>
              )}
              {issuedOn === null && (
                <a class="button" href={`/office/certificates/${id}/date`}>
                  {visit.say(words.date)}
                </a>
              )}
              {revokedOn === null && (
                <a class="button danger" href={`/office/certificates/${id}/revoke`}>
                  {visit.say(words.revoke)}
                </a>
              )}
            </p>
          )}
        </>
      )
    },
  })

  certificateForms(office, options)
  certificateFileRoutes(office, options)
}

const shownOf = (visit: Visit) =>
  certificatesShown.find((one) => one === visit.query.get('show')) ??
  (searchOf(visit) === '' ? '90' : 'all')

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
