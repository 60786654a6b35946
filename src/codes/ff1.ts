/**
 * FF1 (NIST SP 800-38G, algorithms 6 to 8) with AES-256 in the one form codes need: radix 32, ten
 * digits, a tweak of one byte. Ten digits are 50 bits, so both halves are 25-bit integers and the
 * numbers of the standard are fixed: u = v = 5, b = ceil(25 / 8) = 4, d = 8.
 *
 * The standard's PRF is the last block of AES-CBC over P || Q. P never changes, so it is encrypted
 * once a key; a round costs one block. Of its output only the bytes 4 to 7 count: y is the first
 * d = 8 bytes as a number, and only y modulo 2^25 is used.
 */
import { unsafe } from '@noble/ciphers/aes.js'

export const rounds = 10
export const halfBits = 25
/** How many values a half has; the domain of the cipher is its square. */
export const halfSize = 2 ** halfBits
export const halfMask = halfSize - 1

/** P: 1, 2, 1, radix in 3 bytes, 10, u mod 256, number of digits in 4 bytes, tweak's length in 4. */
export const blockP: Uint8Array = Uint8Array.of(1, 2, 1, 0, 0, 32, 10, 5, 0, 0, 0, 10, 0, 0, 0, 1)

/** Where Q's parts stand: tweak at 0, zeros, the round's number, the half in 4 bytes. */
export const roundByteOfQ = 11
export const halfByteOfQ = 12
/** The byte of the output at which the 4 bytes begin that hold y modulo 2^25. */
export const yByte = 4

/** A permutation of the whole numbers below 2^50. */
interface Ff1 {
  encrypt(index: number): number
  decrypt(cipherText: number): number
}

/**
 * The cipher of one key (32 bytes) and tweak (one byte) for single numbers. node:crypto would cost
 * a call of about a microsecond for every block; the block function works on four little-endian
 * words and costs a fraction of it. Numbers stay below 2^50, so no BigInt is needed.
 */
export function createFf1(key: Uint8Array, tweak: number): Ff1 {
  const roundKeys = unsafe.expandKeyLE(key)
  const p = littleEndianWords(blockP)
  const r = unsafe.encrypt(roundKeys, p[0], p[1], p[2], p[3])
  const first = r.s0 ^ tweak
  const second = r.s1
  const thirds = Int32Array.from({ length: rounds }, (_, i) => r.s2 ^ (i << 24))
  const fourth = r.s3

  /** y of a round, to be cut to 25 bits after adding. */
  const y = (round: number, half: number): number =>
    reversed(
      unsafe.encrypt(roundKeys, first, second, thirds[round] as number, fourth ^ reversed(half)).s1,
    )

  // Two rounds at a time: the halves change their part and so need not change places.
  return {
    encrypt(index) {
      let a = Math.floor(index / halfSize)
      let b = index & halfMask
      for (let round = 0; round < rounds; round += 2) {
        a = (a + y(round, b)) & halfMask
        b = (b + y(round + 1, a)) & halfMask
      }
      return a * halfSize + b
    },
    decrypt(cipherText) {
      let a = Math.floor(cipherText / halfSize)
      let b = cipherText & halfMask
      for (let round = rounds - 2; round >= 0; round -= 2) {
        b = (b - y(round + 1, a)) & halfMask
        a = (a - y(round, b)) & halfMask
      }
      return a * halfSize + b
    },
  }
}

function littleEndianWords(block: Uint8Array): [number, number, number, number] {
  const view = new DataView(block.buffer, block.byteOffset)
  const word = (offset: number): number => view.getInt32(offset, true)
  return [word(0), word(4), word(8), word(12)]
}

/** A 32-bit word with its bytes in the other order. */
function reversed(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)
}
