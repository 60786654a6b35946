/**
 * A page of a PDF as a grey picture that stays in the PDF engine's memory. The engine's own `render`
 * copies every picture out, 9 MB a page of A4, and the copies wait for the collector: in two threads
 * that was a quarter of what a job may take. So its functions are called directly here; the package is
 * pinned, and the tests of printing go through this.
 */
import type { PDFiumDocument } from '@hyzyla/pdfium'

export interface GreyPicture {
  readonly width: number
  readonly height: number
  /** One byte a pixel, row by row; gone when `drawPage` has settled. */
  readonly pixels: Uint8Array
}

/** The C interface of PDFium (fpdfview.h), as far as it is used. */
interface Engine {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { malloc(bytes: number): number; free(at: number): void }
  _FPDFBitmap_CreateEx(w: number, h: number, format: number, at: number, stride: number): number
  _FPDFBitmap_FillRect(
    bitmap: number,
    x: number,
    y: number,
    w: number,
    h: number,
    argb: number,
  ): void
  _FPDFBitmap_Destroy(bitmap: number): void
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    w: number,
    h: number,
    rotate: number,
    flags: number,
  ): void
  _FPDF_ClosePage(page: number): void
}

const greyFormat = 1
const renderGrey = 0x08
const white = 0xffffffff

/** Draws a page (from 0) at a resolution and lets `use` look at it. */
export async function drawPage<T>(
  document: PDFiumDocument,
  index: number,
  dpi: number,
  use: (picture: GreyPicture) => Promise<T>,
): Promise<T> {
  const page = document.getPage(index)
  const { module: engine, pageIdx } = page as unknown as { module: Engine; pageIdx: number }
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const width = Math.ceil((originalWidth * dpi) / 72)
  const height = Math.ceil((originalHeight * dpi) / 72)
  const at = engine.wasmExports.malloc(width * height)
  if (at === 0) throw new Error('no memory for the picture of a page')
  const bitmap = engine._FPDFBitmap_CreateEx(width, height, greyFormat, at, width)
  try {
    engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    engine._FPDF_RenderPageBitmap(bitmap, pageIdx, 0, 0, width, height, 0, renderGrey)
    return await use({ width, height, pixels: engine.HEAPU8.subarray(at, at + width * height) })
  } finally {
    engine._FPDFBitmap_Destroy(bitmap)
    engine._FPDF_ClosePage(pageIdx)
    engine.wasmExports.free(at)
  }
}
