/** What a picture's first bytes say of it, before anything is unpacked: a small file may hold a gigabyte. */
import { fail } from './errors.js'

/** A poster of A4 at 400 dpi; more is no picture of a label. */
const mostPixels = 16_000_000

/** Throws `label-image-unreadable`, `label-image-too-large`. @param image a data: URI of a PNG or JPEG */
export function checkPicture(image: string, path: string): void {
  const [, base64] = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/]+=*)$/.exec(image) ?? []
  if (base64 === undefined) throw fail('label-image-unreadable', path)
  const bytes = Buffer.from(base64, 'base64')
  const size = pngSize(bytes) ?? jpegSize(bytes)
  if (!size || size.width === 0 || size.height === 0) throw fail('label-image-unreadable', path)
  if (size.width * size.height > mostPixels) {
    throw fail('label-image-too-large', path, mostPixels / 1e6)
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** PNG 11.2.2: the first chunk is IHDR. */
function pngSize(bytes: Buffer): Size | undefined {
  const isPng = bytes.length >= 33 && bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'
  if (!isPng || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** ITU-T T.81, B.2.2: the frame header, behind segments that say how long they are. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    // Start of frame, of any process; C4, C8 and CC are other things.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    }
  }
  return undefined
}
