/**
 * The proof of a printed volume: pages of the finished file are drawn by a PDF engine at 300 dpi and
 * their QR codes read by a decoder, neither of which shares anything with what made them.
 */
import { PDFiumLibrary, type PDFiumPageRender } from '@hyzyla/pdfium'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import type { QrSlot } from '../labels/drawing.js'
import { placeOnPage } from '../labels/place.js'
import type { SheetOrder } from '../labels/sheet-order.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { cellsOf } from '../labels/stock.js'
import { proofPages } from './proof-pages.js'
import { fail } from './render-errors.js'

const proofDpi = 300
const readerOptions: ReaderOptions = {
  formats: ['QRCode'],
  maxNumberOfSymbols: 1,
  tryInvert: false,
  tryRotate: false,
  tryDownscale: false,
}

export interface ProofRequest {
  readonly file: string
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

interface Tools {
  readonly pdfium: PDFiumLibrary
}

let tools: Promise<Tools> | undefined

/** The decoder gets its WebAssembly from the package on disk: it would ask the network for it. */
async function prepareTools(): Promise<Tools> {
  const require = createRequire(import.meta.url)
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(wasm).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return { pdfium: await PDFiumLibrary.init() }
}

/** Reads pages of a volume back. Throws `print-proof-failed` for a code that is not the one meant. */
export async function proofVolume(request: ProofRequest): Promise<Proof> {
  if (request.qrs.length === 0) return { pages: 0, codes: 0 }
  const { pdfium } = await (tools ??= prepareTools())
  const document = await pdfium.loadDocument(readFileSync(request.file))
  try {
    const pages = proofPages(request.order.pages, cellsOf(request.snapshot.stock))
    let codes = 0
    for (const page of pages) {
      const picture = await document
        .getPage(page)
        .render({ scale: proofDpi / 72, colorSpace: 'Gray', render: 'bitmap' })
      codes += await proofPage(request, page, picture)
    }
    return { pages: pages.length, codes }
  } finally {
    document.destroy()
  }
}

async function proofPage(
  request: ProofRequest,
  page: number,
  picture: PDFiumPageRender,
): Promise<number> {
  const { snapshot, order, codes, firstNumber } = request
  let read = 0
  for (let cell = 0; cell < cellsOf(snapshot.stock); cell++) {
    const label = order.labelAt(page, cell)
    if (label < 0) continue
    const code = Buffer.from(codes.buffer, codes.byteOffset + label * 12, 12).toString('latin1')
    for (const slot of request.qrs) {
      const { x, y } = placeOnPage(snapshot, slot, cell)
      const [result] = await readBarcodes(crop(picture, x, y, slot.size), readerOptions)
      if (result?.text !== snapshot.urlPrefix + code) {
        throw fail('print-proof-failed', page + 1, String(firstNumber + label))
      }
      read++
    }
  }
  return read
}

/** A square of a grey picture (place and size in mm) as the four-channel image the decoder takes. */
function crop(picture: PDFiumPageRender, x: number, y: number, size: number): ImageData {
  const pixels = (mm: number) => Math.round((mm * proofDpi) / 25.4)
  const [left, top] = [pixels(x), pixels(y)]
  const width = Math.min(pixels(size), picture.width - left)
  const height = Math.min(pixels(size), picture.height - top)
  const channels = picture.data.length / (picture.width * picture.height)
  const grey = new Uint32Array(width * height)
  for (let row = 0, at = 0; row < height; row++) {
    let from = ((top + row) * picture.width + left) * channels
    for (let column = 0; column < width; column++, from += channels) {
      grey[at++] = 0xff000000 | (picture.data[from]! * 0x010101)
    }
  }
  const data = new Uint8ClampedArray(grey.buffer)
  return { data, width, height, colorSpace: 'srgb' }
}
