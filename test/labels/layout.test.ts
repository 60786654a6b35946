import t from 'tap'
import { checkSnapshot } from '../../src/labels/check.js'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import type { LabelTemplate } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { listTemplates, loadStock, loadTemplate } from '../../src/printing/templates.js'
import { longestName, snapshotOf } from './snapshots.js'

const drawingOf = (snapshot: LabelSnapshot) => layOut(snapshot, openFonts(loadFonts())).drawing
const textsOf = (snapshot: LabelSnapshot): string[] =>
  drawingOf(snapshot).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
const starsOf = (snapshot: LabelSnapshot): number =>
  drawingOf(snapshot).marks.filter(({ kind }) => kind === 'polygon').length
const warningsOf = (snapshot: LabelSnapshot) => checkSnapshot(snapshot, loadFonts())

const withElements = (...elements: LabelTemplate['elements']): LabelTemplate => ({
  ...loadTemplate('40x40'),
  elements,
})
const host = { kind: 'text', x: 0, y: 36, w: 40, h: 4, text: '{host}', size: 7 } as const

// All that ship are looked at in printing/templates.test.ts.
t.test('the labels most used take the longest real name without a warning', async (t) => {
  const { values } = snapshotOf()
  for (const name of ['25x25', '40x40', '50x30']) {
    const template = loadTemplate(name)
    const stock = loadStock(name === '50x30' ? 'roll-50' : 'a4-35')
    const long = { ...values, product: { name: longestName } }
    t.same(warningsOf(snapshotOf({ template, stock, values: long })), [], name)
    const bare = { ...values, lot: null, certificate: null }
    t.same(warningsOf(snapshotOf({ template, stock, values: bare, numbering: null })), [], name)
    const english = snapshotOf({ template, stock, language: 'en', level: 'Q' })
    t.same(warningsOf(english), [], name)
  }
})

t.test('stars stand on the label only while the certificate is valid', async (t) => {
  const { values } = snapshotOf()
  for (const name of ['40x40', '50x30']) {
    const template = loadTemplate(name)
    const stars = (stars: number, valid: boolean) =>
      starsOf(snapshotOf({ template, values: { ...values, certificate: { stars, valid } } }))
    t.same([stars(5, true), stars(3, true), stars(5, false)], [5, 3, 0], name)
    t.equal(starsOf(snapshotOf({ template, values: { ...values, certificate: null } })), 0)
  }
  const careless = withElements(
    { kind: 'stars', x: 1, y: 1, w: 30, h: 3 },
    { ...host, text: '{host} {certificate.number}' },
  )
  const lapsed = { ...values, certificate: { stars: 5, number: '1/QĐ', valid: false } }
  const snapshot = snapshotOf({ template: careless, values: lapsed })
  t.equal(starsOf(snapshot), 0, 'whatever the template asks for')
  t.same(textsOf(snapshot), ['nguon.vn'], 'nor its number')
})

t.test('missing values take their line and their separators with them', async (t) => {
  const { values } = snapshotOf()
  const texts = (origin: LabelSnapshot['values']['origin']) =>
    textsOf(snapshotOf({ values: { ...values, origin } })).filter((text) => /Xã|Tỉnh/.test(text))
  t.same(texts({ commune: 'Xã A', province: 'Tỉnh B' }), ['Xã A, Tỉnh B'])
  t.same(texts({ commune: 'Xã A', province: null }), ['Xã A'])
  t.same(texts({ commune: null, province: 'Tỉnh B' }), ['Tỉnh B'])
  t.same(texts(null), [])
  const unbound = { ...values, product: null, origin: null, lot: null, certificate: null }
  t.match(textsOf(snapshotOf({ values: unbound })).join(' '), 'Hợp tác xã Hương Quê')
  const undated = { ...values, lot: { number: 'L1', expiresOn: null } }
  t.ok(textsOf(snapshotOf({ values: undated })).includes('Lô L1'), 'no HSD without a date')
})

t.test('letters in decomposed form are composed', async (t) => {
  const { values } = snapshotOf()
  const name = 'Mật ong Bạc Hà'
  const decomposed = { ...values, product: { name: name.normalize('NFD') } }
  t.ok(textsOf(snapshotOf({ values: decomposed })).includes(name.normalize('NFC')))
  t.same(warningsOf(snapshotOf({ values: decomposed })), [])
})

t.test('the host name is on every label that has a QR code', async (t) => {
  for (const name of listTemplates()) {
    const snapshot = snapshotOf({ template: loadTemplate(name), host: 'truyxuat.example.vn' })
    // Labels of pallets are scanned by warehouses and carry no code of a pack.
    if (drawingOf(snapshot).symbols.length === 0) {
      t.match(name, /^pallet-/)
      continue
    }
    t.match(textsOf(snapshot).join(' '), 'truyxuat.example.vn', name)
  }
})

