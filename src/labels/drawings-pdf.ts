/** Drawings of one size as a PDF file, one a page: symbols by themselves, labels of pallets. */
import type { Drawing } from './drawing.js'
import type { FontFiles } from './font.js'
import { createPdf } from './pdf.js'
import { markOperators, points, units, unitsPerPoint } from './pdf-marks.js'

export interface DrawingsPdf {
  readonly drawings: readonly Drawing[]
  readonly title: string
  readonly language: string
  readonly fonts: FontFiles
  /** zlib's format. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array
}

/** Rejects with `label-image-unreadable`, TypeError where there is no drawing. */
export async function drawingsPdf(file: DrawingsPdf): Promise<Uint8Array> {
  const { drawings, title, language, fonts, deflate } = file
  const [first] = drawings
  if (!first) throw new TypeError('a file has at least one drawing')
  const [width, height] = [points(first.width), points(first.height)]
  const pdf = createPdf({ title, language, width, height, fonts, deflate })
  const scale = 1 / unitsPerPoint
  for (const [i, drawing] of drawings.entries()) {
    const name = `L${i + 1}`
    pdf.form(name, await markOperators(pdf, drawing), units(drawing.width), units(drawing.height))
    pdf.page(Buffer.from(`q ${scale} 0 0 ${scale} 0 0 cm /${name} Do Q`, 'latin1'))
  }
  pdf.end()
  return pdf.drain()
}
