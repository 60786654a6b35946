/** The scan of a decision: attached, replaced, taken away. */
import { publicFilesOf } from '../../files/public-files.js'
import { setCertificateFile } from '../../registry/certificate-files.js'
import { ownCertificate } from '../../registry/owned.js'
import { FileInput, FormOf } from '../fields.js'
import { done, type Office } from '../office.js'
import type { Visit } from '../visit.js'
import { BackTo, certificateErrors, certificatePath } from './certificate-fields.js'
import type { CertificateOptions } from './certificate-forms.js'
import { words } from './certificate-words.js'
import { blaming } from './edit.js'
import { fileSent } from './photos.js'
import { words as shared } from './words.js'
import { targetOf } from './own.js'

export function certificateFileRoutes(office: Office, { dataDirectory }: CertificateOptions): void {
  const { store } = office.settings
  const place = { store, directory: publicFilesOf(dataDirectory) }
  const ownOne = (visit: Visit) => ownCertificate(store.read, visit.params['id'] ?? '', visit.actor)

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
      return blaming(certificateErrors, async () => {
        await setCertificateFile(place, id, upload, visit.actor.name, visit.at)
        return done(certificatePath(id), words.fileSet)
      })
    },
  })

  office.form('/certificates/:id/file/remove', {
    may: 'certificate.edit',
    title: words.removeFile,
    narrow: true,
    load: ownOne,
    target: ({ product }) => targetOf(product),
    body: (visit, form, { certificate }) => (
      <>
        <p>
          <b>{certificate.number}</b>. {visit.say(words.removeFileSaid)}
        </p>
        <FormOf
          form={form}
          submit={words.removeFile}
          danger
          beside={<BackTo visit={visit} id={certificate.id} />}
        >
          {null}
        </FormOf>
      </>
    ),
    async act(visit, _sent, { certificate: { id } }) {
      await setCertificateFile(place, id, undefined, visit.actor.name, visit.at)
      return done(certificatePath(id), shared.removed)
    },
  })
}
