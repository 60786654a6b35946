import t from 'tap'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { type CertificateFacts, factFindings } from '../../src/labels/preflight/facts.js'
import type { Finding, FindingKey } from '../../src/labels/preflight/finding.js'
import { inOrder, labelFindings } from '../../src/labels/preflight/preflight.js'
import type { LabelElement, LabelTemplate } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { loadStock, loadTemplate, rollOf } from '../../src/printing/templates.js'
import { snapshotOf } from './snapshots.js'

const find = (change: Partial<LabelSnapshot> = {}) => labelFindings(snapshotOf(change), loadFonts())

const of = (findings: readonly Finding[], key: FindingKey) =>
  findings.filter((finding) => finding.key === key)

const host = { kind: 'text', x: 1, y: 1, w: 30, h: 4, text: '{host}', size: 7 } as const

/** A label of 60 x 60 mm with these elements, on a roll of its own size. */
function label(elements: readonly object[], change: Partial<LabelSnapshot> = {}) {
  const template: LabelTemplate = {
    ...loadTemplate('40x40'),
    ...{ width: 60, height: 60, elements: [host, ...elements] as LabelElement[] },
  }
  return find({ template, stock: rollOf(60, 60), ...change })
}

const qr = (size: number, more: object = {}) => ({ kind: 'qr', x: 10, y: 10, size, ...more })

t.test('a usual label is fine, and everything that was looked at is told', (t) => {
  const findings = find()
  t.same([...new Set(findings.map(({ state }) => state))], ['fine'])
  const keys = new Set(findings.map(({ key }) => key))
  for (const key of ['module', 'quiet-zone', 'overflow', 'small-letters', 'glyphs'] as const) {
    t.ok(keys.has(key), key)
  }
  for (const key of ['stock', 'start-cell', 'address', 'demo'] as const) t.ok(keys.has(key), key)
  t.notOk(
    findings.some(({ remedy }) => remedy),
    'nothing is to be done about what is fine',
  )
  t.end()
})

t.test('modules that are too small name the dots, the least, and the ways out', (t) => {
  const [finding] = of(label([qr(10)]), 'module')
  // 25 modules and 8 of white in 10 mm: 2 dots of 203 dpi are 0.25 mm, 3 would be 12.4 mm.
  t.match(finding, {
    state: 'mind',
    path: '/elements/1',
    elementLabel: { vi: 'Mã QR', en: 'QR code' },
    what: { en: /0\.25 mm = 2 dots at 203 dpi.*least is 0\.35 mm/ },
    remedy: { vi: 'Phóng mã lên 12,4 mm.' },
  })
  t.match(of(label([qr(12.4)]), 'module'), [{ state: 'fine', what: { vi: /= 3 chấm/ } }])
  const wide = of(label([qr(13)], { dpi: 300 }), 'module')
  t.match(wide, [
    {
      remedy: {
        vi: 'Chọn máy in 203 dpi hoặc phóng mã lên 14 mm.',
        en: /a printer of 203 dpi or/,
      },
    },
  ])
  t.match(of(label([qr(14)], { dpi: 300 }), 'module'), [{ state: 'fine' }])
  const { values } = snapshotOf()
  const product = { name: 'Trà', gtin: '8935001234562' }
  const till = label([qr(12.4, { content: 'gs1' })], { values: { ...values, product } })
  t.match(of(till, 'module'), [{ state: 'mind', what: { en: /least is 0\.396 mm/ } }])
  const long = `https://NGUON.VN/${'X'.repeat(2700)}/`
  const huge = of(label([qr(50)], { urlPrefix: long }), 'module')
  t.match(huge, [{ state: 'mind', remedy: { en: /a larger label, with room for a symbol of/ } }])
  t.end()
})

