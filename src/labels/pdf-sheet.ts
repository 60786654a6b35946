/** Pages of labels: each is one buffer of content, and a label in it a handful of copies. */
import type { BarsSlot, Drawing, SymbolSlot } from './drawing.js'
import type { PdfFile } from './pdf.js'
import type { PdfInks } from './pdf-inks.js'
import { lineOperators, markOperators, units, unitsPerPoint } from './pdf-marks.js'
import { varyingRoom, varyingWriter } from './pdf-varying.js'
import type { VaryingLabel } from './varying-line.js'
import type { SerialSymbols } from './serial-symbols.js'
import type { LabelSnapshot } from './snapshot.js'
import { pageMatrix } from './correction.js'
import { cutMarks } from './cut-marks.js'
import { bleedOf } from './on-cell.js'
import { cellsOf } from './stock-grid.js'
import { labelOnPage, placeOnPage } from './place.js'
import { coverOf } from './sheet-order.js'
import { isBackUpsideDown } from './sides.js'
import type { CoverWriter } from './pdf-cover.js'

export interface SheetWriter {
  /** What every page begins with; it ends with the `Q` that closes it. */
  readonly head: Uint8Array
  /**
   * The content of a page; valid until the next call. `labelAt` says which label of the volume stands
   * in a cell, as of `SheetOrder`; label 0 has the first of `codes` and the running number `firstNumber`.
   */
  write(labelAt: (cell: number) => number, codes: Uint8Array, firstNumber: number): Uint8Array
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

export interface SheetSide {
  /** Of a back as `backOf` makes it. */
  readonly snapshot: LabelSnapshot
  readonly side: 'front' | 'back'
  readonly drawing: Drawing
  /** Writes the covers of booklets. */
  readonly cover?: CoverWriter | undefined
}

/** What is the same on all labels of a side has this name in the file. */
const formOf = { front: 'L', back: 'B' } as const

/** Defines what is the same on all labels, and prepares the rest. Rejects with `label-image-unreadable`. */
export async function sheetWriter(
  pdf: PdfFile,
  { snapshot, side, drawing, cover }: SheetSide,
  symbols: SerialSymbols,
  inks: PdfInks,
): Promise<SheetWriter> {
  const { stock } = snapshot
  const form = formOf[side]
  const same = await markOperators(pdf, drawing, inks)
  pdf.form(form, same, units(drawing.width), units(drawing.height))
  const head = sheetHead(pdf, { snapshot, side }, inks)
  const writers = drawing.varying.map((text) =>
    varyingWriter(pdf, text, drawing.height, snapshot.numbering?.runSeq ?? 1, inks),
  )
  const cells = Array.from({ length: cellsOf(stock) }, (_, cell) => ({
    open: openLabel(snapshot, drawing, cell, form),
    opens: [
      ...drawing.symbols.map((slot) => openSquare(snapshot, slot, cell)),
      ...drawing.bars.map((slot) => openBars(snapshot, slot, cell)),
    ],
  }))
  const drawers = [
    ...drawing.symbols.map((slot) => symbols.square(slot)),
    ...drawing.bars.map((slot) => symbols.bars(slot)),
  ]
  const close = latin1('Q\n')
  const closeSymbol = latin1('\nEI Q\n')
  const symbolsRoom = drawers.reduce((sum, { symbolBytes }) => sum + 300 + symbolBytes, 0)
  const room = 400 + writers.length * varyingRoom + symbolsRoom + (cover?.room ?? 0)
  const out = new Uint8Array(head.length + cells.length * room)
  const label: VaryingLabel = { codes: new Uint8Array(0), codeAt: 0, number: 0 }

  return {
    head,
    write(labelAt, codes, firstNumber) {
      out.set(head)
      let at = head.length
      const labels = codes.length / 12
      label.codes = codes
      for (let cell = 0; cell < cells.length; cell++) {
        const index = labelAt(cell)
        if (index < 0) {
          if (cover && coverOf(index) >= 0) {
            at = cover.write(out, at, { cell, booklet: coverOf(index), labels, firstNumber })
          }
          continue
        }
        label.codeAt = index * 12
        label.number = firstNumber + index
        const { open, opens } = cells[cell]!
        out.set(open, at)
        at += open.length
        for (const writer of writers) at = writer(out, at, label)
        out.set(close, at)
        at += close.length
        for (let i = 0; i < drawers.length; i++) {
          const [openSymbol, symbol] = [opens[i]!, drawers[i]!]
          out.set(openSymbol, at)
          at += openSymbol.length
          symbol.draw(codes, label.codeAt, out, at)
          at += symbol.symbolBytes
          out.set(closeSymbol, at)
          at += closeSymbol.length
        }
      }
      out.set(close, at)
      return out.subarray(0, at + close.length)
    },
  }
}

/** From here on the page's unit is that of labels: all numbers are whole, and short. */
function sheetHead(
  pdf: PdfFile,
  { snapshot, side }: Pick<SheetSide, 'snapshot' | 'side'>,
  inks: PdfInks,
): Uint8Array {
  const { stock } = snapshot
  const start = inks.start && `${inks.start}\n`
  const scale = `${start}q ${pagePlace(snapshot, side)} cm\n`
  const marks = cutMarks(stock, bleedOf(snapshot))
  if (marks.length === 0) return latin1(scale)
  const { width, height } = stock.page
  pdf.form('S', lineOperators(marks, height), units(width), units(height))
  return latin1(`${scale}/S Do\n`)
}

/** The matrix from labels' units to points, with what undoes the printer's errors. */
function pagePlace(snapshot: LabelSnapshot, side: 'front' | 'back'): string {
  const { stock, correction } = snapshot
  const upsideDown = side === 'back' && isBackUpsideDown(snapshot)
  const matrix = pageMatrix(stock.page, correction, upsideDown)
  if (!matrix) return `${1 / unitsPerPoint} 0 0 ${1 / unitsPerPoint} 0 0`
  // The same turned about, with y upwards from the bottom.
  const [a, b, c, d, e, f] = matrix
  const { height } = stock.page
  const [x, y] = [e + c * height, height - f - d * height].map((mm) => (mm * 72) / 25.4)
  const turned = [a, -b, -c, d].map((n) => (n / unitsPerPoint).toFixed(9))
  return `${turned.join(' ')} ${x!.toFixed(4)} ${y!.toFixed(4)}`
}

function openLabel(
  snapshot: LabelSnapshot,
  drawing: Drawing,
  cell: number,
  form: string,
): Uint8Array {
  const { x, y } = labelOnPage(snapshot, cell)
  const bottom = snapshot.stock.page.height - y - drawing.height
  return latin1(`q 1 0 0 1 ${units(x)} ${units(bottom)} cm/${form} Do\n`)
}

/** A symbol as an image mask: 1 = dark paints, 0 leaves the paper. */
function openSquare(snapshot: LabelSnapshot, slot: SymbolSlot, cell: number): Uint8Array {
  const { x, y } = placeOnPage(snapshot, slot, cell)
  const side = slot.modules * slot.module
  const quiet = slot.quiet * slot.module
  const [left, width] = within(x + quiet, side)
  const [bottom, height] = within(snapshot.stock.page.height - y - quiet - side, side)
  const place = `q ${width} 0 0 ${height} ${left} ${bottom} cm`
  return latin1(`${place} BI/IM true/W ${slot.modules}/H ${slot.modules}/BPC 1/D[1 0]ID `)
}

/** Bars as an image mask of one row, drawn out to their height and turned as they are read. */
function openBars(snapshot: LabelSnapshot, slot: BarsSlot, cell: number): Uint8Array {
  const { x, y } = placeOnPage(snapshot, slot, cell)
  const { height } = snapshot.stock.page
  const [left, w] = within(x, slot.w)
  const [bottom, h] = within(height - y - slot.h, slot.h)
  const [right, top] = [left + w, bottom + h]
  const turns = {
    0: `${w} 0 0 ${h} ${left} ${bottom}`,
    90: `0 ${h} -${w} 0 ${right} ${bottom}`,
    270: `0 -${h} ${w} 0 ${left} ${top}`,
  }
  return latin1(`q ${turns[slot.rotate]} cm BI/IM true/W ${slot.modules}/H 1/BPC 1/D[1 0]ID `)
}

/**
 * Start and length in label units, a hair inside of a stretch in mm. Viewers stretch a picture over
 * every pixel that it touches: one that begins a hair before its dot comes out a dot larger.
 */
function within(start: number, length: number): [start: number, length: number] {
  const perMm = (72 * unitsPerPoint) / 25.4
  const from = Math.ceil(start * perMm + 0.1)
  return [from, Math.floor((start + length) * perMm - 0.1) - from]
}
