import t from 'tap'
import { parseGtin, toGtin14 } from '../../src/gs1/gtin.js'

t.test('all four lengths are read as typed and compared with 14 digits', async (t) => {
  for (const [typed, gtin14] of [
    ['96385074', '00000096385074'],
    ['036000291452', '00036000291452'],
    ['4006381333931', '04006381333931'],
    ['09506000134352', '09506000134352'],
  ] as const) {
    t.equal(parseGtin(typed), typed)
    t.equal(toGtin14(parseGtin(typed)), gtin14)
  }
})

t.test('scientific notation is refused in words of its own', async (t) => {
  for (const text of ['8.93E+12', '8,93E+12', '8.93501234567E+12', '8e12', '8.935E12']) {
    t.throws(() => parseGtin(text), { code: 'gtin-scientific' }, text)
  }
})

t.test('a wrong check digit is refused, never repaired', async (t) => {
  t.throws(() => parseGtin('4006381333932'), { code: 'gtin-check-digit' })
  t.throws(() => parseGtin('8935012345679'), { code: 'gtin-check-digit' })
})

t.test('a missing check digit or lost zeros are a wrong length', async (t) => {
  for (const text of ['', '400638133', '9506000134', '36000291452', '123456789012345']) {
    t.throws(() => parseGtin(text), { code: 'gtin-length' }, text)
  }
})

t.test('anything but the digits 0 to 9 is refused', async (t) => {
  for (const text of [
    '4006381 333931',
    '4006381333931.0',
    '-4006381333931',
    '４００６３８１３３３９３１',
  ]) {
    t.throws(() => parseGtin(text), { code: 'gtin-character' }, text)
  }
})

t.test('the words name the number in both languages', async (t) => {
  try {
    parseGtin('4006381333932')
    t.fail('should be refused')
  } catch (error) {
    t.match(error, { status: 400, words: { vi: /4006381333932/, en: /4006381333932/ } })
  }
})
