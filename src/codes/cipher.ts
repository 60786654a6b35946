/**
 * Codes: a place in one endless row of codes, encrypted. A code is the epoch's digit, ten digits of
 * FF1 over the index, and the check character: 12 characters of the alphabet. Nothing is stored for
 * a code that was merely issued.
 */
import { asciiOf, valueOf } from './alphabet.js'
import { parityOf } from './check.js'
import { createFf1 } from './ff1.js'

export const codeLength = 12
/** Indexes are the whole numbers below this. */
export const indexLimit = 2 ** 50
/** Epochs are numbered from 0; the epoch's digit is one character. */
export const epochLimit = 32

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

/** What each value adds to the parity at each place of a code: 32 entries a place. */
const parities = Uint8Array.from({ length: codeLength * 32 }, (_, i) =>
  parityOf(i % 32, codeLength - 1 - Math.floor(i / 32)),
)

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
      const cipherText = readText(epoch, code)
      return cipherText < 0 ? undefined : ff1.decrypt(cipherText)
    },
  }
}

/** Throws unless the epoch is 0 to 31 and the key has 32 bytes. */
export function requireEpochKey({ epoch, key }: EpochKey): void {
  if (!Number.isInteger(epoch) || epoch < 0 || epoch >= epochLimit) {
    throw new RangeError('an epoch is a whole number from 0 to 31')
  }
  if (key.length !== 32) throw new RangeError('an epoch key has 32 bytes')
}

/** Throws unless all of `count` indexes from the first are whole numbers below 2^50. */
export function requireIndexes(first: number, count: number): void {
  if (!Number.isInteger(first) || first < 0 || first + count > indexLimit) {
    throw new RangeError('an index is a whole number from 0 to 2^50 - 1')
  }
}

const characters = new Uint8Array(codeLength)

function textOf(epoch: number, cipherText: number): string {
  let parity = parities[epoch] as number
  characters[0] = asciiOf[epoch] as number
  // Digits are taken out of 25 bits at a time, so that shifts do.
  for (let half = 1; half >= 0; half--) {
    let digits = half === 1 ? cipherText % 2 ** 25 : Math.floor(cipherText / 2 ** 25)
    for (let place = half * 5 + 5; place > half * 5; place--) {
      const digit = digits & 31
      characters[place] = asciiOf[digit] as number
      parity ^= parities[place * 32 + digit] as number
      digits >>>= 5
    }
  }
  characters[codeLength - 1] = asciiOf[parity] as number
  return String.fromCharCode(...characters)
}

/** The ten digits in the middle as a number, or -1 when it is not a code of this epoch. */
function readText(epoch: number, code: string): number {
  if (code.length !== codeLength || valueOf[code.charCodeAt(0)] !== epoch) return -1
  let parity = parities[epoch] as number
  let cipherText = 0
  for (let place = 1; place < codeLength; place++) {
    const value = valueOf[code.charCodeAt(place)] ?? -1
    if (value < 0) return -1
    parity ^= parities[place * 32 + value] as number
    if (place < codeLength - 1) cipherText = cipherText * 32 + value
  }
  return parity === 0 ? cipherText : -1
}
