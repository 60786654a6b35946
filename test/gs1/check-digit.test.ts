import fc from 'fast-check'
import t from 'tap'
import { checkDigit, hasCheckDigit } from '../../src/gs1/check-digit.js'

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 })

t.test('known numbers have their check digits', async (t) => {
  t.equal(checkDigit('629104150021'), '3')
  t.equal(checkDigit('9638507'), '4')
  t.equal(checkDigit('03600029145'), '2')
  t.equal(checkDigit('0950600013435'), '2')
  t.equal(checkDigit('10614141234567890'), '8')
})

t.test('every single wrong digit is found', async () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
      const whole = text + checkDigit(text)
      const i = at % whole.length
      const wrong = whole.slice(0, i) + ((Number(whole[i]) + by) % 10) + whole.slice(i + 1)
      return hasCheckDigit(whole) && !hasCheckDigit(wrong)
    }),
  )
})

t.test('what is not digits has no check digit', async (t) => {
  t.throws(() => checkDigit(''), RangeError)
  t.throws(() => checkDigit('12a'), RangeError)
  for (const text of ['', '0', '١٢', '4006381333931 ', '40063813339-1'])
    t.notOk(hasCheckDigit(text))
})
