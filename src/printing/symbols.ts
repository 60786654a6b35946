/** One-off symbols as files: SVG and PDF with what people read, PNG in dots with its resolution. */
import { deflateSync } from 'node:zlib'
import { greyToPng } from '../files/pictures.js'
import { drawingsPdf } from '../labels/drawings-pdf.js'
import { drawingSvg, symbolDrawing } from '../labels/symbol-picture.js'
import { encodeOneOff, moduleOf, pixelsOf, type SymbolKind } from '../symbols/one-off.js'
import { loadFonts } from './fonts.js'

export const symbolFormats = ['svg', 'png', 'pdf'] as const
export type SymbolFormat = (typeof symbolFormats)[number]

export interface SymbolRequest {
  readonly kind: SymbolKind
  readonly data: string
  readonly format: SymbolFormat
  /** 300 where nothing is said. */
  readonly dpi?: number | undefined
  /** Wished width of a module; it is rounded to whole dots. */
  readonly moduleMm?: number | undefined
}

/** Throws what `encodeOneOff` and `moduleOf` throw. */
export async function symbolFile(request: SymbolRequest): Promise<Uint8Array> {
  const { kind, data, format, dpi = 300, moduleMm } = request
  const dots = moduleOf(kind, dpi, moduleMm)
  const symbol = encodeOneOff(kind, data)
  if (format === 'png') {
    const { pixels, width, height } = pixelsOf(symbol, dots)
    return greyToPng(pixels, width, height, dpi)
  }
  const fonts = loadFonts()
  const drawing = symbolDrawing(symbol, dots, dpi, fonts)
  if (format === 'svg') return Buffer.from(drawingSvg(drawing, fonts))
  const deflate = deflateSync
  return drawingsPdf({ drawings: [drawing], title: kind, language: 'vi', fonts, deflate })
}
