/**
 * Indexes of many codes at once. AES by tables, as for a single code, needs half a megabyte that other
 * work pushes out of the processor's cache; node:crypto needs none, but a call costs a microsecond: so
 * one call takes the same Feistel round of all codes that came together.
 */
import { createCipheriv } from 'node:crypto'
import { valueOf } from './alphabet.js'
import { hasRightCheck } from './check.js'
import { codeLength, createCodeCipher, type EpochKey, halfAt } from './cipher.js'
import { blockP, halfByteOfQ, halfMask, halfSize, roundByteOfQ, rounds, yByte } from './ff1.js'

/** Codes a call to AES takes; more are read in several goes. */
const most = 256
const blockBytes = 16

/** The index of each code as printed; undefined where the parity or the epoch digit is wrong. */
export type IndexReader = (codes: readonly string[]) => (number | undefined)[]

/** Reads the codes of one epoch: the same indexes as `createCodeCipher(key).indexOf`. */
export function createIndexReader(key: EpochKey): IndexReader {
  const single = createCodeCipher(key)
  const together = createRounds(key)
  return (codes) => {
    if (codes.length < 2) return codes.map((code) => single.indexOf(code))
    const indexes = new Array<number | undefined>(codes.length)
    const whole: number[] = []
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as string
      const isOurs =
        code.length === codeLength &&
        valueOf[code.charCodeAt(0)] === key.epoch &&
        hasRightCheck(code)
      if (isOurs) whole.push(i)
    }
    for (let from = 0; from < whole.length; from += most) {
      const some = whole.slice(from, from + most)
      together.read(some.map((i) => codes[i] as string))
      for (let n = 0; n < some.length; n++) indexes[some[n] as number] = together.index(n)
    }
    return indexes
  }
}

/** FF1's decryption of up to `most` codes side by side (NIST SP 800-38G, algorithm 8). */
function createRounds({ epoch, key }: EpochKey) {
  const aes = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const blockR = aes.update(blockP)
  blockR[0] = (blockR[0] as number) ^ epoch
  const halfOfR = new DataView(blockR.buffer, blockR.byteOffset).getInt32(halfByteOfQ)
  const roundOfR = blockR[roundByteOfQ] as number
  const blocks = new Uint8Array(most * blockBytes)
  const words = new DataView(blocks.buffer)
  for (let at = 0; at < blocks.length; at += blockBytes) blocks.set(blockR, at)
  const a = new Int32Array(most)
  const b = new Int32Array(most)

  /** Takes y of a round over one half from the other, modulo 2^25. */
  function undo(round: number, from: Int32Array, to: Int32Array, count: number): void {
    for (let i = 0, at = 0; i < count; i++, at += blockBytes) {
      blocks[at + roundByteOfQ] = roundOfR ^ round
      words.setInt32(at + halfByteOfQ, halfOfR ^ (from[i] as number))
    }
    const out = aes.update(blocks.subarray(0, count * blockBytes))
    const ys = new DataView(out.buffer, out.byteOffset, out.length)
    for (let i = 0, at = yByte; i < count; i++, at += blockBytes) {
      to[i] = ((to[i] as number) - ys.getInt32(at)) & halfMask
    }
  }

  return {
    read(codes: readonly string[]): void {
      for (let i = 0; i < codes.length; i++) {
        a[i] = halfAt(codes[i] as string, 1)
        b[i] = halfAt(codes[i] as string, 6)
      }
      for (let round = rounds - 2; round >= 0; round -= 2) {
        undo(round + 1, a, b, codes.length)
        undo(round, b, a, codes.length)
      }
    },
    index: (n: number): number => (a[n] as number) * halfSize + (b[n] as number),
  }
}
