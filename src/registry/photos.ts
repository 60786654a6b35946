/** Photos of products: cleaned files in the data directory, a row each. Pages show those of today. */
import { recordAudit } from '../accounts/audit.js'
import type { Upload } from '../files/open-picture.js'
import { cleanPhoto } from '../files/pictures.js'
import { fileNameOf, hashOf, removePublicFiles, savePublicFiles } from '../files/public-files.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import { newId } from '../store/ids.js'
import { fail } from './errors.js'
import * as field from './fields.js'
import { bumpRegistry } from './generation.js'
import { getProduct } from './product-queries.js'
import { listPhotos, type Photo } from './photo-queries.js'

export const mostPhotos = 12

/** Where the public files of this installation are. */
export interface PhotoPlace {
  readonly store: Store
  /** See `publicFilesOf`. */
  readonly directory: string
}

/**
 * Cleans a picture and adds it behind the product's other photos; the first one leads its page.
 * @throws picture-…, photos-too-many, photo-exists
 */
export async function addPhoto(
  { store, directory }: PhotoPlace,
  facts: {
    readonly productId: string
    readonly upload: Upload
    readonly caption?: string | null
    /** See `cleanPhoto`. */
    readonly effort?: number
  },
  by: string,
  now: Date,
): Promise<Photo> {
  const { productId, upload } = facts
  const caption = field.text('caption', facts.caption, 300)
  const sourceHash = hashOf(upload.bytes)
  await checkRoom(store.read, productId, sourceHash)
  const { width, height, renditions } = await cleanPhoto(upload, facts.effort)
  const id = newId()
  const file = fileNameOf(id, upload.bytes)
  const photo: Photo = { id, file, width, height, caption }
  try {
    await savePublicFiles(directory, file, renditions)
    await store.write(async (tx) => {
      const position = await checkRoom(tx, productId, sourceHash)
      await tx
        .insertInto('photo')
        .values({
          ...photo,
          product_id: productId,
          source_hash: sourceHash,
          position,
          created_at: now.toISOString(),
        })
        .execute()
      await changed(tx, 'photo-added', photo.id, productId, by, now)
    })
  } catch (error) {
    await removePublicFiles(directory, file)
    throw error
  }
  return photo
}

/** Takes a photo from its pages at once, and its files from the disk. */
export async function removePhoto(
  { store, directory }: PhotoPlace,
  productId: string,
  id: string,
  by: string,
  now: Date,
): Promise<Photo> {
  const photo = await store.write(async (tx) => {
    const found = (await listPhotos(tx, productId)).find((photo) => photo.id === id)
    if (!found) throw fail('photo-not-found', id)
    await tx.deleteFrom('photo').where('id', '=', id).execute()
    await changed(tx, 'photo-removed', id, productId, by, now)
    return found
  })
  await removePublicFiles(directory, photo.file)
  return photo
}

/** Puts a product's photos in the order of their ids; the first one leads its page. @throws photo-order-unclear */
export async function orderPhotos(
  store: Store,
  productId: string,
  ids: readonly string[],
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const there = (await listPhotos(tx, productId)).map((photo) => photo.id)
    const isSame = ids.length === there.length && there.every((id) => ids.includes(id))
    if (!isSame) throw fail('photo-order-unclear')
    if (there.join() === ids.join()) return
    for (const [i, id] of ids.entries())
      await tx
        .updateTable('photo')
        .set({ position: i + 1 })
        .where('id', '=', id)
        .execute()
    await changed(tx, 'photos-ordered', productId, productId, by, now)
  })
}

/** @returns the position behind the last photo */
async function checkRoom(read: ReadDb, productId: string, sourceHash: string): Promise<number> {
  await getProduct(read, productId)
  const rows = await read
    .selectFrom('photo')
    .select(['source_hash', 'position'])
    .where('product_id', '=', productId)
    .execute()
  if (rows.some((row) => row.source_hash === sourceHash)) throw fail('photo-exists')
  if (rows.length >= mostPhotos) throw fail('photos-too-many', mostPhotos)
  return Math.max(0, ...rows.map((row) => row.position)) + 1
}

async function changed(
  tx: Tx,
  action: string,
  subjectId: string,
  productId: string,
  actor: string,
  at: Date,
): Promise<void> {
  await bumpRegistry(tx)
  const detail = { product: productId }
  await recordAudit(tx, { at, actor, action, subject: 'photo', subjectId, detail })
}
