/** Scans of decisions, linked from the product's page (administrators). */
import { Type } from 'typebox'
import { publicFilesOf } from '../files/public-files.js'
import { setCertificateFile } from '../registry/certificate-files.js'
import { holderOf, needs } from './authenticate.js'
import { CertificateShape } from './certificates.js'
import type { ApiContext } from './context.js'
import type { Api } from './plugin.js'
import { IdParams } from './shapes.js'
import { readForm } from './uploads.js'

export function certificateFileRoutes(
  api: Api,
  { issuing: { store }, printing, now }: ApiContext,
): void {
  const place = { store, directory: publicFilesOf(printing.dataDirectory) }

  api.put(
    '/certificates/:id/file',
    {
      schema: {
        security: needs('certificate.edit'),
        summary: 'Attach a scan of the decision (administrators)',
        description: 'multipart/form-data with one file: a PDF, or a picture, of at most 15 MB.',
        tags: ['registry'],
        params: IdParams,
        consumes: ['multipart/form-data'],
        response: { 200: CertificateShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { files } = await readForm(request)
      return setCertificateFile(place, request.params.id, files[0], by.name, now())
    },
  )

  api.delete(
    '/certificates/:id/file',
    {
      schema: {
        security: needs('certificate.edit'),
        summary: 'Take the scan of the decision away (administrators)',
        tags: ['registry'],
        params: Type.Object(IdParams.properties),
        response: { 200: CertificateShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      return setCertificateFile(place, request.params.id, undefined, by.name, now())
    },
  )
}
