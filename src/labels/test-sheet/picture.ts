/** A grey photo, and what is asked of it everywhere: brightness between pixels, patches of one colour. */

export interface GreyPhoto {
  readonly width: number
  readonly height: number
  /** One byte a pixel, row by row, 0 = black. */
  readonly pixels: Uint8Array
}

/** Brightness at a place between pixels; what lies outside is as bright as the edge. */
export function brightness({ width, height, pixels }: GreyPhoto, x: number, y: number): number {
  const px = Math.min(Math.max(x, 0), width - 1.001)
  const py = Math.min(Math.max(y, 0), height - 1.001)
  const [left, top] = [Math.floor(px), Math.floor(py)]
  const [dx, dy] = [px - left, py - top]
  const at = top * width + left
  const above = pixels[at]! * (1 - dx) + pixels[at + 1]! * dx
  const below = pixels[at + width]! * (1 - dx) + pixels[at + width + 1]! * dx
  return above * (1 - dy) + below * dy
}

/** The photo with each pixel the mean of nine: without the noise of single pixels. */
export function smoothed(photo: GreyPhoto): GreyPhoto {
  const { width, height, pixels } = photo
  const across = new Uint16Array(pixels.length)
  const out = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      across[at] =
        pixels[at - (x > 0 ? 1 : 0)]! + pixels[at]! + pixels[at + (x < width - 1 ? 1 : 0)]!
    }
  }
  for (let y = 0; y < height; y++) {
    const up = y > 0 ? width : 0
    const down = y < height - 1 ? width : 0
    for (let x = 0, at = y * width; x < width; x++, at++) {
      out[at] = Math.round((across[at - up]! + across[at]! + across[at + down]!) / 9)
    }
  }
  return { width, height, pixels: out }
}

/** The brightness that best divides dark from bright (Otsu 1979), and the means of both. */
export function threshold(pixels: Uint8Array): { at: number; dark: number; bright: number } {
  const counts = new Float64Array(256)
  for (const pixel of pixels) counts[pixel]!++
  let total = 0
  for (let i = 0; i < 256; i++) total += i * counts[i]!
  let best = { at: 128, dark: 0, bright: 0, between: -1 }
  let count = 0
  let sum = 0
  for (let i = 0; i < 256; i++) {
    count += counts[i]!
    sum += i * counts[i]!
    const rest = pixels.length - count
    if (count === 0 || rest === 0) continue
    const [dark, bright] = [sum / count, (total - sum) / rest]
    const between = count * rest * (bright - dark) ** 2
    if (between > best.between) best = { at: i, dark, bright, between }
  }
  return best
}

export interface Patch {
  readonly area: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The pixels of it, as indices. */
  readonly pixels: Int32Array
}

/** Patches of pixels that touch (by their sides) and are all chosen. */
export function patches(
  { width, height }: GreyPhoto,
  isChosen: (index: number) => boolean,
  leastArea: number,
): Patch[] {
  const seen = new Uint8Array(width * height)
  const stack = new Int32Array(width * height)
  const found: Patch[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !isChosen(start)) continue
    let [area, top, right, bottom, left] = [0, height, 0, 0, width]
    let next = 0
    stack[next++] = start
    seen[start] = 1
    // What was taken from the stack stays in it: those are the pixels of the patch.
    while (area < next) {
      const at = stack[area++]!
      const x = at % width
      const y = (at - x) / width
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      const take = (index: number) => {
        if (seen[index] || !isChosen(index)) return
        seen[index] = 1
        stack[next++] = index
      }
      if (x > 0) take(at - 1)
      if (x < width - 1) take(at + 1)
      if (y > 0) take(at - width)
      if (y < height - 1) take(at + width)
    }
    if (area >= leastArea)
      found.push({ area, left, top, right, bottom, pixels: stack.slice(0, area) })
  }
  return found
}
