/**
 * The proof of a printed volume: pages of the finished file are drawn by a PDF engine at 300 dpi and
 * their QR codes read by a decoder, neither of which shares anything with what made them.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import type { QrSlot } from '../labels/drawing.js'
import { placeOnPage } from '../labels/place.js'
import type { SheetOrder } from '../labels/sheet-order.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { cellsOf } from '../labels/stock-grid.js'
import { drawPage, type GreyPicture } from './proof-picture.js'
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
  const document = await pdfium.loadDocument(readWhole(request.file))
  try {
    const pages = proofPages(request.order.pages, cellsOf(request.snapshot.stock))
    let codes = 0
    for (const page of pages) {
      codes += await drawPage(document, page, proofDpi, (picture) =>
        proofPage(request, page, picture),
      )
    }
    return { pages: pages.length, codes }
  } finally {
    document.destroy()
  }
}

let fileBuffer = Buffer.alloc(0)

/** The file's bytes, in a buffer that the next volume uses again. */
function readWhole(file: string): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    if (fileBuffer.length < size) fileBuffer = Buffer.allocUnsafeSlow(size)
    for (let at = 0; at < size;) {
      const count = readSync(descriptor, fileBuffer, at, size - at, at)
      if (count === 0) throw new Error('the file became shorter while it was read')
      at += count
    }
    return fileBuffer.subarray(0, size)
  } finally {
    closeSync(descriptor)
  }
}

async function proofPage(
  request: ProofRequest,
  page: number,
  picture: GreyPicture,
): Promise<number> {
  const { snapshot, order, codes, firstNumber } = request
  const side = pixels(Math.max(...request.qrs.map(({ size }) => size)))
  const scratch = new Uint32Array(side * side)
  let read = 0
  for (let cell = 0; cell < cellsOf(snapshot.stock); cell++) {
    const label = order.labelAt(page, cell)
    if (label < 0) continue
    const code = Buffer.from(codes.buffer, codes.byteOffset + label * 12, 12).toString('latin1')
    for (const slot of request.qrs) {
      const place = { ...placeOnPage(snapshot, slot, cell), size: slot.size }
      const [result] = await readBarcodes(crop(picture, place, scratch), readerOptions)
      if (result?.text !== snapshot.urlPrefix + code) {
        throw fail('print-proof-failed', page + 1, String(firstNumber + label))
      }
      read++
    }
  }
  return read
}

const pixels = (mm: number): number => Math.round((mm * proofDpi) / 25.4)

/**
 * A square of a grey picture (place and size in mm) as the four-channel image the decoder takes, in
 * `scratch`.
 */
function crop(
  picture: GreyPicture,
  { x, y, size }: { x: number; y: number; size: number },
  scratch: Uint32Array<ArrayBuffer>,
): ImageData {
  const [left, top] = [pixels(x), pixels(y)]
  const width = Math.min(pixels(size), picture.width - left)
  const height = Math.min(pixels(size), picture.height - top)
  for (let row = 0, at = 0; row < height; row++) {
    let from = (top + row) * picture.width + left
    for (let column = 0; column < width; column++) {
      scratch[at++] = 0xff000000 | (picture.pixels[from++]! * 0x010101)
    }
  }
  const data = new Uint8ClampedArray(scratch.buffer, 0, width * height * 4)
  return { data, width, height, colorSpace: 'srgb' }
}
