/** The preview is the drawing of print: the same marks, the same picture, however a label was made. */
import fc from 'fast-check'
import t from 'tap'
import { applied } from '../../src/designer/command.js'
import { openDesign, templateOf } from '../../src/designer/design.js'
import { openDrawer } from '../../src/designer/preview.js'
import { sampleCode } from '../../src/labels/sample-code.js'
import { quietZone, symbolFacts } from '../../src/designer/symbol-facts.js'
import { elementsOfField, elementsOfKind } from '../../src/designer/new-element.js'
import { keptInside } from '../../src/designer/rectangle.js'
import { NguonError } from '../../src/errors.js'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { labelParts } from '../../src/labels/svg.js'
import { parseTemplate, type LabelElement } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { listTemplates, loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { basics, samples } from '../office/designer-bench.js'
import { command } from './arbitrary.js'

const fonts = openFonts(loadFonts())
const plain = snapshotOf()
const settings = samples.flatMap(({ values }) =>
  (['vi', 'en'] as const).flatMap((language) =>
    [203, 300].map((dpi) => ({ ...plain, ...basics, values, language, dpi })),
  ),
)

t.test('the picture of every template is the one of print, with every sample', async (t) => {
  for (const name of listTemplates()) {
    const template = loadTemplate(name)
    const { head, front, back } = openDesign(template)
    for (const setting of settings) {
      const drawer = openDrawer(setting, fonts)
      for (const [side, items] of [
        ['front', front],
        ['back', back],
      ] as const) {
        if (!items) continue
        const snapshot = { ...setting, template }
        let printed: string | undefined
        try {
          printed = labelParts(snapshot, loadFonts(), sampleCode, 1, side)
        } catch (error) {
          if (!(error instanceof NguonError)) throw error
        }
        const picture = drawer.picture(head, items, side)
        if (printed === undefined) t.ok(picture.faults.some(({ problem }) => problem === 'broken'))
        else if (picture.svg !== printed) t.fail(`${name} ${side} ${setting.dpi}`)
      }
    }
  }
  t.pass('all are equal')
})

t.test('so is the drawing of whatever hands make of them', async (t) => {
  const name = fc.constantFrom(...listTemplates())
  const setting = fc.constantFrom(...settings)
  const property = fc.property(
    name,
    setting,
    fc.array(command, { maxLength: 12 }),
    (name, setting, commands) => {
      let design = openDesign(loadTemplate(name))
      for (const command of commands) {
        try {
          design = applied(design, 'front', command)
        } catch (error) {
          if (!(error instanceof NguonError)) throw error
        }
      }
      const { drawing, faults } = openDrawer(setting, fonts).picture(
        design.head,
        design.front,
        'front',
      )
      if (faults.some(({ problem }) => problem === 'broken')) return true
      const whole = layOut({ ...setting, template: templateOf(design) }, fonts)
      return JSON.stringify(drawing) === JSON.stringify(whole.drawing)
    },
  )
  fc.assert(property, { numRuns: 80 })
  t.pass('80 labels')
})

t.test('a part that cannot be drawn leaves the others there', async (t) => {
  const bad: LabelElement = {
    kind: 'barcode',
    x: 2,
    y: 2,
    w: 40,
    h: 12,
    symbology: 'ean8',
    data: '123',
  }
  const { head, front } = openDesign({
    ...loadTemplate('100x70'),
    elements: [bad, { kind: 'box', x: 50, y: 5, w: 9, h: 9 }],
  })
  const { drawing, faults } = openDrawer(settings[0]!, fonts).picture(head, front, 'front')
  t.match(faults, [{ id: 1, problem: 'broken', words: { vi: String, en: String } }])
  t.equal(drawing.marks.length, 1)
})

t.test('a text over another names the one below, but for what is hidden', async (t) => {
  const text = { kind: 'text', x: 10, y: 10, w: 40, h: 5, text: 'Trà tôm nõn', size: 9 } as const
  const { head, front } = openDesign({
    ...loadTemplate('100x70'),
    elements: [text, { ...text, y: 11 }, { ...text, y: 30 }],
  })
  const drawer = openDrawer(settings[0]!, fonts)
  t.same(drawer.picture(head, front, 'front').faults, [{ id: 2, problem: 'over', other: 1 }])
  const without = front.map((item) => (item.id === 1 ? { ...item, isHidden: true } : item))
  t.same(drawer.picture(head, without, 'front').faults, [])
})

t.test('what is told of a symbol is what will be printed', async (t) => {
  const { head } = openDesign(loadTemplate('100x70'))
  const facts = (element: Parameters<typeof symbolFacts>[0]) =>
    symbolFacts(element, [203, 300, 600], (dpi) =>
      openDrawer({ ...settings[0]!, dpi }, fonts).alone(head, element),
    ).printers
  const qr = { kind: 'qr' as const, x: 10, y: 10, size: 20 }
  t.match(facts(qr), [
    { dots: 4, verdict: 'good' },
    { dots: 6, verdict: 'good' },
    { verdict: 'good' },
  ])
  const tiny = facts({ ...qr, size: 7 })
  t.match(tiny[0], { dots: 1, verdict: 'small' })
  const needed = Math.ceil(tiny[0]!.neededMm! * 100) / 100
  t.equal(
    facts({ ...qr, size: needed })[0]!.verdict,
    'good',
    'the size that was asked for is enough',
  )
  t.equal(facts({ ...qr, size: needed - 0.3 })[0]!.verdict, 'small', 'and no smaller one')
  const ean = {
    kind: 'barcode' as const,
    x: 5,
    y: 5,
    w: 44,
    h: 25,
    symbology: 'ean13' as const,
    data: '8935001234562',
  }
  t.match(facts(ean)[0], { dots: 3, verdict: 'good' }, 'EAN-13 at 203 dpi: three dots')
  t.not(facts({ ...ean, w: 30 })[0]!.verdict, 'good')
  const drawing = openDrawer(settings[0]!, fonts).alone(head, ean)
  const zone = quietZone(ean, drawing)!
  t.ok(
    Math.abs(zone.w - (95 + 11 + 7) * facts(ean)[0]!.moduleMm) < 0.01,
    'eleven modules left, seven right',
  )
})

t.test('what the palette puts on a label can be saved', async (t) => {
  const kinds = [
    'text',
    'stack',
    'stars',
    'line',
    'box',
    'image',
    'qr',
    'datamatrix',
    'barcode',
  ] as const
  for (const [width, height] of [
    [100, 70],
    [25, 25],
    [10, 10],
    [300, 200],
  ] as const) {
    const head = { ...loadTemplate('100x70'), width, height }
    for (const elements of [
      ...kinds.map((kind) => elementsOfKind(kind, head, true)),
      ...['product.name', 'product.ingredients', 'code.grouped', 'producer.logo'].map((name) =>
        elementsOfField(name, head),
      ),
    ]) {
      const design = applied(openDesign({ ...head, elements: [] }), 'front', {
        do: 'add',
        elements: elements.map((element) => keptInside(element, head)),
      })
      t.ok(parseTemplate(templateOf(design)), `${elements[0]!.kind} on ${width} x ${height}`)
    }
  }
})
