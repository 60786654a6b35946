/**
 * Symbols as packed bits: rows padded to whole bytes, the leftmost module in the highest bit, 1 = dark.
 * This is what a PDF image mask, a ZPL `^GF` and a TSPL `BITMAP` take.
 */

/** The bytes a packed row of so many modules takes. */
export const rowBytesOf = (columns: number): number => Math.ceil(columns / 8)

/** Packs modules (one byte each, row by row, not 0 = dark) into bits. */
export function packModules(modules: Uint8Array, columns: number): Uint8Array {
  const rows = modules.length / columns
  const rowBytes = rowBytesOf(columns)
  const packed = new Uint8Array(rows * rowBytes)
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      if (modules[at]) {
        packed[row * rowBytes + (column >> 3)]! |= 0x80 >> (column & 7)
      }
    }
  }
  return packed
}

/** The reverse of `packModules`: one byte a module, 1 = dark. */
export function unpackModules(packed: Uint8Array, columns: number): Uint8Array {
  const rowBytes = rowBytesOf(columns)
  const rows = packed.length / rowBytes
  const modules = new Uint8Array(rows * columns)
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      modules[at] = ((packed[row * rowBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1
    }
  }
  return modules
}
