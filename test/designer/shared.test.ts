/** Several parts at once: what they have in common, and one value for all of them. */
import t from 'tap'
import { applied } from '../../src/designer/command.js'
import { openDesign } from '../../src/designer/design.js'
import { sharedOf } from '../../src/designer/shared.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadTemplate } from '../../src/printing/templates.js'

const text: LabelElement = { kind: 'text', x: 1, y: 1, w: 20, h: 5, text: 'a', size: 9, min: 7 }
const bold: LabelElement = { ...text, y: 8, weight: 'bold' }
const stack: LabelElement = {
  ...{ kind: 'stack', x: 1, y: 20, w: 20, h: 20 },
  items: [
    { kind: 'text', text: 'b', size: 9, min: 7 },
    { kind: 'stars', size: 3 },
  ],
}
const line: LabelElement = { kind: 'line', x1: 0, y1: 50, x2: 9, y2: 50, thickness: 0.3 }
const qr: LabelElement = { kind: 'qr', x: 50, y: 10, size: 25 }

t.test('what all of them have is told, and what differs', async (t) => {
  const texts = sharedOf([text, bold, stack])
  t.same(texts.get('size'), { value: 9 })
  t.equal(texts.get('weight'), 'mixed')
  t.same(texts.get('ink'), { value: 'black' }, 'what nobody set is the usual one')
  t.same(texts.get('align'), { value: 'left' })
  t.notOk(texts.has('thickness'))
  t.same([...sharedOf([text, line]).keys()], ['ink'])
  t.equal(sharedOf([text, qr]).size, 0)
})

t.test('one command sets it for all, blocks line by line; what is locked stays', async (t) => {
  const elements = [text, bold, stack, line, { ...bold, y: 60 }]
  let design = openDesign({ ...loadTemplate('100x70'), elements })
  design = applied(design, 'front', { do: 'mark', ids: [5], isLocked: true })
  const ids = [1, 2, 3, 4, 5]
  const set = applied(design, 'front', { do: 'share', ids, name: 'weight', value: 'semibold' })
  const [a, b, block, rule, locked] = set.front.map(({ element }) => element)
  t.match(a, { weight: 'semibold' })
  t.match(b, { weight: 'semibold' })
  t.match(block, { items: [{ weight: 'semibold' }, { kind: 'stars' }] })
  t.same(rule, line, 'a line has no weight')
  t.equal(locked, elements[4])
  const small = applied(design, 'front', { do: 'share', ids, name: 'size', value: 6 })
  t.match(small.front[0]?.element, { size: 6, min: 6 }, 'the smallest size is never above it')
  t.match(small.front[2]?.element, { items: [{ size: 6, min: 6 }, { size: 3 }] })
  const red = applied(design, 'front', { do: 'share', ids, name: 'ink', value: 'brand' })
  t.match(red.front[2]?.element, { items: [{ ink: 'brand' }, { ink: 'brand' }] })
  const black = applied(red, 'front', { do: 'share', ids, name: 'ink', value: 'black' })
  t.same(black.front[0]?.element, text, 'the usual one is not written down')
  t.throws(() => applied(design, 'front', { do: 'share', ids, name: 'size', value: 900 }), {
    code: 'label-template-invalid',
  })
})
