/** A label as a poor copier gives it: smaller, tilted, blurred, grey, with grains of toner. */
import sharp from 'sharp'
import { cropped, type Grey, type Part } from './raster.js'

/** How bad a copier is. */
export interface Copier {
  /** Size of the copy; 0.8 is a fifth smaller. */
  readonly scale: number
  /** Degrees. */
  readonly tilt: number
  /** Standard deviation of the blur, in mm on the copied label. */
  readonly blurMm: number
  /** Grains: how far grey goes astray to either side, of 255. */
  readonly grain: number
}

/** What every label must stand. A fifth of the contrast is lost in any copy. */
export const poorCopier: Copier = { scale: 0.8, tilt: 2, blurMm: 0.1, grain: 30 }

const border = 20
/** Nobody takes a picture of a poster with more pixels than its symbol needs. */
const mostPixels = 900

/** The copy, seen at the resolution (dpi) the label was printed at. */
export async function photocopy(label: Grey, dpi: number, copier: Copier): Promise<Grey> {
  const { width, height, pixels } = label
  const full = width + 2 * border
  const scale = copier.scale * Math.min(1, mostPixels / (0.8 * full))
  const blur = ((copier.blurMm * dpi) / 25.4) * scale
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .extend({ top: border, bottom: border, left: border, right: border, background: '#fff' })
    .resize(Math.round(full * scale))
    .rotate(copier.tilt, { background: '#fff' })
    .blur(Math.max(0.3, blur))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const random = grains(7)
  const grey = Uint8Array.from(data, (value) =>
    Math.min(255, Math.max(0, 25 + value * 0.8 + (random() - 0.5) * 2 * copier.grain)),
  )
  const copy = { width: info.width, height: info.height, pixels: grey }
  return info.channels === 1 ? copy : cropped(copy, { left: 0, top: 0, ...info })
}

/** A symbol with what stands around it, as a telephone's picture would show: at most so much. */
export function around(symbol: Part, label: Part): Part {
  const more = Math.round(Math.min(symbol.width, symbol.height) * 0.3)
  const left = Math.max(label.left, symbol.left - more)
  const top = Math.max(label.top, symbol.top - more)
  const right = Math.min(label.left + label.width, symbol.left + symbol.width + more)
  const bottom = Math.min(label.top + label.height, symbol.top + symbol.height + more)
  return { left, top, width: right - left, height: bottom - top }
}

/** Numbers from 0 to 1 that are the same in every run. */
function grains(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
