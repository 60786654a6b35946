/** `nguon photos list`: the photos of a product, the leading one first. */
import { listPhotos } from '../../registry/photo-queries.js'
import type { Answer, Call } from '../command.js'
import { productIdOf } from '../resolve.js'
import { table } from '../table.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const photos = await listPhotos(read, await productIdOf(read, flags.required('product')))
  const lines = table(
    photos.map(({ id, width, height, caption }) => [id, `${width} × ${height}`, caption ?? '']),
  )
  return {
    json: photos,
    text: {
      vi: photos.length === 0 ? 'Chưa có ảnh nào.' : lines,
      en: photos.length === 0 ? 'No photos yet.' : lines,
    },
  }
}
