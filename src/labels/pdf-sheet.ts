/** Pages of labels: each is one buffer of content, and a label in it a handful of copies. */
import type { SerialQr } from '../symbols/serial-qr.js'
import { quietZoneModules } from '../symbols/qr.js'
import type { Drawing, QrSlot } from './drawing.js'
import type { PdfFile } from './pdf.js'
import type { PdfInks } from './pdf-inks.js'
import { lineOperators, markOperators, units, unitsPerPoint } from './pdf-marks.js'
import { varyingRoom, varyingWriter } from './pdf-varying.js'
import type { VaryingLabel } from './varying-line.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellAt, cellsOf, cutMarks } from './stock-grid.js'
import { placeOnPage } from './place.js'

/** Cut marks are as thin as may be. */
const cutMarkMm = 0.2

export interface SheetWriter {
  /** What every page begins with; it ends with the `Q` that closes it. */
  readonly head: Uint8Array
  /**
   * The content of a page; valid until the next call. `labelAt` says which label of the volume stands
   * in a cell, -1 for none; label 0 has the first of `codes` and the running number `firstNumber`.
   */
  write(labelAt: (cell: number) => number, codes: Uint8Array, firstNumber: number): Uint8Array
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** Defines what is the same on all labels, and prepares the rest. Rejects with `label-image-unreadable`. */
export async function sheetWriter(
  pdf: PdfFile,
  snapshot: LabelSnapshot,
  drawing: Drawing,
  qr: SerialQr,
  inks: PdfInks,
): Promise<SheetWriter> {
  const { stock } = snapshot
  const same = await markOperators(pdf, drawing, inks)
  pdf.form('L', same, units(drawing.width), units(drawing.height))
  const head = sheetHead(pdf, snapshot, inks)
  const writers = drawing.varying.map((text) =>
    varyingWriter(pdf, text, drawing.height, snapshot.numbering?.runSeq ?? 1, inks),
  )
  const cells = Array.from({ length: cellsOf(stock) }, (_, cell) => ({
    open: openLabel(snapshot, drawing, cell),
    qrs: drawing.qrs.map((slot) => openQr(snapshot, slot, cell)),
  }))
  const close = latin1('Q\n')
  const closeQr = latin1('\nEI Q\n')
  const room = 400 + writers.length * varyingRoom + drawing.qrs.length * (300 + qr.symbolBytes)
  const out = new Uint8Array(head.length + cells.length * room)
  const label: VaryingLabel = { codes: new Uint8Array(0), codeAt: 0, number: 0 }

  return {
    head,
    write(labelAt, codes, firstNumber) {
      out.set(head)
      let at = head.length
      label.codes = codes
      for (let cell = 0; cell < cells.length; cell++) {
        const index = labelAt(cell)
        if (index < 0) continue
        label.codeAt = index * 12
        label.number = firstNumber + index
        const { open, qrs } = cells[cell]!
        out.set(open, at)
        at += open.length
        for (const writer of writers) at = writer(out, at, label)
        out.set(close, at)
        at += close.length
        for (const openQr of qrs) {
          out.set(openQr, at)
          at += openQr.length
          qr.draw(codes, label.codeAt, out, at)
          at += qr.symbolBytes
          out.set(closeQr, at)
          at += closeQr.length
        }
      }
      out.set(close, at)
      return out.subarray(0, at + close.length)
    },
  }
}

/** From here on the page's unit is that of labels: all numbers are whole, and short. */
function sheetHead(pdf: PdfFile, { stock }: LabelSnapshot, inks: PdfInks): Uint8Array {
  const start = inks.start && `${inks.start}\n`
  const scale = `${start}q ${1 / unitsPerPoint} 0 0 ${1 / unitsPerPoint} 0 0 cm\n`
  const marks = cutMarks(stock)
  if (marks.length === 0) return latin1(scale)
  const { width, height } = stock.page
  pdf.form('S', lineOperators(marks, cutMarkMm, height), units(width), units(height))
  return latin1(`${scale}/S Do\n`)
}

function openLabel({ stock }: LabelSnapshot, drawing: Drawing, cell: number): Uint8Array {
  const { x, y } = cellAt(stock, cell)
  const left = x + (stock.cell.width - drawing.width) / 2
  const bottom = stock.page.height - y - (stock.cell.height + drawing.height) / 2
  return latin1(`q 1 0 0 1 ${units(left)} ${units(bottom)} cm/L Do\n`)
}

/** A symbol as an image mask: 1 = dark paints, 0 leaves the paper. */
function openQr(snapshot: LabelSnapshot, slot: QrSlot, cell: number): Uint8Array {
  const { x, y } = placeOnPage(snapshot, slot, cell)
  const side = slot.modules * slot.module
  const quiet = quietZoneModules * slot.module
  const left = units(x + quiet)
  const bottom = units(snapshot.stock.page.height - y - quiet - side)
  const place = `q ${units(side)} 0 0 ${units(side)} ${left} ${bottom} cm`
  return latin1(`${place} BI/IM true/W ${slot.modules}/H ${slot.modules}/BPC 1/D[1 0]ID `)
}
