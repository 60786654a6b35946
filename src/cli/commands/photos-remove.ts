/** `nguon photos remove`: takes a photo from its pages at once. */
import { publicFilesOf } from '../../files/public-files.js'
import { removePhoto } from '../../registry/photos.js'
import type { Answer, Call } from '../command.js'
import { productIdOf } from '../resolve.js'

export async function run({ positionals: [id = ''], flags, session }: Call): Promise<Answer> {
  const store = await session.store()
  const productId = await productIdOf(store.read, flags.required('product'))
  const place = { store, directory: publicFilesOf(session.config.dataDirectory) }
  const photo = await removePhoto(place, productId, id, session.actor.name, session.now())
  return { json: photo, text: { vi: `Đã xoá ảnh ${id}.`, en: `Photo ${id} is removed.` } }
}
