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
  readonly #empty: number
  readonly #size: number
  readonly #after: readonly BitMap[]

  /** @param plain the page with spaces in its holes */
  constructor(plain: Buffer, holes: readonly { readonly at: number; readonly length: number }[]) {
    this.#empty = crc32(plain)
    this.#after = holes.map(({ at, length }) => afterZeros(plain.length - at - length))
    this.#size = plain.length
  }

  /**
   * The eight bytes at the end of the gzip file, as Latin-1.
   * @param texts the bytes in the holes, as Latin-1
   */
  trailerOf(texts: readonly string[]): string {
    let crc = this.#empty
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] as string
      let change = 0
      for (let at = 0; at < text.length; at++) {
        change = (change >>> 8) ^ (table[(change ^ text.charCodeAt(at) ^ space) & 0xff] as number)
      }
      crc ^= apply(this.#after[i] as BitMap, change >>> 0)
    }
    return littleEndian(crc) + littleEndian(this.#size)
  }
}

/** Four bytes, the lowest first. */
const littleEndian = (n: number): string =>
  String.fromCharCode(n & 0xff, (n >>> 8) & 0xff, (n >>> 16) & 0xff, n >>> 24)
