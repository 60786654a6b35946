/**
 * Opening what people send as a picture: known by its first bytes, of a size that costs little, upright.
 * The only file that loads sharp, whose work runs on threads of its own.
 */
import type { Sharp } from 'sharp'
import { fail } from './errors.js'

/** A file as it came. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A telephone's largest pictures have 50 million pixels; more is an attack on our memory. */
const mostPixels = 64_000_000
const leastSide = 200

let last: Promise<unknown> = Promise.resolve()

/** Pictures are made one after the other: memory is that of one, however many are sent at once. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work)
  last = result.catch(() => undefined)
  return result
}

/** Decodes it, turned upright. */
export const open = async ({ bytes }: Upload): Promise<Sharp> =>
  (await load())(bytes, { limitInputPixels: mostPixels, failOn: 'truncated', autoOrient: true })

/** @throws picture-too-many-pixels, picture-too-small and as `checkKind` */
export async function checkSize(upload: Upload, least = leastSide): Promise<void> {
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
export function checkKind({ name, bytes }: Upload): void {
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
export async function guarded<T>(upload: Upload, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('picture-')) throw error
    const isPicture = error instanceof Error && !('errno' in error)
    throw isPicture ? fail('picture-unreadable', upload.name) : error
  }
}

/** Loaded when the first picture comes: most processes never see one. */
export async function load() {
  const { default: sharp } = await import('sharp')
  // Every picture is another one: remembering operations would only keep memory.
  sharp.cache(false)
  return sharp
}
