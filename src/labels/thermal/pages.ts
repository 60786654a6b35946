/**
 * A volume of labels for a thermal printer: settings and a stored graphic once, then label after label
 * of the same number of bytes, so that whoever sends it can begin at any of them.
 */
import { type FontFiles, openFonts } from '../font.js'
import { layOut } from '../layout.js'
import { labelOnPage } from '../place.js'
import type { SerialSymbols } from '../serial-symbols.js'
import type { LabelSnapshot } from '../snapshot.js'
import { cellsOf } from '../stock-grid.js'
import type { VaryingLabel } from '../varying-line.js'
import { type Bitmap, fillRectangle } from './bitmap.js'
import { drawMarks, type PictureDots, toDots } from './draw.js'
import { headerPage } from './header-page.js'
import type { Dialect, Filler, ThermalLanguage } from './language.js'
import { inOneInk } from './one-ink.js'
import { withIndex } from './parts.js'
import { barsOnDots, squareOnDots } from './symbol-field.js'
import { type Strip, stripOf } from './strip.js'
import { tspl } from './tspl.js'
import { zpl } from './zpl.js'

export interface ThermalContent {
  readonly language: ThermalLanguage
  readonly snapshot: LabelSnapshot
  readonly fonts: FontFiles
  /** Twelve ASCII bytes a label, in running order. */
  readonly codes: Uint8Array
  /** The running number of the first label. */
  readonly firstNumber: number
  readonly symbols: SerialSymbols
  readonly picture: PictureDots
  /** Which of the job's files it is, from 1. */
  readonly volume?: { readonly n: number; readonly of: number }
}

const dialects: Readonly<Record<ThermalLanguage, Dialect>> = { zpl, tspl }

/** Labels that are handed on at a time. */
const blockLabels = 256

/** Yields the file's bytes in blocks, with the number of labels so far. */
export function* thermalPages(
  content: ThermalContent,
): Generator<{ bytes: Uint8Array; labels: number }> {
  const { snapshot, codes, firstNumber } = content
  const labels = codes.length / 12
  const cells = cellsOf(snapshot.stock)
  const writer = pageWriter(content)
  const pages = Math.ceil(labels / cells)
  const parts = withIndex(writer, cells, labels)
  yield { bytes: parts.head, labels: 0 }
  const out = new Uint8Array(Math.max(1, Math.ceil(blockLabels / cells)) * writer.pageBytes)
  let at = 0
  const label: VaryingLabel = { codes, codeAt: 0, number: 0 }
  for (let page = 0; page < pages; page++) {
    const first = page * cells
    const here = Math.min(cells, labels - first)
    at = writer.write(out, at, here, (cell) => {
      label.codeAt = (first + cell) * 12
      label.number = firstNumber + first + cell
      return label
    })
    if (at + writer.pageBytes <= out.length && page + 1 < pages) continue
    yield { bytes: out.subarray(0, at), labels: first + here }
    at = 0
  }
  yield { bytes: parts.tail, labels }
}

export interface PageWriter {
  readonly dialect: Dialect
  readonly head: Uint8Array
  /** A page before those of labels; empty where the volume is no roll. */
  readonly header: Uint8Array
  readonly tail: Uint8Array
  /** Of a page that is full. */
  readonly pageBytes: number
  /** Writes a page of so many labels to `out` at `at`; answers the place behind it. */
  write(
    out: Uint8Array,
    at: number,
    labels: number,
    labelOf: (cell: number) => VaryingLabel,
  ): number
}

interface Cell {
  readonly bytes: Uint8Array
  readonly fillers: readonly Filler[]
}

function pageWriter(content: ThermalContent): PageWriter {
  const { snapshot, codes, firstNumber, volume = { n: 1, of: 1 } } = content
  const { stock, dpi } = snapshot
  const dialect = dialects[content.language]
  const fonts = openFonts(content.fonts)
  const drawing = inOneInk(layOut(snapshot, fonts).drawing, fonts)
  const marks = drawMarks(drawing, fonts, dpi, content.picture)
  const strips = drawing.varying.map((text) =>
    stripOf(text, fonts, dpi, snapshot.numbering?.runSeq ?? 1, marks),
  )
  const graphic = behindStrips(marks, strips)
  const name = nameOf(graphic)
  const cells = Array.from({ length: cellsOf(stock) }, (_, cell) => cellOf(cell))
  const { width: widthMm, height: heightMm } = stock.page
  const page = {
    width: Math.round(toDots(widthMm, dpi)),
    height: Math.round(toDots(heightMm, dpi)),
    widthMm,
    heightMm,
  }
  const { open, close } = dialect
  const roll = { ...volume, firstNumber, labels: codes.length / 12 }
  const isRoll = snapshot.perRoll !== undefined
  return {
    dialect,
    head: dialect.head(name, graphic, page),
    header: isRoll ? headerPage(dialect, snapshot, roll, fonts) : new Uint8Array(0),
    tail: dialect.tail(name),
    pageBytes: cells.reduce((sum, { bytes }) => sum + bytes.length, open.length + close.length),
    write(out, start, labels, labelOf) {
      out.set(open, start)
      let at = start + open.length
      for (let i = 0; i < labels; i++) {
        const { bytes, fillers } = cells[i]!
        out.set(bytes, at)
        const label = labelOf(i)
        for (const filler of fillers) filler(out, at, label)
        at += bytes.length
      }
      out.set(close, at)
      return at + close.length
    },
  }

  function cellOf(cell: number): Cell {
    const corner = labelOnPage(snapshot, cell)
    const [x, y] = [Math.round(toDots(corner.x, dpi)), Math.round(toDots(corner.y, dpi))]
    const pieces: Uint8Array[] = [dialect.stored(name, x, y)]
    const fillers: Filler[] = []
    const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0)
    for (const strip of strips) {
      const field = dialect.bitmap(x + strip.x, y + strip.y, strip.rowBytes, strip.height)
      const place = length()
      pieces.push(field.bytes)
      fillers.push((out, at, label) => field.fill(out, at + place, strip.draw(label), 0))
    }
    const of = { dialect, snapshot, symbols: content.symbols, cell }
    const symbols = [
      ...drawing.symbols.map((slot) => squareOnDots(of, slot)),
      ...drawing.bars.map((slot) => barsOnDots(of, slot)),
    ]
    for (const { bytes, filler } of symbols) {
      const place = length()
      pieces.push(bytes)
      fillers.push((out, at, label) => filler(out, at + place, label))
    }
    return { bytes: Buffer.concat(pieces), fillers }
  }
}

/**
 * What is stored in the printer: ZPL adds black to what is there already, so white letters need white
 * paper behind their strip, which has the ground itself.
 */
function behindStrips(marks: Bitmap, strips: readonly Strip[]): Bitmap {
  const graphic = { ...marks, bits: marks.bits.slice() }
  for (const { x, y, rowBytes, height, white } of strips) {
    if (white) fillRectangle(graphic, { x, y, right: x + 8 * rowBytes, bottom: y + height }, false)
  }
  return graphic
}

/** A name made of the dots (FNV-1a), so that two jobs in one printer never draw each other's marks. */
function nameOf({ bits, width }: Bitmap): string {
  let hash = 0x811c9dc5 ^ width
  for (const byte of bits) hash = Math.imul(hash ^ byte, 0x01000193)
  return `NG${(hash >>> 0).toString(16).toUpperCase().padStart(8, '0').slice(-6)}`
}
