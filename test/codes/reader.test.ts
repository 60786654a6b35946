import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { checkCharacter } from '../../src/codes/check.js'
import { groupCode } from '../../src/codes/format.js'
import { readCode } from '../../src/codes/reader.js'

const body = '01A1K3QM9TX'
const code = body + checkCharacter(body)
const grouped = groupCode(code)

const codes = fc
  .string({ unit: fc.constantFrom(...alphabet), minLength: 11, maxLength: 11 })
  .map((text) => text + checkCharacter(text))

/** Anything at all, torn surrogates too, and what looks like codes and addresses. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...alphabet, '-', ' ', '/T/', '/21/', '?', '%2D', '%'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

t.test('a code is read in every spelling people use', async (t) => {
  const fullWidth = [...grouped].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
  const spellings = [
    code,
    grouped,
    grouped.toLowerCase(),
    `  ${grouped}\n`,
    code.split('').join(' '),
    grouped.replaceAll('-', ' – '),
    grouped.replaceAll('-', '‑'),
    grouped.replaceAll('-', '—'),
    grouped.replaceAll('-', '−'),
    grouped.replaceAll('-', '\u00a0'),
    `\ufeff${code}\u200b`,
    `"${grouped}".`,
    `(${grouped})`,
    code.replace('0', 'O').replace('1', 'I'),
    code.replace('0', 'o').replace('1', 'l'),
    fullWidth,
    fullWidth.toLowerCase(),
  ]
  for (const spelling of spellings) t.same(readCode(spelling), { ok: true, code }, spelling)
})

t.test('a code is read out of the whole address a label holds', async (t) => {
  const addresses = [
    `https://nguon.example/T/${code}`,
    `HTTPS://NGUON.EXAMPLE/t/${code.toLowerCase()}`,
    `nguon.example/T/${grouped}`,
    `/T/${code}`,
    `https://nguon.example/T/${code}/`,
    `https://nguon.example/T/${code}?lang=en&utm=21/x`,
    `https://nguon.example/T/${code}?from=/21/000000000000`,
    `https://nguon.example/T/${code}#top`,
    `<https://nguon.example/T/${code}>.`,
    `Xem giúp em: https://nguon.example/T/${code} nhé, cảm ơn`,
    `https://nguon.example/T/${grouped.replaceAll('-', ' ')}`,
    `https://nguon.example/T/${grouped.replaceAll('-', '%20')}`,
    `https://nguon.example/01/08938505974002/21/${code}`,
    `https://nguon.example/01/08938505974002/10/L.07-A/21/${code}`,
    `https://nguon.example/01/08938505974002/10/T/21/${code}`,
    `https://nguon.example/01/08938505974002/10/21/21/${code}?17=270101`,
    `https://nguon.example/sub/path/T/${code}`,
    `https://go.example/?to=${encodeURIComponent(`https://nguon.example/T/${code}`)}`,
    `https://nguon.example/T/${code}?bad=%E1%`,
  ]
  for (const address of addresses) t.same(readCode(address), { ok: true, code }, address)
})

t.test(
  'U and what a Vietnamese keyboard makes of two letters are refused with their place',
  async (t) => {
    for (const stranger of ['U', 'u', 'Ư', 'ư', 'Đ', 'đ', 'Â', 'Ô', 'Á', 'ß', 'ı', '!', '*']) {
      const typed = `${code.slice(0, 5)}${stranger}${code.slice(6)}`
      const read = readCode(typed)
      t.match(read, { ok: false, problem: 'character', position: 5 }, stranger)
    }
    const read = readCode(`${grouped.slice(0, 6)}ư${grouped.slice(7)}`)
    t.match(read, { ok: false, problem: 'character', position: 5 }, 'separators do not count')
    t.equal(read.ok ? undefined : read.text.charAt(5), 'ư')
    const decomposed = readCode(`${code.slice(0, 5)}A\u0301${code.slice(6)}`)
    t.match(decomposed, { ok: false, problem: 'character', position: 5 }, 'decomposed')
  },
)

t.test('W and DD are read back from Ư and Đ where only one code can be meant', async (t) => {
  const right = (body: string) => body + checkCharacter(body)
  const w = right('01AWK3QM9TW')
  t.same(readCode(w.replaceAll('W', 'ư')), { ok: true, code: w })
  t.same(readCode(groupCode(w).replaceAll('W', 'Ư')), { ok: true, code: w })
  const telex = right('0DDWK3QM9TX')
  t.same(readCode(telex.replace('DD', 'Đ').replace('W', 'Ư')), { ok: true, code: telex })
  const vni = right('0D9WK3QM9TX')
  t.same(readCode(vni.replace('D9', 'đ')), { ok: true, code: vni })
  t.match(readCode(telex.replace('DD', 'Đ').replace('K', 'M')), {
    ok: false,
    problem: 'character',
    position: 1,
  })
})

t.test(
  'every code with W and DD is read as a Vietnamese keyboard writes it, or refused',
  async () => {
    const letters = fc.constantFrom('W', 'D', 'D9', 'DD', '3', 'K')
    const bodies = fc
      .array(letters, { minLength: 11, maxLength: 11 })
      .map((parts) => parts.join('').slice(0, 11))
    fc.assert(
      fc.property(bodies, (body) => {
        const right = body + checkCharacter(body)
        const read = readCode(right.replaceAll('DD', 'Đ').replaceAll('W', 'Ư'))
        return read.ok ? read.code === right : read.problem === 'character'
      }),
    )
  },
)

t.test('a code with too few or too many characters is refused for its length', async (t) => {
  for (const typed of ['', ' - ', code.slice(1), `${code}0`, `https://nguon.example/T/${code}0`]) {
    t.match(readCode(typed), { ok: false, problem: 'length' }, typed)
  }
  t.same(readCode(code.slice(0, 4)), { ok: false, problem: 'length', text: code.slice(0, 4) })
})

t.test('every wrong character of a code is refused for its check', async () => {
  fc.assert(
    fc.property(codes, fc.nat(11), fc.integer({ min: 1, max: 31 }), (right, place, by) => {
      const value = (alphabet.indexOf(right.charAt(place)) + by) % 32
      const wrong = right.slice(0, place) + alphabet.charAt(value) + right.slice(place + 1)
      const read = readCode(groupCode(wrong))
      return !read.ok && read.problem === 'check' && read.text === wrong
    }),
  )
})

t.test('every code is read as shown, and in lower case with spaces', async () => {
  fc.assert(
    fc.property(codes, (right) => {
      const typed = groupCode(right).toLowerCase().replaceAll('-', ' ')
      return [groupCode(right), typed].every((text) => {
        const read = readCode(text)
        return read.ok && read.code === right
      })
    }),
  )
})

t.test('whatever is typed, the answer is a right code or a problem', async () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const read = readCode(typed)
      return read.ok
        ? checkCharacter(read.code.slice(0, 11)) === read.code.at(11)
        : read.problem !== 'character' || read.position !== undefined
    }),
  )
})

t.test('a very long text is not searched', async (t) => {
  t.match(readCode(`/21/`.repeat(100_000)), { ok: false, problem: 'length' })
})

t.test('an address without a code is no code', async (t) => {
  for (const typed of [
    'https://nguon.example/P/tra-tom-non',
    'https://nguon.example/',
    '/T/',
    '/',
  ]) {
    t.equal(readCode(typed).ok, false, typed)
  }
})
