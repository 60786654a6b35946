/** Which letters a line has that differs from label to label: numbers into a table of characters. */
import { runningNumber } from '../codes/running-number.js'
import type { Piece } from './bindings.js'

/** A label's code, at a place among the volume's codes, and its number in the run. */
export interface VaryingLabel {
  codes: Uint8Array
  codeAt: number
  number: number
}

export const longestLine = 96
const codeLength = 12

/** Puts the places of a line's letters among the characters into `rows`; answers how many there are. */
export type LineFiller = (rows: Uint16Array, label: VaryingLabel) => number

/** @param characters all that the line may have; throws RangeError for a line that is too long */
export function lineFiller(
  pieces: readonly Piece[],
  characters: readonly string[],
  runSeq: number,
): LineFiller {
  if (pieces.reduce((sum, p) => sum + ('text' in p ? [...p.text].length : 20), 0) > longestLine) {
    throw new RangeError(`a line with varying text has at most ${longestLine} characters`)
  }
  const rowOf = new Map(characters.map((character, row) => [character, row]))
  const fillers = pieces.map((piece) => pieceFiller(piece, rowOf, runSeq))
  return (rows, label) => {
    let at = 0
    for (const filler of fillers) at = filler(rows, at, label)
    return at
  }
}

function pieceFiller(
  piece: Piece,
  rowOf: ReadonlyMap<string, number>,
  runSeq: number,
): (rows: Uint16Array, at: number, label: VaryingLabel) => number {
  if ('text' in piece) {
    const constant = [...piece.text].map((character) => rowOf.get(character) ?? 0)
    return (rows, at) => {
      for (const row of constant) rows[at++] = row
      return at
    }
  }
  const rowOfCharCode = new Uint16Array(128)
  for (const [character, row] of rowOf) {
    const code = character.codePointAt(0) ?? 0
    if (code < 128) rowOfCharCode[code] = row
  }
  if (piece.field === 'number') {
    return (rows, at, { number }) => {
      const text = runningNumber(runSeq, number)
      for (let i = 0; i < text.length; i++) rows[at++] = rowOfCharCode[text.charCodeAt(i)]!
      return at
    }
  }
  const dash = rowOf.get('-') ?? 0
  const grouped = piece.field === 'code.grouped'
  return (rows, at, { codes, codeAt }) => {
    for (let i = 0; i < codeLength; i++) {
      if (grouped && (i === 4 || i === 8)) rows[at++] = dash
      rows[at++] = rowOfCharCode[codes[codeAt + i]!]!
    }
    return at
  }
}
