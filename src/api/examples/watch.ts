/** Examples of what people see, report and send: scans, signs of copying, reports, text messages. */
import { type Examples, ids, moment, page } from './example.js'

const sums = { scans: 120, first: 80, repeat: 40, returning: 12 }

const report = {
  id: ids.report,
  kind: 'copied',
  text: 'Hai gói có cùng một mã.',
  contact: null,
  language: 'vi',
  verdict: 'valid',
  pack: { run: 7, number: 240, name: 'G1-000240-T' },
  producer: { id: ids.producer, name: 'HTX Trà Tân Cương' },
  product: { id: ids.product, name: 'Trà tôm nõn' },
  lot: { id: ids.lot, number: 'L0926' },
  photo: { bytes: 81_920 },
  state: 'open',
  answer: null,
  answeredBy: null,
  answeredAt: null,
  closedBy: null,
  closedAt: null,
  filedAt: moment,
}
const answer = 'Cảm ơn anh chị. Chúng tôi đã thu hồi mã này.'
const by = 'token:p0z4d8l2t6vi'
const answered = { ...report, state: 'answered', answer, answeredBy: by, answeredAt: moment }

const alert = {
  id: ids.alert,
  kind: 'often',
  state: 'open',
  words: { vi: 'Được quét nhiều bất thường', en: 'Scanned unusually often' },
  producer: ids.producer,
  product: { id: ids.product, name: 'Trà tôm nõn' },
  run: 'G1',
  number: 'G1-000240-T',
  score: 120,
  reasons: [
    {
      name: 'visitors',
      points: 120,
      words: { vi: '23 người khác nhau đã quét mã', en: '23 different people scanned it' },
    },
  ],
  seen: [{ at: moment, outcome: 'valid', province: '19', lat: 21.6, lon: 105.8, returning: false }],
  evidence: true,
  openedAt: moment,
  changedAt: moment,
  closedBy: null,
  note: null,
  suspicion: null,
  reports: [ids.report],
}
const note = 'Mã trưng bày ở hội chợ.'
const said = { reason: 'Mã bị chép lên hàng khác', notice: 'Chỉ mua tại cửa hàng của HTX.' }

const thresholds = {
  visitors: 7,
  keepPercent: 70,
  rareOneIn: 10000,
  commonOneIn: 100,
  beforeActivation: 2,
  mismatch: 2,
  afterSold: 7,
  evidenceMismatch: 8,
  evidenceAfterSold: 12,
  evidenceDays: 3,
  automatic: 0,
  farApart: 0,
  farApartKmPerHour: 900,
}

const decided = { id: ids.decision, codes: 1 }
const pack = { run: ids.run, from: 240, to: 240 }

export const watchExamples: Examples = {
  'GET /scans': {
    answer: {
      from: '2026-09-01',
      to: '2026-09-01',
      by: 'day',
      total: sums,
      items: [{ key: '2026-09-01', name: null, ...sums }],
    },
  },
  'GET /reports': { answer: page(report) },
  'GET /reports/:id': { answer: report },
  'POST /reports/:id/answer': { body: { answer }, answer: answered },
  'POST /reports/:id/close': {
    answer: { ...answered, state: 'closed', closedBy: by, closedAt: moment },
  },
  'GET /reports/:id/photo': {},
  'GET /alerts': { answer: page(alert) },
  'GET /alerts/:id': { answer: alert },
  'POST /alerts/:id/clearance': {
    body: { note },
    answer: { ...alert, state: 'cleared', closedBy: by, note },
  },
  'POST /alerts/:id/confirmation': {
    body: said,
    answer: { ...alert, state: 'confirmed', closedBy: by, suspicion: ids.decision },
  },
  'POST /suspicions': { body: { ...pack, ...said }, answer: decided },
  'DELETE /suspicions/:id': { answer: decided },
  'POST /sales': { body: pack, answer: decided },
  'GET /products/:id/copy-thresholds': { answer: thresholds },
  'PATCH /products/:id/copy-thresholds': {
    body: { visitors: 12, farApart: null },
    answer: { ...thresholds, visitors: 12 },
  },
  'POST /text-answers': {
    body: { from: '+84912345678', text: 'NGUON 7K3Q M9TX 2PD4', lang: 'vi' },
    answer: { text: 'Ma hop le - lan quet dau tien. Tra tom non, HTX Tra Tan Cuong.' },
  },
}
