/**
 * A label that was copied badly still reads: smaller by a fifth, tilted by two degrees, blurred, grey,
 * with grains. How much worse each may be copied is measured by `npm run bench -- photocopy`.
 */
import t from 'tap'
import { copyOf, readersOf, symbolsOf } from './copied.js'
import { dpis, fullSnapshot, onRolls } from './matrix.js'
import { poorCopier } from './photocopy.js'
import { drawPart, openPdf, type Part } from './raster.js'
import { makeVolume } from './volumes.js'

for (const { name, template, stock } of onRolls) {
  t.test(`two readers read ${name} from a poor photocopy`, async (t) => {
    for (const dpi of dpis) {
      const snapshot = fullSnapshot(template, stock, dpi)
      const document = await openPdf((await makeVolume(t, { snapshot, quantity: 1 })).path)
      const draw = (part: Part) => drawPart(document, 0, dpi, part)
      for (const symbol of symbolsOf(snapshot)) {
        const copy = await copyOf(draw, symbol, snapshot, poorCopier)
        t.ok((await readersOf(copy, symbol, 2)) >= 2, `${symbol.kind} at ${dpi} dpi`)
      }
      document.destroy()
    }
  })
}

t.test('what no reader could read is not called read', async (t) => {
  const [first] = onRolls
  if (!first) return t.fail('there is no template')
  const snapshot = fullSnapshot(first.template, first.stock, 203)
  const [symbol] = symbolsOf(snapshot)
  if (!symbol) return t.fail('it has no symbol')
  const document = await openPdf((await makeVolume(t, { snapshot, quantity: 1 })).path)
  const draw = (part: Part) => drawPart(document, 0, 203, part)
  const blurMm = (2 * symbol.module * 25.4) / 203
  const copy = await copyOf(draw, symbol, snapshot, { ...poorCopier, blurMm })
  t.equal(await readersOf(copy, symbol), 0)
  const clear = await copyOf(draw, symbol, snapshot, poorCopier)
  t.equal(await readersOf(clear, { ...symbol, text: `${symbol.text}X` }), 0, 'another text')
  document.destroy()
})
