/** Reading photos, and where their files are. */
import { widthsOf } from '../files/picture-sizes.js'
import type { ReadDb } from '../store/store.js'

export interface Photo {
  readonly id: string
  /** What the names of its files begin with: see `photoFiles`. */
  readonly file: string
  /** Of the largest file, in pixels. */
  readonly width: number
  readonly height: number
  readonly caption: string | null
}

/** A product's photos in the order they came. */
export async function listPhotos(read: ReadDb, productId: string): Promise<Photo[]> {
  return read
    .selectFrom('photo')
    .select(['id', 'file', 'width', 'height', 'caption'])
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute()
}

/** Paths of a photo's files on the server, smallest first, and of its card for link previews. */
export function photoFiles({ file, width }: Photo) {
  const sizes = widthsOf(width)
  const paths = (format: 'avif' | 'webp') =>
    sizes.map((size) => ({ width: size, path: `/files/${file}-${size}.${format}` }))
  return { avif: paths('avif'), webp: paths('webp'), card: `/files/${file}-card.jpg` }
}
