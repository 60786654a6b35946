/** The pictures that stand on labels as values: logo, official mark, photo; only those a template names. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labelJpeg } from '../files/label-pictures.js'
import { publicFilesOf } from '../files/public-files.js'
import type { LabelTemplate } from '../labels/template.js'
import type { Photo } from '../registry/photo-queries.js'
import { photoFiles } from '../registry/photo-queries.js'

export type PictureName = 'producer.logo' | 'certificate.mark' | 'product.photo'

/** Gives pictures as `data:` URIs; null for what is not wanted or not there. */
export interface LabelPictures {
  readonly wants: (name: PictureName) => boolean
  readonly png: (name: PictureName, file: string | null) => Promise<string | null>
  readonly photo: (photo: Photo | undefined) => Promise<string | null>
}

/** Labels without pictures. */
export const noPictures: LabelPictures = {
  wants: () => false,
  png: async () => null,
  photo: async () => null,
}

/** Enough for a picture of 50 mm at 300 dots per inch. */
const photoWidth = 600

/**
 * @param dataDirectory of the installation
 * @param template `all`: for an editor, which may name any of them next
 */
export function picturesFor(dataDirectory: string, template: LabelTemplate | 'all'): LabelPictures {
  const directory = publicFilesOf(dataDirectory)
  const text = JSON.stringify(template)
  const wants = (name: PictureName) => template === 'all' || names(text, name)
  // A file that is gone costs the picture, not the labels: `nguon doctor` tells of it.
  const read = (file: string) => readFile(join(directory, file)).catch(() => undefined)
  return {
    wants,
    async png(name, file) {
      const bytes = file !== null && wants(name) ? await read(file) : undefined
      return bytes ? `data:image/png;base64,${bytes.toString('base64')}` : null
    },
    async photo(photo) {
      if (!photo || !wants('product.photo')) return null
      const { webp } = photoFiles(photo)
      const nearest = webp.find(({ width }) => width >= photoWidth) ?? webp.at(-1)
      const bytes = await read(nearest?.path.slice('/files/'.length) ?? '')
      if (!bytes) return null
      const jpeg = await labelJpeg(bytes, photoWidth)
      return `data:image/jpeg;base64,${jpeg.toString('base64')}`
    },
  }
}

/** Whether a template prints a value or asks for it: `{a|b}`, `when: "!a"`. */
const names = (template: string, name: string): boolean =>
  new RegExp(`["{|!]${name.replace('.', '\\.')}["|}]`).test(template)
