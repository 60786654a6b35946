/** Snapshots for tests of labels. */
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { loadStock, loadTemplate } from '../../src/printing/templates.js'

/** The longest name among real products. */
export const longestName =
  'Du lịch trải nghiệm văn hoá bản địa kết nối cộng đồng tại Mộc Miên Rocky Garden'

/** A run of 40x40 labels on A4 with everything on it, changed as wished. */
export function snapshotOf(change: Partial<LabelSnapshot> = {}): LabelSnapshot {
  return {
    template: loadTemplate('40x40'),
    stock: loadStock('a4-35'),
    language: 'vi',
    baseUrl: 'https://nguon.vn',
    urlPrefix: 'https://NGUON.VN/T/',
    host: 'nguon.vn',
    values: {
      product: { name: 'Trà tôm nõn hương quê' },
      producer: { name: 'Hợp tác xã Hương Quê' },
      origin: { commune: 'Xã Tân Hưng', province: 'Tỉnh Cà Mau' },
      lot: { number: '26-312-2', madeOn: '2026-11-08', expiresOn: '2028-11-08' },
      certificate: { stars: 5, number: '2361/QĐ-BNNMT', valid: true },
    },
    startCell: 1,
    dpi: 203,
    level: 'M',
    numbering: { runSeq: 7 },
    order: 'sheet',
    demo: false,
    ...change,
  }
}
