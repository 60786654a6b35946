/**
 * How much worse than asked for a copier may be, until two of three readers no longer read a label: each
 * template that ships, each of its symbols, the worst of the resolutions of printers.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marginsOf, symbolsOf } from '../test/printing/copied.js'
import { dpis, fullSnapshot, onRolls } from '../test/printing/matrix.js'
import { poorCopier } from '../test/printing/photocopy.js'
import { drawPart, openPdf } from '../test/printing/raster.js'
import { makeVolumeIn } from '../test/printing/volumes.js'
import type { Row } from './report.js'

const bench = 'photocopy'
const units = { scale: 'of the size', blurMm: 'mm', grain: 'of 255' } as const
type Way = keyof typeof units
const ways = Object.keys(units) as Way[]

/** The least that any resolution stands; `baseline` is what every label must stand. */
export async function run(): Promise<Row[]> {
  const worst = new Map<string, Record<Way, number>>()
  const directory = await mkdtemp(join(tmpdir(), 'nguon-bench-'))
  try {
    for (const { name, template, stock } of onRolls) {
      for (const dpi of dpis) {
        const snapshot = fullSnapshot(template, stock, dpi)
        const { path } = await makeVolumeIn(directory, { snapshot, quantity: 1 })
        const document = await openPdf(path)
        for (const [i, symbol] of symbolsOf(snapshot).entries()) {
          const key = `${name}_${i + 1}_${symbol.kind}`
          const found = await marginsOf(
            (part) => drawPart(document, 0, dpi, part),
            symbol,
            snapshot,
          )
          worst.set(key, worse(worst.get(key), found))
        }
        document.destroy()
      }
    }
  } finally {
    await rm(directory, { recursive: true })
  }
  return [...worst].flatMap(([symbol, least]) =>
    ways.map((way): Row => {
      const [value, baseline] = [least[way], poorCopier[way]]
      const ratio = way === 'scale' ? baseline / value : value / baseline
      return { bench, metric: `${symbol}_${way}`, value, unit: units[way], baseline, ratio }
    }),
  )
}

function worse(
  known: Record<Way, number> | undefined,
  { scale, blurMm, grain }: Record<Way, number>,
): Record<Way, number> {
  if (!known) return { scale, blurMm, grain }
  return {
    scale: Math.max(known.scale, scale),
    blurMm: Math.min(known.blurMm, blurMm),
    grain: Math.min(known.grain, grain),
  }
}
