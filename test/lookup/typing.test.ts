import fc from 'fast-check'
import t from 'tap'
import { checkCharacter } from '../../src/codes/check.js'
import { ownPath } from '../../src/lookup/own-path.js'
import { typedTarget } from '../../src/lookup/typed.js'
import { onEachEngine } from '../stores.js'
import { createWorld, visible } from './world.js'

const right = (body: string): string => body + checkCharacter(body)
const code = right('01A8K3QM9TX')
const bases = ['https://nguon.vn', 'https://cu.example/tem/']

t.test('only addresses under our own base URLs are ours', async (t) => {
  t.equal(ownPath(`https://nguon.vn/T/${code}`, bases), `/T/${code}`)
  t.equal(ownPath(`HTTP://NGUON.VN/t/${code}?x=1#y`, bases), `/t/${code}`)
  t.equal(
    ownPath(`https://cu.example/tem/01/08936012345674/21/${code}`, bases),
    `/01/08936012345674/21/${code}`,
  )
  t.equal(ownPath(' https://nguon.vn/P/tra ', bases), '/P/tra')
  for (const foreign of [
    `https://nguon.vn.evil.example/T/${code}`,
    `https://evil.example/T/${code}`,
    `https://nguon.vn@evil.example/T/${code}`,
    `https://user@nguon.vn/T/${code}`,
    `https://nguon.vn:8443/T/${code}`,
    `https://cu.example/T/${code}`,
    `javascript:alert(1)//nguon.vn/T/${code}`,
    'https://nguon.vn/',
    'https://nguon.vn/T/',
    'https://nguon.vn/office/T/x',
    'https://nguon.vn/T/../office',
    code,
    '',
  ])
    t.equal(ownPath(foreign, bases), undefined, foreign)
})

t.test('the field takes codes, addresses and the number under a barcode', async (t) => {
  const target = (typed: string) => typedTarget(typed, bases)
  t.equal(target(` ${code.toLowerCase()} `), `/T/${code}?typed=1`)
  t.equal(target(`Mã: https://nguon.vn/T/${code} nhé`), `/T/${code}?typed=1`)
  t.equal(
    target(`https://nguon.vn/01/08936012345674/10/L1/21/${code}?17=261231`),
    `/01/08936012345674/10/L1/21/${code}`,
  )
  t.equal(target(`https://other.example/01/08936012345674/21/${code}`), `/T/${code}?typed=1`)
  t.equal(target('8936012345674'), '/01/08936012345674')
  t.equal(target('08936012345674'), '/01/08936012345674')
  t.equal(target('8 936012 345674'), '/01/08936012345674')
  t.equal(target('96385074'), '/01/00000096385074')
  t.equal(target('614141000036'), '/01/00614141000036')
  t.equal(target('8936012345675'), '/T/8936012345675?typed=1', 'a wrong check digit is no GTIN')
  t.equal(target('//evil.example'), '/T/%2F%2Fevil.example?typed=1')
  t.equal(target('  '), undefined)
  t.equal(target('😀'.repeat(300))?.includes('?typed=1'), true)
})

t.test('twelve digits with the parity of a code are the code', async (t) => {
  const both = Array.from({ length: 40_000 }, (_, i) => right(String(10_000_000_000 + i)))
    .filter((text) => /^\d{12}$/.test(text))
    .find((text) =>
      typedTarget(text.slice(0, 11) + digitOf(text.slice(0, 11)), [])?.startsWith('/T/'),
    )
  t.ok(both, 'there is such a number')
  t.equal(typedTarget(both!, []), `/T/${both}?typed=1`)
})

