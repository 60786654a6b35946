import fc from 'fast-check'
import t from 'tap'
import { writeCodes } from '../../src/codes/bulk.js'
import { createCodeCipher, type EpochKey, indexLimit } from '../../src/codes/cipher.js'

const keys = fc.record({
  epoch: fc.integer({ min: 0, max: 31 }),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})
const key: EpochKey = { epoch: 9, key: new Uint8Array(32).fill(3) }

/** Makes the codes in the middle of a larger buffer and says whether each is the single cipher's. */
function areRight(by: EpochKey, first: number, count: number, offset: number): boolean {
  const out = new Uint8Array(offset + count * 12 + 5).fill(255)
  writeCodes(by, first, count, out, offset)
  const cipher = createCodeCipher(by)
  const expected = Array.from({ length: count }, (_, i) => cipher.codeOf(first + i)).join('')
  const untouched = [...out.subarray(0, offset), ...out.subarray(offset + count * 12)]
  return (
    Buffer.from(out.subarray(offset, offset + count * 12)).toString('latin1') === expected &&
    untouched.every((byte) => byte === 255)
  )
}

t.test('codes in bulk are the codes made one at a time', async () => {
  fc.assert(
    fc.property(
      keys,
      fc.maxSafeInteger().map((n) => Math.abs(n) % (indexLimit - 300)),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 20 }),
      areRight,
    ),
    { numRuns: 100 },
  )
})

t.test('so they are over the end of a batch, of a half and at both ends of the row', async (t) => {
  t.ok(areRight(key, 1_000_000, 4095, 0), 'one less than a batch')
  t.ok(areRight(key, 1_000_000, 4096, 1), 'a batch')
  t.ok(areRight(key, 2 ** 25 - 4100, 12_289, 2), 'three batches over the end of a half')
  t.ok(areRight(key, 0, 10, 3), 'the first')
  t.ok(areRight(key, indexLimit - 10, 10, 0), 'the last')
  t.ok(areRight(key, 5, 0, 4), 'none')
})

t.test('a call leaves nothing behind that changes the next one', async (t) => {
  t.ok(areRight(key, 77, 9000, 0))
  t.ok(areRight({ epoch: 10, key: new Uint8Array(32).fill(4) }, 78, 5, 0))
  t.ok(areRight(key, 77, 5000, 0))
})

t.test('it writes into a view of a larger buffer, at any place', async (t) => {
  const shared = new Uint8Array(100)
  writeCodes(key, 42, 2, shared.subarray(31, 70), 7)
  const code = createCodeCipher(key).codeOf(43)
  t.equal(Buffer.from(shared.subarray(50, 62)).toString('latin1'), code)
})

t.test('a buffer too short and indexes outside the row are refused', async (t) => {
  t.throws(() => writeCodes(key, 0, 2, new Uint8Array(23)), RangeError)
  t.throws(() => writeCodes(key, 0, 1, new Uint8Array(12), 1), RangeError)
  t.throws(() => writeCodes(key, 0, 1, new Uint8Array(13), -1), RangeError)
  t.throws(() => writeCodes(key, indexLimit - 1, 2, new Uint8Array(24)), RangeError)
  t.throws(() => writeCodes(key, -1, 1, new Uint8Array(12)), RangeError)
  t.throws(() => writeCodes(key, 0, 1.5, new Uint8Array(24)), RangeError)
  t.throws(() => writeCodes(key, 0, -1, new Uint8Array(24)), RangeError)
})
