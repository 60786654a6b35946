/** A volume of labels as a PDF file, page by page: never more than a page of it is in memory. */
import type { Drawing } from './drawing.js'
import { openFonts, type FontFiles, type LabelFonts } from './font.js'
import { layOut } from './layout.js'
import { createPdf, type PdfFile } from './pdf.js'
import { coverWriter } from './pdf-cover.js'
import { type PdfInks, pressInks, screenInks } from './pdf-inks.js'
import { markOperators, points, units } from './pdf-marks.js'
import { sheetWriter } from './pdf-sheet.js'
import { coverOnPage } from './place.js'
import { headerRecord, type PressJob, pressOptions, recordOf, withPictures } from './press.js'
import { rollHeader } from './roll-header.js'
import type { SerialSymbols } from './serial-symbols.js'
import type { SheetOrder } from './sheet-order.js'
import { backOf, behind, sidesOf } from './sides.js'
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
  /** Which of the job's files it is, from 1. */
  readonly volume?: { readonly n: number; readonly of: number }
  /** For a print house. */
  readonly press?: PressJob
}

/** Yields the file's bytes in pieces, one or more a page, with the number of labels so far. */
export async function* labelPdf(
  content: VolumeContent,
): AsyncGenerator<{ bytes: Uint8Array; labels: number }> {
  const { snapshot, codes, firstNumber, order, press, volume = { n: 1, of: 1 } } = content
  const labels = codes.length / 12
  const fonts = openFonts(content.fonts)
  const layout = layOut(snapshot, fonts)
  const inks = press
    ? pressInks(snapshot, press.inks, snapshot.spot === true)
    : screenInks(snapshot)
  const roll = snapshot.perRoll === undefined ? undefined : { ...volume, firstNumber, labels }
  const title = titleOf(snapshot, firstNumber, labels)
  const pages = order.pages * sidesOf(snapshot) + (roll ? 1 : 0)
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
  const cover = snapshot.booklet ? await coverWriter(pdf, snapshot, labels, fonts) : undefined
  const drawing = press ? withPictures(layout.drawing, press) : layout.drawing
  const front = { snapshot, side: 'front', drawing, cover } as const
  const fronts = await sheetWriter(pdf, front, content.symbols, inks)
  const back = snapshot.template.back && (await backWriter(pdf, content, fonts, inks))
  const { columns } = snapshot.stock
  if (roll) {
    const header = await headerDrawn(pdf, snapshot, rollHeader(snapshot, roll, fonts), inks)
    pdf.page(Buffer.concat([fronts.head, header]), headerRecord(snapshot, roll))
  }
  for (let page = 0; page < order.pages; page++) {
    const labelAt = (cell: number) => order.labelAt(page, cell)
    const record = press && recordOf(snapshot, labelAt, firstNumber)
    pdf.page(fronts.write(labelAt, codes, firstNumber), record)
    if (back) {
      const labelBehind = (cell: number) => labelAt(behind(cell, columns))
      pdf.page(back.write(labelBehind, codes, firstNumber), record)
    }
    const share = (page + 1) / order.pages
    yield { bytes: pdf.drain(), labels: Math.floor(labels * share) }
  }
  pdf.end()
  yield { bytes: pdf.drain(), labels }
}

function backWriter(
  pdf: PdfFile,
  { snapshot, symbols, press }: VolumeContent,
  fonts: LabelFonts,
  inks: PdfInks,
) {
  const back = backOf(snapshot)
  const { drawing } = layOut(back, fonts, 'back')
  const drawn = press ? withPictures(drawing, press) : drawing
  return sheetWriter(pdf, { snapshot: back, side: 'back', drawing: drawn }, symbols, inks)
}

/** The header of a roll where the page's first label would be, and the end of the page. */
async function headerDrawn(
  pdf: PdfFile,
  snapshot: LabelSnapshot,
  drawing: Drawing,
  inks: PdfInks,
): Promise<Uint8Array> {
  const { x, y } = coverOnPage(snapshot, 0)
  const bottom = snapshot.stock.page.height - y - drawing.height
  const marks = await markOperators(pdf, drawing, inks)
  pdf.form('H', marks, units(drawing.width), units(drawing.height))
  return Buffer.from(`q 1 0 0 1 ${units(x)} ${units(bottom)} cm /H Do Q Q\n`, 'latin1')
}

/** Numbers of the run, never codes: titles show up in lists of files and print queues. */
function titleOf({ values, host }: LabelSnapshot, first: number, labels: number): string {
  const name = values.product?.name ?? values.producer.name
  const text = typeof name === 'string' ? name : name.vi
  return `${text.normalize('NFC')} · ${first}–${first + labels - 1} · ${host}`
}
