/**
 * Every template that ships on every paper for it, at the resolutions of printers: drawn in the printer's
 * pixels, every symbol read by two readers, modules and quiet zones measured against GS1's.
 */
import t from 'tap'
import { pressStockName } from '../../src/labels/press.js'
import { dpis, fullSnapshot, matrix } from './matrix.js'
import { checkPage } from './measure.js'
import { drawPart, openPdf } from './raster.js'
import { makeVolume } from './volumes.js'

for (const { name, template, stock } of matrix) {
  t.test(`${name} on ${stock.name}: every symbol reads, module by module`, async (t) => {
    const format = stock.name === pressStockName ? 'press' : 'pdf'
    for (const dpi of dpis) {
      const snapshot = fullSnapshot(template, stock, dpi)
      const { path } = await makeVolume(t, { snapshot, quantity: 1, format })
      const document = await openPdf(path)
      await checkPage(t, snapshot, (part) => drawPart(document, 0, dpi, part), 0.5)
      document.destroy()
    }
  })
}

t.test('labels are measured as they lie: some papers take them turned', async (t) => {
  const turned = matrix.filter(
    ({ template, stock }) => fullSnapshot(template, stock, 203).turned !== undefined,
  )
  t.ok(turned.length > 0)
  t.ok(matrix.length > 70, `${matrix.length} labels on papers`)
})
