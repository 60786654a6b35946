/** Something new lies over nothing as long as there is a place for it. */
import fc from 'fast-check'
import t from 'tap'
import { freePlace, takenBy } from '../../src/designer/free-place.js'

const label = { width: 100, height: 70 }

t.test('the first free place from the top left, beside what is there', async (t) => {
  const taken = [{ x: 3, y: 3, w: 60, h: 20 }]
  t.match(freePlace({ w: 10, h: 5 }, taken, label), { x: 63, y: 3, isFree: true })
  t.match(freePlace({ w: 40, h: 5 }, taken, label), { x: 3, y: 23, isFree: true })
})

t.test('a text is made narrower before it lies over others; nothing else is', async (t) => {
  const taken = [
    { x: 0, y: 0, w: 60, h: 70 },
    { x: 60, y: 0, w: 40, h: 40 },
  ]
  t.match(freePlace({ w: 60, h: 4 }, taken, label, true), {
    share: 0.6,
    isFree: true,
    x: 60,
    y: 40,
  })
  t.match(freePlace({ w: 60, h: 4 }, taken, label), { isFree: false, x: 20, y: 33, share: 1 })
})

t.test('wherever there is room it is found, and what is found is free', async (t) => {
  const mm = (most: number) => fc.integer({ min: 0, max: most * 2 }).map((n) => n / 2)
  const rectangle = fc.record({ x: mm(95), y: mm(65), w: mm(40), h: mm(30) })
  const size = fc.record({ w: mm(50), h: mm(30) })
  const property = fc.property(size, fc.array(rectangle, { maxLength: 8 }), ({ w, h }, taken) => {
    const isFreeAt = (x: number, y: number) =>
      x >= 3 &&
      y >= 3 &&
      x + w <= 97 &&
      y + h <= 67 &&
      taken.every((r) => x >= r.x + r.w || x + w <= r.x || y >= r.y + r.h || y + h <= r.y)
    const found = freePlace({ w, h }, taken, label)
    if (found.isFree) return isFreeAt(found.x, found.y)
    for (let x = 3; x <= 97; x += 0.5)
      for (let y = 3; y <= 67; y += 0.5) if (isFreeAt(x, y)) return false
    return true
  })
  fc.assert(property, { numRuns: 200 })
  t.pass('200 labels')
})

t.test('others may stand in a frame, not on its lines', async (t) => {
  const frame = takenBy({ kind: 'box', x: 0, y: 0, w: 100, h: 70, thickness: 0.3 })
  t.match(freePlace({ w: 90, h: 60 }, frame, label), { isFree: true })
  t.match(freePlace({ w: 10, h: 5 }, takenBy({ kind: 'box', x: 0, y: 0, w: 100, h: 70, fill: true }), label), { isFree: false }) // prettier-ignore
})
