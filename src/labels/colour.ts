/** Colours of a producer's brand, as people type them, for screens and for presses. */

/** Parts of red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number]
/** Parts of cyan, magenta, yellow and black from 0 to 1. */
export type Cmyk = readonly [number, number, number, number]

const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

/** A colour written `#rrggbb`; undefined for anything else, black included: that is the usual ink. */
export function parseColour(text: string | null | undefined): Rgb | undefined {
  const parts = hex.exec(text ?? '')?.slice(1)
  if (!parts) return undefined
  const [r = 0, g = 0, b = 0] = parts.map((part) => short(parseInt(part, 16) / 255))
  return r + g + b === 0 ? undefined : [r, g, b]
}

const short = (n: number): number => Math.round(n * 1000) / 1000
