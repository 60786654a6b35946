/** The test sheet of a printer as PDF. */
import { type Correction, pageMatrix } from '../correction.js'
import type { FontFiles } from '../font.js'
import { createPdf } from '../pdf.js'
import { markOperators, points, unitsPerPoint } from '../pdf-marks.js'
import { testSheetDrawing } from './drawing.js'
import { type TestPage, testPages } from './geometry.js'

/** With a correction: what the printer does once it is adjusted. */
export async function testSheetPdf(
  page: TestPage,
  fonts: FontFiles,
  deflate: (bytes: Uint8Array) => Uint8Array,
  correction?: Correction,
): Promise<Uint8Array> {
  const { width, height } = testPages[page]
  const pdf = createPdf({
    title: 'Tờ thử máy in',
    language: 'vi',
    width: points(width),
    height: points(height),
    fonts,
    deflate,
  })
  const drawing = testSheetDrawing(page, correction !== undefined)
  const operators = await markOperators(pdf, drawing)
  const scale = 1 / unitsPerPoint
  const place = correction ? `${moved(page, correction)} cm ` : ''
  pdf.page(Buffer.from(`q ${place}${scale} 0 0 ${scale} 0 0 cm\n${operators}\nQ\n`, 'latin1'))
  pdf.end()
  return pdf.drain()
}

/** The shift, then what `pageMatrix` does, in points with y upwards. */
function moved(page: TestPage, correction: Correction): string {
  const { height } = testPages[page]
  const [a, b, c, d, e, f] = pageMatrix(testPages[page], correction) ?? [1, 0, 0, 1, 0, 0]
  const { x, y } = correction.shift
  const [e2, f2] = [e + a * x + c * y, f + b * x + d * y]
  const inPoints = [e2 + c * height, height - f2 - d * height].map((mm) => (mm * 72) / 25.4)
  const numbers = [a, -b, -c, d].map((n) => n.toFixed(7))
  return [...numbers, ...inPoints.map((n) => n.toFixed(4))].join(' ')
}
