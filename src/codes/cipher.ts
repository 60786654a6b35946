/**
 * Codes: a place in one endless row of codes, encrypted. A code is the epoch's digit, ten digits of
 * FF1 over the index, and the check character: 12 characters of the alphabet. Nothing is stored for
 * a code that was merely issued.
 */
import { asciiOf, valueOf } from './alphabet.js'
import { hasRightCheck, parityShares } from './check.js'
import { createFf1, halfBits, halfMask, halfSize } from './ff1.js'

export const codeLength = 12
/** Indexes are the whole numbers below this. */
export const indexLimit = 2 ** 50

/** The secret of an epoch: whoever has it can read codes and make them. */
export interface EpochKey {
  /** 0 to 31 */
  readonly epoch: number
  /** 32 random bytes */
  readonly key: Uint8Array
}

export interface CodeCipher {
  readonly epoch: number
  /** The code of an index. Throws a RangeError for what is not a whole number below 2^50. */
  codeOf(index: number): string
  /** The index of a code as printed; undefined when its parity or its epoch digit is wrong. */
  indexOf(code: string): number | undefined
}

/** The cipher of an epoch for single codes; see `writeCodes` for many. */
export function createCodeCipher({ epoch, key }: EpochKey): CodeCipher {
  requireEpochKey({ epoch, key })
  const ff1 = createFf1(key, epoch)
  return {
    epoch,
    codeOf(index) {
      requireIndexes(index, 1)
      return textOf(epoch, ff1.encrypt(index))
    },
    indexOf(code) {
      if (code.length !== codeLength || !hasRightCheck(code)) return undefined
      if (valueOf[code.charCodeAt(0)] !== epoch) return undefined
      return ff1.decrypt(halfAt(code, 1) * halfSize + halfAt(code, 6))
    },
  }
}

/** Throws a RangeError unless the epoch is 0 to 31 and the key has 32 bytes. */
export function requireEpochKey({ epoch, key }: EpochKey): void {
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > 31) {
    throw new RangeError('an epoch is a whole number from 0 to 31')
  }
  if (key.length !== 32) throw new RangeError('an epoch key has 32 bytes')
}

/** Throws a RangeError unless all indexes from the first are whole numbers from 0 to 2^50 - 1. */
export function requireIndexes(first: number, count: number): void {
  if (!Number.isInteger(first) || first < 0 || first + count > indexLimit) {
    throw new RangeError('an index is a whole number from 0 to 2^50 - 1')
  }
}

function textOf(epoch: number, cipherText: number): string {
  const high = Math.floor(cipherText / halfSize)
  const low = cipherText & halfMask
  const parity =
    (parityShares[11 * 32 + epoch] as number) ^ halfParity(high, 6) ^ halfParity(low, 1)
  return (
    String.fromCharCode(asciiOf[epoch] as number) +
    halfText(high) +
    halfText(low) +
    String.fromCharCode(asciiOf[parity] as number)
  )
}

/** The five digits of a half. */
function halfText(half: number): string {
  return String.fromCharCode(
    asciiOf[half >>> 20] as number,
    asciiOf[(half >>> 15) & 31] as number,
    asciiOf[(half >>> 10) & 31] as number,
    asciiOf[(half >>> 5) & 31] as number,
    asciiOf[half & 31] as number,
  )
}

/** What the five digits of a half add to the parity; the last stands `distance` before the check. */
function halfParity(half: number, distance: number): number {
  let parity = 0
  for (let shift = 0; shift < halfBits; shift += 5, distance++) {
    parity ^= parityShares[distance * 32 + ((half >>> shift) & 31)] as number
  }
  return parity
}

/** The half whose five digits, all of the alphabet, begin at this place of a code. */
export function halfAt(code: string, place: number): number {
  let half = 0
  for (let i = place; i < place + 5; i++) {
    half = (half << 5) | (valueOf[code.charCodeAt(i)] as number)
  }
  return half
}
