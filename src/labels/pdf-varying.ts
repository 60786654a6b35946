/**
 * Text that differs from label to label, written at memory speed: glyphs are looked up once, and a
 * label costs copying a few bytes a letter and adding up widths.
 */
import { alphabet } from '../codes/alphabet.js'
import { runningNumber } from '../codes/running-number.js'
import type { Piece } from './bindings.js'
import type { VaryingText } from './drawing.js'
import type { PdfFile } from './pdf.js'
import { matrix, units } from './pdf-marks.js'

/** Writes one varying text of a label to `out` at `at`; answers the place behind it. */
export type VaryingWriter = (out: Uint8Array, at: number, label: VaryingLabel) => number

/** A label's code, at a place among the volume's codes, and its number in the run. */
export interface VaryingLabel {
  codes: Uint8Array
  codeAt: number
  number: number
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const longestLine = 64
const codeLength = 12

interface GlyphTable {
  /** Four bytes a glyph, of which `lengths` says how many count. */
  readonly bytes: Uint8Array
  readonly lengths: Uint8Array
  readonly advances: Float64Array
  /** A character's row in the table. */
  readonly rowOf: ReadonlyMap<string, number>
}

/** Prepares a varying text of labels `height` mm high. */
export function varyingWriter(
  pdf: PdfFile,
  text: VaryingText,
  height: number,
  runSeq: number,
): VaryingWriter {
  const table = glyphTable(pdf, text)
  const fill = lineFiller(text.pieces, table, runSeq)
  const rows = new Uint16Array(longestLine)
  const size = units(text.size)
  const room = units(text.width)
  const share = { left: 0, center: 0.5, right: 1 }[text.align]
  const angle = (text.rotate * Math.PI) / 180
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))]
  const [x, y] = [units(text.x), units(height - text.y)]
  const level = text.rotate === 0
  const open = latin1(`BT/${pdf.fontName(text.weight)} ${size} Tf `)
  const turn = latin1(level ? '' : `${matrix(text.rotate)} `)
  const middle = latin1(level ? ' Td(' : ' Tm(')
  const close = latin1(')Tj ET\n')
  const closeCondensed = latin1(')Tj 100 Tz ET\n')

  return (out, start, label) => {
    const count = fill(rows, label)
    let ems = 0
    for (let i = 0; i < count; i++) ems += table.advances[rows[i]!]!
    let width = (ems * size) / 1000
    let at = put(out, start, open)
    const condensed = width > room
    if (condensed) {
      const percent = Math.floor((100 * room) / width)
      width = (width * percent) / 100
      at = put(out, at, latin1(`${percent} Tz `))
    }
    const back = Math.round(width * share)
    at = put(out, at, turn)
    at = putInteger(out, at, x - back * cos)
    out[at++] = 0x20
    at = putInteger(out, at, y - back * sin)
    at = put(out, at, middle)
    for (let i = 0; i < count; i++) {
      const from = rows[i]! * 4
      const length = table.lengths[rows[i]!]!
      for (let j = 0; j < length; j++) out[at++] = table.bytes[from + j]!
    }
    return put(out, at, condensed ? closeCondensed : close)
  }
}

/** The most bytes a varying text takes. */
export const varyingRoom = 200 + longestLine * 4

function glyphTable(pdf: PdfFile, text: VaryingText): GlyphTable {
  const constants = text.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')
  const characters = [...new Set(`${alphabet}-${constants}`)]
  const bytes = new Uint8Array(characters.length * 4)
  const lengths = new Uint8Array(characters.length)
  const advances = new Float64Array(characters.length)
  characters.forEach((character, row) => {
    const glyph = pdf.glyph(text.weight, character)
    bytes.set(glyph.bytes, row * 4)
    lengths[row] = glyph.bytes.length
    advances[row] = glyph.advance
  })
  return { bytes, lengths, advances, rowOf: new Map(characters.map((c, row) => [c, row])) }
}

type LineFiller = (rows: Uint16Array, label: VaryingLabel) => number

/** Puts the rows of a line's glyphs into `rows` and answers how many there are. */
function lineFiller(pieces: readonly Piece[], table: GlyphTable, runSeq: number): LineFiller {
  const rowOfCharCode = new Uint16Array(128)
  for (const [character, row] of table.rowOf) {
    const code = character.codePointAt(0) ?? 0
    if (code < 128) rowOfCharCode[code] = row
  }
  const dash = table.rowOf.get('-') ?? 0
  const fillers = pieces.map(
    (piece): ((rows: Uint16Array, at: number, label: VaryingLabel) => number) => {
      if ('text' in piece) {
        const constant = [...piece.text].map((character) => table.rowOf.get(character) ?? 0)
        return (rows, at) => {
          for (const row of constant) rows[at++] = row
          return at
        }
      }
      if (piece.field === 'number') {
        return (rows, at, { number }) => {
          const text = runningNumber(runSeq, number)
          for (let i = 0; i < text.length; i++) rows[at++] = rowOfCharCode[text.charCodeAt(i)]!
          return at
        }
      }
      const grouped = piece.field === 'code.grouped'
      return (rows, at, { codes, codeAt }) => {
        for (let i = 0; i < codeLength; i++) {
          if (grouped && (i === 4 || i === 8)) rows[at++] = dash
          rows[at++] = rowOfCharCode[codes[codeAt + i]!]!
        }
        return at
      }
    },
  )
  if (pieces.reduce((sum, p) => sum + ('text' in p ? [...p.text].length : 20), 0) > longestLine) {
    throw new RangeError(`a line with varying text has at most ${longestLine} characters`)
  }
  return (rows, label) => {
    let at = 0
    for (const filler of fillers) at = filler(rows, at, label)
    return at
  }
}

function put(out: Uint8Array, at: number, bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) out[at + i] = bytes[i]!
  return at + bytes.length
}

function putInteger(out: Uint8Array, start: number, value: number): number {
  let at = start
  let rest = value
  if (rest < 0) {
    out[at++] = 0x2d
    rest = -rest
  }
  let digits = 1
  for (let bound = 10; rest >= bound; bound *= 10) digits++
  for (let i = at + digits - 1; i >= at; i--) {
    out[i] = 0x30 + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  return at + digits
}