t.test('bars: narrow, not high enough, and as GS1 asks', (t) => {
  const bars = (w: number, h: number, more: object = {}) =>
    label([
      { kind: 'barcode', x: 1, y: 8, w, h, symbology: 'ean13', data: '8935001234562', ...more },
    ])
  t.match(of(bars(30, 25), 'module'), [
    {
      state: 'mind',
      elementLabel: { en: 'Bar code EAN-13' },
      // 113 modules: 2 dots of 203 dpi are 0.250 mm, below 0.264.
      what: { en: /0\.25 mm = 2 dots at 203 dpi.*least is 0\.264 mm/ },
      remedy: { en: /Enlarge the symbol to 42\.5 mm/ },
    },
  ])
  t.match(of(bars(40, 25), 'module'), [
    { state: 'mind', remedy: { vi: 'Chọn máy in 300 dpi hoặc phóng mã lên 42,5 mm.' } },
  ])
  t.match(of(bars(45, 25), 'module'), [{ state: 'fine' }])
  t.match(of(bars(45, 25), 'bar-height'), [{ state: 'fine' }])
  t.match(of(bars(45, 10), 'bar-height'), [
    { state: 'mind', what: { en: /bars are 7\.2 mm high/ }, remedy: { vi: /ít nhất 10,4 mm/ } },
  ])
  t.match(of(bars(10, 25), 'module'), [{ state: 'mind' }], 'not even one dot a module fits')
  const wrong = label([
    { kind: 'barcode', x: 1, y: 8, w: 45, h: 25, symbology: 'ean13', data: '8935001234563' },
  ])
  t.match(wrong, [{ state: 'stop', key: 'template' }, { key: 'demo' }])
  t.end()
})

t.test('symbols of one product that stand far apart, and bars that are too long, are told', (t) => {
  const { values } = snapshotOf()
  const product = { name: 'Trà', gtin: '8935001234562' }
  const ean = {
    kind: 'barcode',
    symbology: 'ean13',
    data: '{product.gtin}',
    x: 1,
    y: 6,
    w: 45,
    h: 25,
  }
  const pair = (x: number, y: number) => {
    const till = { kind: 'qr', content: 'gs1', x, y, size: 14 }
    return label([ean, till], { values: { ...values, product } })
  }
  t.match(of(pair(45, 45), 'apart'), [
    {
      state: 'mind',
      what: { vi: /hơn 50 mm/, en: /more than 50 mm/ },
      remedy: { en: /within 50 mm/ },
    },
  ])
  t.same(of(pair(17, 34), 'apart'), [])
  const bars = (digits: number) =>
    label([
      {
        kind: 'barcode',
        symbology: 'gs1-128',
        data: `(91)${'1'.repeat(digits)}(21){code}`,
        x: 1,
        y: 6,
        w: 58,
        h: 40,
      },
    ])
  t.match(of(bars(40), 'bars-long'), [
    { state: 'mind', what: { vi: /48 ký tự, 165 mm/ }, remedy: { en: /two bar codes/ } },
  ])
  t.same(of(bars(4), 'bars-long'), [])
  t.end()
})

t.test('ink in the white of a symbol is seen, a frame around it is not', (t) => {
  t.match(of(label([qr(30)]), 'quiet-zone'), [{ state: 'fine', what: { en: /4 modules/ } }])
  const line = { kind: 'line', x1: 9, y1: 11, x2: 41, y2: 11, thickness: 0.2 }
  t.match(of(label([qr(30), line]), 'quiet-zone'), [
    { state: 'mind', path: '/elements/1', remedy: { en: /Move it/ } },
  ])
  const frame = { kind: 'box', x: 8, y: 8, w: 40, h: 40 }
  t.match(of(label([qr(30), frame]), 'quiet-zone'), [{ state: 'fine' }])
  const ground = of(label([{ ...frame, fill: true }, qr(30)]), 'quiet-zone')
  t.match(ground, [{ state: 'fine' }], 'white is printed on a ground of colour')
  const code = { kind: 'text', x: 9, y: 37, w: 32, h: 4, text: '{code.grouped}', size: 8 }
  t.match(of(label([qr(30), code]), 'quiet-zone'), [{ state: 'mind' }], 'a text that varies')
  t.match(of(label([qr(30), { ...code, y: 41 }]), 'quiet-zone'), [{ state: 'fine' }])
  t.end()
})

