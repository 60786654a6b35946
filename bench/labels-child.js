// Renders labels in a process of its own, which does nothing else: its peak memory is that of the
// job. Runs the build, as the product does. Arguments as JSON; answers one line of JSON.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planVolumes, renderVolumes } from '../dist/printing/render.js'
import { loadStock, loadTemplate } from '../dist/printing/templates.js'

const { labels, proof, numbered } = JSON.parse(process.argv[2])
const directory = await mkdtemp(join(tmpdir(), 'nguon-bench-'))
const snapshot = {
  template: loadTemplate('40x40'),
  stock: loadStock('a4-35'),
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
