/** Photos of products: sent as files, cleaned, shown on the product's page. */
import { Type } from 'typebox'
import { publicFilesOf } from '../files/public-files.js'
import { listPhotos, type Photo, photoFiles } from '../registry/photo-queries.js'
import { addPhoto, removePhoto } from '../registry/photos.js'
import { ownProduct } from '../registry/owned.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageOfAll, pageQuery } from './page.js'
import type { Api } from './plugin.js'
import { Id, IdParams, OrNull } from './shapes.js'
import { readForm } from './uploads.js'

const Files = Type.Array(Type.Object({ width: Type.Integer(), path: Type.String() }))
const PhotoShape = Type.Object({
  id: Type.String(),
  width: Type.Integer({ description: 'Of the largest file, in pixels' }),
  height: Type.Integer(),
  caption: OrNull(Type.String()),
  files: Type.Object({
    avif: Files,
    webp: Files,
    card: Type.String({ description: '1200 × 630, for link previews' }),
  }),
})

const show = ({ file, ...photo }: Photo) => ({ ...photo, files: photoFiles({ file, ...photo }) })

export function photoRoutes(api: Api, { issuing: { store }, printing, now }: ApiContext): void {
  const place = { store, directory: publicFilesOf(printing.dataDirectory) }

  api.get(
    '/products/:id/photos',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'The photos of a product; the first one leads its page',
        tags: ['registry'],
        params: IdParams,
        querystring: Type.Partial(Type.Object(pageQuery)),
        response: { 200: pageOf(PhotoShape) },
      },
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.params.id, holderOf(request))
      return pageOfAll((await listPhotos(store.read, id)).map(show), request.query)
    },
  )

  api.post(
    '/products/:id/photos',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Add photos to a product',
        description:
          'multipart/form-data: up to 12 files (JPEG, PNG, WebP or AVIF, 15 MB each, 64 million pixels) and optionally a field `caption`. They are turned upright and encoded again without place, time and device. What was added before a refused file stays.',
        tags: ['registry'],
        params: IdParams,
        consumes: ['multipart/form-data'],
        response: { 201: pageOf(PhotoShape) },
      },
    },
    async (request, reply) => {
      const by = holderOf(request)
      // Whose product it is comes first: nobody else's files are read.
      const { id: productId } = await ownProduct(store.read, request.params.id, by)
      const { files, fields } = await readForm(request)
      const caption = fields['caption'] ?? null
      return once(store, request, reply, now(), async () => {
        const added: Photo[] = []
        for (const upload of files) {
          added.push(await addPhoto(place, { productId, upload, caption }, by.name, now()))
        }
        return { status: 201, body: { items: added.map(show), next: null } }
      })
    },
  )

  api.delete(
    '/products/:id/photos/:photo',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Remove a photo, from pages at once',
        tags: ['registry'],
        params: Type.Object({ id: Id, photo: Id }),
        response: { 200: PhotoShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { id } = await ownProduct(store.read, request.params.id, by)
      return show(await removePhoto(place, id, request.params.photo, by.name, now()))
    },
  )
}
