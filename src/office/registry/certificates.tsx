/** Certificates: those about to expire, one in full, adding, dating and revoking one. */
import { touchable } from '../../accounts/actor.js'
import { NguonError, type Words } from '../../errors.js'
import type { Upload } from '../../files/pictures.js'
import { dayOf, formatDay, formatNumber } from '../../language/format.js'
import { publicFilesOf } from '../../files/public-files.js'
import { setCertificateFile } from '../../registry/certificate-files.js'
import { certificatesShown, searchCertificates } from '../../registry/certificate-lists.js'
import { addCertificate, dateCertificate, revokeCertificate } from '../../registry/certificates.js'
import { claimOf } from '../../registry/product-queries.js'
import {
  certificateStatus,
  isRevocationReason,
  revocationReasons,
} from '../../registry/standing.js'
import { Choice, FileInput, FormOf, Input, Select } from '../fields.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { CertificateTable } from './certificate-table.js'
import { shownWords, words } from './certificate-words.js'
import { Back } from './channels.js'
import { blaming } from './edit.js'
import type { RegistryOptions } from './options.js'
import { ownCertificate, ownProduct, targetOf } from './own.js'
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
import { fileSent } from './photos.js'
import { words as shared } from './words.js'

const errors = {
  'certificate-exists': 'number',
  'certificate-in-future': 'issuedOn',
  'certificate-dates': 'expiresOn',
  'date-invalid': 'issuedOn',
  'stars-': 'stars',
  'score-': 'score',
  'file-': 'file',
  'picture-': 'file',
}

