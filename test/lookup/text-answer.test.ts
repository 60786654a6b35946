import fc from 'fast-check'
import t from 'tap'
import { languages } from '../../src/language/language.js'
import { cutAtWord, plainText } from '../../src/lookup/plain-text.js'
import { longestText, textAnswer } from '../../src/lookup/text-answer.js'
import { readMessage } from '../../src/lookup/text-message.js'
import type { Verdict, VerdictName } from '../../src/lookup/verdict.js'
import { onEachEngine } from '../stores.js'
import { createWorld, by } from './world.js'
import { recall, revoke, suspect } from '../../src/issuing/revocations.js'

/** GSM 7-bit, basic set (3GPP TS 23.038), of which answers use the characters that are ASCII too. */
const gsmBasic = /^[@$\n\r _!"#%&'()*+,\-./0-9:;<=>?A-Za-z]*$/

const names: readonly VerdictName[] = [
  'valid',
  'suspect',
  'inactive',
  'expired',
  'recalled',
  'revoked',
  'lost',
  'unknown',
  'mistyped',
  'product',
]

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'Trà',
        'Đồi',
        'Hợp tác xã',
        'Nông nghiệp',
        'Thương mại',
        'và',
        'Dịch vụ',
        'Công ty TNHH',
        'Một thành viên',
        '(minh hoạ)',
        '–',
        '5★',
        'x'.repeat(70),
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' ')),
)

const anyVerdict = fc.record(
  {
    verdict: fc.constantFrom(...names),
    attention: fc.boolean(),
    attentionFor: fc.subarray(['scans', 'key'] as const),
    also: fc.constant([]),
    links: fc.constant([]),
    reason: fc.constant('mismatch' as const),
    scans: fc.record({
      count: fc.nat({ max: 1e9 }),
      first: fc.constantFrom(null, '2026-11-24T03:00:00.000Z'),
      last: fc.constant(null),
    }),
    lot: fc.constantFrom(
      { number: 'L1', madeOn: null, expiresOn: null },
      { number: 'L1', madeOn: null, expiresOn: '2026-11-01' },
    ),
    revocation: fc.constant({
      at: '2026-11-24T03:00:00.000Z',
      reason: 'x'.repeat(500),
      notice: null,
    }),
    product: fc.record({ name, producer: fc.option(fc.record({ name })) }),
  },
  { requiredKeys: ['verdict', 'attention', 'also', 'links'] },
) as unknown as fc.Arbitrary<Verdict>

t.test('every answer is one plain message that begins with its whole verdict', async (t) => {
  fc.assert(
    fc.property(anyVerdict, fc.constantFrom(...languages), (verdict, language) => {
      const text = textAnswer(verdict, language)
      const bare = { ...verdict, product: undefined } as unknown as Verdict
      const said = textAnswer(bare, language)
      return (
        text.length <= longestText &&
        gsmBasic.test(text) &&
        said.length > 0 &&
        text.startsWith(said) &&
        (text === said || text.startsWith(`${said}. `))
      )
    }),
    { numRuns: 3000 },
  )
  t.pass()
})

t.test('names are cut only between words, and no word is changed', async (t) => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,14}$/), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(words, words, fc.constantFrom(...names), (product, producer, verdict) => {
      const text = textAnswer(
        {
          verdict,
          attention: false,
          also: [],
          links: [],
          product: { name: product.join(' '), producer: { name: producer.join(' ') } },
        } as unknown as Verdict,
        'en',
      )
      const [, shown = ''] = /\. (.*)$/s.exec(text) ?? []
      const [first = '', second = ''] = shown.split(' - ')
      const isStart = (part: string, of: string[]) => {
        const said = part.replace(/\.\.\.$/, '').split(' ')
        return said.every((word, i) => word === of[i])
      }
      return isStart(first, product) && isStart(second, producer) && second !== ''
    }),
  )
  t.pass()
})

t.test('words stay readable without their marks', async (t) => {
  t.equal(
    plainText('Đường thốt nốt – Hợp tác xã “Bảy Núi” [ƯỠN ượn]'),
    'Duong thot not - Hop tac xa "Bay Nui" (UON uon)',
  )
  t.equal(plainText('Bánh 茶 ½ kg ☕, “ngon”…'), 'Banh 1/2 kg, "ngon"...')
  t.equal(plainText('a\u0300\u0323 e\u0302\u0301'), 'a e', 'composed or not')
  t.equal(cutAtWord('mot hai ba bon', 11), 'mot hai...')
  t.equal(cutAtWord('mothaibabon', 8), '')
})

