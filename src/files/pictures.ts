/**
 * Pictures that people send, made anew: decoded, turned upright, and encoded again without anything
 * of the camera (place, device, time).
 */
import { checkSize, guarded, inTurn, load, open, type Upload } from './open-picture.js'
import { widthsOf, widest } from './picture-sizes.js'

/** One file of a picture: what stands behind its name, and its bytes. */
export interface Rendition {
  readonly suffix: string
  readonly bytes: Buffer
}

export interface CleanPicture {
  /** Of the largest rendition, upright. */
  readonly width: number
  readonly height: number
  readonly renditions: readonly Rendition[]
}

/** What link previews show. */
const card = { width: 1200, height: 630 } as const

/**
 * A photo in three widths as AVIF and WebP (`-480.avif` …) and as a card for link previews (`-card.jpg`).
 * @param effort of the AVIF encoder, 0 (quick) to 9
 * @throws picture-unreadable, picture-heic, picture-too-many-pixels, picture-too-small
 */
export function cleanPhoto(upload: Upload, effort = 2): Promise<CleanPicture> {
  return inTurn(() =>
    guarded(upload, async () => {
      const sharp = await load()
      const largest = await largestOf(upload)
      const raw = () => sharp(largest.data, { raw: largest.size })
      const renditions: Rendition[] = []
      for (const width of widthsOf(largest.size.width)) {
        const small = raw().resize({ width })
        const avif = small.clone().avif({ quality: 55, effort }).toBuffer()
        const webp = small.webp({ quality: 76 }).toBuffer()
        renditions.push({ suffix: `-${width}.avif`, bytes: await avif })
        renditions.push({ suffix: `-${width}.webp`, bytes: await webp })
      }
      const preview = raw().resize({ ...card, fit: 'cover', position: 'attention' })
      const bytes = await preview.jpeg({ quality: 80, mozjpeg: true }).toBuffer()
      renditions.push({ suffix: '-card.jpg', bytes })
      const { width, height } = largest.size
      return { width, height, renditions }
    }),
  )
}

/** A scanned page as one WebP of at most 2000 pixels: sharp enough to read. Throws as `cleanPhoto`. */
export function cleanScan(upload: Upload): Promise<CleanPicture> {
  return inTurn(() =>
    guarded(upload, async () => {
      await checkSize(upload)
      const { data, info } = await (
        await open(upload)
      )
        .resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true })
      const { width, height } = info
      return { width, height, renditions: [{ suffix: '.webp', bytes: data }] }
    }),
  )
}

/** A photo as one JPEG of at most 1600 pixels, however small it came. Throws as `cleanPhoto`. */
export function cleanSnapshot(upload: Upload): Promise<Buffer> {
  return inTurn(() =>
    guarded(upload, async () => {
      await checkSize(upload, 1)
      return (await open(upload))
        .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80 })
        .toBuffer()
    }),
  )
}

/** Turns a drawing of ours into a PNG; never what somebody sent. */
export const drawingToPng = async (svg: string, width: number): Promise<Buffer> =>
  (await load())(Buffer.from(svg)).resize({ width }).png({ compressionLevel: 3 }).toBuffer()

/** A grey picture of ours (one byte a pixel) as PNG of one bit a pixel that says its resolution (pHYs). */
export const greyToPng = async (
  pixels: Uint8Array,
  width: number,
  height: number,
  dpi: number,
): Promise<Buffer> =>
  (await load())(pixels, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: dpi })
    .png({ palette: true, colours: 2 })
    .toBuffer()

/** A drawing of ours as a grey picture, one byte a pixel; never what somebody sent. */
export const drawingToGrey = async (svg: string, width: number, height: number): Promise<Buffer> =>
  (await load())(Buffer.from(svg), { unlimited: true })
    .resize({ width, height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()

/**
 * A picture (PNG, JPEG) in grey, as large as a box of so many pixels allows, in the middle of it on
 * white; one byte a pixel. Throws as `cleanPhoto`.
 */
export function greyPicture(upload: Upload, width: number, height: number): Promise<Buffer> {
  return inTurn(() =>
    guarded(upload, async () => {
      await checkSize(upload, 1)
      return (await open(upload))
        .flatten({ background: '#ffffff' })
        .resize({ width, height, fit: 'contain', background: '#ffffff' })
        .toColourspace('b-w')
        .raw()
        .toBuffer()
    }),
  )
}

/** A photo in grey, upright, of at most so many pixels a side; one byte a pixel. Throws as `cleanPhoto`. */
export function greyPhoto(
  upload: Upload,
  most: number,
): Promise<{ width: number; height: number; pixels: Uint8Array }> {
  return inTurn(() =>
    guarded(upload, async () => {
      await checkSize(upload)
      const { data, info } = await (
        await open(upload)
      )
        .flatten({ background: '#ffffff' })
        .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true })
      return { width: info.width, height: info.height, pixels: data }
    }),
  )
}

/** Decoded once, upright, no wider than the largest rendition; all others are made from it. */
async function largestOf(upload: Upload) {
  await checkSize(upload)
  const { data, info } = await (
    await open(upload)
  )
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { data, size: { width, height, channels } }
}
