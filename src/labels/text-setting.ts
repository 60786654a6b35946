/** Sets texts into boxes: breaks lines evenly, makes type smaller until it fits, cuts what never fits. */
import type { BoundLine, Piece } from './bindings.js'
import type { Face, LabelFont, LabelFonts, Overhang } from './font.js'
import { alphabet } from '../codes/alphabet.js'

/** Millimetres of a printer's point. */
export const pointMm = 25.4 / 72

/** A text to be set: its paragraphs, sizes in mm. */
export interface TextBlock {
  readonly paragraphs: readonly BoundLine[]
  readonly weight: Face
  readonly size: number
  readonly min: number
  readonly lines: number
  /** Distance of baselines in parts of the size. */
  readonly leading: number
}

export interface SetLine {
  readonly pieces: BoundLine
  /**
   * The room it takes: its letters, and what their ink overhangs. For a line with varying pieces the
   * room its usual texts stay below.
   */
  readonly width: number
  /** The part of the width before the first letter and behind the last. */
  readonly overhang: Overhang
  readonly varying: boolean
}

export interface SetText {
  readonly lines: readonly SetLine[]
  readonly size: number
  readonly height: number
  /** From the top of the text to the first baseline. */
  readonly ascent: number
  /** Whether all of the text is there. */
  readonly whole: boolean
}

/** The parts of the size that letters with Vietnamese marks, and their tails, take. */
const ascentOfMarks = 0.95
const descent = 0.24

/** Whether a line holds only capitals, digits and signs. */
const isCapitals = (line: BoundLine): boolean =>
  line.every((piece) => !('text' in piece) || piece.text === piece.text.toUpperCase())

/** The height that letters of the text have, in parts of the size: of `x`, or of capitals alone. */
export const letterHeight = (block: TextBlock, font: LabelFont): number =>
  block.paragraphs.every(isCapitals) ? font.capHeight : font.xHeight

/**
 * Sets a text at a size and width, in at most `lines` lines; what does not fit ends in an ellipsis.
 */
export function setText(
  block: TextBlock,
  fonts: LabelFonts,
  size: number,
  width: number,
  lines = block.lines,
): SetText {
  const font = fonts[block.weight]
  const em = width / size
  const measured = block.paragraphs.slice(0, mostParagraphs).map(shortened)
  const broken = measured.flatMap((line) => breakLine(line, font, em))
  const kept = broken.slice(0, lines)
  const isShort = measured.every((line, i) => line === block.paragraphs[i])
  let whole = broken.length <= lines && isShort && block.paragraphs.length <= mostParagraphs
  if (broken.length > lines) {
    const rest = broken.slice(lines - 1).map((line) => plain(line.pieces))
    kept[lines - 1] = setPlain(ellipsis(rest.join(' '), font, em), font)
  }
  const fitted = kept.map((line) => {
    if (line.varying || line.width <= em + 1e-9) return line
    whole = false
    return setPlain(ellipsis(plain(line.pieces), font, em), font)
  })
  const capitals = fitted.every((line) => isCapitals(line.pieces))
  const usual = capitals ? capAscent(block, font) : ascentOfMarks
  // Capitals with two marks (Ẳ, Ổ) are a fifth higher than the type size.
  const ascent = Math.max(usual, font.topOf(plain(fitted[0]?.pieces ?? []))) * size
  // Capitals with a dot below (Ạ, Ộ), commas and brackets go as deep as small letters do.
  const tail = font.bottomOf(plain(fitted.at(-1)?.pieces ?? []))
  const below = Math.max(capitals ? 0.02 : descent, tail)
  return {
    lines: fitted.map((line) => scaled(line, size)),
    size,
    ascent,
    height:
      fitted.length === 0 ? 0 : ascent + (fitted.length - 1) * block.leading * size + below * size,
    whole: whole && fitted.every((line) => line.width <= em + 1e-9),
  }
}

const scaled = (line: SetLine, size: number): SetLine => ({
  ...line,
  width: line.width * size,
  overhang: { before: line.overhang.before * size, after: line.overhang.after * size },
})

