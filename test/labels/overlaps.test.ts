/** What lies over something else is told, and nothing is told of what was meant. */
import t from 'tap'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { labelFindings } from '../../src/labels/preflight/preflight.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { listTemplates, loadTemplate, rollOf } from '../../src/printing/templates.js'
import { longestName, snapshotOf } from './snapshots.js'

const fonts = openFonts(loadFonts())

const snapshotWith = (elements: readonly object[]): LabelSnapshot =>
  snapshotOf({
    template: {
      ...loadTemplate('40x40'),
      ...{ width: 60, height: 60, elements: elements as LabelElement[] },
    },
    stock: rollOf(60, 60),
  })

/** `[above, below]` of each part that lies over another. */
const over = (...elements: readonly object[]) =>
  layOut(snapshotWith(elements), fonts).notes.flatMap(({ problem, path, other }) =>
    problem === 'over' ? [[path, other]] : [],
  )

const text = (x: number, y: number, more: object = {}) => ({
  ...{ kind: 'text', x, y, w: 30, h: 5, text: 'Trà tôm nõn', size: 9 },
  ...more,
})
const line = (y: number) => ({ kind: 'line', x1: 2, y1: y, x2: 50, y2: y, thickness: 0.3 })
const box = (more: object = {}) => ({ kind: 'box', x: 5, y: 5, w: 40, h: 12, ...more })

t.test('a text over a text, a line, a frame or the edge of a ground is told', (t) => {
  const found = ['/elements/1', '/elements/0']
  t.same(over(text(10, 10), text(12, 11)), [found])
  t.same(over(line(12), text(10, 10)), [found])
  t.same(over(text(10, 10), line(12)), [found], 'whichever is above')
  t.same(over(box({ x: 15 }), text(10, 8)), [found], 'a frame through a word')
  t.same(over(box({ x: 15, fill: true }), text(10, 8, { ink: 'white' })), [found])
  t.same(over(text(10, 8), box({ fill: true })), [found], 'a ground put over a text')
  t.same(
    over(text(10, 10, { rotate: 90, w: 5, h: 30 }), text(5, 30)),
    [found],
    'one that is turned',
  )
  t.same(over(text(10, 10), text(12, 11, { text: '{code.grouped}' })), [found], 'one that varies')
  t.same(over({ kind: 'stars', x: 10, y: 10, w: 30, h: 5 }, text(10, 10)), [found])
  t.end()
})

t.test('nothing is told of what was meant, or does not touch', (t) => {
  t.same(over(box(), text(10, 8)), [], 'in a frame')
  t.same(over(box({ fill: true }), text(10, 8, { ink: 'white' })), [], 'on a ground')
  t.same(over(text(10, 10), text(10, 15)), [], 'below one another')
  t.same(over(text(10, 10), text(30, 10)), [], 'boxes that overlap where nothing is printed')
  t.same(over(text(10, 10), text(10, 10, { when: '!lot.number' })), [], 'either of two')
  t.same(over(text(10, 10), line(14)), [], 'a line below a text')
  t.same(
    over(line(20), { ...line(20), x2: 30 }, box(), box({ x: 8 })),
    [],
    'lines and frames alone',
  )
  t.same(over(box({ fill: true, ink: 'white', x: 15 }), text(10, 8)), [], 'white on white')
  const qr = { kind: 'qr', x: 10, y: 10, size: 20 }
  t.same(over(qr, text(12, 15)), [], 'of a symbol its quiet zone tells')
  t.end()
})

t.test('before printing both parts are named, and it stops nothing', (t) => {
  const findings = labelFindings(snapshotWith([text(10, 10), line(12)]), loadFonts())
  t.match(
    findings.filter(({ key }) => key === 'overlap'),
    [
      {
        state: 'mind',
        path: '/elements/1',
        what: {
          vi: 'Đường kẻ: nằm chồng lên chữ "Trà tôm nõn".',
          en: 'Line: it lies over text "Trà tôm nõn".',
        },
        remedy: { vi: /cố ý thì cứ in/, en: /print as it is/ },
      },
    ],
  )
  const apart = labelFindings(snapshotWith([text(10, 10), line(20)]), loadFonts())
  t.match(
    apart.filter(({ key }) => key === 'overlap'),
    [{ state: 'fine', what: { vi: 'Không chữ nào nằm chồng lên phần khác.' } }],
  )
  t.end()
})

t.test('no template that ships is told of, with short values and long ones', (t) => {
  const { values } = snapshotOf()
  const full = {
    name: longestName,
    netContent: '250 g',
    gtin: '8935001234562',
    group: 'Đồ uống không cồn',
    ingredients: 'Gừng tươi 60 %, mật ong hoa nhãn 25 %, đường phèn 14 %, muối.',
    usage: 'Pha 2 thìa (20 g) với 150 ml nước nóng 80 °C, khuấy đều.',
    storage: 'Nơi khô mát, tránh ánh nắng; để tủ lạnh sau khi mở.',
    warning: 'Không dùng cho trẻ dưới 12 tháng tuổi.',
    standard: 'TCCS 02:2026/HQ',
  }
  const producer = {
    name: 'Hợp tác xã Nông nghiệp Hương Quê',
    address: 'Ấp Tân Phú, Xã Tân Hưng, Tỉnh Cà Mau',
    phone: '0912 345 678',
  }
  const bare = { product: { name: 'Mật ong', gtin: full.gtin }, origin: null, lot: null }
  for (const name of listTemplates()) {
    const template = loadTemplate(name)
    const stock = rollOf(template.width, template.height)
    for (const language of ['vi', 'en'] as const) {
      for (const change of [{}, { product: full, producer }, { ...bare, certificate: null }]) {
        const snapshot = snapshotOf({
          ...{ template, stock, language },
          values: { ...values, ...change } as LabelSnapshot['values'],
        })
        for (const side of template.back ? (['front', 'back'] as const) : (['front'] as const)) {
          const { notes } = layOut(snapshot, fonts, side)
          t.same(
            notes.filter(({ problem }) => problem === 'over'),
            [],
            `${name} ${language} ${side}`,
          )
        }
      }
    }
  }
  t.end()
})
