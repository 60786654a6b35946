/**
 * The checksum of a gzip page whose holes change. CRC-32 is linear: what a hole's text changes in it
 * depends on the hole alone, so the page is not read again for each scan (RFC 1952, section 8).
 */
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1
  return n >>> 0
})

/** A linear map of 32 bits: what each bit becomes. */
type BitMap = Uint32Array

function apply(map: BitMap, value: number): number {
  let result = 0
  for (let bit = 0; value !== 0; bit++, value >>>= 1) {
    if (value & 1) result ^= map[bit] as number
  }
  return result >>> 0
}

/** What a register becomes when `count` zero bytes follow. */
function afterZeros(count: number): BitMap {
  let result = Uint32Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0)
  let step = result.map((bit) => ((bit >>> 8) ^ (table[bit & 0xff] as number)) >>> 0)
  for (let rest = count; rest > 0; rest >>>= 1) {
    if (rest & 1) result = result.map((value) => apply(step, value))
    step = step.map((value) => apply(step, value))
  }
  return result
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] as number)
  return (crc ^ 0xffffffff) >>> 0
}

const space = 0x20

export class CrcOfHoles {
  /** The eight bytes at the end of a gzip file, with the checksum of a page whose holes are empty. */
  readonly trailer = Buffer.alloc(8)
  readonly #empty: number
  readonly #holes: readonly { readonly length: number; readonly after: BitMap }[]

  /** @param plain the page with spaces in its holes */
  constructor(plain: Buffer, holes: readonly { readonly at: number; readonly length: number }[]) {
    this.#empty = crc32(plain)
    this.#holes = holes.map(({ at, length }) => ({
      length,
      after: afterZeros(plain.length - at - length),
    }))
    this.trailer.writeUInt32LE(this.#empty, 0)
    this.trailer.writeUInt32LE(plain.length, 4)
  }

  /** Writes the checksum of the texts now in the holes into the page's trailer. */
  seal(page: Buffer, places: readonly number[]): void {
    let crc = this.#empty
    for (const [i, { length, after }] of this.#holes.entries()) {
      const from = places[i] as number
      let change = 0
      for (let at = from; at < from + length; at++) {
        change = (change >>> 8) ^ (table[(change ^ (page[at] as number) ^ space) & 0xff] as number)
      }
      crc ^= apply(after, change >>> 0)
    }
    page.writeUInt32LE(crc >>> 0, page.length - 8)
  }
}
