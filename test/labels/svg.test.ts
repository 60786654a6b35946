import t from 'tap'
import { labelSvg } from '../../src/labels/svg.js'
import { encodeQr } from '../../src/symbols/qr.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { listTemplates, loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from './snapshots.js'

const code = '7K3QM9TX2PD4'

t.test('a preview shows the QR code, the stars and all letters of the label', async (t) => {
  for (const name of listTemplates()) {
    const template = loadTemplate(name)
    const svg = labelSvg(snapshotOf({ template }), loadFonts(), code, 500)
    t.match(svg, `viewBox="0 0 ${template.width} ${template.height}"`)
    t.notMatch(svg, /NaN|undefined|Infinity/)
    const { modules } = encodeQr(`https://NGUON.VN/T/${code}`, { level: 'M' })
    const dark = modules.reduce((sum, module) => sum + module, 0)
    const squares = template.elements.filter(({ kind }) => kind === 'qr' || kind === 'datamatrix')
    if (squares.length === 1 && squares[0]?.kind === 'qr') {
      t.equal(svg.match(/h1v1h-1z/g)?.length, dark, name)
    } else t.equal(/h1v1h-1z/.test(svg), squares.length > 0, name)
    t.equal(svg.split('<g ').length, svg.split('</g>').length)
  }
})

t.test('a preview without numbers, lot and certificate, and one with a DEMO mark', async (t) => {
  const { values } = snapshotOf()
  const bare = snapshotOf({ numbering: null, values: { ...values, lot: null, certificate: null } })
  const plain = labelSvg(bare, loadFonts(), code, 1)
  const full = labelSvg(snapshotOf(), loadFonts(), code, 1)
  t.ok(plain.length < full.length)
  t.match(labelSvg(snapshotOf({ demo: true }), loadFonts(), code, 1), 'fill="rgb(204,204,204)"')
  t.notMatch(full, 'rgb(')
})
