/** Adding a certificate, attaching its scan, dating and revoking it. */
import { NguonError, type Words } from '../../errors.js'
import type { Upload } from '../../files/pictures.js'
import { publicFilesOf } from '../../files/public-files.js'
import { setCertificateFile } from '../../registry/certificate-files.js'
import { addCertificate, dateCertificate, revokeCertificate } from '../../registry/certificates.js'
import { isRevocationReason, revocationReasons } from '../../registry/standing.js'
import { type Form, Choice, FileInput, FormOf, Input, Select } from '../fields.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import type { Visit } from '../visit.js'
import { words } from './certificate-words.js'
import { Back } from './channels.js'
import { blaming } from './edit.js'
import type { RegistryOptions } from './options.js'
import { ownCertificate, ownProduct, targetOf } from './own.js'
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

export type CertificateOptions = Pick<RegistryOptions, 'dataDirectory'>

const pathOf = (id: string) => `/office/certificates/${id}`

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
          <Issued form={form} />
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
        <Issued form={form} />
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

const Issued = ({ form }: { readonly form: Form }) => (
  <>
    <Input form={form} name="issuedOn" label={words.issuedOn} type="date" required />
    <Input
      form={form}
      name="expiresOn"
      label={words.expiresOn}
      hint={words.expiresHint}
      type="date"
    />
    <Input form={form} name="issuedBy" label={words.issuedBy} maxlength={300} />
  </>
)

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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
