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

/**
 * The same colour in the four inks by the plain formula, as much of it in black as there is grey in it
 * (ISO 32000-1, 10.3.5 with full undercolour removal): what a press begins with that has no special ink.
 */
export function cmykOf([r, g, b]: Rgb): Cmyk {
  const light = Math.max(r, g, b)
  if (light === 0) return [0, 0, 0, 1]
  return [short(1 - r / light), short(1 - g / light), short(1 - b / light), short(1 - light)]
}

const short = (n: number): number => Math.round(n * 1000) / 1000
