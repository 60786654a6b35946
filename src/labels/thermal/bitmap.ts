/**
 * Black dots on white paper, as thermal printers take them: rows padded to whole bytes, the leftmost
 * dot in the highest bit, 1 = black.
 */
import { rowBytesOf } from '../../symbols/packed.js'

export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly rowBytes: number
  readonly bits: Uint8Array
}

/** White paper of so many dots. */
export function createBitmap(width: number, height: number): Bitmap {
  const rowBytes = rowBytesOf(width)
  return { width, height, rowBytes, bits: new Uint8Array(rowBytes * height) }
}

/** Makes a dot black; outside of the paper nothing happens. */
export function setDot({ width, height, rowBytes, bits }: Bitmap, x: number, y: number): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7)
}

/** Makes a dot white again. */
export function clearDot({ width, height, rowBytes, bits }: Bitmap, x: number, y: number): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  bits[y * rowBytes + (x >> 3)]! &= ~(0x80 >> (x & 7))
}

/** Whether a dot is black; outside of the paper none is. */
export function isBlack({ width, height, rowBytes, bits }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return false
  return ((bits[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

/** Fills the dots from x, y up to but not including right, bottom. */
export function fillRectangle(
  bitmap: Bitmap,
  { x, y, right, bottom }: { x: number; y: number; right: number; bottom: number },
  black = true,
): void {
  const { width, height, rowBytes, bits } = bitmap
  for (let row = Math.max(0, y); row < Math.min(height, bottom); row++) {
    for (let column = Math.max(0, x); column < Math.min(width, right); column++) {
      const at = row * rowBytes + (column >> 3)
      const mask = 0x80 >> (column & 7)
      bits[at] = black ? (bits[at] ?? 0) | mask : (bits[at] ?? 0) & ~mask
    }
  }
}

/** A part of a bitmap; what lies outside of it is white. */
export function cutOut(
  bitmap: Bitmap,
  x: number,
  y: number,
  width: number,
  height: number,
): Bitmap {
  const part = createBitmap(width, height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (isBlack(bitmap, x + column, y + row)) setDot(part, column, row)
    }
  }
  return part
}

/** Adds the black dots of one bitmap to another, its top left corner at x, y. */
export function addBlack(bitmap: Bitmap, added: Bitmap, x: number, y: number): void {
  for (let row = 0; row < added.height; row++) {
    for (let column = 0; column < added.width; column++) {
      if (isBlack(added, column, row)) setDot(bitmap, x + column, y + row)
    }
  }
}
