/** Volumes for thermal printers, made in this thread, and what an independent renderer draws of them. */
import sharp from 'sharp'
import { ready } from 'zpl-renderer-js'
import { readBarcodes } from 'zxing-wasm/reader'
import '../../read-labels.js'
import { writeCodes } from '../../../src/codes/bulk.js'
import type { LabelSnapshot } from '../../../src/labels/snapshot.js'
import { createBitmap } from '../../../src/labels/thermal/bitmap.js'
import type { ThermalLanguage } from '../../../src/labels/thermal/language.js'
import { thermalPages } from '../../../src/labels/thermal/pages.js'
import { type Index, pageRange, readIndex } from '../../../src/labels/thermal/parts.js'
import { loadFonts } from '../../../src/printing/fonts.js'
import { prepareSymbols } from '../../../src/printing/render-volume.js'
import { loadStock, loadTemplate } from '../../../src/printing/templates.js'
import { firstIndex, key } from '../../printing/volumes.js'
import { snapshotOf } from '../snapshots.js'

export const onRoll = (change: Partial<LabelSnapshot> = {}): LabelSnapshot =>
  snapshotOf({ template: loadTemplate('50x30'), stock: loadStock('roll-50'), ...change })

export interface Made {
  readonly file: Buffer
  readonly index: Index
  readonly head: Buffer
  readonly page: (n: number) => Buffer
}

export function make(
  language: ThermalLanguage,
  snapshot = onRoll(),
  quantity = 3,
  volume = { n: 1, of: 1 },
): Made {
  const symbols = prepareSymbols({ snapshot, key, firstIndex })
  const codes = new Uint8Array(quantity * 12)
  writeCodes(key, firstIndex, quantity, codes)
  const pieces: Buffer[] = []
  const picture = (_: string, width: number, height: number) => createBitmap(width, height)
  const content = {
    language,
    snapshot,
    fonts: loadFonts(),
    codes,
    firstNumber: 1,
    symbols,
    picture,
    volume,
  }
  for (const { bytes } of thermalPages(content)) pieces.push(Buffer.from(bytes))
  const file = Buffer.concat(pieces)
  const index = readIndex(file)
  if (!index) throw new Error('there is no index')
  const page = (n: number) => file.subarray(...pageRange(index, n, file.length))
  return { file, index, head: file.subarray(0, index.head), page }
}

/** Grey pixels of each label, as zebrash draws them; it knows whole dots a millimetre only. */
export async function rendered(zpl: string, dpi: number) {
  const { api } = await ready
  const perMm = Math.round(dpi / 25.4)
  const [, width = 0, height = 0] = (/\^PW(\d+)\^LL(\d+)/.exec(zpl) ?? []).map(Number)
  const pictures = await api.zplToBase64MultipleAsync(zpl, width / perMm, height / perMm, perMm)
  return Promise.all(
    pictures.map((png: string) =>
      sharp(Buffer.from(png, 'base64')).greyscale().raw().toBuffer({ resolveWithObject: true }),
    ),
  )
}

/** The texts of all symbols in a grey picture. */
export async function readAll(grey: Uint8Array, width: number, height: number): Promise<string[]> {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  grey.forEach((value, i) => data.fill(value, i * 4, i * 4 + 3))
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData)
  return found.map(({ text }) => text)
}