t.test('texts: which is cut and by how much, which is low, what the typeface lacks', (t) => {
  const text = (text: string, more: object = {}) =>
    label([{ kind: 'text', x: 1, y: 10, w: 20, h: 4, size: 8, text, ...more }])
  t.match(of(text('Trà tôm nõn hương quê Thái Nguyên'), 'overflow'), [
    {
      state: 'mind',
      path: '/elements/1',
      elementLabel: { vi: 'Chữ "Trà tôm nõn hương quê Thái Nguyên"' },
      what: { en: /it needs a width of \d\d(\.\d)? mm and has 20 mm/ },
      remedy: { vi: /Rút ngắn .* nới ô chữ lên/ },
    },
  ])
  const tall = of(text('Trà tôm nõn hương quê Thái Nguyên', { lines: 5 }), 'overflow')
  t.match(tall, [{ state: 'mind', what: { en: /needs a height of \d.* and has 4 mm/ } }])
  t.match(of(text('Trà'), 'overflow'), [{ state: 'fine' }])
  t.match(of(text('Trà', { size: 5 }), 'small-letters'), [
    { state: 'mind', remedy: { vi: /từ 6,5 pt/ } },
  ])
  t.match(of(text('Trà'), 'small-letters'), [{ state: 'fine' }])
  t.match(of(text('Trà ☃'), 'glyphs'), [{ state: 'mind', what: { en: /"☃" \(U\+2603\)/ } }])
  t.match(of(text('Trà'), 'glyphs'), [{ state: 'fine' }])
  const many = text(`${'Trà '.repeat(20)}{code}`, { w: 58 })
  t.match(many[0], { state: 'stop', key: 'overflow', code: 'label-line-too-long' })
  t.end()
})

t.test('label and stock: fitting, wasteful, too small, and the first free cell', (t) => {
  t.match(of(find(), 'stock'), [{ state: 'fine', what: { en: /Label of 40 x 40 mm/ } }])
  const wasteful = find({ template: loadTemplate('25x25') })
  t.match(of(wasteful, 'stock'), [{ state: 'mind', remedy: { en: /size of the label/ } }])
  const [small] = of(find({ stock: loadStock('roll-50') }), 'stock')
  t.match(small, { state: 'stop', code: 'label-stock-too-small', remedy: { vi: /khổ giấy khác/ } })
  t.match(of(find({ startCell: 36 }), 'start-cell'), [{ state: 'stop', code: 'label-start-cell' }])
  t.match(of(find({ startCell: 9 }), 'start-cell'), [{ state: 'fine', what: { en: /9 of 35/ } }])
  t.match(inOrder(find({ startCell: 36, demo: true }))[0], { state: 'stop' }, 'the worst is first')
  const none = `https://N.VN/${'X'.repeat(3000)}/`
  t.match(of(find({ urlPrefix: none, baseUrl: 'https://n.vn' }), 'module'), [{ state: 'stop' }])
  t.end()
})

t.test('the address people compare is printed, the same as in the symbol, and safe', (t) => {
  t.match(of(find(), 'address'), [{ state: 'fine', what: { en: /nguon\.vn is printed/ } }])
  const hidden = label([qr(30)])
  t.match(of(hidden, 'address'), [{ state: 'fine' }])
  const when = [{ ...host, when: 'product.gtin' }, qr(30)] as unknown as LabelElement[]
  const template = { ...loadTemplate('40x40'), width: 60, height: 60, elements: when }
  t.match(of(find({ template, stock: rollOf(60, 60) }), 'address'), [
    { state: 'mind', remedy: { en: /\{host\}/ } },
  ])
  t.match(of(find({ urlPrefix: 'https://OTHER.VN/T/' }), 'address'), [
    { state: 'mind', what: { en: /not to the host printed/ } },
  ])
  const plain = { baseUrl: 'http://nguon.vn', urlPrefix: 'http://NGUON.VN/T/' }
  t.match(of(find(plain), 'address'), [{ state: 'mind', what: { vi: /không có https/ } }])
  t.match(of(find({ demo: true }), 'demo'), [{ state: 'mind', remedy: { vi: /BASE_URL/ } }])
  t.match(of(find(), 'demo'), [{ state: 'fine' }])
  t.end()
})

