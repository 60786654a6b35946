/** The fields and files of a form as it was sent, urlencoded or multipart. */
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** It was cut off at the limit: say so instead of using it. */
  readonly tooLarge: boolean
}

export interface SentForm {
  readonly values: URLSearchParams
  /** Files that were chosen, by field. */
  readonly files: ReadonlyMap<string, SentFile>
}

export const formLimitBytes = 300_000
/** The largest file of a form, a table or a photo. */
export const fileLimitBytes = 16_000_000

/** Teaches the routes of `app` to take forms. */
export async function takeForms(app: FastifyInstance): Promise<void> {
  await app.register(formbody, {
    bodyLimit: formLimitBytes,
    parser: (text) => Object.fromEntries([['sent', new URLSearchParams(text)]]),
  })
  await app.register(multipart, {
    // A file that is too large must not cost what was typed.
    throwFileSizeLimit: false,
    limits: { fields: 200, fieldSize: 100_000, files: 10, fileSize: fileLimitBytes, parts: 210 },
  })
}

export async function readForm(request: FastifyRequest): Promise<SentForm> {
  const files = new Map<string, SentFile>()
  if (!request.isMultipart()) {
    const { sent } = (request.body ?? {}) as { sent?: URLSearchParams }
    return { values: sent ?? new URLSearchParams(), files }
  }
  const values = new URLSearchParams()
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') values.append(part.fieldname, part.value)
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk as Buffer)
    if (chunks.length === 0) continue
    const bytes = Buffer.concat(chunks)
    files.set(part.fieldname, { name: part.filename, bytes, tooLarge: part.file.truncated })
  }
  return { values, files }
}
