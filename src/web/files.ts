/** Public files at `/files/NAME`: names are made from content, so a copy is good for ever. */
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { publicFileType } from '../files/public-files.js'
import { fail } from './errors.js'

/** @param directory see `publicFilesOf` */
export function publicFileRoute(app: FastifyInstance, directory: string): void {
  app.get<{ Params: { name: string } }>(
    '/files/:name',
    { schema: { hide: true } },
    async (request, reply) => {
      const { name } = request.params
      // A name of the known form is one file of this folder and can be nothing else.
      const type = publicFileType(name)
      const file = type === undefined ? undefined : await openFile(join(directory, name))
      if (!file || type === undefined) throw fail('page-not-found')
      const { size } = await file.stat()
      // Pictures were made anew here; a PDF is as somebody sent it, and may be something else besides.
      if (type === 'application/pdf')
        reply.header('content-disposition', `attachment; filename="${name}"`)
      return reply
        .type(type)
        .header('content-length', size)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(file.createReadStream())
    },
  )
}

/** Undefined when there is no such file. */
async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
