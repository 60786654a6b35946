/**
 * DataMatrix symbols (ECC 200) of one prefix and many codes, at memory speed: as in QR symbols every
 * module is an affine function over GF(2) of the data bits, for Reed-Solomon is linear and what else
 * there is are constants. The code is written a codeword a character (ASCII encodation), so that which
 * bits depend on which character never changes; pairs of digits, which an encoder would pack, are only
 * packed in what stands before the code.
 */
import { endsByItself, readElementString } from '../gs1/element-string.js'
import { elementProblem } from '../gs1/element.js'
import { encodeCodewords } from './bwip.js'
import type { CodeField } from './code-fields.js'
import { fail } from './errors.js'
import { drawer, type SerialSymbol } from './serial-symbol.js'
import { buildTables, symbolWords, tableCount } from './symbol-tables.js'

export interface SerialDataMatrixOptions {
  /**
   * What stands before the code: a text, or with `gs1` an element string in brackets whose last AI
   * the code is the value of, `(01)09506000134352(21)`.
   */
  readonly prefix: string
  readonly gs1?: boolean
  /** 1 to 12; 12 where nothing is said. */
  readonly codeLength?: number
}

const fnc1 = 232

/**
 * Prepares a run (some tenths of a second). Throws `symbol-wrong-content` for what is not ASCII or no
 * GS1 elements, `symbol-too-long`.
 */
export function createSerialDataMatrix(options: SerialDataMatrixOptions): SerialSymbol {
  const { codeLength = 12 } = options
  const before = codewordsBefore(options)
  // A codeword is the character's ASCII value and 1; the field is what it differs from 1 by.
  const fields = Array.from({ length: codeLength }, (_, position): CodeField => {
    return { bits: 8, positions: [position], value: ([a = '']) => (a.charCodeAt(0) + 1) ^ 1 }
  })
  const encode = (values: readonly number[]) =>
    symbolOf([...before, ...values.map((value) => value ^ 1)])
  const { columns } = encode(fields.map(() => 0))
  const tables = buildTables(fields, (values) => symbolWords(encode(values).modules, columns))
  return drawer(tables, codeLength, columns)
}

/** One symbol of such a run, without its tables. Throws what `createSerialDataMatrix` throws. */
export const oneDataMatrix = (options: SerialDataMatrixOptions, code: string) =>
  symbolOf([
    ...codewordsBefore({ ...options, codeLength: code.length }),
    ...[...code].map((character) => character.charCodeAt(0) + 1),
  ])

function codewordsBefore({ prefix, gs1 = false, codeLength = 12 }: SerialDataMatrixOptions) {
  if (!Number.isInteger(codeLength) || codeLength < 1 || codeLength > 2 * tableCount) {
    throw new RangeError(`a code has 1 to ${2 * tableCount} characters: ${codeLength}`)
  }
  return gs1 ? gs1Codewords(prefix, codeLength) : asciiCodewords(prefix)
}

function symbolOf(codewords: readonly number[]) {
  const symbol = encodeCodewords(codewords)
  if (symbol === undefined) throw fail('symbol-too-long', 'DataMatrix')
  return symbol
}

/** ASCII encodation: a codeword a character, one for two digits. */
function asciiCodewords(text: string): number[] {
  if (!/^[\x00-\x7f]*$/.test(text)) {
    throw fail('symbol-wrong-content', 'DataMatrix', {
      vi: 'các ký tự ASCII',
      en: 'ASCII characters',
    })
  }
  return (text.match(/\d\d|[^]/g) ?? []).map((piece) =>
    piece.length === 2 ? 130 + Number(piece) : piece.charCodeAt(0) + 1,
  )
}

/** FNC1 in front marks GS1 data; behind a value that does not end by itself it stands for the end. */
function gs1Codewords(prefix: string, codeLength: number): number[] {
  const elements = readElementString(prefix + '0'.repeat(codeLength))
  const isRight = elements?.every((element) => elementProblem(element) === undefined)
  if (!elements || !isRight || elements.at(-1)?.value.length !== codeLength) {
    throw fail('symbol-wrong-content', 'GS1 DataMatrix', {
      vi: 'các trường GS1 đúng quy cách, như (01)09506000134352(21)',
      en: 'right GS1 elements, such as (01)09506000134352(21)',
    })
  }
  return [
    fnc1,
    ...elements.flatMap(({ ai, value }, i) => {
      const isLast = i === elements.length - 1
      const text = asciiCodewords(ai + (isLast ? '' : value))
      return isLast || endsByItself(ai) ? text : [...text, fnc1]
    }),
  ]
}
