import t from 'tap'
import { coordinates, parseCoordinates } from '../../src/registry/coordinates.js'
import { noDetails } from '../../src/registry/product-details.js'
import { passportOf, passportText } from '../../src/registry/passport.js'
import type { PublicProduct } from '../../src/registry/public-product.js'

const bare: PublicProduct = {
  ...noDetails,
  id: 'tea',
  name: 'Chè',
  gtin: null,
  group: null,
  netContent: null,
  ingredients: null,
  shelfLifeDays: null,
  story: null,
  producer: null,
  origin: { province: null, communeCode: null, commune: null, oldAddress: null },
  certificates: [],
  claim: null,
  channels: [],
  photos: [],
  demo: false,
  version: 1,
  versionAt: '2026-01-01T00:00:00.000Z',
  changedSince: [],
}

const statuses = (...args: Parameters<typeof passportOf>) =>
  Object.fromEntries(
    passportOf(...args).map(({ key, items }) => [
      key,
      Object.fromEntries(items.map((item) => [item.key, item.status])),
    ]),
  )

t.test('a product of which only the name is known misses nearly everything', async (t) => {
  t.strictSame(statuses({ product: bare, lot: null }, '2026-11-24'), {
    'circular-02-2024': {
      name: 'present',
      image: 'missing',
      maker: 'missing',
      address: 'missing',
      stages: 'per-lot',
      time: 'per-lot',
      'trace-code': 'present',
      brand: 'if-any',
      'shelf-life': 'if-any',
      standards: 'missing',
    },
    'decree-37-2026': {
      product: 'missing',
      maker: 'missing',
      origin: 'missing',
      trace: 'per-lot',
      certificates: 'missing',
      dates: 'per-lot',
      warnings: 'missing',
    },
  })
})

t.test('a lot answers dates, and stages stay missing until they are recorded', async (t) => {
  const lot = { number: 'L1', madeOn: '2026-11-08', expiresOn: null, stages: 0 }
  const found = statuses({ product: bare, lot }, '2026-11-24')
  t.match(found['circular-02-2024'], { time: 'present', stages: 'missing' })
  t.match(found['decree-37-2026'], { dates: 'missing', trace: 'missing' })
  const whole = { ...lot, expiresOn: '2027-11-08', stages: 3 }
  t.match(statuses({ product: bare, lot: whole }, '2026-11-24')['decree-37-2026'], {
    dates: 'present',
    trace: 'present',
  })
})

t.test('only rules in force on the day are asked', async (t) => {
  const keys = (day: string) => Object.keys(statuses({ product: bare, lot: null }, day))
  t.strictSame(keys('2024-05-31'), [])
  t.strictSame(keys('2024-06-01'), ['circular-02-2024'])
  t.strictSame(keys('2026-01-22'), ['circular-02-2024'])
  t.strictSame(keys('2026-01-23'), ['circular-02-2024', 'decree-37-2026'])
})

t.test('a certificate counts while it is in force', async (t) => {
  const certificate = {
    id: 'c',
    number: '1/QĐ',
    issuedBy: null,
    issuedOn: '2023-11-24',
    expiresOn: '2026-11-24',
    stars: 4,
    revokedOn: null,
    revokedReason: null,
    score: null,
    round: null,
    file: null,
  }
  const product = { ...bare, certificates: [certificate] }
  const status = (day: string) =>
    statuses({ product, lot: null }, day)['decree-37-2026']?.['certificates']
  t.equal(status('2026-11-24'), 'present')
  t.equal(status('2026-11-25'), 'missing')
})

t.test('it reads in words what is missing', async (t) => {
  const text = passportText(passportOf({ product: bare, lot: null }, '2026-11-24'), 'vi')
  t.match(text, /✓ Tên sản phẩm, hàng hoá: Chè/)
  t.match(text, /✗ Tên sản phẩm và mã GTIN – thiếu: mã GTIN/)
  t.match(text, /· Thời gian sản xuất, kinh doanh \(theo từng lô: hãy nêu --lot\)/)
})

t.test('a place lies in or near Viet Nam, latitude first', async (t) => {
  t.strictSame(coordinates({ latitude: 21.594221, longitude: 105.848169 }), {
    latitude: 21.59422,
    longitude: 105.84817,
  })
  t.strictSame(coordinates(parseCoordinates('8.6478, 111.9179')), {
    latitude: 8.6478,
    longitude: 111.9179,
  })
  t.throws(() => coordinates({ latitude: 105.8, longitude: 21.6 }), { code: 'coordinates-swapped' })
  t.throws(() => coordinates({ latitude: 48.1, longitude: 11.6 }), { code: 'coordinates-invalid' })
  t.throws(() => coordinates({ latitude: NaN, longitude: 105 }), { code: 'coordinates-invalid' })
  t.equal(parseCoordinates('gần chợ'), undefined)
})
