/** How fast codes are made and read; @noble/ciphers' general FF1 does the same work beside. */
import { randomBytes, randomInt } from 'node:crypto'
import { FF1 } from '@noble/ciphers/ff1.js'
import { alphabet } from '../src/codes/alphabet.js'
import { writeCodes } from '../src/codes/bulk.js'
import { checkCharacter } from '../src/codes/check.js'
import { codeLength, createCodeCipher, type EpochKey } from '../src/codes/cipher.js'
import type { Row } from './report.js'

const bulkCodes = 1_000_000
const singleCodes = 100_000
const generalCodes = 2_000
const rounds = 7

export async function run(): Promise<Row[]> {
  const key: EpochKey = { epoch: 5, key: randomBytes(32) }
  const start = randomInt(2 ** 47)
  return [bulkRow(key, start), verifyRow(key, start), encodeRow(key, start)]
}

/** One thread, into a buffer that is there; rounded rates of the median round. */
function bulkRow(key: EpochKey, start: number): Row {
  const out = new Uint8Array(bulkCodes * codeLength)
  const value = 1e6 / microseconds(bulkCodes, () => writeCodes(key, start, bulkCodes, out))
  const baseline = 1e6 / generalEncode(key, start)
  return row('codes_per_second', value, 'codes/s', baseline, value / baseline)
}

/** From text to index, parity included. */
function verifyRow(key: EpochKey, start: number): Row {
  const cipher = createCodeCipher(key)
  const codes = Array.from({ length: singleCodes }, (_, i) => cipher.codeOf(start + i))
  const value = microseconds(singleCodes, () => {
    for (const code of codes) if (cipher.indexOf(code) === undefined) throw new Error('not read')
  })
  const ff1 = FF1(32, key.key, Uint8Array.of(key.epoch))
  const baseline = microseconds(generalCodes, () => {
    for (const code of codes.slice(0, generalCodes)) {
      if (checkCharacter(code.slice(0, -1)) !== code.at(-1)) throw new Error('not read')
      ff1.decrypt([...code.slice(1, -1)].map((character) => alphabet.indexOf(character)))
    }
  })
  return row('verify_us', value, 'us', baseline, baseline / value)
}

function encodeRow(key: EpochKey, start: number): Row {
  const cipher = createCodeCipher(key)
  const value = microseconds(singleCodes, () => {
    for (let i = 0; i < singleCodes; i++) cipher.codeOf(start + i)
  })
  const baseline = generalEncode(key, start)
  return row('encode_us', value, 'us', baseline, baseline / value)
}

/** Microseconds a code from index to text, the general way. */
function generalEncode(key: EpochKey, start: number): number {
  const ff1 = FF1(32, key.key, Uint8Array.of(key.epoch))
  return microseconds(generalCodes, () => {
    for (let i = 0; i < generalCodes; i++) {
      const digits = Array.from({ length: 10 }, (_, n) => {
        return Math.floor((start + i) / 32 ** (9 - n)) % 32
      })
      const body = [key.epoch, ...ff1.encrypt(digits)]
        .map((digit) => alphabet.charAt(digit))
        .join('')
      if ((body + checkCharacter(body)).length !== codeLength) throw new Error('not made')
    }
  })
}

/** The median round's microseconds a piece, after one round to warm up. */
function microseconds(pieces: number, work: () => void): number {
  work()
  const times = Array.from({ length: rounds }, () => {
    const begin = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - begin) / 1000 / pieces
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number
}

function row(metric: string, value: number, unit: string, baseline: number, ratio: number): Row {
  return { bench: 'codes', metric, value, unit, baseline, ratio }
}
