/** The fields of a form as it was sent, with its photo; multipart or urlencoded. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import multipart from '@fastify/multipart'
import { photoLimitBytes } from './photo.js'

export interface SentForm {
  /** Empty for a field that was not sent. */
  text(name: string): string
  readonly photo: Uint8Array | null
  /** The photo was cut off at the limit. */
  readonly tooLarge: boolean
}

/** The largest form: a photo, and fields beside it. */
export const formLimitBytes = photoLimitBytes + 200_000

/** Teaches the routes of `app` to take forms. */
export async function takeForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    // A photo that is too large must not cost the reporter what was typed.
    throwFileSizeLimit: false,
    limits: { fields: 15, fieldSize: 50_000, files: 1, fileSize: photoLimitBytes, parts: 16 },
  })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 200_000 },
    (_request, body, done) => done(null, new URLSearchParams(body as string)),
  )
}

export async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) {
    const fields = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
    return { text: (name) => fields.get(name) ?? '', photo: null, tooLarge: false }
  }
  const fields = new Map<string, string>()
  let photo: Uint8Array | null = null
  let tooLarge = false
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.set(part.fieldname, part.value)
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk as Buffer)
    tooLarge ||= part.file.truncated
    // A form without a chosen file sends an empty one.
    if (part.fieldname === 'photo' && chunks.length > 0) photo = Buffer.concat(chunks)
  }
  return { text: (name) => fields.get(name) ?? '', photo, tooLarge }
}
