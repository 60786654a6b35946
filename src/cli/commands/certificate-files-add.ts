/** `nguon certificate-files add`: a scan of a decision, in the place of an earlier one. */
import { basename } from 'node:path'
import { publicFilesOf } from '../../files/public-files.js'
import { setCertificateFile } from '../../registry/certificate-files.js'
import type { Answer, Call } from '../command.js'
import { readBytes } from '../files.js'

export async function run({ positionals: [id = '', file = ''], session }: Call): Promise<Answer> {
  const store = await session.store()
  const place = { store, directory: publicFilesOf(session.config.dataDirectory) }
  const upload = { name: basename(file), bytes: await readBytes(file) }
  const by = session.actor.name
  const certificate = await setCertificateFile(place, id, upload, by, session.now())
  return {
    json: certificate,
    text: {
      vi: `Đã gắn bản chụp vào giấy chứng nhận ${certificate.number}: ${certificate.file}`,
      en: `The scan is attached to certificate ${certificate.number}: ${certificate.file}`,
    },
  }
}
