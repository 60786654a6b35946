/** Examples of label templates and brand kits. */
import { type Examples, ids, moment, page } from './example.js'

const title = { vi: 'Tem hộp trà 60 × 40', en: 'Tea tin, 60 × 40' }

const contents = {
  name: 'tea-tin',
  version: 1,
  title,
  width: 60,
  height: 40,
  elements: [
    { kind: 'text', x: 32, y: 4, w: 26, h: 18, text: '{product.name}', weight: 'bold', size: 11 },
    { kind: 'qr', x: 2, y: 5, size: 29 },
    { kind: 'text', x: 32, y: 30, w: 26, h: 5, text: '{host}', size: 6.5 },
  ],
}

const item = {
  id: 'm7c3x9k2p5wt',
  name: 'own:m7c3x9k2p5wt@1',
  producer: ids.producer,
  title,
  version: 1,
  saves: 1,
  width: 60,
  height: 40,
  printed: false,
  archived: false,
  savedAt: moment,
}
const whole = { ...item, template: contents }

const facts = {
  color: '#0f5c3f',
  accent: '#8a5a00',
  font: 'serif',
  trademark: '4-0312345-000',
  trademarkOn: '2021-03-15',
  trademarkRenewsOn: '2031-03-15',
  gs1Certificate: '1234/TCĐLCL-MSMV',
}
const brand = {
  ...facts,
  gs1Prefix: '893500000',
  gs1RenewsOn: '2027-06-30',
  logo: '/files/0f3c5b7a9d1e2f4a6b8c0d2e4f6a8b0c.png',
}

export const labelExamples: Examples = {
  'GET /label-templates': { answer: page(item) },
  'POST /label-templates': {
    body: { producer: ids.producer, template: contents },
    answer: whole,
  },
  'GET /label-templates/:id': { answer: whole },
  'PUT /label-templates/:id': {
    body: { saves: 1, template: contents },
    answer: { ...whole, saves: 2 },
  },
  'GET /producers/:id/brand': { answer: brand },
  'PATCH /producers/:id/brand': { body: facts, answer: brand },
  'PUT /producers/:id/brand/logo': { body: { logo: '(bytes of the file)' }, answer: brand },
  'DELETE /producers/:id/brand/logo': { answer: { ...brand, logo: null } },
}
