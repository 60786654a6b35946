/** Pointing at a label: hits, frames, snapping, handles, numbers as typed, GS1 data. */
import fc from 'fast-check'
import t from 'tap'
import type { Item } from '../../src/designer/design.js'
import { readDataElements, writeDataElements } from '../../src/designer/gs1-data.js'
import { hit, inside } from '../../src/designer/hit.js'
import { readNumber, showNumber } from '../../src/designer/numbers.js'
import {
  snapLines,
  snapMove,
  snapPoint,
  squared,
  stretched,
  type Handle,
} from '../../src/designer/snap.js'

const label = { width: 100, height: 70 }
const items: Item[] = [
  { id: 1, element: { kind: 'text', x: 10, y: 10, w: 30, h: 5, text: 'a', size: 8 } },
  { id: 2, element: { kind: 'box', x: 5, y: 5, w: 60, h: 40 } },
  { id: 3, element: { kind: 'line', x1: 0, y1: 60, x2: 100, y2: 60, thickness: 0.2 } },
  { id: 4, element: { kind: 'qr', x: 70, y: 10, size: 25 }, isHidden: true },
]

t.test('the topmost is hit, a frame by its line only, what is out of sight never', async (t) => {
  t.equal(hit(items, 20, 12, 0.5)?.id, 1, 'inside the frame')
  t.equal(hit(items, 5.2, 30, 0.5)?.id, 2, 'the line of the frame')
  t.equal(hit(items, 40, 30, 0.5), undefined, 'empty inside of the frame')
  t.equal(hit(items, 50, 60.4, 0.5)?.id, 3)
  t.equal(hit(items, 80, 20, 0.5), undefined)
  t.same(
    inside(items, { x: 0, y: 0, w: 50, h: 30 }).map(({ id }) => id),
    [1],
  )
})

t.test('edges and centres pull before the grid does', async (t) => {
  const lines = snapLines(
    label,
    [{ x: 40, y: 20, w: 10, h: 10 }],
    [{ axis: 'x', at: 71 }],
    0.5,
    0.8,
  )
  const from = { x: 0, y: 40, w: 20, h: 5 }
  t.same(
    snapMove(from, 39.6, 0.13, lines),
    { dx: 40, dy: 0, guides: [{ axis: 'x', at: 40 }] },
    'left to left',
  )
  t.equal(snapMove(from, 29.7, 0, lines).dx, 30, 'right to right')
  t.equal(snapMove(from, 50.7, 0, lines).dx, 51, 'to a guide of one’s own')
  const free = snapMove(from, 12.34, 7.68, lines)
  t.same([free.dx, free.dy.toFixed(2), free.guides], [12.5, '7.50', []], 'else the grid')
  t.same(snapPoint(70.6, undefined, lines), { x: 71, y: 0, guides: [{ axis: 'x', at: 71 }] })
})

t.test('stretching never turns inside out and never leaves the label', async (t) => {
  const handle = fc.constantFrom<Handle>('nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w')
  const mm = fc.double({ min: -50, max: 200, noNaN: true })
  const from = { x: 20, y: 20, w: 30, h: 30 }
  const property = fc.property(handle, mm, mm, (handle, x, y) => {
    const to = stretched(from, handle, x, y, label)
    const square = squared(from, to, handle, label)
    return (
      [to, square].every(
        (r) =>
          r.w >= 1 &&
          r.h >= 1 &&
          r.x >= 0 &&
          r.y >= 0 &&
          r.x + r.w <= 100.001 &&
          r.y + r.h <= 70.001,
      ) && square.w === square.h
    )
  })
  fc.assert(property)
  t.same(stretched(from, 'e', 80, 0, label), { x: 20, y: 20, w: 60, h: 30 })
})

t.test('numbers are read as people type them', async (t) => {
  const typed: [string, number | undefined][] = [
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    [' 12 ', 12],
    ['1.250.000', 1250000],
    [',5', 0.5],
    ['-3', -3],
    ['', undefined],
    ['a', undefined],
    ['.', undefined],
  ]
  for (const [text, value] of typed) t.equal(readNumber(text), value, JSON.stringify(text))
  t.equal(showNumber(1234.567, 'vi'), '1234,57')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999999 }),
      (n) => readNumber(showNumber(n / 100, 'vi')) === n / 100,
    ),
  )
})

t.test('GS1 data is taken apart and put together', async (t) => {
  const data = '(01){product.gtin}(10){lot.number}(17){lot.expiresOn}'
  const elements = readDataElements(data)
  t.same(
    elements?.map(({ ai }) => ai),
    ['01', '10', '17'],
  )
  t.equal(writeDataElements(elements ?? []), data)
  t.equal(readDataElements('8934567890123'), undefined)
  t.same(readDataElements(''), [])
})