/** More letters and paragraphs than any label has room for: a text of megabytes is not measured whole. */
const mostLetters = 8_000
const mostParagraphs = 400

function shortened(line: BoundLine): BoundLine {
  const letters = plain(line)
  const varies = line.some((piece) => 'field' in piece)
  return varies || letters.length <= mostLetters
    ? line
    : [{ text: `${letters.slice(0, mostLetters)}…` }]
}

/** Vietnamese capitals carry marks; codes and numbers do not. */
function capAscent(block: TextBlock, font: LabelFont): number {
  const marked = block.paragraphs.some((line) => /[^\x20-\x7e]/.test(plain(line)))
  return marked ? ascentOfMarks : font.capHeight
}

const plain = (line: BoundLine): string =>
  line.map((piece) => ('text' in piece ? piece.text : '')).join('')

function setPlain(text: string, font: LabelFont): SetLine {
  const overhang = font.overhangOf(text)
  return { pieces: [{ text }], width: roomOf(text, font), overhang, varying: false }
}

/** How much room a text takes, in ems: no ink of it may leave its box. */
function roomOf(text: string, font: LabelFont): number {
  const { before, after } = font.overhangOf(text)
  return before + font.widthOf(text) + after
}

/** Breaks a line into as few as possible, and those as even as possible. Widths in ems. */
function breakLine(line: BoundLine, font: LabelFont, width: number): SetLine[] {
  if (line.some((piece) => 'field' in piece)) {
    return [setVarying(line, font)]
  }
  const words = plain(line).split(' ').filter(Boolean)
  const least = greedy(words, font, width)
  if (least.length === 1) return least.map((text) => setPlain(text, font))
  let low = width / 2
  let high = width
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2
    const fits =
      greedy(words, font, middle).length <= least.length &&
      words.every((word) => roomOf(word, font) <= middle)
    if (fits) high = middle
    else low = middle
  }
  const even = greedy(words, font, high)
  return (even.length <= least.length ? even : least).map((text) => setPlain(text, font))
}

function greedy(words: readonly string[], font: LabelFont, width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && roomOf(longer, font) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function ellipsis(text: string, font: LabelFont, width: number): string {
  if (roomOf(text, font) <= width) return text
  const letters = [...text]
  const cut = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`
  let fits = 0
  let tooMany = letters.length
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (roomOf(cut(middle), font) <= width) fits = middle
    else tooMany = middle
  }
  return cut(fits)
}

function setVarying(line: BoundLine, font: LabelFont): SetLine {
  const overhang = {
    before: overhangOf(line[0], 'before', font),
    after: overhangOf(line.at(-1), 'after', font),
  }
  const width = overhang.before + varyingWidth(line, font) + overhang.after
  return { pieces: line, width, overhang, varying: true }
}

/** Of what stands at an end of a line; a field may begin and end with any letter of codes. */
function overhangOf(piece: Piece | undefined, side: keyof Overhang, font: LabelFont): number {
  if (piece === undefined) return 0
  if ('text' in piece) return font.overhangOf(piece.text)[side]
  return Math.max(...[...alphabet].map((letter) => font.overhangOf(letter)[side]))
}

/**
 * How wide a line with varying pieces usually is: the mean of the letters and three standard
 * deviations. The rare wider one is condensed when it is printed.
 */
function varyingWidth(line: BoundLine, font: LabelFont): number {
  const { mean, variance } = spread(font)
  let width = 0
  let letters = 0
  for (const piece of line) {
    if ('text' in piece) width += font.widthOf(piece.text)
    else if (piece.field === 'number') width += font.widthOf('W9-000000-W')
    else {
      letters += 12
      if (piece.field === 'code.grouped') width += 2 * font.widthOf('-')
    }
  }
  return width + letters * mean + 3 * Math.sqrt(letters * variance)
}

const spreads = new WeakMap<LabelFont, { mean: number; variance: number }>()

function spread(font: LabelFont): { mean: number; variance: number } {
  const known = spreads.get(font)
  if (known) return known
  const widths = [...alphabet].map((letter) => font.widthOf(letter))
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const variance = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / widths.length
  spreads.set(font, { mean, variance })
  return { mean, variance }
}
