/**
 * The proof of a printed volume: pages of the finished file are drawn (PDF and SVG at 300 dpi, what is
 * for thermal printers in the printer's own dots) and their QR codes read by a decoder.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import type { QrSlot } from '../labels/drawing.js'
import { placeOnPage } from '../labels/place.js'
import type { SheetOrder } from '../labels/sheet-order.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { cellsOf } from '../labels/stock-grid.js'
import type { GreyPicture } from './proof-picture.js'
import { proofPages } from './proof-pages.js'
import { openPages } from './proof-source.js'
import { fail } from './render-errors.js'
import { headerPages } from './render-pages.js'
import type { RenderedFormat } from './render.js'

const readerOptions: ReaderOptions = {
  formats: ['QRCode'],
  maxNumberOfSymbols: 1,
  tryInvert: false,
  tryRotate: false,
  tryDownscale: false,
}

export interface ProofRequest {
  readonly file: string
  readonly format: RenderedFormat
  readonly snapshot: LabelSnapshot
  readonly qrs: readonly QrSlot[]
  readonly order: SheetOrder
  readonly codes: Uint8Array
  readonly firstNumber: number
}

export interface Proof {
  readonly pages: number
  readonly codes: number
}

let decoder: Promise<unknown> | undefined

/** The decoder gets its WebAssembly from the package on disk: it would ask the network for it. */
async function prepareDecoder(): Promise<void> {
  const require = createRequire(import.meta.url)
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(wasm).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

/** Reads pages of a volume back. Throws `print-proof-failed` for a code that is not the one meant. */
export async function proofVolume(request: ProofRequest): Promise<Proof> {
  if (request.qrs.length === 0) return { pages: 0, codes: 0 }
  await (decoder ??= prepareDecoder())
  const { snapshot } = request
  const source = await openPages(request.file, request.format, snapshot)
  try {
    const pages = proofPages(request.order.pages, cellsOf(snapshot.stock))
    let codes = 0
    const before = headerPages(request.format, snapshot)
    for (const page of pages) {
      codes += await source.page(before + page, (picture) =>
        proofPage(request, page, picture, source.dpi),
      )
    }
    return { pages: pages.length, codes }
  } finally {
    source.close()
  }
}

async function proofPage(
  request: ProofRequest,
  page: number,
  picture: GreyPicture,
  dpi: number,
): Promise<number> {
  const { snapshot, order, codes, firstNumber } = request
  const pixels = (mm: number): number => Math.round((mm * dpi) / 25.4)
  const side = pixels(Math.max(...request.qrs.map(({ size }) => size)))
  const scratch = new Uint32Array(side * side)
  let read = 0
  for (let cell = 0; cell < cellsOf(snapshot.stock); cell++) {
    const label = order.labelAt(page, cell)
    if (label < 0) continue
    const code = Buffer.from(codes.buffer, codes.byteOffset + label * 12, 12).toString('latin1')
    for (const slot of request.qrs) {
      const { x, y } = placeOnPage(snapshot, slot, cell)
      const place = { left: pixels(x), top: pixels(y), size: pixels(slot.size) }
      const [result] = await readBarcodes(crop(picture, place, scratch), readerOptions)
      if (result?.text !== snapshot.urlPrefix + code) {
        throw fail('print-proof-failed', page + 1, String(firstNumber + label))
      }
      read++
    }
  }
  return read
}

/** A square of a grey picture as the four-channel image the decoder takes, in `scratch`. */
function crop(
  picture: GreyPicture,
  { left, top, size }: { left: number; top: number; size: number },
  scratch: Uint32Array<ArrayBuffer>,
): ImageData {
  const width = Math.min(size, picture.width - left)
  const height = Math.min(size, picture.height - top)
  for (let row = 0, at = 0; row < height; row++) {
    let from = (top + row) * picture.width + left
    for (let column = 0; column < width; column++) {
      scratch[at++] = 0xff000000 | (picture.pixels[from++]! * 0x010101)
    }
  }
  const data = new Uint8ClampedArray(scratch.buffer, 0, width * height * 4)
  return { data, width, height, colorSpace: 'srgb' }
}
