/**
 * Codes in bulk. node:crypto makes AES blocks far faster than any JavaScript, but a call costs a
 * microsecond: so one call takes the same Feistel round of thousands of codes at once.
 */
import { createCipheriv } from 'node:crypto'
import { asciiOf } from './alphabet.js'
import { parityShares } from './check.js'
import { codeLength, type EpochKey, requireEpochKey, requireIndexes } from './cipher.js'
import { blockP, halfByteOfQ, halfMask, halfSize, roundByteOfQ, rounds, yByte } from './ff1.js'

const blockBytes = 16

/** Codes a call to AES takes: enough that the call costs nothing, few enough to stay in the cache. */
const batchSize = 4096

/** Written anew by every batch and never kept; a worker thread has its own. */
const blocks = new Uint8Array(batchSize * blockBytes)
const blockWords = new DataView(blocks.buffer)
const highs = new Int32Array(batchSize)
const lows = new Int32Array(batchSize)

/**
 * Writes the codes of `count` indexes from the first on, 12 ASCII bytes each with nothing between,
 * into `out` from `offset` (bytes). The same codes as `codeOf`. Throws a RangeError for indexes
 * outside 0 to 2^50 - 1 and when `out` is too short.
 */
export function writeCodes(
  key: EpochKey,
  firstIndex: number,
  count: number,
  out: Uint8Array,
  offset = 0,
): void {
  requireEpochKey(key)
  requireIndexes(firstIndex, count)
  if (!Number.isInteger(count) || count < 0) throw new RangeError('count is a whole number')
  if (offset < 0 || offset + count * codeLength > out.length) {
    throw new RangeError('the codes do not fit into the buffer')
  }
  // ECB is the bare block function; the chaining of FF1's PRF is done here, with P's block once.
  const aes = createCipheriv('aes-256-ecb', key.key, null).setAutoPadding(false)
  const blockR = aes.update(blockP)
  blockR[0] = (blockR[0] as number) ^ key.epoch
  fillBlocks(blockR, Math.min(batchSize, count))
  for (let done = 0; done < count; done += batchSize) {
    const size = Math.min(batchSize, count - done)
    fillHalves(firstIndex + done, size)
    encryptHalves((bytes) => aes.update(bytes), blockR, size)
    writeText(key.epoch, size, out, offset + done * codeLength)
  }
}

/** Every block begins as Q chained to P's block, with 0 for the round and the half. */
function fillBlocks(blockR: Uint8Array, size: number): void {
  const end = size * blockBytes
  blocks.set(blockR)
  for (let filled = blockBytes; filled < end; filled *= 2) {
    blocks.copyWithin(filled, 0, Math.min(filled, end - filled))
  }
}

function fillHalves(firstIndex: number, size: number): void {
  let high = Math.floor(firstIndex / halfSize)
  let low = firstIndex & halfMask
  for (let i = 0; i < size; i++) {
    highs[i] = high
    lows[i] = low
    low = (low + 1) & halfMask
    if (low === 0) high++
  }
}

function encryptHalves(
  aes: (bytes: Uint8Array) => Uint8Array,
  blockR: Uint8Array,
  size: number,
): void {
  const used = blocks.subarray(0, size * blockBytes)
  const halfOfR = new DataView(blockR.buffer, blockR.byteOffset).getInt32(halfByteOfQ)
  for (let round = 0; round < rounds; round++) {
    const [from, to] = round % 2 === 0 ? [lows, highs] : [highs, lows]
    const roundByte = (blockR[roundByteOfQ] as number) ^ round
    fillRound(from, halfOfR, roundByte, size)
    addRound(aes(used), to, size)
  }
}

/** Puts the round's number and each code's half, both chained to R, into the blocks. */
function fillRound(from: Int32Array, halfOfR: number, roundByte: number, size: number): void {
  for (let i = 0, at = 0; i < size; i++, at += blockBytes) {
    blocks[at + roundByteOfQ] = roundByte
    blockWords.setInt32(at + halfByteOfQ, halfOfR ^ (from[i] as number))
  }
}

/** Adds y of each block to the other half, modulo 2^25. */
function addRound(output: Uint8Array, to: Int32Array, size: number): void {
  const words = new DataView(output.buffer, output.byteOffset, size * blockBytes)
  for (let i = 0, at = yByte; i < size; i++, at += blockBytes) {
    to[i] = ((to[i] as number) + words.getInt32(at)) & halfMask
  }
}

/**
 * A half as five characters comes from two tables, two digits and three. The top byte of an entry is
 * what its digits add to the parity, for the place the table is for.
 */
const highTwo = digitTable(2, 9)
const highThree = digitTable(3, 6)
const lowTwo = digitTable(2, 4)
const lowThree = digitTable(3, 1)

/** Little-endian characters of so many digits, the last of them `distance` before the check. */
function digitTable(digits: number, distance: number): Uint32Array {
  return Uint32Array.from({ length: 32 ** digits }, (_, value) => {
    let entry = 0
    let parity = 0
    for (let i = 0; i < digits; i++) {
      const digit = (value >>> (5 * i)) & 31
      entry |= (asciiOf[digit] as number) << (8 * (digits - 1 - i))
      parity ^= parityShares[(distance + i) * 32 + digit] as number
    }
    return (entry | (parity << 24)) >>> 0
  })
}

function writeText(epoch: number, size: number, out: Uint8Array, offset: number): void {
  const words = new DataView(out.buffer, out.byteOffset)
  const epochCharacter = asciiOf[epoch] as number
  const epochParity = parityShares[(codeLength - 1) * 32 + epoch] as number
  for (let i = 0, at = offset; i < size; i++, at += codeLength) {
    const high = highs[i] as number
    const low = lows[i] as number
    const a = highTwo[high >>> 15] as number
    const b = highThree[high & 0x7fff] as number
    const c = lowTwo[low >>> 15] as number
    const d = lowThree[low & 0x7fff] as number
    const parity = epochParity ^ ((a ^ b ^ c ^ d) >>> 24)
    words.setUint32(at, epochCharacter | (a << 8) | (b << 24), true)
    words.setUint32(at + 4, ((b >>> 8) & 0xffff) | (c << 16), true)
    words.setUint32(at + 8, (d & 0xffffff) | ((asciiOf[parity] as number) << 24), true)
  }
}
