/** Vietnamese text on labels: every letter, however it was typed, in every weight, long and random. */
import fc from 'fast-check'
import t from 'tap'
import { extentOf } from './extent.js'
import { openFonts, weights } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { drawnFindings } from '../../src/labels/preflight/preflight.js'
import { toDots } from '../../src/labels/thermal/draw.js'
import { createBitmap } from '../../src/labels/thermal/bitmap.js'
import { fillContours } from '../../src/labels/thermal/fill.js'
import { textContours } from '../../src/labels/thermal/outline.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { listTemplates, loadTemplate, rollOf } from '../../src/printing/templates.js'
import { openPdf } from '../printing/raster.js'
import { makeVolume } from '../printing/volumes.js'
import { longestName, snapshotOf } from './snapshots.js'
import { letters, typefaces } from './vietnamese.js'

const fonts = openFonts(loadFonts())

t.test('there are 134 letters, and every weight has each of them', (t) => {
  t.equal(new Set(letters).size, 134)
  for (const weight of weights) {
    t.same(
      letters.filter((letter) => !fonts[weight].has(letter)),
      [],
      weight,
    )
  }
  t.end()
})

t.test('composed and decomposed letters are drawn the same', (t) => {
  for (const weight of weights) {
    const template = loadTemplate('40x40')
    const elements: LabelElement[] = [
      {
        kind: 'text',
        x: 0,
        y: 0,
        w: 40,
        h: 38,
        text: '{product.name}',
        size: 7,
        lines: 13,
        weight,
      },
    ]
    const drawn = (form: 'NFC' | 'NFD') => {
      const { values } = snapshotOf()
      const name = letters.join(' ').normalize(form)
      const snapshot = snapshotOf({
        template: { ...template, elements },
        values: { ...values, product: { name } },
      })
      return layOut(snapshot, fonts)
    }
    const [composed, decomposed] = [drawn('NFC'), drawn('NFD')]
    t.same(composed, decomposed, weight)
    t.same(composed.notes, [], weight)
  }
  t.end()
})

t.test('a letter of a thermal printer is black, and another than every other', (t) => {
  const size = toDots(4, 203)
  for (const weight of weights) {
    const seen = new Map<string, string>()
    for (const letter of letters) {
      const bitmap = createBitmap(48, 56)
      fillContours(bitmap, textContours(fonts[weight], letter, { x: 8, y: 40, size, rotate: 0 }))
      const bits = Buffer.from(bitmap.bits).toString('hex')
      t.match(bits, /[1-9a-f]/, `${letter} is drawn`)
      t.equal(seen.get(bits), undefined, `${letter} in ${weight} looks like another`)
      seen.set(bits, letter)
    }
  }
  t.end()
})

t.test('text that is searched for or copied out of a PDF is what was typed', async (t) => {
  const template = loadTemplate('40x40')
  for (const weight of weights) {
    const words = letters.join('').match(/.{1,12}/gu) ?? []
    const elements: LabelElement[] = [
      {
        kind: 'text',
        x: 0,
        y: 0,
        w: 40,
        h: 39,
        text: '{product.name}',
        size: 7,
        lines: 13,
        weight,
      },
    ]
    const { values } = snapshotOf()
    const product = { name: words.join(' ').normalize('NFD') }
    const snapshot = snapshotOf({
      template: { ...template, elements },
      values: { ...values, product },
      stock: rollOf(40, 40),
    })
    const document = await openPdf((await makeVolume(t, { snapshot, quantity: 1 })).path)
    const text = document.getPage(0).getText()
    document.destroy()
    t.equal(text.replace(/\s/g, ''), letters.join(''), weight)
  }
})