t.test('stars that have ended or soon will, facts nobody told, contents of the law', (t) => {
  const soon = '2027-01-26'
  const facts = (certificate: CertificateFacts | undefined, change = {}, contents: never[] = []) =>
    factFindings(snapshotOf(change), { certificate, contents, soon })
  const decision = { status: 'valid', expiresOn: '2029-01-01', revokedOn: null } as const
  t.match(of(facts(decision), 'certificate'), [{ state: 'fine', what: { en: /01\/01\/2029/ } }])
  t.match(of(facts({ ...decision, expiresOn: '2027-01-26' }), 'certificate'), [
    { state: 'mind', what: { vi: /hết hạn ngày 26\/01\/2027/ }, remedy: { vi: /đánh giá lại/ } },
  ])
  t.match(of(facts({ ...decision, expiresOn: '2027-01-27' }), 'certificate'), [{ state: 'fine' }])
  const over = { ...decision, status: 'expired', expiresOn: '2026-01-01' } as const
  t.match(of(facts(over), 'certificate'), [{ state: 'mind', what: { en: /show no stars/ } }])
  const revoked = { ...decision, status: 'revoked', revokedOn: '2026-02-03' } as const
  t.match(of(facts(revoked), 'certificate'), [{ state: 'mind', what: { en: /03\/02\/2026/ } }])
  t.same(of(facts(undefined), 'certificate'), [])
  t.match(of(facts(undefined), 'facts'), [{ state: 'fine' }])
  const { values } = snapshotOf()
  t.match(of(facts(undefined, { values: { ...values, lot: null } }), 'facts'), [
    { state: 'mind', what: { vi: /số lô, hạn sử dụng/ }, remedy: { en: /Choose a lot/ } },
  ])
  const bare = { ...values, product: null, origin: null }
  t.match(of(facts(undefined, { values: bare }), 'facts'), [{ what: { vi: /xã, phường/ } }])
  const content = (state: string) => ({ key: 'made', state, label: { vi: 'NSX', en: 'Made' } })
  const all = [content('done'), content('not-needed')] as never[]
  t.match(of(facts(undefined, {}, all), 'contents'), [{ state: 'fine', what: { en: /All 1/ } }])
  const lacks = [content('done'), content('missing')] as never[]
  t.match(of(facts(undefined, {}, lacks), 'contents'), [
    { state: 'mind', what: { vi: /thiếu: NSX/ }, remedy: { vi: /Chọn mẫu tem/ } },
  ])
  t.same(of(facts(undefined, {}, [content('not-needed')] as never[]), 'contents'), [])
  t.end()
})

t.test('pictures that cannot be printed stop it before a code is issued', (t) => {
  const picture = (image: string) => label([{ kind: 'image', x: 1, y: 8, w: 9, h: 9, image }])
  const png = (width: number) =>
    `data:image/png;base64,${Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      Buffer.from([0, 0, width >> 8, width & 255, 0, 0, width >> 8, width & 255]),
      Buffer.alloc(20),
    ]).toString('base64')}`
  const code = (findings: readonly Finding[]) => findings[0]?.code
  t.equal(code(picture(png(4000))), undefined)
  t.equal(code(picture(png(4001))), 'label-image-too-large')
  t.equal(code(picture(png(0))), 'label-image-unreadable')
  t.equal(code(picture('https://example.org/logo.png')), 'label-image-remote')
  t.end()
})
