import fc from 'fast-check'
import t from 'tap'
import { readCode } from '../../src/codes/reader.js'
import { typedTarget } from '../../src/lookup/typed.js'
import { readTypedIdentity } from '../../src/lookup/typed-identity.js'
import { readScannedElements } from '../../src/gs1/element-string.js'
import { onEachEngine } from '../stores.js'
import { createWorld } from './world.js'

const gtin = '08936012345681'
const gs = '\u001D'

t.test('a GTIN of any length, an element string and a Digital Link name one path', async (t) => {
  const pack = `/01/${gtin}/10/L-1/21/7K3QM9TX2PD4`
  for (const [text, expected] of [
    ['8936012345681', `/01/${gtin}`],
    [' 893 6012-345681 ', `/01/${gtin}`],
    [gtin, `/01/${gtin}`],
    ['96385074', '/01/00000096385074'],
    ['036000291452', '/01/00036000291452'],
    [']E08936012345681', `/01/${gtin}`],
    [']E496385074', '/01/00000096385074'],
    [`]I1${gtin}`, `/01/${gtin}`],
    [`(01)${gtin}(10)L-1(21)7K3QM9TX2PD4`, pack],
    [`(01) ${gtin} (21) 7K3QM9TX2PD4`, undefined],
    [`(01)${gtin} (10)L-1 (21)7K3QM9TX2PD4`, pack],
    [`(21)7K3QM9TX2PD4(10)L-1(01)${gtin}(17)271231`, pack],
    [`]d201${gtin}10L-1${gs}217K3QM9TX2PD4`, pack],
    [`]C101${gtin}10L-1${gs}217K3QM9TX2PD4`, pack],
    [`]Q301${gtin}217K3QM9TX2PD4${gs}10L-1${gs}`, pack],
    [`${gs}01${gtin}1727123110L-1${gs}217K3QM9TX2PD4`, pack],
    [`01${gtin}310300020010L-1<GS>217K3QM9TX2PD4`, pack],
    [`{FNC1}01${gtin}10L-1\u241D217K3QM9TX2PD4`, pack],
    [`01${gtin}`, `/01/${gtin}`],
    [`https://id.gs1.org/01/${gtin}/10/L-1/21/7K3QM9TX2PD4?x=y#z`, pack],
    [`]Q1HTTPS://ID.EXAMPLE/nguon/01/${gtin}/10/L-1/21/7K3QM9TX2PD4`, pack],
    [`https://id.example/01/${gtin}/235/ABC`, `/01/${gtin}/235/ABC`],
    [`(01)${gtin}(10)A/B+C`, `/01/${gtin}/10/A%2FB%2BC`],
    // A code, or wrong: for the ordinary reader to say what is wrong with it.
    ['7K3QM9TX2PD4', undefined],
    ['7K3Q-M9TX-2PD4', undefined],
    ['8936012345682', undefined],
    ['89360123456', undefined],
    [`(01)${gtin.slice(0, 13)}2`, undefined],
    [`(01)${gtin}(21)`, undefined],
    [`(01)${gtin}(21)${'A'.repeat(21)}`, undefined],
    ['(10)L-1(21)7K3QM9TX2PD4', undefined],
    [`01${gtin}99`, undefined],
    [`01${gtin}05123`, undefined],
    ['https://id.example/T/7K3QM9TX2PD4', undefined],
    ['', undefined],
  ] as const)
    t.equal(readTypedIdentity(text), expected, JSON.stringify(text))
})

t.test('twelve digits that could be a code are one, whether it was issued or not', async (t) => {
  // The check digit of a GTIN-12 and the check character of a code, both right.
  const both = Array.from({ length: 10_000 }, (_, i) => String(100_000_000_000 + i)).find(
    (digits) => readTypedIdentity(digits) !== undefined && readCode(digits).ok,
  )
  t.ok(both)
  t.equal(typedTarget(both ?? '', []), `/T/${both}?typed=1`)
})

t.test('scanned elements end by themselves or at a separator', async (t) => {
  t.same(readScannedElements(`01${gtin}3922001999${gs}4109506000134352`), [
    { ai: '01', value: gtin },
    { ai: '3922', value: '001999' },
    { ai: '410', value: '9506000134352' },
  ])
  for (const text of ['', '0', '01', '010893', gs, `01${gtin}${gs}${gs}10A`, '05A', 'ABC'])
    t.equal(readScannedElements(text), undefined, JSON.stringify(text))
})

t.test('anything typed is read or left alone, never thrown at', async () => {
  const piece = fc.oneof(
    fc.constantFrom('01', gtin, '(', ')', '21', gs, ']d2', 'https://', '/', '%', '<GS>', ' ', '-'),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const path = readTypedIdentity(pieces.join(''))
      return path === undefined || /^\/01\/\d{14}(\/[0-9]+\/[^/\s]+)*$/.test(path)
    }),
    { numRuns: 2000 },
  )
})

await onEachEngine(
  'the field leads to the same answer as the Digital Link, whatever the symbol held',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const coffee = await w.product({ name: 'Cà phê', gtin: '8936012345681' })
    const lot = await w.lot(coffee.id, 'L1')
    const run = await w.issue({ productId: coffee.id, lotId: lot.id, quantity: 1, activate: true })
    const code = w.code(run, 1)
    const sent = async (text: string) => {
      const to = await w.get(`/T?${new URLSearchParams({ code: text }).toString()}`)
      t.equal(to.statusCode, 303)
      return w.json(String(to.headers.location))
    }
    for (const text of ['8936012345681', gtin, `(01)${gtin}`])
      t.match(await sent(text), {
        status: 200,
        verdict: { verdict: 'product', product: { name: 'Cà phê' } },
      })
    for (const text of [
      code,
      `(01)${gtin}(21)${code}`,
      `]d201${gtin}10L1${gs}21${code}`,
      `https://nguon.vn/01/${gtin}/21/${code}`,
    ])
      t.match(await sent(text), { status: 200, verdict: { verdict: 'valid', code } }, text)
    t.match(await sent(`]d201${gtin}10L2${gs}21${code}`), {
      status: 404,
      verdict: { reason: 'mismatch' },
    })
    t.match(await sent('8936012345995'), { status: 404, verdict: { verdict: 'unknown' } })
    t.match(await sent('8936012345682'), { status: 400, verdict: { verdict: 'mistyped' } })
    t.equal((await w.json('/01/8936012345681')).status, 400, 'a Digital Link has 14 digits')
  },
)
