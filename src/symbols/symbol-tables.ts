/** The tables by whose rows serial symbols are XORed together; see `serial-qr.ts`, `serial-data-matrix.ts`. */
import { alphabet } from '../codes/alphabet.js'
import type { CodeField } from './code-fields.js'
import { packModules } from './packed.js'

/** Six tables take a code of up to twelve characters behind any prefix. */
export const tableCount = 6

/** Rows of `words` 32-bit words each; row 0 is all light, then come the tables' rows. */
export interface SymbolTables {
  readonly words: number
  readonly rows: Int32Array
  /**
   * For each of the six tables: the number of its first row and the two positions of the code that
   * choose the row, first + 32 * (value at `a`) + (value at `b`). A table that is not needed has the
   * stride 0 and stays at row 0.
   */
  readonly tables: readonly SymbolTable[]
}

export interface SymbolTable {
  readonly first: number
  readonly a: number
  readonly b: number
  readonly strideA: number
  readonly strideB: number
}

/** A field with what each of its bits changes in the symbol. */
interface Part {
  readonly field: CodeField
  readonly basis: readonly Int32Array[]
}

/** A symbol's packed bits as 32-bit words (of this machine's byte order), the last one filled up. */
export function symbolWords(modules: Uint8Array, size: number): Int32Array {
  const packed = packModules(modules, size)
  const words = new Int32Array(Math.ceil(packed.length / 4))
  new Uint8Array(words.buffer).set(packed)
  return words
}

/**
 * The tables for codes in these fields; `symbol` draws the symbol in which the fields have certain
 * values, with the same size, level and mask each time. Takes one call of it a bit: 66 for twelve
 * characters of a QR symbol behind an even prefix.
 */
export function buildTables(
  fields: readonly CodeField[],
  symbol: (values: readonly number[]) => Int32Array,
): SymbolTables {
  const zeros = fields.map(() => 0)
  const zero = symbol(zeros)
  const parts = fields.map((field, i): Part => {
    const basis = Array.from({ length: field.bits }, (_, bit) =>
      symbol(zeros.with(i, 1 << bit)).map((word, at) => word ^ (zero[at] ?? 0)),
    )
    return { field, basis }
  })
  return layOut(inTables(parts), zero)
}

/**
 * Fields of two characters make a table each. Those of one are joined by twos, so that an odd
 * prefix costs no table more than an even one.
 */
function inTables(parts: readonly Part[]): Part[][] {
  const tables = parts.filter(({ field }) => field.positions.length === 2).map((part) => [part])
  const singles = parts.filter(({ field }) => field.positions.length === 1)
  for (let i = 0; i < singles.length; i += 2) tables.push(singles.slice(i, i + 2))
  return tables
}

function layOut(groups: readonly Part[][], zero: Int32Array): SymbolTables {
  const words = zero.length
  const values = alphabet.length
  const tables: SymbolTable[] = []
  let next = 1
  for (const group of groups) {
    const [a = 0, b] = group.flatMap(({ field }) => field.positions)
    const strideA = b === undefined ? 1 : values
    tables.push({ first: next, a, b: b ?? a, strideA, strideB: b === undefined ? 0 : 1 })
    next += values * strideA
  }
  while (tables.length < tableCount) tables.push({ first: 0, a: 0, b: 0, strideA: 0, strideB: 0 })
  const rows = new Int32Array(next * words)
  groups.forEach((group, i) => fillTable(rows, words, tables[i], group))
  xorIntoTable(rows, words, tables[0], zero)
  return { words, rows, tables }
}

function fillTable(rows: Int32Array, words: number, table: SymbolTable | undefined, group: Part[]) {
  if (table === undefined) return
  const seconds = table.strideB === 0 ? [''] : [...alphabet]
  let at = table.first * words
  for (const a of alphabet) {
    for (const b of seconds) {
      for (const { field, basis } of group) {
        const value = field.value(field.positions.map((position) => (position === table.a ? a : b)))
        basis.forEach((change, bit) => {
          if (value & (1 << bit)) xorInto(rows, at, change)
        })
      }
      at += words
    }
  }
}

/** Changes every symbol of the tables by the same bits: a table has its row in each of them. */
export function changeAll(tables: SymbolTables, change: Int32Array): void {
  xorIntoTable(tables.rows, tables.words, tables.tables[0], change)
}

function xorIntoTable(
  rows: Int32Array,
  words: number,
  table: SymbolTable | undefined,
  change: Int32Array,
) {
  if (table === undefined) return
  const count = alphabet.length * table.strideA
  for (let row = table.first; row < table.first + count; row++) xorInto(rows, row * words, change)
}

function xorInto(rows: Int32Array, at: number, change: Int32Array): void {
  for (let i = 0; i < change.length; i++) rows[at + i]! ^= change[i] ?? 0
}
