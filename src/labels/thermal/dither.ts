/** Pictures in black and white: greys become scattered dots (Floyd and Steinberg). */
import { type Bitmap, createBitmap, setDot } from './bitmap.js'

/** @param grey one byte a dot, 0 = black */
export function dither(grey: Uint8Array, width: number, height: number): Bitmap {
  const bitmap = createBitmap(width, height)
  const light = Float32Array.from(grey)
  const spread = (x: number, y: number, error: number) => {
    if (x >= 0 && x < width && y < height) light[y * width + x]! += error
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = light[y * width + x] ?? 0
      const black = value < 128
      if (black) setDot(bitmap, x, y)
      const error = value - (black ? 0 : 255)
      spread(x + 1, y, (error * 7) / 16)
      spread(x - 1, y + 1, (error * 3) / 16)
      spread(x, y + 1, (error * 5) / 16)
      spread(x + 1, y + 1, error / 16)
    }
  }
  return bitmap
}
