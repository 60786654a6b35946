/** Adding a certificate, changing, dating and revoking it. */
import { NguonError, type Words } from '../../errors.js'
import type { Upload } from '../../files/open-picture.js'
import { publicFilesOf } from '../../files/public-files.js'
import { setCertificateFile } from '../../registry/certificate-files.js'
import {
  addCertificate,
  dateCertificate,
  revokeCertificate,
  updateCertificate,
} from '../../registry/certificates.js'
import { type Certificate, isRevocationReason, revocationReasons } from '../../registry/standing.js'
import { ownCertificate, ownProduct } from '../../registry/owned.js'
import { Choice, FileInput, FormOf } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import type { Visit } from '../visit.js'
import {
  BackTo,
  certificateAmiss,
  certificateErrors,
  certificateFacts,
  certificateFields,
  CertificateFields,
  certificatePath,
  Issued,
  sentCertificate,
} from './certificate-fields.js'
import { words } from './certificate-words.js'
import { Back } from './channels.js'
import { assertSeen, blaming, changing, opened, Seen } from './edit.js'
import type { RegistryOptions } from './options.js'
import { fileSent } from './photos.js'
import { words as shared } from './words.js'
import { targetOf } from './own.js'

export type CertificateOptions = Pick<RegistryOptions, 'dataDirectory'>

export function certificateForms(office: Office, { dataDirectory }: CertificateOptions): void {
  const { store } = office.settings
  const place = { store, directory: publicFilesOf(dataDirectory) }
  const ownOne = (visit: Visit) => ownCertificate(store.read, visit.params['id'] ?? '', visit.actor)

  office.form('/products/:id/certificates/new', {
    may: 'certificate.edit',
    drafts: true,
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
          <CertificateFields form={form} />
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
      const amiss = certificateAmiss(sent, true)
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      const upload = sent.file('file') ? fileSent(sent, 'file') : undefined
      if (upload && 'wrong' in upload) return upload
      return blaming(certificateErrors, async () => {
        const facts = { productId: product.id, ...certificateFacts(sent) }
        const { id } = await addCertificate(store, facts, visit.actor.name, visit.at)
        const refused = upload && (await refusal(id, upload, visit))
        return done(certificatePath(id), refused ? words.addedWithoutFile(refused) : words.added)
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

  office.form('/certificates/:id/edit', {
    may: 'certificate.edit',
    drafts: true,
    title: words.edit,
    narrow: true,
    load: ownOne,
    target: ({ product }) => targetOf(product),
    fields: (_visit, { certificate }) => opened(certificateFields(certificate)),
    body: (visit, form, { certificate, product }) => (
      <>
        <p class="soft">{product.name}</p>
        <FormOf
          form={form}
          submit={shared.save}
          beside={<BackTo visit={visit} id={certificate.id} />}
        >
          <Seen form={form} />
          <CertificateFields form={form} />
        </FormOf>
      </>
    ),
    async act(visit, sent, { certificate }) {
      const amiss = certificateAmiss(sent, certificate.issuedOn !== null)
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      const { id } = certificate
      return changing(
        store.read,
        sent,
        { kind: 'certificate', id },
        certificateErrors,
        async () => {
          const change = (before: Certificate) => {
            assertSeen(sent, sentCertificate(sent), certificateFields(before))
            return certificateFacts(sent)
          }
          await updateCertificate(store, id, change, visit.actor.name, visit.at)
          return done(certificatePath(id), shared.saved)
        },
      )
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
        <Issued form={form} />
      </FormOf>
    ),
    async act(visit, sent, { certificate: { id } }) {
      if (sent.text('issuedOn') === '') return wrong({ issuedOn: shared.needed })
      return blaming(certificateErrors, async () => {
        const { issuedOn, issuedBy, expiresOn } = certificateFacts(sent)
        await dateCertificate(
          store,
          id,
          { issuedOn, issuedBy, expiresOn },
          visit.actor.name,
          visit.at,
        )
        return done(certificatePath(id), words.dated)
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
      return done(certificatePath(id), words.revoked)
    },
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
