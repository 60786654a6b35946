/** A symbol's modules as squares of dots. */
import type { QrSymbol } from '../../symbols/qr.js'
import { type Bitmap, createBitmap, fillRectangle } from './bitmap.js'

export function squares(
  { size, modules }: Pick<QrSymbol, 'size' | 'modules'>,
  dots: number,
): Bitmap {
  const bitmap = createBitmap(size * dots, size * dots)
  modules.forEach((dark, i) => {
    if (!dark) return
    const [x, y] = [(i % size) * dots, Math.floor(i / size) * dots]
    fillRectangle(bitmap, { x, y, right: x + dots, bottom: y + dots })
  })
  return bitmap
}
