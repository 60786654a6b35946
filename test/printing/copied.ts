/** What is still read of a copied label, and how much worse the copier may be. */
import sharp from 'sharp'
import { readByPort, separated } from '../zxing-port.js'
import { barsOf, fullSnapshot, partOfLabel, squaresOf } from './matrix.js'
import { around, type Copier, photocopy, poorCopier } from './photocopy.js'
import { type Grey, type Part, zbar, zxing } from './raster.js'
import { codeOf } from './volumes.js'

/** A symbol of a label: where it stands on the page, and what it must say. */
export interface PrintedSymbol extends Part {
  readonly kind: string
  /** GS1's with AIs in brackets. */
  readonly text: string
  /** Pixels of a module; of bars about so many. */
  readonly module: number
}

/** Every symbol of the first label that is printed. */
export const symbolsOf = (snapshot: ReturnType<typeof fullSnapshot>): PrintedSymbol[] => [
  ...squaresOf(snapshot, 0).map((square) => ({ ...square, text: square.before + codeOf(1) })),
  ...barsOf(snapshot, 0).map((bars) => ({ ...bars, kind: bars.symbology })),
]

/** The copy of a symbol with what stands around it. */
export const copyOf = (
  draw: (part: Part) => Grey,
  symbol: PrintedSymbol,
  snapshot: ReturnType<typeof fullSnapshot>,
  copier: Copier,
): Promise<Grey> => photocopy(draw(around(symbol, partOfLabel(snapshot, 0))), snapshot.dpi, copier)

/**
 * Nearer and farther, as whoever reads a code with a telephone holds it: so many pixels a module. From
 * farther away grains of toner melt into grey.
 */
const looks = [5, 4, 3, 6, 4.5, 3.5, 2.5]

/** How many of the three readers read the symbol as what it says; no more are asked than are enough. */
export async function readersOf(copy: Grey, symbol: PrintedSymbol, enough = 3): Promise<number> {
  const module = symbol.module * (copy.width / (around(symbol, symbol).width + 40))
  const done = new Set<number>()
  for (const look of looks.filter((look) => look <= Math.max(3, module * 1.3))) {
    const seen = await shrunk(copy, Math.min(1, look / module))
    for (const [i, read] of readers.entries()) {
      if (done.has(i) || done.size >= enough) continue
      if ((await read(seen, symbol)).some((text) => bare(text) === bare(symbol.text))) done.add(i)
    }
    if (done.size >= enough) break
  }
  return done.size
}

type Read = (picture: Grey, symbol: PrintedSymbol) => Promise<readonly string[]>

const readers: readonly Read[] = [
  (picture) => zxing(picture),
  (picture) => zbar(picture),
  async (picture, { kind, text }) => {
    const isSquare = kind === 'qr' || kind === 'datamatrix'
    const found = readByPort(isSquare ? kind : 'bars', picture)
    const isGs1 = kind === 'datamatrix' && text.startsWith('(')
    return found === undefined || (isGs1 && found !== separated(text)) ? [] : [found]
  },
]

/** Element strings without their brackets and separators; addresses have none. */
const bare = (text: string): string => text.replace(/[()\x1d]/g, '')

async function shrunk({ width, height, pixels }: Grey, by: number): Promise<Grey> {
  const size = { width: Math.round(width * by), height: Math.round(height * by) }
  const data = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize({ ...size, kernel: 'mitchell', fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return { ...size, pixels: new Uint8Array(data) }
}

type Way = 'scale' | 'blurMm' | 'grain'

/** Worse and worse in one way; the rest stays as bad as `poorCopier`. */
const worse: Record<Way, readonly number[]> = {
  scale: [0.7, 0.6, 0.5, 0.4, 0.3],
  blurMm: [0.15, 0.2, 0.25, 0.3, 0.4, 0.5],
  grain: [45, 60, 80, 100, 125],
}

/** For each way, the worst copier whose copy two readers still read; what is asked for is the least. */
export async function marginsOf(
  draw: (part: Part) => Grey,
  symbol: PrintedSymbol,
  snapshot: ReturnType<typeof fullSnapshot>,
): Promise<Record<Way, number>> {
  const { scale, blurMm, grain } = poorCopier
  const found = { scale, blurMm, grain }
  for (const way of Object.keys(worse) as Way[]) {
    for (const value of worse[way]) {
      const copy = await copyOf(draw, symbol, snapshot, { ...poorCopier, [way]: value })
      if ((await readersOf(copy, symbol, 2)) < 2) break
      found[way] = value
    }
  }
  return found
}
