/** The designer without its page: whatever is done, the label stays one that can be printed, and undo gives it back. */
import fc from 'fast-check'
import t from 'tap'
import { applied, type Command } from '../../src/designer/command.js'
import { itemAt, itemsOf, openDesign, templateOf, type Design } from '../../src/designer/design.js'
import { begun, redone, sealed, stepped, undone } from '../../src/designer/history.js'
import { around, rectangleOf } from '../../src/designer/rectangle.js'
import { NguonError } from '../../src/errors.js'
import { parseTemplate, type LabelTemplate } from '../../src/labels/template.js'
import { listTemplates, loadTemplate } from '../../src/printing/templates.js'
import { command } from './arbitrary.js'

const name = fc.constantFrom(...listTemplates())

/** The design after a command, or the same where it was refused. */
function tried(design: Design, command: Command): Design {
  try {
    return applied(design, 'front', command)
  } catch (error) {
    if (error instanceof NguonError) return design
    throw error
  }
}

/** What may be lacking while somebody is at work; everything else is refused. */
function parses(template: LabelTemplate): boolean {
  if (template.elements.length === 0) return true
  try {
    parseTemplate(JSON.parse(JSON.stringify(template)))
    return true
  } catch (error) {
    return error instanceof NguonError && error.code === 'label-host-missing'
  }
}

t.test('a template comes out of the designer as it went in', async (t) => {
  for (const name of listTemplates()) {
    const template = loadTemplate(name)
    t.same(templateOf(openDesign(template)), template, name)
  }
})

t.test('every command gives a template that can be printed, or is refused', async (t) => {
  const property = fc.property(name, fc.array(command, { maxLength: 25 }), (name, commands) => {
    let design = openDesign(loadTemplate(name))
    for (const command of commands) {
      design = tried(design, command)
      if (!parses(templateOf(design))) return false
    }
    const all = [...design.front].map(({ id }) => id)
    return new Set(all).size === all.length
  })
  fc.assert(property, { numRuns: 300 })
  t.pass('300 sequences')
})

t.test('undo gives the template back step by step, redo goes forward again', async (t) => {
  const step = fc.tuple(command, fc.constantFrom(undefined, 'typing', 'dragging'))
  const property = fc.property(name, fc.array(step, { maxLength: 25 }), (name, steps) => {
    const first = loadTemplate(name)
    let history = begun(openDesign(first))
    for (const [command, key] of steps)
      history = stepped(history, tried(history.present, command), key)
    const last = JSON.stringify(templateOf(history.present))
    const depth = history.past.length
    for (let i = 0; i < depth; i++) history = undone(history)
    if (JSON.stringify(templateOf(history.present)) !== JSON.stringify(first)) return false
    if (undone(history) !== history) return false
    for (let i = 0; i < depth; i++) history = redone(history)
    return JSON.stringify(templateOf(history.present)) === last
  })
  fc.assert(property, { numRuns: 300 })
  t.pass('300 sequences')
})

t.test('what is typed in one go is one step', async (t) => {
  const start = openDesign(loadTemplate('100x70'))
  const move = (design: Design, dx: number) =>
    applied(design, 'front', { do: 'move', ids: [1], dx, dy: 0 })
  let history = begun(start)
  for (let i = 0; i < 5; i++) history = stepped(history, move(history.present, 0.1), 'arrows')
  t.equal(history.past.length, 1)
  history = stepped(sealed(history), move(history.present, 1), 'arrows')
  t.equal(history.past.length, 2, 'after a pause it is another')
  t.equal(undone(undone(history)).present, start)
})

t.test('a group keeps its shape at the edge of the label', async (t) => {
  const start = openDesign(loadTemplate('100x70'))
  const ids = start.front.slice(0, 4).map(({ id }) => id)
  const moved = applied(start, 'front', { do: 'move', ids, dx: 500, dy: 500 })
  const rectangles = (design: Design) =>
    itemsOf(design, 'front')
      .filter(({ id }) => ids.includes(id))
      .map(({ element }) => rectangleOf(element))
  const [before, after] = [rectangles(start), rectangles(moved)]
  const whole = around(after)!
  t.equal(Math.round((whole.x + whole.w) * 100) / 100, 100)
  t.equal(Math.round((whole.y + whole.h) * 100) / 100, 70)
  const offsets = new Set(after.map(({ x }, i) => (x - before[i]!.x).toFixed(2)))
  t.equal(offsets.size, 1, 'all went the same way')
})

t.test('what is locked stays, and cannot be deleted', async (t) => {
  const start = applied(openDesign(loadTemplate('100x70')), 'front', {
    do: 'mark',
    ids: [1],
    isLocked: true,
  })
  const moved = applied(start, 'front', { do: 'move', ids: [1, 2], dx: 0, dy: 5 })
  t.equal(moved.front[0]!.element, start.front[0]!.element)
  t.not(moved.front[1]!.element, start.front[1]!.element)
  t.equal(
    applied(start, 'front', { do: 'delete', ids: [1, 2] }).front.length,
    start.front.length - 1,
  )
})

t.test('distributing leaves equal spaces, aligning one edge', async (t) => {
  const boxes = [2, 11, 30].map((x) => ({ kind: 'box' as const, x, y: x, w: 5, h: 3 }))
  const start = openDesign({ ...loadTemplate('100x70'), elements: boxes })
  const spread = applied(start, 'front', { do: 'distribute', ids: [1, 2, 3], along: 'x' })
  t.same(
    spread.front.map(({ element }) => rectangleOf(element).x),
    [2, 16, 30],
  )
  const top = applied(spread, 'front', { do: 'align', ids: [1, 2, 3], edge: 'bottom', to: 'each' })
  t.same(
    top.front.map(({ element }) => rectangleOf(element).y),
    [30, 30, 30],
  )
  const middle = applied(top, 'front', { do: 'align', ids: [2], edge: 'center', to: 'label' })
  t.equal(rectangleOf(middle.front[1]!.element).x, 47.5)
})

t.test('turning by a quarter changes width for height about the middle', async (t) => {
  const text = { kind: 'text' as const, x: 40, y: 30, w: 20, h: 6, text: 'Đứng', size: 8 }
  const start = openDesign({ ...loadTemplate('100x70'), elements: [text] })
  const up = applied(start, 'front', { do: 'turn', ids: [1], rotate: 90 })
  t.same(rectangleOf(up.front[0]!.element), { x: 47, y: 23, w: 6, h: 20 })
  const back = applied(up, 'front', { do: 'turn', ids: [1], rotate: 0 })
  t.same(back.front[0]!.element, text)
})

t.test('a smaller label takes its elements along', async (t) => {
  const small = applied(openDesign(loadTemplate('100x70')), 'front', {
    do: 'label',
    values: { width: 60, height: 40 },
  })
  t.ok(parseTemplate(templateOf(small)))
  t.throws(() => applied(small, 'front', { do: 'label', values: { width: 4 } }), {
    code: 'label-template-invalid',
  })
})

t.test('a pointer of a note leads to its element', async (t) => {
  const design = openDesign(loadTemplate('100x70'))
  t.equal(itemAt(design, '/elements/5/items/2')?.item.id, 6)
  t.equal(itemAt(design, '/elements/99'), undefined)
  t.equal(itemAt(design, '/width'), undefined)
})
