import t from 'tap'
import { wholeNumber } from '../../src/office/whole-number.js'

t.test('a thousand may be typed in every usual way', async (t) => {
  for (const text of ['1000', '1.000', '1,000', '1 000', '1\u00a0000']) {
    t.equal(wholeNumber(text, 5000), 1000, text)
  }
})

t.test('parts, signs, nothing and too much are no counts', async (t) => {
  for (const text of ['', '0', '-3', '1,5', '1.00', '1.0000', '12a', '5001', '9999999999']) {
    t.equal(wholeNumber(text, 5000), undefined, text)
  }
})
