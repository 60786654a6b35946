/** Pictures that stand on labels: logos and marks, for every printer and for the four inks of a press. */
import { fail } from './errors.js'
import { checkKind, checkSize, guarded, inTurn, load, open, type Upload } from './open-picture.js'
import type { CleanPicture } from './pictures.js'

const leastLogoSide = 60
/** A label of 210 mm at 600 dpi is 5000 pixels wide. */
const mostLabelPixels = 16_000_000

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
