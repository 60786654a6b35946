/** A picture on a label that lies turned, in the dots of thermal printers. */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import t from 'tap'
import { pageRange, readIndex } from '../../src/labels/thermal/parts.js'
import { readZplPage } from '../../src/labels/thermal/read-zpl.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadTemplate, rollOf } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { greyOf } from './raster.js'
import { makeVolume } from './volumes.js'

t.test('a picture is turned with its label', async (t) => {
  // Black in its upper left quarter alone.
  const black = { create: { width: 20, height: 20, channels: 3, background: '#000' } } as const
  const quarter = sharp(black).extend({ right: 20, bottom: 20, background: '#fff' }).png()
  const image = `data:image/png;base64,${(await quarter.toBuffer()).toString('base64')}`
  const elements = [{ kind: 'image', x: 5, y: 5, w: 20, h: 20, image }] as LabelElement[]
  const dark = async (turned: 90 | 180 | 270 | undefined) => {
    const snapshot = snapshotOf({
      template: { ...loadTemplate('40x40'), width: 30, height: 30, elements },
      stock: rollOf(30, 30),
      ...(turned !== undefined && { turned }),
    })
    const { path } = await makeVolume(t, { snapshot, quantity: 1, format: 'zpl' })
    const file = readFileSync(path)
    const index = readIndex(file)
    if (!index) throw new Error('there is no index')
    const page = file.subarray(...pageRange(index, 0, file.length))
    const dots = readZplPage(file.subarray(0, index.head), page)
    const at = (x: number, y: number) => {
      const [left, top] = [Math.round(x * 8), Math.round(y * 8)]
      return greyOf(dots, { left, top, width: 1, height: 1 }).pixels[0] === 0
    }
    return [at(10, 10), at(20, 10), at(10, 20), at(20, 20)]
  }
  t.same(await dark(undefined), [true, false, false, false])
  // Counter-clockwise, as labels are turned.
  t.same(await dark(90), [false, false, true, false])
  t.same(await dark(180), [false, false, false, true])
  t.same(await dark(270), [false, true, false, false])
})
