import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { checkCharacter, hasRightCheck } from '../../src/codes/check.js'
import { typingHelp } from '../../src/codes/typing-help.js'
import { keysBehind } from '../../src/codes/vietnamese-keyboard.js'

const right = (body: string): string => body + checkCharacter(body)
const codes = fc
  .string({ unit: fc.constantFrom(...alphabet), minLength: 11, maxLength: 11 })
  .map(right)
const looks = ['8B', '5S', '2Z', '0D', '0Q', '17', '4A', '6G', 'MN', 'VW', 'VY']

t.test('a code needs no help', async (t) => {
  t.equal(typingHelp(right('01A1K3QM9TX')), undefined)
})

t.test('one look-alike for another is found where it stands', async (t) => {
  const code = right('01A8K3QM9TX')
  const help = typingHelp(code.replace('8', 'B').toLowerCase())
  t.match(help, { problem: 'check', text: code.replace('8', 'B'), places: [3] })
  t.ok(help?.lookAlikes.some((set) => set.join() === '8,B'))
})

t.test('where a place is marked, another character there makes the parity right', async (t) => {
  const wrongs = fc
    .tuple(codes, fc.constantFrom(...looks), fc.boolean())
    .map(([code, [a = '', b = ''], turned]) => code.replace(turned ? a : b, turned ? b : a))
  let marked = 0
  fc.assert(
    fc.property(wrongs, (wrong) => {
      const help = typingHelp(wrong)
      if (help?.problem !== 'check' || help.places.length !== 1) return true
      marked++
      const [place = -1] = help.places
      return [...alphabet].some((other) =>
        hasRightCheck(wrong.slice(0, place) + other + wrong.slice(place + 1)),
      )
    }),
    { numRuns: 1000 },
  )
  t.ok(marked > 50, `places were marked ${marked} times`)
})

t.test('two neighbours that changed places are found, and many guesses are no mark', async (t) => {
  // No character of it has a look-alike.
  const swapped = typingHelp(right('3E9F3HJKPRT').replace('JK', 'KJ'))
  t.match(swapped, { problem: 'check', places: [6, 7] })
  let ambiguous = 0
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      const help = typingHelp(a.slice(0, 6) + b.slice(6))
      if (help?.problem === 'check' && help.places.length === 0) ambiguous++
      return (help?.places.length ?? 0) <= 2
    }),
  )
  t.ok(ambiguous > 0)
})

t.test('VV and W are told apart by the length', async (t) => {
  const code = right('01AWK3QM9TX')
  t.match(typingHelp(code.replace('W', 'VV')), { problem: 'length', places: [3, 4] })
  const double = right('01AVV3QM9TX')
  t.match(typingHelp(double.replace('VV', 'W')), { problem: 'length', places: [3] })
  t.match(typingHelp('7K3Q'), { problem: 'length', places: [] })
})

t.test('what a Vietnamese keyboard made is named with the keys behind it', async (t) => {
  const keys = (letter: string) => keysBehind(letter)?.keys
  t.same(keys('ư'), ['W'])
  t.same(keys('Đ'), ['DD', 'D9'])
  t.same(keys('Â'), ['AA', 'A6'])
  t.same(keys('Ê'), ['EE', 'E6'])
  t.same(keys('Ô'), ['OO', 'O6'])
  t.same(keys('Ă'), ['AW', 'A8'])
  t.same(keys('Ơ'), ['OW', 'O7'])
  t.same(keys('Á'), ['AS', 'A1'])
  t.same(keys('Ậ'), ['AAJ', 'A65'])
  t.same(keys('ứ'), ['WS'])
  t.same(keys('Ú'), [], 'no code has a U')
  t.equal(keysBehind('A'), undefined)
  t.equal(keysBehind('Ñ'), undefined)
  t.match(typingHelp('01Á1K3QUĐTX7'), {
    problem: 'character',
    places: [2, 7, 8],
    made: [{ letter: 'Á' }, { letter: 'Đ' }],
    strangers: ['U'],
  })
})

t.test('whatever is typed, the places lie in the text', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
      const help = typingHelp(typed)
      const length = help ? [...help.text].length : 0
      return !help || help.places.every((place) => place >= 0 && place < length)
    }),
  )
})
