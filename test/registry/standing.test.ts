import t from 'tap'
import { lastYear, standing, surelyLapsed, type Certificate } from '../../src/registry/standing.js'

const certificate = (over: Partial<Certificate>): Certificate => ({
  id: 'c',
  number: '12/QĐ-UBND',
  issuedBy: 'UBND tỉnh',
  issuedOn: '2025-06-26',
  expiresOn: '2028-06-26',
  stars: 4,
  revokedOn: null,
  revokedReason: null,
  score: null,
  round: null,
  file: null,
  ...over,
})

t.test('stars show from the day of the decision to its last day, and no longer', async (t) => {
  const certificates = [certificate({})]
  const on = (day: string) => {
    const { stars, certificate } = standing(certificates, null, day)
    return [stars, certificate?.status]
  }
  t.same(on('2025-06-25'), [null, 'none'])
  t.same(on('2025-06-26'), [4, 'valid'])
  t.same(on('2028-06-26'), [4, 'valid'])
  t.same(on('2028-06-27'), [null, 'expired'])
})

t.test('a revoked certificate shows no stars from that day on', async (t) => {
  const revoked = certificate({ revokedOn: '2026-01-10', revokedReason: 'food-safety' })
  t.equal(standing([revoked], null, '2026-01-09').stars, 4)
  t.equal(standing([revoked], null, '2026-01-10').stars, null)
  t.equal(standing([revoked], { stars: 4, year: '2025' }, '2026-02-01').claim, null)
})

t.test('the newest decision decides: a revoked upgrade brings no older stars back', async (t) => {
  const old = certificate({ id: 'old', issuedOn: '2024-01-01', expiresOn: '2027-01-01', stars: 4 })
  const upgrade = certificate({ id: 'new', number: '99', stars: 5 })
  t.equal(standing([old, upgrade], null, '2026-01-01').stars, 5)
  const revoked = { ...upgrade, revokedOn: '2026-01-01', revokedReason: 'product-differs' as const }
  t.equal(standing([old, revoked], null, '2026-01-02').stars, null)
  t.same(
    standing([old, upgrade], null, '2026-01-01').history.map((c) => c.id),
    ['new', 'old'],
  )
})

t.test('an undated decision beside a dated one does not hide its stars', async (t) => {
  const undated = certificate({ id: 'u', number: '1', issuedOn: null, expiresOn: null, stars: 5 })
  t.equal(standing([undated, certificate({})], null, '2026-01-01').stars, 4)
})

t.test(
  'a decision without its date is undecided, or expired when its year is surely over',
  async (t) => {
    const undated = certificate({ issuedOn: null, expiresOn: null })
    const at = (year: string | null, day: string) =>
      standing([undated], { stars: 4, year }, day).certificate?.status
    t.equal(at('2020', '2026-11-24'), 'expired')
    t.equal(at('2024', '2026-11-24'), 'none')
    t.equal(at(null, '2026-11-24'), 'none')
    t.equal(standing([undated], null, '2026-11-24').stars, null)
  },
)

t.test('a rating known by its year is a claim in words, never stars', async (t) => {
  const judged = standing([], { stars: 5, year: '2023' }, '2026-11-24')
  t.same(judged, {
    stars: null,
    certificate: null,
    claim: { stars: 5, year: '2023', lapsed: false },
    history: [],
  })
  t.equal(standing([certificate({})], { stars: 5, year: '2023' }, '2026-11-24').claim, null)
})

t.test('one and two stars are never shown', async (t) => {
  for (const stars of [1, 2])
    t.equal(standing([certificate({ stars })], null, '2026-01-01').stars, null)
})

t.test('years are read as lists write them', async (t) => {
  const cases: [string | null, number | undefined][] = [
    ['2023', 2023],
    ['2023-24', 2024],
    ['2023-2024', 2024],
    ['<=2021', 2021],
    ['năm 2022', 2022],
    ['>=2021', undefined],
    ['từ 2021', undefined],
    [null, undefined],
    ['không rõ', undefined],
  ]
  for (const [text, year] of cases) t.equal(lastYear(text), year, String(text))
  t.equal(surelyLapsed('2023', '2026-12-31'), false)
  t.equal(surelyLapsed('2023', '2027-01-01'), true)
})
