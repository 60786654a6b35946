/**
 * Text that differs from label to label, written at memory speed: glyphs are looked up once, and a
 * label costs copying a few bytes a letter and adding up widths.
 */
import { alphabet } from '../codes/alphabet.js'
import type { VaryingText } from './drawing.js'
import type { PdfFile } from './pdf.js'
import type { PdfInks } from './pdf-inks.js'
import { matrix, units } from './pdf-marks.js'
import { lineFiller, longestLine, type VaryingLabel } from './varying-line.js'

/** Writes one varying text of a label to `out` at `at`; answers the place behind it. */
export type VaryingWriter = (out: Uint8Array, at: number, label: VaryingLabel) => number

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

interface GlyphTable {
  /** Four bytes a glyph, of which `lengths` says how many count. */
  readonly bytes: Uint8Array
  readonly lengths: Uint8Array
  readonly advances: Float64Array
  /** A character's place is its row in the table. */
  readonly characters: readonly string[]
}

/** Prepares a varying text of labels `height` mm high. */
export function varyingWriter(
  pdf: PdfFile,
  text: VaryingText,
  height: number,
  runSeq: number,
  inks: PdfInks,
): VaryingWriter {
  const set = inks.set(text.ink)
  const table = glyphTable(pdf, text)
  const fill = lineFiller(text.pieces, table.characters, runSeq)
  const rows = new Uint16Array(longestLine)
  const size = units(text.size)
  const room = units(text.width)
  const share = { left: 0, center: 0.5, right: 1 }[text.align]
  const angle = (text.rotate * Math.PI) / 180
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))]
  const [x, y] = [units(text.x), units(height - text.y)]
  const level = text.rotate === 0
  const open = latin1(`${set && `q ${set} `}BT/${pdf.fontName(text.weight)} ${size} Tf `)
  const turn = latin1(level ? '' : `${matrix(text.rotate)} `)
  const middle = latin1(level ? ' Td(' : ' Tm(')
  const end = set === '' ? 'ET\n' : 'ET Q\n'
  const close = latin1(`)Tj ${end}`)
  const closeCondensed = latin1(`)Tj 100 Tz ${end}`)

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
export const varyingRoom = 300 + longestLine * 4

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
  return { bytes, lengths, advances, characters }
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
