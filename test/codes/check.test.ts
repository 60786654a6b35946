import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { checkCharacter, hasRightCheck } from '../../src/codes/check.js'
import { multiply } from '../../src/codes/gf32.js'

const texts = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength })

const put = (text: string, place: number, character: string): string =>
  text.slice(0, place) + character + text.slice(place + 1)

function swap(text: string, a: number, b: number): string {
  return put(put(text, a, text.charAt(b)), b, text.charAt(a))
}

/** What is wrong with the text (which is right) that its check does not find. */
function missed(text: string): string[] {
  const found: string[] = []
  for (let a = 0; a < text.length; a++) {
    for (const character of alphabet) {
      const wrong = put(text, a, character)
      if (wrong !== text && hasRightCheck(wrong)) found.push(wrong)
    }
    for (let b = a + 1; b < text.length; b++) {
      const wrong = swap(text, a, b)
      if (wrong !== text && hasRightCheck(wrong)) found.push(wrong)
    }
  }
  return found
}

t.test('the field multiplies as polynomials modulo x^5 + x^2 + 1', async (t) => {
  for (let a = 0; a < 32; a++) {
    for (let b = 0; b < 32; b++) {
      let product = 0
      for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) product ^= a << bit
      for (let bit = 8; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5)
      if (multiply(a, b) !== product) t.fail(`${a} times ${b}`)
    }
  }
  t.equal(multiply(2, 16), 5)
})

t.test('0123456789A has the check character M', async (t) => {
  t.equal(checkCharacter('0123456789A'), 'M')
  t.ok(hasRightCheck('0123456789AM'))
})

t.test(
  'the eleven characters of a code have the weights 7 17 26 13 20 10 5 16 8 4 2',
  async (t) => {
    const weights = Array.from({ length: 11 }, (_, place) =>
      alphabet.indexOf(checkCharacter(put('00000000000', place, '1'))),
    )
    t.same(weights, [7, 17, 26, 13, 20, 10, 5, 16, 8, 4, 2])
  },
)

t.test('every wrong character and every swap of two in a code is found', async () => {
  fc.assert(
    fc.property(texts(11, 11), (body) => missed(body + checkCharacter(body)).length === 0),
    { numRuns: 300 },
  )
})

t.test('so it is in texts of every length up to 30', async (t) => {
  for (let length = 1; length <= 30; length++) {
    const body = Array.from({ length }, (_, i) => alphabet.charAt((i * 7 + length) % 32)).join('')
    t.same(missed(body + checkCharacter(body)), [], `length ${length}`)
  }
})

t.test('a text that is right is found right, whatever it is', async () => {
  fc.assert(fc.property(texts(1, 30), (body) => hasRightCheck(body + checkCharacter(body))))
})

t.test('a text too long or with a strange character is refused', async (t) => {
  t.throws(() => checkCharacter('0'.repeat(31)), RangeError)
  t.equal(hasRightCheck('0'.repeat(32)), false)
  t.equal(hasRightCheck(''), false)
  for (const stranger of ['U', 'O', 'I', 'L', 'a', '-', 'Đ', '𝟙']) {
    t.throws(() => checkCharacter(`012${stranger}`), RangeError, stranger)
    t.equal(hasRightCheck(`000${stranger}`), false, stranger)
  }
})
