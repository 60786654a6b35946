/** A volume of labels as a PDF file, page by page: never more than a page of it is in memory. */
import type { SerialQr } from '../symbols/serial-qr.js'
import type { Drawing } from './drawing.js'
import { type FontFiles, openFonts } from './font.js'
import { layOut } from './layout.js'
import { createPdf, type PdfFile } from './pdf.js'
import { type PdfInks, pressInks, screenInks } from './pdf-inks.js'
import { markOperators, points, units } from './pdf-marks.js'
import { sheetWriter } from './pdf-sheet.js'
import { headerRecord, type PressJob, pressOptions, recordOf, withPictures } from './press.js'
import { rollHeader } from './roll-header.js'
import { sheetOrder } from './sheet-order.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt, cellsOf } from './stock-grid.js'

export interface VolumeContent {
  readonly snapshot: LabelSnapshot
  readonly fonts: FontFiles
  /** Twelve ASCII bytes a label, in running order. */
  readonly codes: Uint8Array
  /** The running number of the first label. */
  readonly firstNumber: number
  /** Cells of the first page that are used up. */
  readonly skipped: number
  readonly qr: SerialQr
  readonly deflate: (bytes: Uint8Array) => Uint8Array
  /** Which of the job's files it is, from 1. */
  readonly volume?: { readonly n: number; readonly of: number }
  /** For a print house. */
  readonly press?: PressJob
}

/** Yields the file's bytes in pieces, one or more a page, with the number of labels so far. */
export async function* labelPdf(
  content: VolumeContent,
): AsyncGenerator<{ bytes: Uint8Array; labels: number }> {
  const { snapshot, codes, firstNumber, skipped, press, volume = { n: 1, of: 1 } } = content
  const labels = codes.length / 12
  const fonts = openFonts(content.fonts)
  const layout = layOut(snapshot, fonts)
  const drawing = press ? withPictures(layout.drawing, press) : layout.drawing
  const inks = press
    ? pressInks(snapshot, press.inks, snapshot.spot === true)
    : screenInks(snapshot)
  const cells = cellsOf(snapshot.stock)
  const order = sheetOrder(labels, cells, skipped, snapshot.order)
  const roll = snapshot.perRoll === undefined ? undefined : { ...volume, firstNumber, labels }
  const title = titleOf(snapshot, firstNumber, labels)
  const pages = order.pages + (roll ? 1 : 0)
  const facts = { title, pages, firstNumber, labels, layout, ...volume }
  const pdf = createPdf({
    title,
    language: snapshot.language,
    width: points(snapshot.stock.page.width),
    height: points(snapshot.stock.page.height),
    fonts: content.fonts,
    deflate: content.deflate,
    ...(press && { press: pressOptions(snapshot, press, facts) }),
  })
  const sheets = await sheetWriter(pdf, snapshot, drawing, content.qr, inks)
  if (roll) {
    const header = await headerDrawn(pdf, snapshot, rollHeader(snapshot, roll, fonts), inks)
    pdf.page(Buffer.concat([sheets.head, header]), headerRecord(snapshot, roll))
  }
  for (let page = 0; page < order.pages; page++) {
    const labelAt = (cell: number) => order.labelAt(page, cell)
    const record = press && recordOf(snapshot, labelAt, firstNumber)
    pdf.page(sheets.write(labelAt, codes, firstNumber), record)
    yield {
      bytes: pdf.drain(),
      labels: Math.min(labels, Math.max(0, (page + 1) * cells - skipped)),
    }
  }
  pdf.end()
  yield { bytes: pdf.drain(), labels }
}

/** The header of a roll where the page's first label would be, and the end of the page. */
async function headerDrawn(
  pdf: PdfFile,
  { stock }: LabelSnapshot,
  drawing: Drawing,
  inks: PdfInks,
): Promise<Uint8Array> {
  const { x, y } = cellAt(stock, 0)
  const left = x + (stock.cell.width - drawing.width) / 2
  const bottom = stock.page.height - y - (stock.cell.height + drawing.height) / 2
  const marks = await markOperators(pdf, drawing, inks)
  pdf.form('H', marks, units(drawing.width), units(drawing.height))
  return Buffer.from(`q 1 0 0 1 ${units(left)} ${units(bottom)} cm /H Do Q Q\n`, 'latin1')
}

/** Numbers of the run, never codes: titles show up in lists of files and print queues. */
function titleOf({ values, host }: LabelSnapshot, first: number, labels: number): string {
  const name = values.product?.name ?? values.producer.name
  const text = typeof name === 'string' ? name : name.vi
  return `${text.normalize('NFC')} · ${first}–${first + labels - 1} · ${host}`
}
