/**
 * QR symbols of one prefix and many codes, at memory speed.
 *
 * With length, version, level and mask fixed, every module is an affine function over GF(2) of the
 * data bits: Reed-Solomon is linear and the mask is a constant. So a symbol is the XOR of one table
 * row for each two characters of the code. The tables come from some seventy symbols of the ordinary
 * encoder, and what is drawn equals its symbols bit for bit.
 */
import { alphabet } from '../codes/alphabet.js'
import { codeFields, type CodeFields } from './code-fields.js'
import { rowBytesOf, unpackModules } from './packed.js'
import { createQr, encodeQr, type QrLevel, type QrOptions } from './qr.js'
import { qrPenalty } from './qr-penalty.js'
import { buildTables, changeAll, symbolWords, tableCount, type QrTables } from './qr-tables.js'

export interface SerialQr {
  readonly version: number
  readonly level: QrLevel
  /** The same for all symbols of a run. */
  readonly mask: number
  /** Modules a side, without the quiet zone. */
  readonly size: number
  readonly rowBytes: number
  /** `size * rowBytes`. */
  readonly symbolBytes: number
  /**
   * Draws the symbol of the code at `codes[codesOffset...]` (ASCII) to `out[outOffset...]` as packed
   * bits (`packed.ts`); fastest where the place in memory is divisible by 4. Throws RangeError for
   * a character outside the alphabet of codes, and where there is no room.
   */
  draw(codes: Uint8Array, codesOffset: number, out: Uint8Array, outOffset: number): void
  /** Draws `count` symbols, one behind the other, of codes one behind the other. */
  drawMany(codes: Uint8Array, count: number, out: Uint8Array): void
}

export interface SerialQrOptions {
  /** What stands before the code in every symbol, such as `https://HOST/T/` in the case printed. */
  readonly prefix: string
  /** 1 to 12; 12 where nothing is said. */
  readonly codeLength?: number
  /** M where nothing is said. */
  readonly level?: QrLevel
  /** The smallest that fits where nothing is said. */
  readonly version?: number
  /** Codes of the run: the mask with the lowest average penalty over them is taken for all. */
  readonly sample: readonly string[]
  /** The mask of an earlier printing, instead of choosing one by the sample. */
  readonly mask?: number
}

const longestCode = 2 * tableCount
const masks = [0, 1, 2, 3, 4, 5, 6, 7]
const notInAlphabet = -(2 ** 30)

/**
 * Prepares a run (some tens of milliseconds; 0.7 MB of tables for a symbol of 29 x 29 modules).
 * Throws `symbol-too-long` when prefix and code do not fit, RangeError for a sample of no codes.
 */
export function createSerialQr(options: SerialQrOptions): SerialQr {
  const { prefix, codeLength = 12, level = 'M' } = options
  if (!Number.isInteger(codeLength) || codeLength < 1 || codeLength > longestCode) {
    throw new RangeError(`a code has 1 to ${longestCode} characters: ${codeLength}`)
  }
  const { version, size } = encodeQr(prefix + '0'.repeat(codeLength), {
    level,
    mask: 0,
    ...(options.version === undefined ? {} : { version: options.version }),
  })
  const fields = codeFields(prefix, codeLength)
  const tables = buildTables(fields, { level, version, mask: 0 })
  const drawing = drawer(tables, codeLength, size)
  const changes = masks.map((mask) => changeOfMask(fields, { level, version, mask }))
  const mask = options.mask ?? bestMask(drawing, options.sample, codeLength, changes)
  const change = changes[mask]
  if (change === undefined) throw new RangeError(`a QR mask is a number from 0 to 7: ${mask}`)
  changeAll(tables, change)
  return { version, level, mask, ...drawing }
}

/** What another mask than 0 changes: the same modules in every symbol of the run. */
function changeOfMask(fields: CodeFields, fixed: Required<QrOptions>): Int32Array {
  const zeros = fields.segments(fields.fields.map(() => 0))
  const masked = createQr(zeros, fixed)
  const unmasked = symbolWords(createQr(zeros, { ...fixed, mask: 0 }).modules, masked.size)
  return symbolWords(masked.modules, masked.size).map((word, i) => word ^ (unmasked[i] ?? 0))
}

type Drawing = Omit<SerialQr, 'version' | 'level' | 'mask'>

