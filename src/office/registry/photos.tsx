/** A product's photos: added one by one, put in order, taken away. */
import { fail as failFile } from '../../files/errors.js'
import type { Upload } from '../../files/open-picture.js'
import { publicFilesOf } from '../../files/public-files.js'
import { fail } from '../../registry/errors.js'
import { listPhotos, type Photo } from '../../registry/photo-queries.js'
import { addPhoto, mostPhotos, orderPhotos, removePhoto } from '../../registry/photos.js'
import { ownProduct } from '../../registry/owned.js'
import type { RegistryOptions } from './options.js'
import { FileInput, FormOf, Input, Select, type Wrong } from '../fields.js'
import { done, type Office, type Sent } from '../office.js'
import { fileLimitBytes } from '../sent-form.js'
import type { Visit } from '../visit.js'
import { blaming } from './edit.js'
import { registryStyle } from './parts.js'
import { Thumbnail } from './product-page.js'
import { words } from './product-words.js'
import { words as shared } from './words.js'
import { targetOf } from './own.js'

export function photoRoutes(office: Office, options: Pick<RegistryOptions, 'dataDirectory'>): void {
  const { store } = office.settings
  const place = { store, directory: publicFilesOf(options.dataDirectory) }
  const ofProduct = async (visit: Visit) => {
    const product = await ownProduct(store.read, visit.params['id'] ?? '', visit.actor)
    return { product, photos: await listPhotos(store.read, product.id) }
  }
  const pathOf = (id: string) => `/office/products/${id}/photos`

  office.form('/products/:id/photos', {
    may: 'product.edit',
    takesFiles: true,
    style: registryStyle,
    load: ofProduct,
    target: ({ product }) => targetOf(product),
    title: (visit, { product }) => `${visit.say(words.photos)}: ${product.name}`,
    body: (visit, form, { product, photos }) => (
      <>
        {photos.length === 0 ? (
          <p class="soft">{visit.say(words.noPhotos)}</p>
        ) : (
          <ul class="photos">
            {photos.map((photo, i) => (
              <li key={photo.id}>
                <figure>
                  <Thumbnail photo={photo} alt={photo.caption ?? `${product.name} ${i + 1}`} />
                  <figcaption>
                    {i + 1}. {photo.caption}
                  </figcaption>
                </figure>
                <a
                  class="button danger"
                  href={`${pathOf(product.id)}/${photo.id}/remove`}
                  aria-label={`${visit.say(words.removePhoto)} ${i + 1}`}
                >
                  {visit.say(shared.remove)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {photos.length > 1 && (
          <p>
            <a class="button" href={`${pathOf(product.id)}/order`}>
              {visit.say(words.orderPhotos)}
            </a>
          </p>
        )}
        {photos.length < mostPhotos && (
          <>
            <h2>{visit.say(words.addPhoto)}</h2>
            <FormOf
              form={form}
              submit={words.addPhoto}
              multipart
              beside={
                <a class="button" href={`/office/products/${product.id}`}>
                  {visit.say(shared.back)}
                </a>
              }
            >
              <FileInput
                form={form}
                name="photo"
                label={words.photo}
                hint={words.photoHint}
                accept="image/jpeg,image/png,image/webp,image/avif"
                required
              />
              <Input form={form} name="caption" label={words.caption} maxlength={300} />
            </FormOf>
          </>
        )}
      </>
    ),
    async act(visit, sent, { product: { id } }) {
      const upload = fileSent(sent, 'photo')
      if ('wrong' in upload) return upload
      const codes = { 'picture-': 'photo', 'photo-': 'photo', 'photos-': 'photo' }
      return blaming(codes, async () => {
        const facts = { productId: id, upload, caption: sent.text('caption') }
        await addPhoto(place, facts, visit.actor.name, visit.at)
        return done(pathOf(id), words.photoAdded)
      })
    },
  })

  office.form('/products/:id/photos/order', {
    may: 'product.edit',
    title: words.orderPhotos,
    narrow: true,
    style: registryStyle,
    load: ofProduct,
    target: ({ product }) => targetOf(product),
    fields: (_visit, { photos }) =>
      Object.fromEntries(photos.map(({ id }, i) => [`place-${id}`, String(i + 1)])),
    body: (visit, form, { product, photos }) => (
      <FormOf
        form={form}
        submit={shared.save}
        beside={
          <a class="button" href={pathOf(product.id)}>
            {visit.say(shared.back)}
          </a>
        }
      >
        {photos.map((photo, i) => (
          <div key={photo.id} class="photos">
            <Thumbnail photo={photo} alt={photo.caption ?? `${product.name} ${i + 1}`} />
            <Select
              form={form}
              name={`place-${photo.id}`}
              label={{
                vi: `${words.place.vi} ảnh ${i + 1}`,
                en: `${words.place.en} of photo ${i + 1}`,
              }}
              hint={i === 0 ? words.orderHint : undefined}
              options={photos.map((_, n) => ({ value: String(n + 1), label: String(n + 1) }))}
              required
            />
          </div>
        ))}
      </FormOf>
    ),
    async act(visit, sent, { product: { id }, photos }) {
      const ids = inOrder(photos, sent)
      await orderPhotos(store, id, ids, visit.actor.name, visit.at)
      return done(pathOf(id), words.ordered)
    },
  })

  office.form('/products/:id/photos/:photo/remove', {
    may: 'product.edit',
    title: words.removePhoto,
    narrow: true,
    style: registryStyle,
    load: async (visit) => {
      const { product, photos } = await ofProduct(visit)
      const photo = photos.find(({ id }) => id === visit.params['photo'])
      if (!photo) throw fail('photo-not-found', visit.params['photo'] ?? '')
      return { product, photo }
    },
    target: ({ product }) => targetOf(product),
    body: (visit, form, { product, photo }) => (
      <>
        <div class="photos">
          <Thumbnail photo={photo} alt={photo.caption ?? product.name} />
        </div>
        <p>{visit.say(words.removePhotoSaid)}</p>
        <FormOf
          form={form}
          submit={words.removePhoto}
          danger
          beside={
            <a class="button" href={pathOf(product.id)}>
              {visit.say(shared.back)}
            </a>
          }
        >
          {null}
        </FormOf>
      </>
    ),
    async act(visit, _sent, { product, photo }) {
      await removePhoto(place, product.id, photo.id, visit.actor.name, visit.at)
      return done(pathOf(product.id), shared.removed)
    },
  })
}

/** Photos by the place each was given; of two with one place the earlier stays before. */
const inOrder = (photos: readonly Photo[], sent: Sent): string[] =>
  photos
    .map(({ id }, i) => ({ id, place: Number(sent.text(`place-${id}`)) || i + 1, from: i }))
    // What was moved goes before what stood there.
    .sort(
      (a, b) =>
        a.place - b.place || Number(b.place !== b.from + 1) - Number(a.place !== a.from + 1),
    )
    .map(({ id }) => id)

/** The file of a field, or what is wrong with it. */
export function fileSent(sent: Sent, field: string): Upload | { readonly wrong: Wrong } {
  const file = sent.file(field)
  if (!file) return { wrong: { [field]: shared.fileNeeded } }
  const tooLarge = failFile('file-too-large', file.name, fileLimitBytes / 1e6)
  return file.tooLarge
    ? { wrong: { [field]: tooLarge.words } }
    : { name: file.name, bytes: file.bytes }
}
