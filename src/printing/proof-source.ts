/** Pages of a finished file as pictures, by tools that share nothing with what made them. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { drawingToGrey } from '../files/pictures.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { type Bitmap, isBlack } from '../labels/thermal/bitmap.js'
import { indexBytes, pageRange, readIndex } from '../labels/thermal/parts.js'
import { readTsplPage } from '../labels/thermal/read-tspl.js'
import { readZplPage } from '../labels/thermal/read-zpl.js'
import { drawPage, type GreyPicture } from './proof-picture.js'
import type { RenderedFormat } from './render.js'

export interface PageSource {
  /** Pixels an inch of its pictures. */
  readonly dpi: number
  /** Draws a page (from 0) and lets `use` look at it. */
  page<T>(index: number, use: (picture: GreyPicture) => Promise<T>): Promise<T>
  close(): void
}

const proofDpi = 300

let pdfium: Promise<PDFiumLibrary> | undefined

export async function openPages(
  file: string,
  format: RenderedFormat,
  snapshot: LabelSnapshot,
): Promise<PageSource> {
  if (format === 'pdf' || format === 'press') {
    const document = await (await (pdfium ??= PDFiumLibrary.init())).loadDocument(readWhole(file))
    return {
      dpi: proofDpi,
      page: (index, use) => drawPage(document, index, proofDpi, use),
      close: () => document.destroy(),
    }
  }
  if (format === 'svg') {
    const [width, height] = [snapshot.stock.page.width, snapshot.stock.page.height].map((mm) =>
      Math.round((mm * proofDpi) / 25.4),
    ) as [number, number]
    const svg = readWhole(file).toString('utf8')
    const pixels = await drawingToGrey(svg, width, height)
    return { dpi: proofDpi, page: (_, use) => use({ width, height, pixels }), close: () => {} }
  }
  return thermalPages(file, format, snapshot.dpi)
}

/** What the printer will be sent, drawn by a reader of the printer's language. */
function thermalPages(file: string, format: 'zpl' | 'tspl', dpi: number): PageSource {
  const descriptor = openSync(file, 'r')
  const { size } = fstatSync(descriptor)
  const index = readIndex(readRange(descriptor, 0, Math.min(indexBytes, size)))
  if (!index) throw new Error('the file does not say how it is divided')
  const head = readRange(descriptor, 0, index.head)
  return {
    dpi,
    page(n, use) {
      const page = readRange(descriptor, ...pageRange(index, n, size))
      return use(greyOf(format === 'zpl' ? readZplPage(head, page) : readTsplPage(head, page, dpi)))
    },
    close: () => closeSync(descriptor),
  }
}

function greyOf(bitmap: Bitmap): GreyPicture {
  const { width, height } = bitmap
  const pixels = new Uint8Array(width * height).fill(255)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) if (isBlack(bitmap, x, y)) pixels[at] = 0
  }
  return { width, height, pixels }
}

let fileBuffer = Buffer.alloc(0)

/** The file's bytes, in a buffer that the next volume uses again. */
function readWhole(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    if (fileBuffer.length < size) fileBuffer = Buffer.allocUnsafeSlow(size)
    readInto(fileBuffer, descriptor, 0, size)
    return fileBuffer.subarray(0, size)
  } finally {
    closeSync(descriptor)
  }
}

/** The bytes of an open file from `from` up to but not including `to`. */
function readRange(descriptor: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from)
  readInto(bytes, descriptor, from, to - from)
  return bytes
}

function readInto(bytes: Buffer, descriptor: number, from: number, size: number): void {
  for (let at = 0; at < size;) {
    const count = readSync(descriptor, bytes, at, size - at, from + at)
    if (count === 0) throw new Error('the file became shorter while it was read')
    at += count
  }
}
