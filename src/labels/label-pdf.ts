/** A volume of labels as a PDF file, page by page: never more than a page of it is in memory. */
import { openFonts, type FontFiles } from './font.js'
import { layOut } from './layout.js'
import { createPdf } from './pdf.js'
import { points } from './pdf-marks.js'
import { sheetWriter } from './pdf-sheet.js'
import type { SerialSymbols } from './serial-symbols.js'
import { sheetOrder } from './sheet-order.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellsOf } from './stock-grid.js'

export interface VolumeContent {
  readonly snapshot: LabelSnapshot
  readonly fonts: FontFiles
  /** Twelve ASCII bytes a label, in running order. */
  readonly codes: Uint8Array
  /** The running number of the first label. */
  readonly firstNumber: number
  /** Cells of the first page that are used up. */
  readonly skipped: number
  readonly symbols: SerialSymbols
  readonly deflate: (bytes: Uint8Array) => Uint8Array
}

/** Yields the file's bytes in pieces, one or more a page, with the number of labels so far. */
export async function* labelPdf(
  content: VolumeContent,
): AsyncGenerator<{ bytes: Uint8Array; labels: number }> {
  const { snapshot, codes, firstNumber, skipped } = content
  const labels = codes.length / 12
  const { drawing } = layOut(snapshot, openFonts(content.fonts))
  const pdf = createPdf({
    title: titleOf(snapshot, firstNumber, labels),
    language: snapshot.language,
    width: points(snapshot.stock.page.width),
    height: points(snapshot.stock.page.height),
    fonts: content.fonts,
    deflate: content.deflate,
  })
  const sheets = await sheetWriter(pdf, snapshot, drawing, content.symbols)
  const cells = cellsOf(snapshot.stock)
  const order = sheetOrder(labels, cells, skipped, snapshot.order)
  for (let page = 0; page < order.pages; page++) {
    pdf.page(sheets.write((cell) => order.labelAt(page, cell), codes, firstNumber))
    yield {
      bytes: pdf.drain(),
      labels: Math.min(labels, Math.max(0, (page + 1) * cells - skipped)),
    }
  }
  pdf.end()
  yield { bytes: pdf.drain(), labels }
}

/** Numbers of the run, never codes: titles show up in lists of files and print queues. */
function titleOf({ values, host }: LabelSnapshot, first: number, labels: number): string {
  const name = values.product?.name ?? values.producer.name
  const text = typeof name === 'string' ? name : name.vi
  return `${text.normalize('NFC')} · ${first}–${first + labels - 1} · ${host}`
}
