/** Files in requests (multipart/form-data): a few, held in memory, refused by name when too large. */
import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { fail } from '../files/errors.js'
import type { Upload } from '../files/open-picture.js'
import { fail as failRequest } from './errors.js'
import { checkStorable } from './plain-text.js'
import type { Api } from './plugin.js'

const megabytes = 15
const mostFiles = 12

const Bytes = Type.String({ format: 'binary' })

/**
 * The bodies of routes that take files, by method and path: for the OpenAPI document. They are read by
 * `readForm`, part by part, so that no file is held twice.
 */
export const uploadBodies = {
  'POST /products/:id/photos': Type.Object({
    photo: Type.Array(Bytes, {
      minItems: 1,
      maxItems: mostFiles,
      description: `JPEG, PNG, WebP or AVIF, at most ${megabytes} MB each`,
    }),
    caption: Type.Optional(Type.String({ maxLength: 4096 })),
  }),
  'PUT /producers/:id/brand/logo': Type.Object({
    logo: Type.String({
      format: 'binary',
      description: `PNG, JPEG, WebP or AVIF, at most ${megabytes} MB`,
    }),
  }),
  'PUT /certificates/:id/file': Type.Object({
    file: Type.String({
      format: 'binary',
      description: `PDF or picture, at most ${megabytes} MB`,
    }),
  }),
} as const

/** Lets the routes of `api` take files. */
export async function acceptUploads(api: Api): Promise<void> {
  await api.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: megabytes * 1024 * 1024,
      files: mostFiles,
      fields: 8,
      fieldSize: 4096,
      parts: 24,
    },
  })
}

/** What a form carried. */
export interface Form {
  readonly files: readonly Upload[]
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Reads the files and fields of a request. Their digest becomes the request's body, so that an
 * Idempotency-Key stands for what was sent.
 * @throws file-missing, file-too-large, request-invalid
 */
export async function readForm(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) throw notAForm()
  const files: Upload[] = []
  const fields: Record<string, string> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value)
      checkStorable(fields, 'body')
      continue
    }
    const bytes = await part.toBuffer()
    const name = shortName(part.filename)
    if (part.file.truncated) throw fail('file-too-large', name, megabytes)
    if (bytes.length > 0) files.push({ name, bytes })
  }
  if (files.length === 0) throw fail('file-missing')
  const digests = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  ;(request as { body: unknown }).body = { files: digests, fields }
  return { files, fields }
}

/** A name is only ever said back to whoever sent it. */
const shortName = (name: string | undefined): string =>
  (name ?? '').replace(/[\p{C}<>]/gu, '').slice(-60) || '?'

const notAForm = () =>
  failRequest('request-invalid', {
    vi: 'cần gửi tập tin bằng multipart/form-data',
    en: 'files are sent as multipart/form-data',
  })
