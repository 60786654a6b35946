/** Labels that lie turned on their cell. */
import t from 'tap'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { turnOn } from '../../src/labels/on-cell.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { loadTemplate, rollOf } from '../../src/printing/templates.js'
import { snapshotOf } from './snapshots.js'

t.test('bars of a turned label run the way the text below them is read', async (t) => {
  const { values } = snapshotOf()
  const size = { width: 60, height: 120 }
  for (const rotate of [0, 90, 270] as const) {
    for (const turned of [90, 180, 270] as const) {
      const box = rotate === 0 ? { x: 1, y: 20, w: 58, h: 20 } : { x: 10, y: 1, w: 20, h: 118 }
      const bars = { kind: 'barcode', symbology: 'gs1-128', data: '(21){code}', rotate, ...box }
      const snapshot = snapshotOf({
        template: { ...loadTemplate('40x40'), ...size, elements: [bars as LabelElement] },
        stock: turned === 180 ? rollOf(60, 120) : rollOf(120, 60),
        values: { ...values, product: { name: 'Trà' } },
        turned,
      })
      const { drawing } = layOut(snapshot, openFonts(loadFonts()))
      const [text, slot] = [drawing.varying[0]?.rotate, drawing.bars[0]?.rotate]
      // What stands on its head reads as well upright.
      t.equal(slot, text === 180 ? 0 : text, `${rotate} degrees, turned by ${turned}`)
    }
  }
})

t.test('a label is turned where it fits only so, or where the stock says it', async (t) => {
  const tag = { width: 50, height: 90 }
  t.equal(turnOn(tag, rollOf(50, 90)), undefined)
  t.equal(turnOn(tag, rollOf(90, 50)), 90)
  t.equal(turnOn(tag, { ...rollOf(50, 90), turned: 180 }), 180)
  t.equal(turnOn(tag, rollOf(40, 40)), undefined, 'where it fits neither way nothing is gained')
})