function bestMask(
  drawing: Drawing,
  sample: readonly string[],
  codeLength: number,
  changes: readonly Int32Array[],
): number {
  if (sample.length === 0) throw new RangeError('the mask is chosen by at least one code')
  const { size, symbolBytes } = drawing
  const words = new Int32Array(Math.ceil(symbolBytes / 4))
  const bytes = new Uint8Array(words.buffer)
  const points = masks.map(() => 0)
  for (const code of sample) {
    if (code.length !== codeLength) throw new RangeError(`a code has ${codeLength} characters`)
    drawing.draw(new TextEncoder().encode(code), 0, bytes, 0)
    changes.forEach((change, mask) => {
      const masked = new Uint8Array(words.map((word, i) => word ^ (change[i] ?? 0)).buffer)
      points[mask]! += qrPenalty(unpackModules(masked.subarray(0, symbolBytes), size), size)
    })
  }
  return points.indexOf(Math.min(...points))
}

/**
 * For each table, what its two characters add to the place of the row, by character code: 12 times
 * 256 numbers. A character that is in no code makes the sum negative.
 */
function rowPlaces({ words, tables }: QrTables): Int32Array {
  const places = new Int32Array(2 * tableCount * 256).fill(notInAlphabet)
  tables.forEach(({ first, strideA, strideB }, table) => {
    ;[...alphabet].forEach((character, value) => {
      const at = table * 512 + character.charCodeAt(0)
      places[at] = (first + value * strideA) * words
      places[at + 256] = value * strideB * words
    })
  })
  return places
}

function drawer({ rows, words, tables }: QrTables, codeLength: number, size: number): Drawing {
  const rowBytes = rowBytesOf(size)
  const symbolBytes = size * rowBytes
  const scratch = new Int32Array(words)
  const scratchBytes = new Uint8Array(scratch.buffer, 0, symbolBytes)
  const places = rowPlaces({ rows, words, tables })
  const positions = tables.flatMap(({ a, b }) => [a, b])
  const [a0 = 0, b0 = 0, a1 = 0, b1 = 0, a2 = 0, b2 = 0] = positions
  const [a3 = 0, b3 = 0, a4 = 0, b4 = 0, a5 = 0, b5 = 0] = positions.slice(6)
  // A view of the caller's memory, kept because the next symbol mostly goes to the same one.
  let viewed: Uint8Array = scratchBytes
  let view: Int32Array = scratch

  function drawWords(codes: Uint8Array, o: number, target: Int32Array, at: number): void {
    const r0 = places[codes[o + a0]!]! + places[256 + codes[o + b0]!]!
    const r1 = places[512 + codes[o + a1]!]! + places[768 + codes[o + b1]!]!
    const r2 = places[1024 + codes[o + a2]!]! + places[1280 + codes[o + b2]!]!
    const r3 = places[1536 + codes[o + a3]!]! + places[1792 + codes[o + b3]!]!
    const r4 = places[2048 + codes[o + a4]!]! + places[2304 + codes[o + b4]!]!
    const r5 = places[2560 + codes[o + a5]!]! + places[2816 + codes[o + b5]!]!
    if ((r0 | r1 | r2 | r3 | r4 | r5) < 0) throw new RangeError(`there is no code at ${o}`)
    xorRows(rows, words, r0, r1, r2, r3, r4, r5, target, at)
  }

  function draw(codes: Uint8Array, codesOffset: number, out: Uint8Array, outOffset: number): void {
    if (outOffset < 0 || outOffset + symbolBytes > out.length) {
      throw new RangeError(`there is no room for a symbol at ${outOffset}`)
    }
    if (codesOffset < 0 || codesOffset + codeLength > codes.length) {
      throw new RangeError(`there is no code at ${codesOffset}`)
    }
    if (symbolBytes & 3 || (out.byteOffset + outOffset) & 3) {
      drawWords(codes, codesOffset, scratch, 0)
      out.set(scratchBytes, outOffset)
      return
    }
    if (viewed !== out) {
      viewed = out
      view = new Int32Array(out.buffer, 0, out.buffer.byteLength >> 2)
    }
    drawWords(codes, codesOffset, view, (out.byteOffset + outOffset) >> 2)
  }

  function drawMany(codes: Uint8Array, count: number, out: Uint8Array): void {
    for (let i = 0; i < count; i++) draw(codes, i * codeLength, out, i * symbolBytes)
  }

  return { size, rowBytes, symbolBytes, draw, drawMany }
}

/** The hot loop; all it needs are parameters, since closure variables would be loaded for every word. */
function xorRows(
  rows: Int32Array,
  words: number,
  r0: number,
  r1: number,
  r2: number,
  r3: number,
  r4: number,
  r5: number,
  target: Int32Array,
  at: number,
): void {
  for (let i = 0; i < words; i++) {
    target[at + i] =
      rows[r0 + i]! ^ rows[r1 + i]! ^ rows[r2 + i]! ^ rows[r3 + i]! ^ rows[r4 + i]! ^ rows[r5 + i]!
  }
}
