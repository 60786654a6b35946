/** Every template that ships in the files of thermal printers: the very dots that are sent read. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { pageRange, readIndex } from '../../src/labels/thermal/parts.js'
import { readTsplPage } from '../../src/labels/thermal/read-tspl.js'
import { readZplPage } from '../../src/labels/thermal/read-zpl.js'
import { dpis, fullSnapshot, matrix } from './matrix.js'
import { checkPage } from './measure.js'
import { greyOf } from './raster.js'
import { makeVolume } from './volumes.js'

for (const { name, template, stock } of matrix.filter(({ stock }) => stock.kind === 'roll')) {
  t.test(`${name} on ${stock.name}: the dots that are sent read`, async (t) => {
    for (const dpi of dpis) {
      const snapshot = fullSnapshot(template, stock, dpi)
      for (const format of ['zpl', 'tspl'] as const) {
        const file = readFileSync((await makeVolume(t, { snapshot, quantity: 1, format })).path)
        const index = readIndex(file)
        if (!index) return t.fail('there is no index')
        const [head, page] = [
          file.subarray(0, index.head),
          file.subarray(...pageRange(index, 0, file.length)),
        ]
        const dots = format === 'zpl' ? readZplPage(head, page) : readTsplPage(head, page, dpi)
        await checkPage(t, snapshot, (part) => greyOf(dots, part), 0)
      }
    }
  })
}
