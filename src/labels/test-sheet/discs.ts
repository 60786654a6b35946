/** Black discs on a sheet of paper, each with its middle to a fraction of a pixel. */
import { discRadiusMm, type Point } from './geometry.js'
import type { Homography } from './homography.js'
import { project } from './homography.js'
import { type GreyPhoto, type Patch, patches } from './picture.js'

export interface Disc extends Point {
  /** Half of what it measures on the paper (mm). */
  readonly across: number
  readonly down: number
}

/**
 * @param toMm from pixels to the paper
 * @param bright of the paper: what is much darker is printed
 * @returns their middles on the paper in mm, as that homography sees them
 */
export function findDiscs(
  photo: GreyPhoto,
  {
    toMm,
    size,
    bright,
  }: { toMm: Homography; size: { width: number; height: number }; bright: number },
): Disc[] {
  const { width, pixels } = photo
  const limit = bright * 0.55
  const isInside = (index: number) => {
    const x = index % width
    const { x: mmX, y: mmY } = project(toMm, { x, y: (index - x) / width })
    return mmX > 2 && mmY > 2 && mmX < size.width - 2 && mmY < size.height - 2
  }
  return patches(photo, (i) => pixels[i]! < limit && isInside(i), 30).flatMap((patch) => {
    const shape = shapeOf(patch, width, toMm)
    return shape ? [{ ...project(toMm, middleOf(photo, patch, bright)), ...shape }] : []
  })
}

/** Half the width and height on the paper; undefined for what is not about as large and round as a disc. */
function shapeOf({ pixels }: Patch, width: number, toMm: Homography) {
  let [n, sx, sy, sxx, sxy, syy] = [0, 0, 0, 0, 0, 0]
  for (const index of pixels) {
    const px = index % width
    const { x, y } = project(toMm, { x: px, y: (index - px) / width })
    n++
    sx += x
    sy += y
    sxx += x * x
    sxy += x * y
    syy += y * y
  }
  const [mx, my] = [sx / n, sy / n]
  const [vx, vxy, vy] = [sxx / n - mx * mx, sxy / n - mx * my, syy / n - my * my]
  const half = (vx + vy) / 2
  const apart = Math.sqrt(Math.max(0, ((vx - vy) / 2) ** 2 + vxy ** 2))
  // Of a disc of radius r both are r² / 4.
  const [long, short] = [2 * Math.sqrt(half + apart), 2 * Math.sqrt(Math.max(0, half - apart))]
  const fits = (radius: number) => radius > discRadiusMm * 0.75 && radius < discRadiusMm * 1.25
  if (!fits(long) || !fits(short)) return undefined
  // Letters and rulers have holes: a disc is all black. The area of a pixel is that near its middle.
  const pixelMm = areaOfPixel(toMm, pixels[pixels.length >> 1]!, width)
  const share = (n * pixelMm) / (Math.PI * long * short)
  if (share < 0.85 || share > 1.15) return undefined
  return { across: 2 * Math.sqrt(vx), down: 2 * Math.sqrt(vy) }
}

function areaOfPixel(toMm: Homography, index: number, width: number): number {
  const x = index % width
  const y = (index - x) / width
  const [o, a, b] = [
    { x, y },
    { x: x + 1, y },
    { x, y: y + 1 },
  ].map((at) => project(toMm, at))
  return Math.abs((a!.x - o!.x) * (b!.y - o!.y) - (a!.y - o!.y) * (b!.x - o!.x))
}

/** The middle of what is dark, the blurred rim by how dark it is. */
function middleOf(photo: GreyPhoto, patch: Patch, bright: number): Point {
  const { width, height, pixels } = photo
  let black = 255
  for (const index of patch.pixels) black = Math.min(black, pixels[index]!)
  const grow = 4
  let [weight, sx, sy] = [0, 0, 0]
  for (let y = Math.max(0, patch.top - grow); y <= Math.min(height - 1, patch.bottom + grow); y++) {
    for (
      let x = Math.max(0, patch.left - grow);
      x <= Math.min(width - 1, patch.right + grow);
      x++
    ) {
      // Paper is not as bright everywhere: only what is clearly darker counts.
      const dark = (bright * 0.85 - pixels[y * width + x]!) / (bright * 0.85 - black)
      const w = Math.min(1, Math.max(0, dark))
      weight += w
      sx += w * x
      sy += w * y
    }
  }
  return { x: sx / weight, y: sy / weight }
}