t.test('a code is found in what people send', async (t) => {
  const code = '0123456789AM'
  for (const message of [
    code,
    'nguon 0123 4567 89am',
    'Kiểm tra giúp em 0123-4567-89AM với ạ',
    'o123-4567-89am cam on',
    `https://nguon.vn/T/${code}`,
    `NGUON https://nguon.vn/T/${code} cam on`,
  ])
    t.equal(readMessage(message), code, message)
  for (const message of ['', 'xin chao', '0123 4567 89AN', 'nguon 0123456789A', 'ư123456789AM'])
    t.equal(readMessage(message), undefined, message)
  t.equal(readMessage(`${code} 1123456789AK`), undefined, 'of two codes none is guessed')
})

await onEachEngine('whoever asks for plain text gets one message', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const lot = await w.lot(w.tea.id, 'L1')
  const run = await w.issue({ productId: w.tea.id, quantity: 10, activate: true })
  const inactive = await w.issue({ productId: w.tea.id, quantity: 1 })
  const recalled = await w.issue({
    productId: w.tea.id,
    lotId: lot.id,
    quantity: 1,
    activate: true,
  })
  const one = (n: number) => ({ runId: run.id, from: n, to: n })
  await revoke(w.ctx, one(4), { reason: 'Tem rách' }, by, w.clock.now)
  await suspect(w.ctx, one(5), { reason: 'Hai tỉnh' }, by, w.clock.now)
  await recall(w.ctx, lot.id, { reason: 'Nấm mốc' }, by, w.clock.now)
  const ask = async (url: string, headers = {}) => {
    const {
      statusCode,
      body,
      headers: got,
    } = await w.get(url, { accept: 'text/plain', ...headers })
    return { status: statusCode, text: body, headers: got }
  }
  const url = `/T/${w.code(run, 1)}`
  const names = 'Tra tom non huong que - Hop tac xa Nong san Phu Luong\n'

  await t.test('in Vietnamese unless English is asked for', async (t) => {
    const first = await ask(url)
    t.equal(first.text, `Ma hop le, lan quet dau tien. ${names}`)
    t.match(first.headers, {
      'content-type': 'text/plain; charset=us-ascii',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    })
    const english = 'Valid code, first scan. '
    t.equal((await ask(`${url}?lang=en`)).text, english + names)
    t.equal((await ask(url, { 'accept-language': 'en' })).text, english + names)
    const both = await w.get(url, { accept: 'text/html, text/plain;q=0.5' })
    t.match(both.headers['content-type'], /html/, 'a browser gets its page')
  })

  await t.test('a person by text is a scan, a program is none and hears of none', async (t) => {
    w.clock.now = new Date(w.clock.now.getTime() + 31 * 60_000)
    t.match((await ask(url)).text, 'Ma hop le, da quet 2 lan, lan dau 23/11/2026. ')
    for (const agent of ['', 'curl/8.5.0', 'Twitterbot/1.0'])
      t.match((await ask(url, { 'user-agent': agent })).text, /^Ma hop le\. Tra/, agent)
    t.equal((await w.json(url)).verdict.scans?.count, 2)
  })

  await t.test('every verdict has its text and its status', async (t) => {
    for (const [path, status, text] of [
      [`/T/${w.code(inactive, 1)}`, 200, 'Ma chua duoc kich hoat'],
      [`/T/${w.code(recalled, 1)}`, 200, 'Lo hang nay dang bi thu hoi: khong su dung. Tra'],
      [`/T/${w.code(run, 4)}`, 200, 'Ma da bi vo hieu hoa ngay 23/11/2026. Tra'],
      [`/T/${w.code(run, 5)}`, 200, 'Can than: ma nay da bi sao chep'],
      ['/T/0123456789AM', 404, 'Ma khong co trong he thong\n'],
      ['/T/0123456789AN', 400, 'Ma chua dung'],
      [`/P/${w.tea.id}`, 200, 'Dang thu hoi lo L1: so so lo tren bao bi'],
      ['/01/08936012345674', 200, 'Ma chung cua san pham'],
      [`/01/08936012345674/21/${w.code(run, 1)}`, 404, 'Ma nay khong thuoc san pham'],
    ] as const) {
      const answer = await ask(path)
      t.equal(answer.status, status, path)
      t.ok(answer.text.startsWith(text), `${path}: ${answer.text}`)
      t.ok(answer.text.length <= longestText + 1)
    }
  })
})
