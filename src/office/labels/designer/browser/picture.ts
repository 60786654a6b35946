/** A picture from this device as a data: URI small enough to stand in a template. */
import type { Words } from '../../../../errors.js'
import { words } from '../words.js'

const largestFile = 2 * 1024 * 1024
/** 600 dpi over 50 mm; what prints does not show more. */
const longestPx = 1200
/** Characters of the URI: a template stays quick to load and to save. */
const longestUri = 400_000

export type Picture =
  | { readonly uri: string; readonly width: number; readonly height: number }
  | { readonly wrong: Words }

export async function readPicture(file: File): Promise<Picture> {
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return { wrong: words.pictureBad }
  if (file.size > largestFile) return { wrong: words.pictureLarge }
  try {
    // Turned as the camera says; what else it wrote into the file goes.
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    for (let longest = longestPx; ; longest = Math.round(longest * 0.75)) {
      const share = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
      const width = Math.max(1, Math.round(bitmap.width * share))
      const height = Math.max(1, Math.round(bitmap.height * share))
      const uri = drawn(bitmap, width, height, file.type)
      if (uri.length <= longestUri || longest < 100) return { uri, width, height }
    }
  } catch {
    return { wrong: words.pictureBad }
  }
}

function drawn(bitmap: ImageBitmap, width: number, height: number, type: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas.toDataURL(type, 0.88)
}
