/** The job ticket of a print job, as an example. */
import type { JobTicket } from '../../printing/job-ticket-shape.js'
import { ids, moment } from './example.js'

export const ticket: JobTicket = {
  $schema: 'urn:nguon:job-ticket:1',
  version: 1,
  job: ids.job,
  status: 'done',
  createdAt: moment,
  format: 'press',
  product: 'Trà tôm nõn hương quê',
  lot: 'L261108',
  run: 'G1',
  quantity: 500,
  numbers: { first: 'G1-000001-R', last: 'G1-000500-K' },
  files: [
    {
      name: 'nguon-job.pdf',
      numbers: { first: 'G1-000001-R', last: 'G1-000500-K' },
      labels: 500,
      pages: 501,
      bytes: 412_120,
      sha256: '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b',
      roll: { n: 1, of: 1 },
    },
  ],
  label: { template: '40x40', version: 1, widthMm: 40, heightMm: 40, bleedMm: 0 },
  stock: { name: 'press', pageMm: [52, 52], labelsPerPage: 1, trim: 'label' },
  rolls: {
    labelsPerRoll: 500,
    rolls: 1,
    header: {
      vi: 'Mỗi cuộn bắt đầu bằng một tem đầu cuộn…',
      en: 'Each roll begins with a header…',
    },
  },
  records: { tree: 'DPart', perPage: 1, order: 'sheet' },
  condition: { name: 'CGATS TR 006', about: 'Coated paper' },
  inks: [
    { name: 'Black', kind: 'process', cmyk: [0, 0, 0, 100] },
    { name: 'Brand', kind: 'spot', cmyk: [0, 92, 77, 21.6], hex: '#c8102e' },
  ],
  symbols: [
    {
      kind: 'qr',
      content: 'https://NGUON.VN/01/08931234567896/21/{code}',
      moduleMm: 0.4233,
      quietZoneMm: 1.6933,
      sizeMm: 15.6633,
      level: 'M',
      quality: { standard: 'ISO/IEC 15415', least: 2, letter: 'C' },
    },
  ],
  producer: { name: 'Hợp tác xã Hương Quê', address: null, phone: null },
  waste: { vi: 'Không in bù…', en: 'Never print again…' },
}
