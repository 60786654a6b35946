/** Printed pages as pixels of the printer, and two readers that share nothing: zxing and zbar. */
import { readFileSync } from 'node:fs'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { scanGrayBuffer } from '@undecaf/zbar-wasm'
import { type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import '../read-labels.js'
import { type Bitmap, isBlack } from '../../src/labels/thermal/bitmap.js'

/** One byte a pixel, 0 is black. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A part of a page in pixels. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The C interface of PDFium (fpdfview.h), as far as it is used. */
interface Engine {
  readonly HEAPU8: Uint8Array
  readonly HEAPF32: Float32Array
  readonly wasmExports: { malloc(bytes: number): number; free(at: number): void }
  _FPDFBitmap_CreateEx(w: number, h: number, format: number, at: number, stride: number): number
  _FPDFBitmap_FillRect(b: number, x: number, y: number, w: number, h: number, argb: number): void
  _FPDFBitmap_Destroy(bitmap: number): void
  _FPDF_RenderPageBitmapWithMatrix(
    bitmap: number,
    page: number,
    matrix: number,
    clip: number,
    flags: number,
  ): void
  _FPDF_ClosePage(page: number): void
}

const greyFormat = 1
const renderGrey = 0x08

export async function openPdf(path: string): Promise<PDFiumDocument> {
  return (await PDFiumLibrary.init()).loadDocument(readFileSync(path))
}

/** A part of a page, drawn at exactly `dpi` pixels an inch: a page's own size is rarely whole pixels. */
export function drawPart(document: PDFiumDocument, index: number, dpi: number, part: Part): Grey {
  const page = document.getPage(index)
  const { module: engine, pageIdx } = page as unknown as { module: Engine; pageIdx: number }
  const { width, height } = part
  const at = engine.wasmExports.malloc(width * height)
  const floats = engine.wasmExports.malloc(40)
  const bitmap = engine._FPDFBitmap_CreateEx(width, height, greyFormat, at, width)
  try {
    const scale = dpi / 72
    engine.HEAPF32.set([scale, 0, 0, scale, -part.left, -part.top], floats / 4)
    engine.HEAPF32.set([0, 0, width, height], floats / 4 + 6)
    engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    engine._FPDF_RenderPageBitmapWithMatrix(bitmap, pageIdx, floats, floats + 24, renderGrey)
    return { width, height, pixels: engine.HEAPU8.slice(at, at + width * height) }
  } finally {
    engine._FPDFBitmap_Destroy(bitmap)
    engine._FPDF_ClosePage(pageIdx)
    engine.wasmExports.free(at)
    engine.wasmExports.free(floats)
  }
}

/** A part of dots as grey: of a poster nobody needs the whole. */
export function greyOf(bitmap: Bitmap, part: Part): Grey {
  const [left, top] = [Math.max(0, part.left), Math.max(0, part.top)]
  const width = Math.min(bitmap.width, part.left + part.width) - left
  const height = Math.min(bitmap.height, part.top + part.height) - top
  const pixels = new Uint8Array(width * height).fill(255)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) if (isBlack(bitmap, left + x, top + y)) pixels[at] = 0
  }
  return { width, height, pixels }
}

export function cropped({ width, height, pixels }: Grey, part: Part): Grey {
  const [left, top] = [Math.max(0, part.left), Math.max(0, part.top)]
  const w = Math.min(width, part.left + part.width) - left
  const h = Math.min(height, part.top + part.height) - top
  const cut = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    cut.set(pixels.subarray((top + y) * width + left, (top + y) * width + left + w), y * w)
  }
  return { width: w, height: h, pixels: cut }
}

/** Smaller by a whole number: a pixel is the mean of so many by so many. */
export function shrunkBy(grey: Grey, times: number): Grey {
  if (times === 1) return grey
  const [width, height] = [Math.ceil(grey.width / times), Math.ceil(grey.height / times)]
  const sums = new Uint32Array(width * height)
  const counts = new Uint32Array(width * height)
  for (let y = 0, from = 0; y < grey.height; y++) {
    const row = Math.floor(y / times) * width
    for (let x = 0; x < grey.width; x++, from++) {
      const at = row + Math.floor(x / times)
      sums[at]! += grey.pixels[from]!
      counts[at]!++
    }
  }
  return { width, height, pixels: Uint8Array.from(sums, (sum, i) => sum / counts[i]!) }
}

/** What zxing reads, sorted. */
export async function zxing(grey: Grey, options: ReaderOptions = {}): Promise<string[]> {
  const { width, height, pixels } = grey
  const rgba = new Uint32Array(pixels.length)
  pixels.forEach((value, i) => (rgba[i] = 0xff000000 | (value * 0x010101)))
  const data = new Uint8ClampedArray(rgba.buffer)
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
    tryInvert: false,
    ...options,
  })
  return found.map(({ text }) => text).sort()
}

/** What zbar reads, sorted: QR, EAN, ITF and Code 128; it knows no DataMatrix. */
export async function zbar({ width, height, pixels }: Grey): Promise<string[]> {
  const found = await scanGrayBuffer(pixels.slice().buffer, width, height)
  return [...new Set(found.map((symbol) => symbol.decode()))].sort()
}

/** Where along a row (or column) of pixels dark begins and ends, from `from` up to `to`. */
export function edges(grey: Grey, at: number, from: number, to: number, down = false): number[] {
  const { width, pixels } = grey
  const isDark = (i: number) => (pixels[down ? i * width + at : at * width + i] ?? 255) < 128
  const found: number[] = []
  for (let i = from; i < to; i++) if (isDark(i) !== (i > from && isDark(i - 1))) found.push(i)
  return found
}
