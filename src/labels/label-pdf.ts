/** A volume of labels as a PDF file, page by page: never more than a page of it is in memory. */
import { openFonts, type FontFiles, type LabelFonts } from './font.js'
import { layOut } from './layout.js'
import { createPdf, type PdfFile } from './pdf.js'
import { coverWriter } from './pdf-cover.js'
import { points } from './pdf-marks.js'
import { sheetWriter } from './pdf-sheet.js'
import type { SerialSymbols } from './serial-symbols.js'
import type { SheetOrder } from './sheet-order.js'
import { backOf, behind } from './sides.js'
import type { LabelSnapshot } from './snapshot.js'

export interface VolumeContent {
  readonly snapshot: LabelSnapshot
  readonly fonts: FontFiles
  /** Twelve ASCII bytes a label, in running order. */
  readonly codes: Uint8Array
  /** The running number of the first label. */
  readonly firstNumber: number
  readonly order: SheetOrder
  readonly symbols: SerialSymbols
  readonly deflate: (bytes: Uint8Array) => Uint8Array
}

/** Yields the file's bytes in pieces, one or more a page, with the number of labels so far. */
export async function* labelPdf(
  content: VolumeContent,
): AsyncGenerator<{ bytes: Uint8Array; labels: number }> {
  const { snapshot, codes, firstNumber, order } = content
  const labels = codes.length / 12
  const fonts = openFonts(content.fonts)
  const pdf = createPdf({
    title: titleOf(snapshot, firstNumber, labels),
    language: snapshot.language,
    width: points(snapshot.stock.page.width),
    height: points(snapshot.stock.page.height),
    fonts: content.fonts,
    deflate: content.deflate,
  })
  const cover = snapshot.booklet ? await coverWriter(pdf, snapshot, labels, fonts) : undefined
  const { drawing } = layOut(snapshot, fonts)
  const front = { snapshot, side: 'front', drawing, cover } as const
  const fronts = await sheetWriter(pdf, front, content.symbols)
  const back = snapshot.template.back && (await backWriter(pdf, content, fonts))
  const { columns } = snapshot.stock
  for (let page = 0; page < order.pages; page++) {
    pdf.page(fronts.write((cell) => order.labelAt(page, cell), codes, firstNumber))
    if (back) {
      const labelAt = (cell: number) => order.labelAt(page, behind(cell, columns))
      pdf.page(back.write(labelAt, codes, firstNumber))
    }
    const share = (page + 1) / order.pages
    yield { bytes: pdf.drain(), labels: Math.floor(labels * share) }
  }
  pdf.end()
  yield { bytes: pdf.drain(), labels }
}

function backWriter(pdf: PdfFile, { snapshot, symbols }: VolumeContent, fonts: LabelFonts) {
  const back = backOf(snapshot)
  const { drawing } = layOut(back, fonts, 'back')
  return sheetWriter(pdf, { snapshot: back, side: 'back', drawing }, symbols)
}

/** Numbers of the run, never codes: titles show up in lists of files and print queues. */
function titleOf({ values, host }: LabelSnapshot, first: number, labels: number): string {
  const name = values.product?.name ?? values.producer.name
  const text = typeof name === 'string' ? name : name.vi
  return `${text.normalize('NFC')} · ${first}–${first + labels - 1} · ${host}`
}