const digitOf = (eleven: string): string => {
  const sum = [...eleven].reduce((s, d, i) => s + Number(d) * (i % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

await onEachEngine(
  'a mistyped code comes back with the place to look at',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const typed = async (text: string, lang = 'vi') => {
      const sent = await w.get(`/T?${new URLSearchParams({ code: text, lang }).toString()}`)
      return w.get(sent.headers.location as string)
    }
    const wrong = code.replace('8', 'B')
    const page = await typed(wrong)
    t.equal(page.statusCode, 400)
    t.match(page.body, '<code>01A<mark>B</mark>-K3QM-9TX')
    t.match(page.body, `value="01AB-K3QM-9TX${code.at(-1)}"`)
    t.match(visible(page.body), 'Mã gõ chưa đúng – hãy kiểm tra lại từng ký tự')
    t.match(visible(page.body), 'Trước hết hãy xem lại ký tự thứ 4.')
    t.match(visible(page.body), '8 / B')
    t.notOk(page.body.includes(code) || page.body.includes('01A8'), 'no code is proposed')
    t.match(visible((await typed(wrong, 'en')).body), 'Look first at character 4.')

    t.match(visible((await typed('7K3Q')).body), 'Bạn gõ 4 ký tự; mã có 12 ký tự')
    const marks = await typed('01Á8K3QMĐTX7')
    t.match(
      visible(marks.body),
      'Bàn phím tiếng Việt đã đổi chữ. Hãy chuyển bàn phím sang tiếng Anh',
    )
    t.match(visible(marks.body), 'Á thường do bấm AS hoặc A1; Đ thường do bấm DD hoặc D9')
    t.match(visible((await typed('01U8K3QM9TX7')).body), 'Mã không bao giờ có: U (U thường là V)')
  },
)

await onEachEngine(
  'what was typed is shown as text, and little of it',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const evil = await w.get(`/T/${encodeURIComponent('"><script>alert(1)</script>')}?typed=1`)
    t.equal(evil.statusCode, 400)
    t.notMatch(evil.body, /<script/i)
    const message = await w.get(
      `/T/${encodeURIComponent('GỌI 0900 000 000 ĐỂ NHẬN THƯỞNG NGAY HÔM NAY')}?typed=1`,
    )
    t.notMatch(visible(message.body), 'THƯỞNG')
    t.notMatch(message.body, /<input id="code"[^>]* value/)
    for (const odd of ['\uE000code\uE001', '\uE000x\uE001', '\u202e', '%00', '😀', '%ff'])
      t.equal((await w.get(`/T/${encodeURIComponent(odd)}?typed=1`)).statusCode, 400, odd)
    t.equal((await w.get('/T/%E0%A4%A?typed=1')).statusCode, 400)
  },
)

await onEachEngine(
  'an unknown code may be reported; a product that is not there may not',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const stranger = right('Z0000000000')
    const page = await w.get(`/T/${stranger}`)
    const grouped = `Z000-0000-000${stranger.at(-1)}`
    t.match(page.body, `href="/report/${grouped}?lang=vi"`)
    t.match(visible(page.body), `Mã đã tra ${grouped} Báo cho chúng tôi về tem này`)
    const run = await w.issue({ productId: w.tea.id, quantity: 1, activate: true })
    t.match((await w.get(`/01/08936012345674/21/${w.code(run, 1)}`)).body, 'href="/report/')
    for (const url of ['/P/nothing', '/01/08936012345995', '/T/7K3Q'])
      t.notMatch((await w.get(url)).body, '/report/', url)
  },
)

await onEachEngine(
  'whatever is typed is answered, by the form and by the address',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('Ư', 'đ', 'ậ', '0', 'V', 'U', '-', '/', '%', '\ue000', '\ue001'),
        maxLength: 16,
      }),
    )
    const wrong: string[] = []
    for (const text of fc.sample(texts, { numRuns: 300, seed: 4 })) {
      const sent = await w.get(`/T?${new URLSearchParams({ code: text }).toString()}`)
      const to = sent.headers.location as string
      const { statusCode, body } = await w.get(to)
      if (![200, 400, 404].includes(statusCode) || (/<script/i.test(body) && to !== '/'))
        wrong.push(JSON.stringify(text))
    }
    t.same(wrong, [])
  },
)
