/** `nguon certificate-files list`: a product's certificates and the scans they have. */
import { listCertificates } from '../../registry/certificate-queries.js'
import type { Answer, Call } from '../command.js'
import { productIdOf } from '../resolve.js'
import { table } from '../table.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const certificates = await listCertificates(
    read,
    await productIdOf(read, flags.required('product')),
  )
  const lines = table(certificates.map(({ id, number, file }) => [id, number, file ?? '–']))
  return {
    json: certificates.map(({ id, number, file }) => ({ id, number, file })),
    text: {
      vi: certificates.length === 0 ? 'Chưa có giấy chứng nhận nào.' : lines,
      en: certificates.length === 0 ? 'No certificates yet.' : lines,
    },
  }
}