t.test('QR modules are whole printer dots, with the quiet zone on the label', async (t) => {
  for (const dpi of [203, 300, 600]) {
    for (const name of listTemplates()) {
      const template = loadTemplate(name)
      for (const slot of drawingOf(snapshotOf({ template, dpi })).symbols) {
        const dots = (slot.module * dpi) / 25.4
        t.ok(Math.abs(dots - Math.round(dots)) < 1e-9, `${name} at ${dpi} dpi`)
        t.ok(Math.abs(slot.size - (slot.modules + 2 * slot.quiet) * slot.module) < 1e-9)
        t.ok(slot.x >= 0 && slot.y >= 0 && slot.x + slot.size <= template.width + 1e-9)
        t.ok(slot.module >= 0.4)
      }
    }
  }
})

t.test('what will not come out as asked is told before printing', async (t) => {
  const { values } = snapshotOf()
  const endless = { ...values, product: { name: 'Trà '.repeat(60).trim() } }
  t.match(warningsOf(snapshotOf({ values: endless })), [{ path: '/elements/0/items/0' }])
  t.match(textsOf(snapshotOf({ values: endless })).join('|'), '…')
  const odd = { ...values, product: { name: 'Trà 茶' } }
  t.match(warningsOf(snapshotOf({ values: odd })), [{ path: '/elements/0/items/0' }])
  const far = snapshotOf({ urlPrefix: `https://NGUON.VN/${'X'.repeat(300)}/T/` })
  t.match(warningsOf(far), [{ path: '/elements/1', message: { en: /QR code: a module is/ } }])
  const tiny = withElements({ ...host, size: 5 })
  t.match(warningsOf(snapshotOf({ template: tiny })), [{ message: { en: /1.2 mm/ } }])
  t.throws(
    () => warningsOf(snapshotOf({ dpi: 203, urlPrefix: `https://N.VN/${'X'.repeat(3000)}/` })),
    { code: 'label-qr-too-small' },
  )
})

t.test('labels that do not fit their stock are refused', async (t) => {
  t.throws(() => warningsOf(snapshotOf({ stock: loadStock('roll-50') })), {
    code: 'label-stock-too-small',
  })
  t.throws(() => warningsOf(snapshotOf({ startCell: 36 })), { code: 'label-start-cell' })
  t.throws(() => warningsOf(snapshotOf({ startCell: 0 })), { code: 'label-start-cell' })
  t.same(warningsOf(snapshotOf({ template: loadTemplate('25x25'), startCell: 35 })), [])
})

t.test('a bar code has bars of whole dots, and a wrong check digit is refused', async (t) => {
  const barcode = (w: number, data: string) =>
    snapshotOf({
      dpi: 300,
      template: withElements(
        { kind: 'barcode', x: 0, y: 0, w, h: 15, symbology: 'ean13', data },
        host,
      ),
    })
  const boxes = drawingOf(barcode(40, '8935001234562')).marks.filter(({ kind }) => kind === 'box')
  t.equal(boxes.length, 30, 'EAN-13 has thirty bars')
  t.same(warningsOf(barcode(40, '8935001234562')), [])
  t.match(warningsOf(barcode(20, '8935001234562')), [{ path: '/elements/0' }])
  t.throws(() => warningsOf(barcode(40, '8935001234563')))
})

t.test('a row of stars is as wide as its stars and keeps to its side of the box', async (t) => {
  const { values } = snapshotOf()
  for (const [count, align] of [
    [3, 'left'],
    [4, 'center'],
    [5, 'right'],
  ] as const) {
    const stars = { kind: 'stars', x: 2, y: 5, w: 36, h: 4, align } as const
    const certificate = { stars: count, number: '1/QĐ', valid: true }
    const { marks } = drawingOf(
      snapshotOf({ template: withElements(stars, host), values: { ...values, certificate } }),
    )
    const row = marks.flatMap((mark) => (mark.kind === 'polygon' ? [mark.points] : []))
    t.equal(row.length, count)
    const centres = row.map((points) => points[0]![0])
    // Stars of 4 mm, 0.16 of it between two, the first and the last half a star from the ends.
    const wide = count * 4 + (count - 1) * 0.64
    const start = { left: 2, center: 2 + (36 - wide) / 2, right: 2 + 36 - wide }[align]
    for (const [i, centre] of centres.entries()) {
      t.ok(Math.abs(centre - (start + 2 + i * 4.64)) < 1e-9, `${align}, star ${i + 1}: ${centre}`)
    }
  }
})
