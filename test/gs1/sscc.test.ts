import fc from 'fast-check'
import t from 'tap'
import { sscc } from '../../src/gs1/sscc.js'

t.test('an SSCC has 18 digits, and its weighted sum is a multiple of ten', async (t) => {
  const prefix = fc.stringMatching(/^[0-9]{7,12}$/)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9 }),
      prefix,
      fc.nat(9999),
      (extension, prefix, serial) => {
        const number = sscc(extension, prefix, serial)
        // GS1 General Specifications, 7.9.1: weights 3 and 1 in turn, the first is 3 where digits are even in number.
        const sum = [...number].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 1 : 3), 0)
        return (
          /^\d{18}$/.test(number) && number.startsWith(`${extension}${prefix}`) && sum % 10 === 0
        )
      },
    ),
  )
  t.throws(
    () => sscc(0, '893500012', 10 ** 7),
    RangeError,
    'a serial of more digits than there is room for',
  )
})
