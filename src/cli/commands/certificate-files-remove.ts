/** `nguon certificate-files remove`: takes the scan of a decision from its pages at once. */
import { publicFilesOf } from '../../files/public-files.js'
import { setCertificateFile } from '../../registry/certificate-files.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals: [id = ''], session }: Call): Promise<Answer> {
  const store = await session.store()
  const place = { store, directory: publicFilesOf(session.config.dataDirectory) }
  const by = session.actor.name
  const certificate = await setCertificateFile(place, id, undefined, by, session.now())
  return {
    json: certificate,
    text: {
      vi: `Giấy chứng nhận ${certificate.number} không còn bản chụp.`,
      en: `Certificate ${certificate.number} has no scan any more.`,
    },
  }
}
