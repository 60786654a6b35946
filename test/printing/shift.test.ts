import t from 'tap'
import { noCorrection } from '../../src/labels/correction.js'
import { assertLikely, correctionOf, shifted } from '../../src/printing/shift.js'
import { loadStock } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'

t.test('the grid of a sheet moves as far as its margins let it', async (t) => {
  const sheet = loadStock('a4-35')
  const moved = shifted(sheet, { x: 1.5, y: -0.8 })
  t.same(moved.margin, { left: 6.5, top: 7.7 })
  const old = snapshotOf({ stock: moved })
  t.same(correctionOf(old).shift, { x: 1.5, y: -0.8 }, 'of a job that kept no more than the grid')
  t.equal(shifted(sheet, undefined), sheet)
  t.throws(() => shifted(sheet, { x: 5.1, y: 0 }), { code: 'print-shift-too-far' })
  t.throws(() => shifted(sheet, { x: 0, y: -8.6 }), { code: 'print-shift-too-far' })
  t.throws(() => shifted(loadStock('roll-50'), { x: 0.5, y: 0 }), { code: 'print-shift-too-far' })
})

t.test('what no printer does is refused', async (t) => {
  assertLikely({ shift: { x: 3, y: -2 }, scale: { x: 1.031, y: 0.998 }, turn: 0.4 })
  for (const wrong of [{ scale: { x: 1.5, y: 1 } }, { turn: 9 }, { shift: { x: NaN, y: 0 } }]) {
    const correction = { ...noCorrection, ...wrong }
    t.throws(() => assertLikely(correction), { code: 'printer-correction-unlikely' })
  }
})
