/**
 * Text that differs from label to label, as a strip of dots: letters are drawn once, and a label costs
 * copying a few bytes a letter. Printers have no Vietnamese letters, nor the typeface of the sheet.
 */
import { alphabet } from '../../codes/alphabet.js'
import type { VaryingText } from '../drawing.js'
import type { LabelFonts } from '../font.js'
import { type Bitmap, createBitmap, cutOut } from './bitmap.js'
import { toDots } from './draw.js'
import { fillContours } from './fill.js'
import { lineFiller, longestLine, type VaryingLabel } from '../varying-line.js'
import { textContours } from './outline.js'

export interface Strip {
  /** Its top left corner on the label, in dots. */
  readonly x: number
  readonly y: number
  readonly height: number
  readonly rowBytes: number
  /** Whether its letters are left white. */
  readonly white: boolean
  /** Draws the text of a label, over what is the same on all; valid until the next call. */
  draw(label: VaryingLabel): Uint8Array
}

interface Letter {
  readonly bitmap: Bitmap
  /** From the pen to the bitmap's top left corner. */
  readonly dx: number
  readonly dy: number
  /** In dots. */
  readonly advance: number
}

/** @param background the marks of the label, of which the strip lies over a part */
export function stripOf(
  text: VaryingText,
  fonts: LabelFonts,
  dpi: number,
  runSeq: number,
  background: Bitmap,
): Strip {
  const constants = text.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')
  const characters = [...new Set(`${alphabet}-${constants}`)]
  const size = toDots(text.size, dpi)
  const letters = characters.map((character) => letterOf(character, text, fonts, size))
  const fill = lineFiller(text.pieces, characters, runSeq)
  const angle = (text.rotate * Math.PI) / 180
  const [stepX, stepY] = [Math.round(Math.cos(angle)), -Math.round(Math.sin(angle))]
  const room = toDots(text.width, dpi)
  const share = { left: 0, center: 0.5, right: 1 }[text.align]
  const anchor = { x: Math.round(toDots(text.x, dpi)), y: Math.round(toDots(text.y, dpi)) }
  const box = boxOf(
    letters,
    anchor,
    [stepX, stepY],
    [-share * room, (1 - share) * room],
    background,
  )
  const under = cutOut(background, box.x, box.y, box.width, box.height)
  const { rowBytes, height } = under
  // A letter at the right edge may reach into one byte more.
  const strip = new Uint8Array(under.bits.length + 1)
  const rows = new Uint16Array(longestLine)
  const white = text.ink === 'white'

  return {
    ...{ x: box.x, y: box.y, height, rowBytes, white },
    draw(label) {
      strip.set(under.bits)
      const count = fill(rows, label)
      let width = 0
      for (let i = 0; i < count; i++) width += letters[rows[i]!]!.advance
      // Letters move closer together and stay as wide as they are, the last one too.
      const last = letters[rows[count - 1] ?? 0]?.advance ?? 0
      const squeeze = width > room ? Math.max(0, room - last) / (width - last) : 1
      let pen = -share * Math.min(width, room)
      for (let i = 0; i < count; i++) {
        const letter = letters[rows[i]!]!
        const along = Math.round(pen)
        put(
          letter.bitmap,
          anchor.x + stepX * along + letter.dx - box.x,
          anchor.y + stepY * along + letter.dy - box.y,
        )
        pen += letter.advance * squeeze
      }
      return strip.subarray(0, under.bits.length)
    },
  }

  function put(letter: Bitmap, left: number, y: number): void {
    const { bits, width, height: rows, rowBytes: bytes } = letter
    const x = Math.max(0, Math.min(left, rowBytes * 8 - width))
    const shift = x & 7
    for (let row = 0; row < rows; row++) {
      if (y + row < 0 || y + row >= height) continue
      let at = (y + row) * rowBytes + (x >> 3)
      for (let i = row * bytes; i < (row + 1) * bytes; i++, at++) {
        const moved = bits[i]! << (8 - shift)
        if (white) {
          strip[at]! &= ~(moved >> 8)
          strip[at + 1]! &= ~(moved & 0xff)
          continue
        }
        strip[at]! |= moved >> 8
        strip[at + 1]! |= moved & 0xff
      }
    }
  }
}

function letterOf(
  character: string,
  { weight, rotate }: VaryingText,
  fonts: LabelFonts,
  size: number,
): Letter {
  const font = fonts[weight]
  const contours = textContours(font, character, { x: 0, y: 0, size, rotate })
  const advance = font.widthOf(character) * size
  const xs = contours.flatMap((corners) => corners.filter((_, i) => i % 2 === 0))
  const ys = contours.flatMap((corners) => corners.filter((_, i) => i % 2 === 1))
  if (xs.length === 0) return { bitmap: createBitmap(0, 0), dx: 0, dy: 0, advance }
  const [dx, dy] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))]
  const bitmap = createBitmap(Math.ceil(Math.max(...xs)) - dx, Math.ceil(Math.max(...ys)) - dy)
  fillContours(
    bitmap,
    contours.map((corners) => corners.map((value, i) => value - (i % 2 === 0 ? dx : dy))),
  )
  return { bitmap, dx, dy, advance }
}

/** The part of the label that texts may reach, whatever the letters. */
function boxOf(
  letters: readonly Letter[],
  anchor: { x: number; y: number },
  [stepX, stepY]: readonly [number, number],
  [first, last]: readonly [number, number],
  label: Bitmap,
) {
  const pens = [Math.floor(first), Math.ceil(last)]
  const left = Math.min(...pens.map((pen) => stepX * pen)) + Math.min(...letters.map((l) => l.dx))
  const top = Math.min(...pens.map((pen) => stepY * pen)) + Math.min(...letters.map((l) => l.dy))
  const right =
    Math.max(...pens.map((pen) => stepX * pen)) +
    Math.max(...letters.map((l) => l.dx + l.bitmap.width))
  const bottom =
    Math.max(...pens.map((pen) => stepY * pen)) +
    Math.max(...letters.map((l) => l.dy + l.bitmap.height))
  const x = Math.max(0, anchor.x + left)
  const y = Math.max(0, anchor.y + top)
  return {
    x,
    y,
    // Whole bytes: the bits that fill the last one up would wipe what stands beside the strip.
    width: 8 * Math.ceil(Math.max(1, Math.min(label.width, anchor.x + right) - x) / 8),
    height: Math.max(1, Math.min(label.height, anchor.y + bottom) - y),
  }
}
