/**
 * GS1 QR symbols (FNC1 in first position) of one GTIN and many codes, at memory speed, from tables as in
 * `serial-qr.ts`. The element string is cut into digits (numeric mode) and the code (alphanumeric mode),
 * whatever the code's characters, so that which bits depend on which character never changes.
 */
import { readElementString } from '../gs1/element-string.js'
import { elementProblem } from '../gs1/element.js'
import { alphabet } from '../codes/alphabet.js'
import { encodeGs1Qr } from './bwip.js'
import type { CodeField } from './code-fields.js'
import { fail } from './errors.js'
import { alphanumericCharacters } from './qr-segments.js'
import type { QrLevel } from './qr.js'
import { bestMask, masks, type SerialQr } from './serial-qr.js'
import { drawer } from './serial-symbol.js'
import { buildTables, changeAll, symbolWords } from './symbol-tables.js'

export interface SerialGs1QrOptions {
  /** Elements of digits only, the last with the code for its value: `(01)09506000134352(21)`. */
  readonly prefix: string
  /** M where nothing is said. */
  readonly level?: QrLevel
  /** Codes of the run: the mask with the lowest average penalty over them is taken for all. */
  readonly sample: readonly string[]
  /** Instead of choosing one by the sample. */
  readonly mask?: number
}

const codeLength = 12
const pairBits = 11

/**
 * A code for which the encoder chooses the same segments as these symbols have. It makes digits of a
 * code a part of the digits before them, so only letters show what an alphanumeric pair does.
 */
const lettersCode = 'A'.repeat(codeLength)
const letters = [...alphabet].filter((character) => character >= 'A')

/**
 * The version and side of the run's symbols. Throws `symbol-wrong-content` for what are no elements of
 * digits, `symbol-too-long`.
 */
export function gs1QrSize(prefix: string, level: QrLevel): { version: number; size: number } {
  const elements = readElementString(prefix + lettersCode)
  const isRight = elements?.every((element) => elementProblem(element) === undefined)
  if (!isRight || !/^[\d()]*\)$/.test(prefix)) {
    throw fail('symbol-wrong-content', 'GS1 QR', {
      vi: 'các trường GS1 đúng quy cách, như (01)09506000134352(21)',
      en: 'right GS1 elements, such as (01)09506000134352(21)',
    })
  }
  const symbol = encodeGs1Qr(prefix + lettersCode, level)
  if (symbol === undefined) throw fail('symbol-too-long', 'QR')
  return { version: (symbol.size - 17) / 4, size: symbol.size }
}

/** Prepares a run (some tenths of a second). Throws what `gs1QrSize` throws. */
export function createSerialGs1Qr(options: SerialGs1QrOptions): SerialQr {
  const { prefix, level = 'M', sample } = options
  const { version, size } = gs1QrSize(prefix, level)
  const wordsOf = (code: string, mask: number): Int32Array => {
    const symbol = encodeGs1Qr(prefix + code, level, { version, mask })
    if (symbol?.size !== size) throw new TypeError(`the encoder made another symbol of ${version}`)
    return symbolWords(symbol.modules, size)
  }
  const fields = Array.from({ length: codeLength / 2 }, (_, i): CodeField => {
    return {
      bits: pairBits,
      positions: [2 * i, 2 * i + 1],
      value: ([a = '', b = '']) => pair(a, b),
    }
  })
  const unmasked = wordsOf(lettersCode, 0)
  const changeOf = fields.map((_, i) => {
    const at = 2 * i
    return pairChanges((a, b) =>
      xor(wordsOf(lettersCode.slice(0, at) + a + b + lettersCode.slice(at + 2), 0), unmasked),
    )
  })
  const tables = buildTables(fields, (values) =>
    values.reduce((words, value, i) => xor(words, changeOf[i]?.(value) ?? words), unmasked),
  )
  const drawing = drawer(tables, codeLength, size)
  const changes = masks.map((mask) => xor(wordsOf(lettersCode, mask), unmasked))
  const mask = options.mask ?? bestMask(drawing, sample, codeLength, changes)
  const change = changes[mask]
  if (change === undefined) throw new RangeError(`a QR mask is a number from 0 to 7: ${mask}`)
  changeAll(tables, change)
  return { version, level, mask, ...drawing }
}

const pair = (a: string, b: string): number =>
  alphanumericCharacters.indexOf(a) * 45 + alphanumericCharacters.indexOf(b)

const xor = (a: Int32Array, b: Int32Array): Int32Array => a.map((word, i) => word ^ (b[i] ?? 0))

/**
 * What any value of a pair changes against the letters AA, from symbols of letters: enough pairs of them
 * differ from AA by values that are independent over GF(2), and every other value is a sum of those.
 */
function pairChanges(changeOf: (a: string, b: string) => Int32Array) {
  const base = pair('A', 'A')
  // By their highest bit: a value, and what it changes.
  const basis = new Map<number, { value: number; change: Int32Array }>()
  const highest = (value: number): number => 31 - Math.clz32(value)
  const reduce = (from: number, start: Int32Array | undefined) => {
    let [value, change] = [from, start]
    for (let bit = pairBits - 1; bit >= 0; bit--) {
      const known = value & (1 << bit) ? basis.get(bit) : undefined
      if (!known) continue
      value ^= known.value
      change = change && xor(change, known.change)
    }
    return { value, change }
  }
  for (const a of letters) {
    for (const b of letters) {
      if (basis.size === pairBits) break
      const { value } = reduce(pair(a, b) ^ base, undefined)
      if (value === 0) continue
      const { change } = reduce(pair(a, b) ^ base, changeOf(a, b))
      if (change) basis.set(highest(value), { value, change })
    }
  }
  const nothing = changeOf('A', 'A')
  return (wanted: number): Int32Array => {
    const { value, change } = reduce(wanted ^ base, nothing)
    if (value !== 0 || !change) throw new TypeError('letters do not span the values of a pair')
    return change
  }
}
