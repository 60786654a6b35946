import t from 'tap'
import { shifted, shiftOf } from '../../src/printing/shift.js'
import { loadStock } from '../../src/printing/templates.js'

t.test('the grid of a sheet moves as far as its margins let it', async (t) => {
  const sheet = loadStock('a4-35')
  const moved = shifted(sheet, { x: 1.5, y: -0.8 })
  t.same(moved.margin, { left: 6.5, top: 7.7 })
  t.same(shiftOf(moved), { x: 1.5, y: -0.8 }, 'a reprint finds it again')
  t.equal(shifted(sheet, undefined), sheet)
  t.throws(() => shifted(sheet, { x: 5.1, y: 0 }), { code: 'print-shift-too-far' })
  t.throws(() => shifted(sheet, { x: 0, y: -8.6 }), { code: 'print-shift-too-far' })
  t.throws(() => shifted(loadStock('roll-50'), { x: 0.5, y: 0 }), { code: 'print-shift-too-far' })
})
