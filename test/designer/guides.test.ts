/** Guides: kept with the template, taken back by undo, never printed. */
import t from 'tap'
import { applied } from '../../src/designer/command.js'
import { openDesign, templateOf } from '../../src/designer/design.js'
import { guideNear, movedGuide, withGuide } from '../../src/designer/guides.js'
import type { Guide } from '../../src/designer/snap.js'
import { labelParts } from '../../src/labels/svg.js'
import { parseTemplate } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'

const guides: Guide[] = [
  { axis: 'x', at: 3 },
  { axis: 'y', at: 18 },
  { axis: 'x', at: 97 },
]

t.test('the nearest guide is found by its axis', async (t) => {
  t.equal(guideNear(guides, { x: 3.4, y: 50 }, 0.5), 0)
  t.equal(guideNear(guides, { x: 50, y: 17.8 }, 0.5), 1)
  t.equal(guideNear(guides, { x: 50, y: 50 }, 0.5), -1)
  t.equal(guideNear([], { x: 0, y: 0 }, 5), -1)
})

t.test('two guides are never one over the other', async (t) => {
  t.equal(withGuide(guides, { axis: 'x', at: 3 }), guides)
  t.same(movedGuide(guides, 0, 97), { guides: [guides[1], guides[2]], index: 1 })
  t.match(movedGuide(guides, 2, 50.123), { index: 2, guides: { 2: { axis: 'x', at: 50.12 } } })
})

t.test(
  'they are part of the template, and leave with the part of the label they stood on',
  async (t) => {
    const template = loadTemplate('100x70')
    const design = openDesign(template)
    const guided = applied(design, 'front', { do: 'label', values: { guides } })
    const saved = parseTemplate(JSON.parse(JSON.stringify(templateOf(guided))))
    t.same(saved.guides, guides)
    t.same(openDesign(saved).head.guides, guides)
    const smaller = applied(guided, 'front', { do: 'label', values: { width: 60 } })
    t.same(templateOf(smaller).guides, guides.slice(0, 2))
    const none = applied(guided, 'front', { do: 'label', values: { guides: [] } })
    t.same(templateOf(none), template, 'without guides it is the template it was')
    t.throws(() => parseTemplate({ ...template, guides: [{ axis: 'z', at: 1 }] }), {
      code: 'label-template-invalid',
    })
  },
)

t.test('printing does not know them', async (t) => {
  const template = loadTemplate('40x40')
  const printed = (guides?: Guide[]) =>
    labelParts(snapshotOf({ template: { ...template, ...(guides && { guides }) } }), loadFonts(), '0TEA00000000', 1) // prettier-ignore
  t.equal(printed([{ axis: 'x', at: 20 }]), printed())
})
