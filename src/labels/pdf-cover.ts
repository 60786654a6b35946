/** Covers of booklets as PDF: a whole booklet has one cover, a last one with fewer labels another. */
import { bookletLabels, coverDrawing } from './cover.js'
import type { LabelFonts } from './font.js'
import type { PdfFile } from './pdf.js'
import { screenInks } from './pdf-inks.js'
import { markOperators, units } from './pdf-marks.js'
import { varyingRoom, varyingWriter } from './pdf-varying.js'
import { coverOnPage } from './place.js'
import type { LabelSnapshot } from './snapshot.js'
import type { VaryingLabel } from './varying-line.js'

export interface CoverWriter {
  /** The most bytes a cover takes. */
  readonly room: number
  /** Writes a cover to `out` at `at`; answers the place behind it. */
  write(
    out: Uint8Array,
    at: number,
    where: {
      readonly cell: number
      readonly booklet: number
      readonly labels: number
      readonly firstNumber: number
    },
  ): number
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const none = new Uint8Array(12)

/** @param labels of the volume; rejects as `markOperators` */
export async function coverWriter(
  pdf: PdfFile,
  snapshot: LabelSnapshot,
  labels: number,
  fonts: LabelFonts,
): Promise<CoverWriter> {
  const perBooklet = snapshot.booklet ?? 1
  const rest = labels % perBooklet
  const whole = await coverOf(pdf, snapshot, 'C', perBooklet, fonts)
  const last = rest === 0 ? whole : await coverOf(pdf, snapshot, 'D', rest, fonts)
  const label: VaryingLabel = { codes: none, codeAt: 0, number: 0 }
  const close = latin1('Q\n')
  return {
    room: 300 + 2 * varyingRoom,
    write(out, start, { cell, booklet, labels, firstNumber }) {
      const { first, last: end, count } = bookletLabels(booklet, perBooklet, labels)
      const { name, height, texts } = count === perBooklet ? whole : last
      const { x, y } = coverOnPage(snapshot, cell)
      const bottom = snapshot.stock.page.height - y - height
      const open = latin1(`q 1 0 0 1 ${units(x)} ${units(bottom)} cm/${name} Do\n`)
      out.set(open, start)
      let at = start + open.length
      texts.forEach((write, i) => {
        label.number = firstNumber + (i === 0 ? first : end)
        at = write(out, at, label)
      })
      out.set(close, at)
      return at + close.length
    },
  }
}

async function coverOf(
  pdf: PdfFile,
  snapshot: LabelSnapshot,
  name: string,
  count: number,
  fonts: LabelFonts,
) {
  const drawing = coverDrawing(snapshot, count, fonts)
  const { width, height } = drawing
  pdf.form(name, await markOperators(pdf, drawing), units(width), units(height))
  const seq = snapshot.numbering?.runSeq ?? 1
  const inks = screenInks(snapshot)
  const texts = drawing.varying.map((text) => varyingWriter(pdf, text, height, seq, inks))
  return { name, height, texts }
}
