/**
 * Where the characters of a code stand among the data bits of a QR symbol: a field is a stretch of
 * bits whose value depends on one character of the code or on two neighbours.
 */
import type { QRCodeSegment } from 'qrcode'
import { alphanumericCharacters, segmentsOf } from './qr-segments.js'

export interface CodeField {
  /** How many bits the field takes: 11 a pair, 6 a last single character, 8 a byte. */
  readonly bits: number
  /** Positions in the code of the characters it depends on: one or two. */
  readonly positions: readonly number[]
  /** The field's value for these characters, less what does not depend on the code. */
  value(characters: readonly string[]): number
}

export interface CodeFields {
  readonly fields: readonly CodeField[]
  /** The text's segments with the given fields' values instead of the code (the rest as it is). */
  segments(values: readonly number[]): QRCodeSegment[]
}

/** The fields of a code of so many characters (all of QR's alphanumeric set) behind a prefix. */
export function codeFields(prefix: string, codeLength: number): CodeFields {
  const zeros = '0'.repeat(codeLength)
  const segments = segmentsOf(prefix + zeros)
  const last = segments.at(-1)
  if (last === undefined) throw new RangeError('a code has at least one character')
  const before = segments.slice(0, -1).map(({ mode, text }): QRCodeSegment => {
    return mode === 'byte' ? { mode, data: utf8(text) } : { mode, data: text }
  })
  const fixed = last.text.slice(0, last.text.length - codeLength)
  return last.mode === 'byte'
    ? byteFields(before, fixed, codeLength)
    : alphanumericFields(before, fixed, codeLength)
}

function byteFields(before: QRCodeSegment[], fixed: string, codeLength: number): CodeFields {
  const head = utf8(fixed)
  const fields = Array.from({ length: codeLength }, (_, position): CodeField => {
    return { bits: 8, positions: [position], value: ([a = '']) => a.charCodeAt(0) }
  })
  return {
    fields,
    segments: (values) => [
      ...before,
      { mode: 'byte', data: Uint8Array.from([...head, ...values]) },
    ],
  }
}

/**
 * Alphanumeric mode takes characters by twos. Where an odd number stands before the code, the code's
 * first character shares a pair with the last fixed one, and one character may be left for the end.
 */
function alphanumericFields(
  before: QRCodeSegment[],
  fixed: string,
  codeLength: number,
): CodeFields {
  const odd = fixed.length % 2
  const kept = fixed.slice(0, fixed.length - odd)
  const shared = odd ? valueOf(fixed.at(-1) ?? '') * 45 : 0
  const fields: CodeField[] = []
  if (odd) fields.push({ bits: 11, positions: [0], value: ([a = '']) => shared + valueOf(a) })
  for (let at = odd; at < codeLength; at += 2) {
    fields.push(
      at + 1 < codeLength
        ? {
            bits: 11,
            positions: [at, at + 1],
            value: ([a = '', b = '']) => valueOf(a) * 45 + valueOf(b),
          }
        : { bits: 6, positions: [at], value: ([a = '']) => valueOf(a) },
    )
  }
  return {
    fields,
    segments: (values) => {
      const text = fields.map(({ bits }, i) => charactersOf(values[i] ?? 0, bits)).join('')
      return [...before, { mode: 'alphanumeric', data: kept + text }]
    },
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const valueOf = (character: string): number => alphanumericCharacters.indexOf(character)

/** The characters that alphanumeric mode writes as this value. */
function charactersOf(value: number, bits: number): string {
  const low = alphanumericCharacters[value % 45] ?? ''
  return bits === 6 ? low : (alphanumericCharacters[Math.floor(value / 45)] ?? '') + low
}
