/** Examples of producers, products, lots and certificates. */
import { type Examples, ids, moment, page } from './example.js'

const producerFacts = {
  kind: 'cooperative',
  address: 'Xóm Hồng Thái 2',
  communeCode: null,
  commune: 'Tân Cương',
  phone: '0208 123 456',
  phonePublic: true,
  website: 'https://htx-tra.example.vn',
} as const

const producer = {
  id: ids.producer,
  name: 'HTX Trà Tân Cương',
  ...producerFacts,
  provinceCode: '19',
  createdAt: moment,
  updatedAt: moment,
}

const productFacts = {
  group: null,
  gtin: '8935000001233',
  communeCode: null,
  commune: 'Tân Cương',
  netContent: '200 g',
  shelfLifeDays: 540,
  ingredients: 'Trà xanh (100 %)',
  story: 'Hái tay một tôm hai lá, sao trong ngày.',
  nameEn: 'Shrimp-bud green tea',
  storyEn: null,
  brand: null,
  standards: 'VietGAP',
  warnings: null,
  usage: 'Pha với nước 80 °C.',
  storage: 'Nơi khô, tránh nắng.',
  coordinates: { latitude: 21.53, longitude: 105.75 },
}

const product = {
  id: ids.product,
  name: 'Trà tôm nõn',
  producer: { id: ids.producer, name: 'HTX Trà Tân Cương' },
  ...productFacts,
  provinceCode: '19',
  gaps: [],
  printable: true,
  version: 2,
  createdAt: moment,
  updatedAt: moment,
}

const lot = {
  id: ids.lot,
  product: ids.product,
  number: 'L0926',
  madeOn: '2026-09-01',
  expiresOn: '2028-02-23',
  quantity: 500,
  createdAt: moment,
}

const certificate = {
  id: 'd0j4n8a2v6ko',
  number: '2361/QĐ-BNNMT',
  stars: 5,
  issuedBy: 'Bộ Nông nghiệp và Môi trường',
  issuedOn: '2025-06-26',
  expiresOn: '2028-06-26',
  revokedOn: null,
  revokedReason: null,
  score: 92.5,
  round: '2025',
  file: null,
}

const withFile = { ...certificate, file: '/files/quyet-dinh-2361.pdf' }

const newCertificate = {
  product: ids.product,
  number: '2361/QĐ-BNNMT',
  stars: 5,
  issuedBy: 'Bộ Nông nghiệp và Môi trường',
  issuedOn: '2025-06-26',
  score: 92.5,
  round: '2025',
}

const named = '(bytes of the file)'

export const registryExamples: Examples = {
  'GET /producers': { answer: page(producer) },
  'POST /producers': {
    body: { name: 'HTX Trà Tân Cương', ...producerFacts, province: 'Thái Nguyên' },
    answer: producer,
  },
  'GET /producers/:id': { answer: producer },
  'PATCH /producers/:id': {
    body: { phone: '0208 123 456', phonePublic: true },
    answer: producer,
  },
  'GET /products': { answer: page({ ...product, stars: 5 }) },
  'POST /products': {
    body: {
      name: 'Trà tôm nõn',
      producer: ids.producer,
      ...productFacts,
      province: 'Thái Nguyên',
    },
    answer: { ...product, version: 1 },
  },
  'GET /products/:id': { answer: product },
  'PATCH /products/:id': { body: { usage: 'Pha với nước 80 °C.' }, answer: product },
  'POST /products/:id/completions': { body: { confirmNames: true }, answer: product },
  'GET /lots': { answer: page(lot) },
  'POST /lots': {
    body: { product: ids.product, number: 'L0926', madeOn: '2026-09-01', quantity: 500 },
    answer: lot,
  },
  'GET /lots/:id': { answer: lot },
  'PATCH /lots/:id': {
    body: { expiresOn: '2027-09-01', quantity: 480 },
    answer: { ...lot, expiresOn: '2027-09-01', quantity: 480 },
  },
  'GET /certificates': { answer: page(certificate) },
  'POST /certificates': { body: newCertificate, answer: certificate },
  'GET /certificates/:id': { answer: certificate },
  'PATCH /certificates/:id': {
    body: { revoked: 'food-safety' },
    answer: { ...certificate, revokedOn: '2026-09-02', revokedReason: 'food-safety' },
  },
  'PUT /certificates/:id/file': { body: { file: named }, answer: withFile },
  'DELETE /certificates/:id/file': { answer: certificate },
}
