import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import {
  readRunName,
  readRunningNumber,
  runName,
  runningNumber,
} from '../../src/codes/running-number.js'

const seqs = fc.integer({ min: 1, max: 10_000_000 })
const numbers = fc.integer({ min: 1, max: 999_999_999 })

t.test('runs are named by letter and number, the letter first to change', async (t) => {
  t.same([1, 2, 22, 23, 24, 133].map(runName), ['A1', 'B1', 'Z1', 'A2', 'B2', 'A7'])
  for (const seq of [0, -1, 1.5, Number.NaN]) t.throws(() => runName(seq), RangeError, String(seq))
})

t.test('no two runs have one name, and neighbours differ in the letter', async (t) => {
  const names = Array.from({ length: 5000 }, (_, i) => runName(i + 1))
  t.equal(new Set(names).size, names.length)
  t.ok(names.every((name, i) => name.charAt(0) !== names[i + 1]?.charAt(0)))
  t.ok(names.every((name) => !/[ILOU]/.test(name)))
})

t.test('a run is found again by its name, whatever the spelling', async (t) => {
  fc.assert(fc.property(seqs, (seq) => readRunName(` ${runName(seq).toLowerCase()} `) === seq))
  for (const text of ['', 'A', '7', 'A0', 'A07', 'U7', 'I7', 'AA7', 'A7-', 'A7-000500-K']) {
    t.equal(readRunName(text), undefined, text)
  }
})

t.test('a running number carries its run and a check character', async (t) => {
  t.equal(runningNumber(133, 500), 'A7-000500-K')
  t.match(runningNumber(1, 12_345_678), /^A1-12345678-[0-9A-Z]$/)
  for (const n of [0, -1, 2.5, 1_000_000_000]) {
    t.throws(() => runningNumber(1, n), RangeError, String(n))
  }
})

t.test('every running number is read back, also without care', async () => {
  fc.assert(
    fc.property(seqs, numbers, (seq, number) => {
      const text = runningNumber(seq, number)
      const careless = text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
      return [text, careless, ` ${text.replaceAll('-', ' – ')} `].every((typed) => {
        const read = readRunningNumber(typed)
        return read?.seq === seq && read.number === number
      })
    }),
    { numRuns: 500 },
  )
})

t.test('every wrong character of a running number is found', async () => {
  fc.assert(
    fc.property(seqs, numbers, fc.nat(30), fc.constantFrom(...alphabet), (seq, number, at, c) => {
      const text = runningNumber(seq, number)
      const place = at % text.length
      if (text.charAt(place) === '-' || text.charAt(place) === c) return true
      return readRunningNumber(text.slice(0, place) + c + text.slice(place + 1)) === undefined
    }),
    { numRuns: 1000 },
  )
})

t.test('a plain number is a number of a run that is known already', async (t) => {
  t.same(readRunningNumber('500'), { number: 500 })
  t.same(readRunningNumber(' 000500 '), { number: 500 })
})

t.test('anything else is not read', async (t) => {
  const texts = [
    '',
    '0',
    '000000',
    '-5',
    '5.5',
    '1e3',
    'A7',
    'A7-000500',
    'A7-500-K',
    'U7-000500-K',
  ]
  texts.push(
    'A7-000500-L',
    'A07-000500-K',
    'A0-000500-K',
    'A7-0000500-K',
    'AA7-000500-K',
    '1234567890',
  )
  for (const text of texts) t.equal(readRunningNumber(text), undefined, text)
})
