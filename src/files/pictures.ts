/**
 * Pictures that people send, made anew: decoded, turned upright, and encoded again without anything
 * of the camera (place, device, time). The only file that knows sharp, whose work runs on threads of
 * its own.
 */
import type { Sharp } from 'sharp'
import { fail } from './errors.js'
import { widthsOf, widest } from './picture-sizes.js'

/** A file as it came. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

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

/** A telephone's largest pictures have 50 million pixels; more is an attack on our memory. */
const mostPixels = 64_000_000
const leastSide = 200
const leastLogoSide = 60
/** A label of 210 mm at 600 dpi is 5000 pixels wide. */
const mostLabelPixels = 16_000_000

/** What link previews show. */
const card = { width: 1200, height: 630 } as const

let last: Promise<unknown> = Promise.resolve()

/** Pictures are made one after the other: memory is that of one, however many are sent at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work)
  last = result.catch(() => undefined)
  return result
}

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
      const raw = (): Sharp => sharp(largest.data, { raw: largest.size })
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

/** A logo or mark as one PNG of at most 1000 pixels on white: what prints alike on every printer. Throws as `cleanPhoto`. */
export function cleanLogo(upload: Upload): Promise<CleanPicture> {
  return inTurn(() =>
    guarded(upload, async () => {
      await checkSize(upload, leastLogoSide)
      const { data, info } = await (
        await open(upload)
      )
        .resize({ width: 1000, height: 1000, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .png({ compressionLevel: 9, palette: true, quality: 100 })
        .toBuffer({ resolveWithObject: true })
      const { width, height } = info
      return { width, height, renditions: [{ suffix: '.png', bytes: data }] }
    }),
  )
}

/** A picture of ours as a JPEG small enough to stand in a label. @param width most pixels */
export const labelJpeg = (bytes: Uint8Array, width: number): Promise<Buffer> =>
  inTurn(async () =>
    (await load())(bytes)
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer(),
  )

/**
 * Whether a picture can stand in a label: a PNG or JPEG that can be decoded, of a size that costs
 * little. Throws as `cleanPhoto`.
 */
export function checkLabelPicture(upload: Upload): Promise<void> {
  return inTurn(() =>
    guarded(upload, async () => {
      checkKind(upload)
      const { format, width, height } = await (await open(upload)).metadata()
      const isKnown = format === 'png' || format === 'jpeg'
      if (!isKnown || width * height > mostLabelPixels)
        throw fail('picture-unreadable', upload.name)
      await (await open(upload)).stats()
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

/**
 * A picture (PNG, JPEG) for a press, on white, no larger than `width` x `height` pixels: in the four inks
 * of an ICC profile as JPEG, and one that is only grey as PNG, which a press prints in black alone.
 * Throws as `cleanPhoto`.
 */
export function pressPicture(
  upload: Upload,
  width: number,
  height: number,
  profile: string,
): Promise<{ kind: 'png' | 'jpeg'; bytes: Buffer }> {
  return inTurn(() =>
    guarded(upload, async () => {
      await checkSize(upload, 1)
      const sharp = await load()
      const { data, info } = await (
        await open(upload)
      )
        .resize({ width, height, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const raw = { width: info.width, height: info.height, channels: info.channels }
      if (info.channels < 3 || isGrey(data, info.channels)) {
        const grey = sharp(data, { raw }).toColourspace('b-w')
        return { kind: 'png', bytes: await grey.png({ compressionLevel: 9 }).toBuffer() }
      }
      const bytes = await sharp(data, { raw })
        .withIccProfile(profile, { attach: false })
        .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
        .toBuffer()
      return { kind: 'jpeg', bytes }
    }),
  )
}

/** A colour (0 to 255) in the four inks of an ICC profile, from 0 to 1. */
export async function pressColour(
  [r, g, b]: readonly [number, number, number],
  profile: string,
): Promise<[number, number, number, number]> {
  const sharp = await load()
  const one = { create: { width: 1, height: 1, channels: 3, background: { r, g, b } } } as const
  const inks = await sharp(one).withIccProfile(profile, { attach: false }).raw().toBuffer()
  const part = (at: number) => Math.round(((inks[at] ?? 0) / 255) * 100) / 100
  return [part(0), part(1), part(2), part(3)]
}

/** Whether no pixel has a colour that an eye would see. */
function isGrey(pixels: Uint8Array, channels: number): boolean {
  const leastTint = 4
  for (let at = 0; at < pixels.length; at += channels) {
    const [r = 0, g = 0, b = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    if (Math.max(r, g, b) - Math.min(r, g, b) > leastTint) return false
  }
  return true
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

const open = async ({ bytes }: Upload): Promise<Sharp> =>
  (await load())(bytes, { limitInputPixels: mostPixels, failOn: 'truncated', autoOrient: true })

async function checkSize(upload: Upload, least = leastSide): Promise<void> {
  checkKind(upload)
  const sharp = await load()
  // Reading the head alone costs nothing, whatever size it claims.
  const {
    width,
    height,
    pages = 1,
  } = await sharp(upload.bytes, {
    limitInputPixels: false,
  }).metadata()
  if (width * height * pages > mostPixels)
    throw fail('picture-too-many-pixels', upload.name, mostPixels / 1e6)
  if (Math.min(width, height) < least)
    throw fail('picture-too-small', upload.name, width, height, least)
}

/** By the first bytes: the decoder is never asked about other formats (SVG could name files). */
function checkKind({ name, bytes }: Upload): void {
  const head = Buffer.from(bytes.subarray(0, 64))
  const text = head.toString('latin1')
  const brands = brandsOf(head)
  const isAvif = brands.some((brand) => /^avi[fs]$/.test(brand))
  // HEVC is patented, so that the library is built without a decoder of it.
  if (!isAvif && brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)))
    throw fail('picture-heic', name)
  const isKnown =
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('\x89PNG\r\n\x1a\n') ||
    (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') ||
    isAvif
  if (!isKnown) throw fail('picture-unreadable', name)
}

/** The brands an ISO base media file (ISO/IEC 14496-12 4.3) names in its first box: its own, and those it fits. */
function brandsOf(head: Buffer): string[] {
  if (head.length < 16 || head.toString('latin1', 4, 8) !== 'ftyp') return []
  const box = head.toString('latin1', 8, Math.min(head.length, head.readUInt32BE(0)))
  // The four bytes after the first brand are its version.
  return (box.match(/.{4}/gs) ?? []).filter((_, i) => i !== 1)
}

/** The library's complaints are about the picture; ours pass. */
async function guarded<T>(upload: Upload, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('picture-')) throw error
    const isPicture = error instanceof Error && !('errno' in error)
    throw isPicture ? fail('picture-unreadable', upload.name) : error
  }
}

/** Loaded when the first picture comes: most processes never see one. */
async function load() {
  const { default: sharp } = await import('sharp')
  // Every picture is another one: remembering operations would only keep memory.
  sharp.cache(false)
  return sharp
}
