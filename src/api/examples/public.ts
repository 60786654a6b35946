/** Examples of what shoppers see of a product: photos, where to buy, links, the legal record. */
import { type Examples, ids, moment, page } from './example.js'

const photo = {
  id: 'b5h9w3e7m1rz',
  width: 1600,
  height: 1200,
  caption: 'Búp chè',
  files: {
    avif: [{ width: 800, path: '/files/bup-che-800.avif' }],
    webp: [{ width: 800, path: '/files/bup-che-800.webp' }],
    card: '/files/bup-che-card.jpg',
  },
}

const channelFacts = {
  kind: 'shop',
  title: 'Cửa hàng HTX Trà Tân Cương',
  url: 'https://htx-tra.example.vn',
  phone: '0208 123 456',
  address: 'Xóm Hồng Thái 2, Tân Cương',
  hours: '7:00–18:00',
} as const

const channel = { id: 'f2k6y0u4c8dt', ...channelFacts }

const linkFacts = {
  type: 'gs1:recipeInfo',
  href: 'https://htx-tra.example.vn/pha-tra',
  title: 'Cách pha trà',
  languages: ['vi'],
  mediaType: 'text/html',
  context: [],
}

const link = {
  id: 's8v1g5x9q3bn',
  product: ids.product,
  level: 'product',
  variant: null,
  lot: null,
  stretch: null,
  ...linkFacts,
  isDefault: false,
  createdAt: moment,
}

const passport = {
  product: { id: ids.product, name: 'Trà tôm nõn' },
  lot: null,
  frameworks: [
    {
      key: 'circular-02-2024',
      name: {
        vi: 'Dữ liệu truy xuất tối thiểu (Thông tư 02/2024/TT-BKHCN)',
        en: 'Minimum traceability data (Circular 02/2024/TT-BKHCN)',
      },
      source: 'Thông tư 02/2024/TT-BKHCN',
      effectiveFrom: '2024-06-01',
      complete: true,
      items: [
        {
          key: 'name',
          label: { vi: 'Tên sản phẩm, hàng hoá', en: 'Name of the product' },
          status: 'present',
          facts: [
            {
              key: 'name',
              label: { vi: 'Tên sản phẩm', en: 'Name of the product' },
              value: 'Trà tôm nõn',
            },
          ],
        },
      ],
    },
  ],
}

const linkedData = {
  '@context': ['https://schema.org/', { gs1: 'https://ref.gs1.org/voc/' }],
  '@type': ['Product', 'gs1:Product'],
  name: 'Trà tôm nõn',
  gtin: '8935000001233',
}

export const publicExamples: Examples = {
  'GET /products/:id/photos': { answer: page(photo) },
  'POST /products/:id/photos': {
    body: { photo: ['(bytes of bup-che.jpg)'], caption: 'Búp chè' },
    answer: page(photo),
  },
  'DELETE /products/:id/photos/:photo': { answer: photo },
  'GET /products/:id/passport': { answer: passport },
  'GET /products/:id/passport.jsonld': { texts: { 'application/ld+json': linkedData } },
  'GET /channels': { answer: page(channel) },
  'POST /channels': { body: { product: ids.product, ...channelFacts }, answer: channel },
  'PATCH /channels/:id': { body: { hours: '7:00–18:00' }, answer: channel },
  'DELETE /channels/:id': { answer: channel },
  'GET /links': { answer: page(link) },
  'POST /links': { body: { product: ids.product, ...linkFacts }, answer: link },
  'DELETE /links/:id': {},
}