/** Names as long as real ones get; see also `longestName`. */
const longProducts = [
  longestName,
  'Nước mắm truyền thống cá cơm than nguyên chất ủ chượp thùng gỗ bời lời 24 tháng độ đạm 40',
  'Trà hoa vàng túi lọc kết hợp cỏ ngọt, la hán quả và táo đỏ sấy lạnh thượng hạng',
  'Bộ sản phẩm khăn dệt thổ cẩm thủ công nhuộm chàm tự nhiên của phụ nữ dân tộc Lự',
]
const longProducers = [
  'Hợp tác xã Sản xuất, Kinh doanh dịch vụ Nông nghiệp tổng hợp và Du lịch cộng đồng Nặm Đăm',
  'Công ty Trách nhiệm hữu hạn Một thành viên Chế biến nông sản thực phẩm xuất khẩu Bà Rịa',
]
const longCommune = 'Phường Phú Thọ Hoà Trung Chánh Tây (tên dài nhất)'

t.test('the longest names fit every label, or it is told which does not', (t) => {
  const { values } = snapshotOf()
  for (const name of listTemplates()) {
    const template = loadTemplate(name)
    for (const product of longProducts) {
      for (const producer of longProducers) {
        const snapshot = snapshotOf({
          template,
          stock: rollOf(template.width, template.height),
          values: {
            ...values,
            product: { name: product },
            producer: { name: producer, address: `Thôn Nặm Đăm, ${longCommune}` },
            origin: { commune: longCommune, province: 'Thành phố Hồ Chí Minh' },
          },
        })
        const { marks } = layOut(snapshot, fonts).drawing
        const isCut = marks.some((mark) => mark.kind === 'text' && mark.text.endsWith('…'))
        const told = drawnFindings(snapshot, loadFonts()).some(
          ({ key, state }) => key === 'overflow' && state === 'mind',
        )
        if (isCut) t.ok(told, `${name} tells what it cuts`)
      }
    }
  }
  t.end()
})

const vietnamese = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...letters, ...'abcdeghklmnopqrstvx0123456789') },
    { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '-', ',', '.', '%') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
  ),
  { maxLength: 160 },
)

t.test('no text, whatever it says, is drawn outside of its box', (t) => {
  const template = loadTemplate('40x40')
  const { values } = snapshotOf()
  fc.assert(
    fc.property(
      vietnamese.map((parts) => parts.join('')),
      fc.record({
        w: fc.integer({ min: 5, max: 60 }),
        h: fc.integer({ min: 2, max: 40 }),
        size: fc.integer({ min: 3, max: 40 }),
        lines: fc.integer({ min: 1, max: 6 }),
        align: fc.constantFrom('left', 'center', 'right'),
        valign: fc.constantFrom('top', 'middle', 'bottom'),
        rotate: fc.constantFrom(0, 90, 270),
        typeface: fc.constantFrom(...typefaces),
      }),
      (name, { typeface, ...box }) => {
        const place = { x: 10, y: 10, min: 3, ...box, ...typeface }
        const text = { kind: 'text', text: '{product.name}', ...place } as const
        const snapshot = snapshotOf({
          template: { ...template, width: 80, height: 80, elements: [text as LabelElement] },
          stock: rollOf(80, 80),
          values: { ...values, product: { name } },
        })
        const { drawing, notes } = layOut(snapshot, fonts)
        for (const mark of drawing.marks) {
          const extent = extentOf(mark, fonts)
          if (!extent || mark.kind !== 'text') continue
          const inside =
            extent.left >= 10 - 1e-6 &&
            extent.top >= 10 - 1e-6 &&
            extent.right <= 10 + box.w + 1e-6 &&
            extent.bottom <= 10 + box.h + 1e-6
          if (!inside) return false
        }
        const printed = drawing.marks
          .map((mark) => (mark.kind === 'text' ? mark.text : ''))
          .join('')
        const missing = name.normalize('NFC').replace(/\s/g, '') !== printed.replace(/\s/g, '')
        return !missing || notes.some(({ problem }) => problem === 'cut')
      },
    ),
    { numRuns: 400 },
  )
  t.end()
})
