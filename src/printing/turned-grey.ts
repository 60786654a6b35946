/** A grey picture turned counter-clockwise by quarters; one byte a pixel. */
export function turnedGrey(
  grey: Uint8Array,
  width: number,
  height: number,
  turn: 90 | 180 | 270,
): Uint8Array {
  const out = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x] ?? 255
      if (turn === 180) out[(height - 1 - y) * width + (width - 1 - x)] = value
      else if (turn === 90) out[(width - 1 - x) * height + y] = value
      else out[x * height + (height - 1 - y)] = value
    }
  }
  return out
}
