/** Examples of runs, print jobs and decisions. The codes belong to no installation. */
import { type Examples, ids, moment, page } from './example.js'
import { ticket } from './job-ticket.js'

const run = {
  id: ids.run,
  name: 'G1',
  quantity: 500,
  producer: ids.producer,
  product: ids.product,
  lot: ids.lot,
  createdAt: moment,
}

const decided = { id: ids.decision, codes: 238 }
const stretch = { run: ids.run, from: 3, to: 240 }
const said = { reason: 'Bao bì bị ẩm', notice: 'Không dùng, trả lại nơi bán.' }

const job = {
  id: ids.job,
  run: ids.run,
  status: 'done',
  format: 'pdf',
  template: '40x30',
  stock: 'a4-35',
  firstNumber: 1,
  quantity: 500,
  labelsDone: 500,
  error: null,
  createdAt: moment,
  finishedAt: '2026-09-02T03:15:02.000Z',
}
const queued = { ...job, status: 'queued', labelsDone: 0, finishedAt: null }

const file = {
  n: 1,
  labels: 500,
  pages: 15,
  bytes: 184_320,
  sha256: '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b',
  proof: { pages: 15, codes: 500 },
}

const decision = {
  id: ids.decision,
  kind: 'revocation',
  product: null,
  lot: null,
  from: 'G1-000003-W',
  to: 'G1-000240-T',
  stretches: 1,
  codes: 238,
  ...said,
  at: moment,
}

const unit = {
  sscc: '089350000000000014',
  product: ids.product,
  lot: ids.lot,
  count: 480,
  createdAt: moment,
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="40mm">…</svg>'

const found = {
  key: 'module',
  state: 'mind',
  what: 'Mã QR: mỗi ô 0,25 mm = 2 chấm của máy 203 dpi, cả mã 10,3 mm; tối thiểu 0,35 mm.',
  remedy: 'Phóng mã lên 15,4 mm.',
  path: '/elements/1',
  element: 'Mã QR',
  code: null,
}

export const codeExamples: Examples = {
  'POST /runs': {
    body: { product: ids.product, lot: ids.lot, quantity: 500, activate: false },
    answer: run,
  },
  'GET /runs': { answer: page(run) },
  'GET /runs/:id': { answer: run },
  'GET /runs/:id/codes': { texts: { 'text/plain': '7K3QM9TX2PD4\n' } },
  'POST /activations': {
    body: stretch,
    answer: { ...decided, excluded: [{ why: 'revoked', run: 'G1', from: 120, to: 121 }] },
  },
  'POST /bindings': {
    body: { ...stretch, product: ids.product, lot: ids.lot },
    answer: decided,
  },
  'DELETE /bindings/:id': { answer: decided },
  'POST /revocations': { body: { ...stretch, ...said }, answer: decided },
  'GET /revocations': { answer: page(decision) },
  'DELETE /revocations/:id': { answer: decided },
  'POST /recalls': { body: { lot: ids.lot, ...said }, answer: { ...decided, codes: 500 } },
  'POST /print-jobs': {
    body: {
      product: ids.product,
      lot: ids.lot,
      quantity: 500,
      template: '40x30',
      stock: 'a4-35',
    },
    answer: { ...queued, warnings: [], preflight: [found] },
  },
  'POST /print-jobs/check': {
    body: { product: ids.product, quantity: 500, template: '40x30', format: 'zpl', dpi: 203 },
    answer: { ok: true, preflight: [found] },
  },
  'GET /print-jobs': { answer: page(job) },
  'GET /print-jobs/:id': { answer: { ...job, files: [file] } },
  'DELETE /print-jobs/:id': { answer: { ...queued, status: 'cancelled' } },
  'GET /print-jobs/:id/files/:n': {
    texts: {
      'image/svg+xml': svg,
      'text/csv; charset=utf-8':
        'number,code,printed,url,lot\r\nG1-000001-R,7K3QM9TX2PD4,7K3Q-M9TX-2PD4,…,L261108\r\n',
    },
  },
  'GET /logistic-units': { answer: page(unit) },
  'POST /logistic-units': {
    body: { product: ids.product, lot: ids.lot, count: 480 },
    answer: { items: [unit] },
  },
  'GET /logistic-units/:sscc': { answer: unit },
  'GET /print-jobs/:id/ticket': { answer: ticket },
  'GET /symbols/:kind.:format': { texts: { 'image/svg+xml': svg } },
}