export function certificateRoutes(
  office: Office,
  { dataDirectory }: Pick<RegistryOptions, 'dataDirectory'>,
): void {
  const { store } = office.settings
  const place = { store, directory: publicFilesOf(dataDirectory) }
  const ownOne = (visit: Visit) => ownCertificate(store.read, visit.params['id'] ?? '', visit.actor)
  const pathOf = (id: string) => `/office/certificates/${id}`

  office.page('/certificates', {
    may: 'registry.read',
    title: words.certificates,
    style: registryStyle,
    load: (visit) =>
      searchCertificates(store.read, dayOf(visit.at), {
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

  office.form('/products/:id/certificates/new', {
    may: 'certificate.edit',
    title: words.add,
    narrow: true,
    takesFiles: true,
    load: (visit) => ownProduct(store.read, visit.params['id'] ?? '', visit.actor),
    target: targetOf,
    body: (visit, form, product) => (
      <>
        <p class="soft">{product.name}</p>
        <FormOf
          form={form}
          submit={words.add}
          multipart
          beside={<Back visit={visit} id={product.id} />}
        >
          <Input
            form={form}
            name="number"
            label={words.number}
            hint={words.numberHint}
            autocomplete="off"
            maxlength={300}
            required
          />
          <Select
            form={form}
            name="stars"
            label={words.stars}
            options={[5, 4, 3, 2, 1].map((n) => ({ value: String(n), label: `${n} ★` }))}
            required
          />
          <Input form={form} name="issuedOn" label={words.issuedOn} type="date" required />
          <Input
            form={form}
            name="expiresOn"
            label={words.expiresOn}
            hint={words.expiresHint}
            type="date"
          />
          <Input form={form} name="issuedBy" label={words.issuedBy} maxlength={300} />
          <Input
            form={form}
            name="round"
            label={words.round}
            hint={words.roundHint}
            maxlength={100}
          />
          <Input
            form={form}
            name="score"
            label={words.score}
            hint={words.scoreHint}
            inputmode="decimal"
          />
          <FileInput
            form={form}
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept="application/pdf,image/*"
          />
        </FormOf>
      </>
    ),
    async act(visit, sent, product) {
      const amiss = {
        ...(sent.text('number') === '' && { number: shared.needed }),
        ...(sent.text('stars') === '' && { stars: shared.needed }),
        ...(sent.text('issuedOn') === '' && { issuedOn: shared.needed }),
      }
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      const upload = sent.file('file') ? fileSent(sent, 'file') : undefined
      if (upload && 'wrong' in upload) return upload
      return blaming(errors, async () => {
        const facts = { productId: product.id, ...certificateFacts(sent) }
        const { id } = await addCertificate(store, facts, visit.actor.name, visit.at)
        const refused = upload && (await refusal(id, upload, visit))
        return done(pathOf(id), refused ? words.addedWithoutFile(refused) : words.added)
      })
    },
  })

  /** Attaches the scan; why it was refused, when it was: the certificate itself is kept. */
  async function refusal(id: string, upload: Upload, visit: Visit): Promise<Words | undefined> {
    try {
      await setCertificateFile(place, id, upload, visit.actor.name, visit.at)
      return undefined
    } catch (error) {
      if (error instanceof NguonError && error.status < 500) return error.words
      throw error
    }
  }

  office.page('/certificates/:id', {
    may: 'registry.read',
    style: registryStyle,
    load: ownOne,
    title: (_visit, { certificate }) => certificate.number,
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
              <a class="button" href={`${pathOf(id)}/file`}>
                {visit.say(words.setFile)}
              </a>
              {issuedOn === null && (
                <a class="button" href={`${pathOf(id)}/date`}>
                  {visit.say(words.date)}
                </a>
              )}
              {revokedOn === null && (
                <a class="button danger" href={`${pathOf(id)}/revoke`}>
                  {visit.say(words.revoke)}
                </a>
              )}
            </p>
          )}
        </>
      )
    },
  })

  const BackTo = ({ visit, id }: { readonly visit: Visit; readonly id: string }) => (
    <a class="button" href={pathOf(id)}>
      {visit.say(shared.back)}
    </a>
  )

  office.form('/certificates/:id/file', {
    may: 'certificate.edit',
    title: words.setFile,
    narrow: true,
    takesFiles: true,
    load: ownOne,
    target: ({ product }) => targetOf(product),
    body: (visit, form, { certificate }) => (
      <FormOf
        form={form}
        submit={words.setFile}
        multipart
        beside={<BackTo visit={visit} id={certificate.id} />}
      >
        <FileInput
          form={form}
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept="application/pdf,image/*"
          required
        />
      </FormOf>
    ),
    async act(visit, sent, { certificate: { id } }) {
      const upload = fileSent(sent, 'file')
      if ('wrong' in upload) return upload
      return blaming(errors, async () => {
        await setCertificateFile(place, id, upload, visit.actor.name, visit.at)
        return done(pathOf(id), words.fileSet)
      })
    },
  })

  office.form('/certificates/:id/date', {
    may: 'certificate.edit',
    title: words.date,
    narrow: true,
    load: ownOne,
    target: ({ product }) => targetOf(product),
    fields: (_visit, { certificate }) => ({ issuedBy: certificate.issuedBy }),
    body: (visit, form, { certificate }) => (
      <FormOf
        form={form}
        submit={shared.save}
        beside={<BackTo visit={visit} id={certificate.id} />}
      >
        <Input form={form} name="issuedOn" label={words.issuedOn} type="date" required />
        <Input
          form={form}
          name="expiresOn"
          label={words.expiresOn}
          hint={words.expiresHint}
          type="date"
        />
        <Input form={form} name="issuedBy" label={words.issuedBy} maxlength={300} />
      </FormOf>
    ),
    async act(visit, sent, { certificate: { id } }) {
      if (sent.text('issuedOn') === '') return wrong({ issuedOn: shared.needed })
      return blaming(errors, async () => {
        const { issuedOn, issuedBy, expiresOn } = certificateFacts(sent)
        await dateCertificate(
          store,
          id,
          { issuedOn, issuedBy, expiresOn },
          visit.actor.name,
          visit.at,
        )
        return done(pathOf(id), words.dated)
      })
    },
  })

  office.form('/certificates/:id/revoke', {
    may: 'certificate.edit',
    title: words.revoke,
    narrow: true,
    load: ownOne,
    target: ({ product }) => targetOf(product),
    body: (visit, form, { certificate, product }) => (
      <>
        <p>
          <b>{certificate.number}</b> · {product.name} · {certificate.stars} ★
        </p>
        <p>{visit.say(words.revokeSaid)}</p>
        <FormOf
          form={form}
          submit={words.revoke}
          danger
          beside={<BackTo visit={visit} id={certificate.id} />}
        >
          <Choice
            form={form}
            name="reason"
            label={words.reason}
            options={Object.entries(revocationReasons).map(([value, said]) => ({
              value,
              label: capital(visit.say(said)),
            }))}
            required
          />
        </FormOf>
      </>
    ),
    async act(visit, sent, { certificate: { id } }) {
      const reason = sent.text('reason')
      if (!isRevocationReason(reason)) return wrong({ reason: words.reasonNeeded })
      await revokeCertificate(store, id, reason, visit.actor.name, visit.at)
      return done(pathOf(id), words.revoked)
    },
  })
}

const shownOf = (visit: Visit) =>
  certificatesShown.find((one) => one === visit.query.get('show')) ??
  (searchOf(visit) === '' ? '90' : 'all')

function certificateFacts(sent: Sent) {
  const score = sent.text('score').replace(',', '.')
  return {
    number: sent.text('number'),
    stars: Number(sent.text('stars')),
    issuedBy: sent.text('issuedBy') || null,
    issuedOn: sent.text('issuedOn'),
    expiresOn: sent.text('expiresOn') || null,
    round: sent.text('round') || null,
    score: score === '' ? null : Number(score),
  }
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
