import fc from 'fast-check'
import t from 'tap'
import { matchesSearch, nameKey, searchKey, tidy } from '../../src/registry/name-key.js'

t.test('names that people take for the same have one key', async (t) => {
  const same: [string, string][] = [
    ['Hòa Bình', 'Hoà Bình'],
    ['Gạo thơm Thủy Thanh', 'gạo  thơm THUỶ thanh '],
    ['Khoẻ', 'Khỏe'],
    ['Trà tôm nõn', 'Trà tôm nõn'.normalize('NFD')],
    ['Đế Gò Đen', 'đế gò đen'],
    ['Trà\u00a0Hích', 'Trà Hích'],
  ]
  for (const [a, b] of same) t.equal(nameKey(a), nameKey(b), `${a} = ${b}`)
})

t.test('names that differ in a mark or letter keep different keys', async (t) => {
  for (const [a, b] of [
    ['Trà đen', 'Tra đen'],
    ['Măng', 'Mạng'],
    ['Cà phê', 'Ca phê'],
    ['Dừa', 'Dứa'],
  ] as const)
    t.not(nameKey(a), nameKey(b), `${a} is not ${b}`)
})

t.test('a key is its own key however the text is composed', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      return nameKey(text.normalize('NFD')) === nameKey(text.normalize('NFC'))
    }),
    { numRuns: 300 },
  )
})

t.test('search needs no marks and matches the beginning of words', async (t) => {
  t.equal(searchKey('Trà tôm nõn – Đạt Phát (5 sao)'), 'tra tom non dat phat 5 sao')
  t.ok(matchesSearch(searchKey('Trà tôm nõn hương quê'), searchKey('tom huong')))
  t.notOk(matchesSearch(searchKey('Trà tôm nõn'), searchKey('on')))
})

t.test('stored text is composed and tidy but otherwise as written', async (t) => {
  t.equal(tidy('  Trà\n tôm\u200b nõn '.normalize('NFD')), 'Trà tôm nõn')
  t.equal(tidy('=1+1'), '=1+1')
})
