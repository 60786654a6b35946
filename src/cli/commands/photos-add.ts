/** `nguon photos add`: photos of a product, cleaned. */
import { basename } from 'node:path'
import { publicFilesOf } from '../../files/public-files.js'
import { addPhoto } from '../../registry/photos.js'
import type { Photo } from '../../registry/photo-queries.js'
import type { Answer, Call } from '../command.js'
import { readBytes } from '../files.js'
import { productIdOf } from '../resolve.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const store = await session.store()
  const productId = await productIdOf(store.read, flags.required('product'))
  const place = { store, directory: publicFilesOf(session.config.dataDirectory) }
  const caption = flags.text('caption') ?? null
  const added: Photo[] = []
  for (const file of positionals) {
    const upload = { name: basename(file), bytes: await readBytes(file) }
    const facts = { productId, upload, caption }
    added.push(await addPhoto(place, facts, session.actor.name, session.now()))
  }
  const ids = added.map(({ id }) => id).join(', ')
  return {
    json: added,
    text: {
      vi: `Đã thêm ${added.length} ảnh: ${ids}`,
      en: `${added.length} ${added.length === 1 ? 'photo' : 'photos'} added: ${ids}`,
    },
  }
}
