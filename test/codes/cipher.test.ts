import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { checkCharacter } from '../../src/codes/check.js'
import { createCodeCipher, indexLimit } from '../../src/codes/cipher.js'
import { groupCode } from '../../src/codes/format.js'

const indexes = fc.maxSafeInteger().map((n) => Math.abs(n) % indexLimit)
const keys = fc.record({
  epoch: fc.integer({ min: 0, max: 31 }),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})
const key = Uint8Array.from({ length: 32 }, (_, i) => i)

t.test('every index comes back from its code', async () => {
  fc.assert(
    fc.property(keys, indexes, (epochKey, index) => {
      const cipher = createCodeCipher(epochKey)
      return cipher.indexOf(cipher.codeOf(index)) === index
    }),
    { numRuns: 1000 },
  )
})

t.test('a code is 12 characters: the epoch digit first, the check character last', async () => {
  fc.assert(
    fc.property(keys, indexes, (epochKey, index) => {
      const code = createCodeCipher(epochKey).codeOf(index)
      return (
        code.length === 12 &&
        code.startsWith(alphabet.charAt(epochKey.epoch)) &&
        code.endsWith(checkCharacter(code.slice(0, -1)))
      )
    }),
  )
})

t.test('codes on printed labels never change: known keys give known codes', async (t) => {
  const first = createCodeCipher({ epoch: 0, key })
  const last = createCodeCipher({ epoch: 31, key })
  t.same(
    [first.codeOf(0), first.codeOf(1), last.codeOf(0), last.codeOf(indexLimit - 1)],
    ['06EAS4PMWMNE', '0985SZM7ZBKX', 'ZGSR8XCNFC5G', 'ZPQYZ6Y38A9M'],
  )
})

t.test('a wrong check, another epoch or something that is no code has no index', async (t) => {
  const cipher = createCodeCipher({ epoch: 3, key })
  const code = cipher.codeOf(123_456_789)
  t.equal(cipher.indexOf(code), 123_456_789)
  const otherLast = alphabet.charAt((alphabet.indexOf(code.charAt(11)) + 1) % 32)
  t.equal(cipher.indexOf(code.slice(0, 11) + otherLast), undefined, 'wrong check')
  const otherEpoch = `4${code.slice(1, 11)}`
  t.equal(cipher.indexOf(otherEpoch + checkCharacter(otherEpoch)), undefined, 'another epoch')
  for (const text of ['', code.slice(1), `${code}0`, code.toLowerCase(), groupCode(code)]) {
    t.equal(cipher.indexOf(text), undefined, text)
  }
})

t.test('the same index of two epochs has nothing in common but by chance', async (t) => {
  const [a, b] = [createCodeCipher({ epoch: 1, key }), createCodeCipher({ epoch: 2, key })]
  t.not(a.codeOf(500).slice(1, 11), b.codeOf(500).slice(1, 11), 'one key, two epochs')
})

t.test('an index outside the row, a wrong epoch and a wrong key are refused', async (t) => {
  const cipher = createCodeCipher({ epoch: 0, key })
  for (const index of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, indexLimit]) {
    t.throws(() => cipher.codeOf(index), RangeError, String(index))
  }
  for (const epoch of [-1, 32, 1.5]) {
    t.throws(() => createCodeCipher({ epoch, key }), RangeError, String(epoch))
  }
  t.throws(() => createCodeCipher({ epoch: 0, key: key.subarray(1) }), RangeError)
})

t.test('a code is shown in groups of four', async (t) => {
  t.equal(groupCode('7K3QM9TX2PD4'), '7K3Q-M9TX-2PD4')
})
