/** Volumes for tests, and what an independent reader finds in them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { createCodeCipher } from '../../src/codes/cipher.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { prepareSymbols, renderVolume } from '../../src/printing/render-volume.js'
import type { RenderedFormat, RenderedVolume } from '../../src/printing/render.js'
import { snapshotOf } from '../labels/snapshots.js'

export const key = { epoch: 3, key: new Uint8Array(32).fill(9) }
export const firstIndex = 77_000

export const codeOf = (number: number): string =>
  createCodeCipher(key).codeOf(firstIndex + number - 1)

export const numbers = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i)

interface Wanted {
  readonly snapshot?: LabelSnapshot
  readonly first?: number
  readonly quantity?: number
  readonly proof?: boolean
  readonly directory?: string
  readonly format?: RenderedFormat
}

/** One volume, made in this thread. */
export const makeVolume = (t: Test, wanted: Wanted = {}): Promise<RenderedVolume> =>
  makeVolumeIn(wanted.directory ?? t.testdir(), wanted)

/** The same outside of a test. */
export function makeVolumeIn(directory: string, wanted: Wanted): Promise<RenderedVolume> {
  const { snapshot = snapshotOf(), first = 1, quantity = 40, proof = false } = wanted
  const { format = 'pdf' } = wanted
  const path = join(directory, `1.${format}`)
  const run = { snapshot, key, firstIndex }
  return renderVolume({
    ...run,
    format,
    symbols: prepareSymbols(run),
    volume: { n: 1, firstNumber: first, labels: quantity, path },
    proof,
    stopped: () => false,
    onProgress: () => {},
  })
}

/** The texts of a page (from 1), a line each. Its reader is loaded by those tests alone that read texts. */
export async function textOf(file: string, page: number): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const data = new Uint8Array(readFileSync(file))
  const document = await getDocument({ data, verbosity: 0 }).promise
  const { items } = await (await document.getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('\n')
}
