/** Draws symbols of one run at memory speed, from tables whose rows are XORed; see `serial-qr.ts`. */
import { alphabet } from '../codes/alphabet.js'
import { rowBytesOf } from './packed.js'
import { type SymbolTables, tableCount } from './symbol-tables.js'

export interface SerialSymbol {
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

const notInAlphabet = -(2 ** 30)

/**
 * For each table, what its two characters add to the place of the row, by character code: 12 times
 * 256 numbers. A character that is in no code makes the sum negative.
 */
function rowPlaces({ words, tables }: SymbolTables): Int32Array {
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

/** A drawer of square symbols of so many modules a side, from their tables. */
export function drawer(
  { rows, words, tables }: SymbolTables,
  codeLength: number,
  size: number,
): SerialSymbol {
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
