import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { checkCharacter } from '../../src/codes/check.js'
import { createCodeCipher, indexLimit } from '../../src/codes/cipher.js'
import { createIndexReader } from '../../src/codes/index-reader.js'

const keys = fc.record({
  epoch: fc.integer({ min: 0, max: 31 }),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})
const indexes = fc.maxSafeInteger().map((n) => Math.abs(n) % indexLimit)

t.test('codes that came together have the indexes they have one at a time', async () => {
  fc.assert(
    fc.property(keys, fc.array(indexes, { maxLength: 40 }), (key, wanted) => {
      const cipher = createCodeCipher(key)
      const read = createIndexReader(key)(wanted.map((index) => cipher.codeOf(index)))
      return JSON.stringify(read) === JSON.stringify(wanted)
    }),
    { numRuns: 300 },
  )
})

t.test('more than one go of them, again and again', async (t) => {
  const key = { epoch: 7, key: new Uint8Array(32).fill(9) }
  const cipher = createCodeCipher(key)
  const read = createIndexReader(key)
  for (const count of [1, 2, 255, 256, 257, 1000, 3]) {
    const wanted = Array.from({ length: count }, (_, i) => 2 ** 25 * i + 17 * i)
    t.same(read(wanted.map((index) => cipher.codeOf(index))), wanted)
  }
})

t.test('strangers among them have none and disturb nobody', async (t) => {
  const key = { epoch: 3, key: new Uint8Array(32).fill(1) }
  const cipher = createCodeCipher(key)
  const [a, b] = [cipher.codeOf(1), cipher.codeOf(2)]
  const wrong = a.slice(0, 11) + alphabet.charAt((alphabet.indexOf(a.charAt(11)) + 1) % 32)
  const other = `4${b.slice(1, 11)}`
  t.same(createIndexReader(key)([wrong, a, '', other + checkCharacter(other), b, `${a}0`]), [
    undefined,
    1,
    undefined,
    undefined,
    2,
    undefined,
  ])
})
