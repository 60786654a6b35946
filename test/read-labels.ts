/** Reads printed sheets back with tools that share nothing with the product's drawing: pdfium and zxing. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })

/** What each QR of the sheets says, in reading order; a cell whose QR cannot be read is `null`. */
export async function readSheets(
  file: string,
  grid: { columns: number; rows: number },
): Promise<(string | null)[]> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(readFileSync(file))
  const texts: (string | null)[] = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({
      scale: 200 / 72,
      colorSpace: 'Gray',
      render: 'bitmap',
    })
    const [cellWidth, cellHeight] = [
      Math.floor(width / grid.columns),
      Math.floor(height / grid.rows),
    ]
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const cell = crop(data, width, {
          x: column * cellWidth,
          y: row * cellHeight,
          width: cellWidth,
          height: cellHeight,
        })
        const [found] = await readBarcodes(cell, {
          formats: ['QRCode'],
          maxNumberOfSymbols: 1,
          tryRotate: false,
        })
        texts.push(found?.text ?? null)
      }
    }
  }
  document.destroy()
  pdfium.destroy()
  return texts
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A part of a gray picture as the RGBA that zxing takes. */
function crop(gray: Uint8Array, stride: number, { x, y, width, height }: Box): ImageData {
  const pixels = new Uint32Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = gray[(y + row) * stride + x + column]!
      pixels[row * width + column] = 0xff000000 | (value << 16) | (value << 8) | value
    }
  }
  const data = new Uint8ClampedArray(pixels.buffer)
  return { data, width, height, colorSpace: 'srgb' }
}

export interface SeenCode {
  readonly text: string
  /** The middle of the symbol on its page, in mm from its top left corner. */
  readonly x: number
  readonly y: number
}

export interface SeenPage {
  /** In mm. */
  readonly width: number
  readonly height: number
  /** Row by row. */
  readonly codes: readonly SeenCode[]
}

/** Which QR codes stand where on the pages of a PDF. */
export async function seePages(pdf: Uint8Array, dpi = 200): Promise<SeenPage[]> {
  const pages: SeenPage[] = []
  for (const { data, width, height } of await greyPages(pdf, dpi / 25.4)) {
    const all = crop(data, width, { x: 0, y: 0, width, height })
    const found = await readBarcodes(all, { formats: ['QRCode'], maxNumberOfSymbols: 255 })
    const mm = (dots: number) => (dots * 25.4) / dpi
    const codes = found.map(({ text, position }) => {
      const corners = [
        position.topLeft,
        position.topRight,
        position.bottomRight,
        position.bottomLeft,
      ]
      const middle = (of: 'x' | 'y') => mm(corners.reduce((sum, at) => sum + at[of], 0) / 4)
      return { text, x: middle('x'), y: middle('y') }
    })
    codes.sort((a, b) => Math.round((a.y - b.y) / 10) || a.x - b.x)
    pages.push({ width: mm(width), height: mm(height), codes })
  }
  return pages
}

/** The pages of a PDF in grey, drawn by pdfium. */
export async function greyPages(pdf: Uint8Array, pixelsPerMm: number) {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const pages: { data: Uint8Array; width: number; height: number }[] = []
  for (const page of document.pages()) {
    const scale = (pixelsPerMm * 25.4) / 72
    pages.push(await page.render({ scale, colorSpace: 'Gray', render: 'bitmap' }))
  }
  document.destroy()
  pdfium.destroy()
  return pages
}
