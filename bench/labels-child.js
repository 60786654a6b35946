// Renders labels in a process of its own, which does nothing else: its peak memory is that of the
// job. Runs the build, as the product does. Arguments as JSON; answers one line of JSON.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planVolumes, renderVolumes } from '../dist/printing/render.js'
import { loadStock, loadTemplate, rollOf } from '../dist/printing/templates.js'

// `template` on a roll of its own size, where one is named; `serial` adds GS1-128 with the code in it.
const { labels, proof, numbered, template, serial } = JSON.parse(process.argv[2])
const directory = await mkdtemp(join(tmpdir(), 'nguon-bench-'))
const bars = {
  ...{ kind: 'barcode', symbology: 'gs1-128', x: 2, y: 2, w: 206, h: 34.6 },
  data: '(01){product.gtin}(21){code}',
}
const known = {
  product: {
    ...{ name: 'Trà tôm nõn hương quê', netContent: '200 g', gtin: '8935001234562' },
    ...{ ingredients: '100 % chè tôm nõn', usage: 'Pha 8 g với 200 ml nước.' },
    storage: 'Nơi khô mát, tránh ánh nắng.',
  },
  brand: { color: '#1f5130', accent: '#a3341c', trademark: '312456' },
  pallet: { sscc: '089350012345678902', count: 48 },
  lot: { number: '26-312-2', madeOn: '2026-11-08', expiresOn: '2028-11-08' },
}
function paperOf() {
  if (template === undefined) return { template: loadTemplate('40x40'), stock: loadStock('a4-35') }
  const shipped = loadTemplate(template)
  const drawn = serial ? { ...shipped, elements: [bars] } : shipped
  return { template: drawn, stock: rollOf(shipped.width, shipped.height) }
}
const snapshot = {
  ...paperOf(),
  language: 'vi',
  baseUrl: 'https://nguon.vn',
  urlPrefix: 'https://NGUON.VN/T/',
  host: 'nguon.vn',
  values: {
    product: { name: 'Trà tôm nõn hương quê' },
    producer: { name: 'Hợp tác xã (minh hoạ)' },
    origin: { commune: 'Xã Tân Hưng', province: 'Tỉnh Cà Mau' },
    lot: numbered ? { number: '26-312-2', expiresOn: '2028-11-08' } : null,
    certificate: { stars: 5, valid: true },
    ...(template === undefined ? {} : known),
  },
  startCell: 1,
  dpi: 300,
  level: 'M',
  numbering: numbered ? { runSeq: 7 } : null,
  order: 'sheet',
  demo: false,
}
try {
  let bytes = 0
  const start = performance.now()
  await renderVolumes({
    snapshot,
    key: { epoch: 1, key: new Uint8Array(32).fill(7) },
    firstIndex: 1_000_000,
    volumes: planVolumes(snapshot, 1, labels, (n) => join(directory, `${n}.pdf`)),
    workers: 2,
    proof,
    onVolume: (volume) => {
      bytes += volume.bytes
    },
  })
  const seconds = (performance.now() - start) / 1000
  const rssMb = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ seconds, bytes, rssMb }))
} finally {
  await rm(directory, { recursive: true, force: true })
}
