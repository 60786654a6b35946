import t from 'tap'
import { encodeBars, type Bars } from '../../src/symbols/linear.js'
import { dimensions, moduleDots, dotsMm } from '../../src/symbols/dimensions.js'
import { decode } from './decode.js'

/** One row of half modules, so that the 2.5 of ITF is whole. */
function row(bars: Bars): Uint8Array {
  return Uint8Array.from(
    bars.modules.flatMap((width, i) => Array<number>(width * 2).fill(i % 2 === 0 ? 1 : 0)),
  )
}

async function readBack(bars: Bars) {
  const modules = row(bars)
  return decode(modules, modules.length, 40)
}

t.test('an independent reader reads all four back', async (t) => {
  t.same(await readBack(encodeBars('ean13', '4006381333931')), {
    text: '4006381333931',
    format: 'EAN13',
  })
  t.same(await readBack(encodeBars('ean8', '96385074')), { text: '96385074', format: 'EAN8' })
  t.match(await readBack(encodeBars('itf14', '09506000134352')), { text: '09506000134352' })
  t.match(await readBack(encodeBars('gs1-128', '(01)09506000134352(10)ABC123')), {
    text: '(01)09506000134352(10)ABC123',
  })
})

t.test('widths are those of the standard', async (t) => {
  const widths = (bars: Bars) => ({ width: bars.width, quiet: bars.quietZone, text: bars.text })
  t.match(widths(encodeBars('ean13', '4006381333931')), {
    width: 95,
    quiet: { left: 11, right: 7 },
  })
  t.match(widths(encodeBars('ean8', '96385074')), { width: 67, quiet: { left: 7, right: 7 } })
  // start 4, seven pairs of 4 wide and 6 narrow elements, stop 2.5 + 2
  t.equal(encodeBars('itf14', '09506000134352').width, 4 + 7 * (4 * 2.5 + 6) + 4.5)
})

t.test('a wrong or missing check digit is refused, never repaired', async (t) => {
  t.throws(() => encodeBars('ean13', '4006381333932'), { code: 'gtin-check-digit' })
  t.throws(() => encodeBars('ean8', '96385075'), { code: 'gtin-check-digit' })
  t.throws(() => encodeBars('itf14', '09506000134353'), { code: 'gtin-check-digit' })
  t.throws(() => encodeBars('gs1-128', '(01)09506000134353'), { code: 'symbol-wrong-content' })
  t.throws(() => encodeBars('ean13', '400638133393'), { code: 'symbol-wrong-content' })
  t.throws(() => encodeBars('ean8', '9638507'), { code: 'symbol-wrong-content' })
  t.throws(() => encodeBars('itf14', '0950600013435'), { code: 'symbol-wrong-content' })
  t.throws(() => encodeBars('ean13', ''), { code: 'symbol-wrong-content' })
  t.throws(() => encodeBars('ean13', '8.93E+12'), { code: 'gtin-scientific' })
})

t.test('what is no GS1 element or too long for one symbol is refused', async (t) => {
  for (const text of ['', 'ABC', '(01)', '(999)A', '(10)A B', '(17)261301', '(10)A(B', '01(10)A']) {
    t.throws(() => encodeBars('gs1-128', text), { code: 'symbol-wrong-content' }, text)
  }
  const characters = (count: number) => `(91)${'1'.repeat(count - 2)}`
  t.ok(encodeBars('gs1-128', characters(48)))
  t.throws(() => encodeBars('gs1-128', characters(49)), { code: 'symbol-too-long' })
  const wide = `(91)${'Ab'.repeat(23)}`
  t.throws(() => encodeBars('gs1-128', wide), { code: 'symbol-too-long' }, 'more than 165 mm')
})

t.test('a module is a whole number of printer dots', async (t) => {
  const dots = (symbol: keyof typeof dimensions) =>
    [203, 300, 600].map((dpi) => moduleDots(symbol, dpi))
  t.same(dots('ean13'), [3, 4, 8])
  t.same(dots('ean8'), [3, 4, 8])
  t.same(dots('qr'), [4, 5, 10])
  t.same(dots('data-matrix'), [4, 5, 10])
  t.same(dots('itf14'), [4, 6, 12])
  t.same(dots('gs1-128'), [4, 6, 12])
  for (const symbol of ['ean13', 'ean8', 'qr', 'data-matrix', 'itf14', 'gs1-128'] as const) {
    for (const dpi of [203, 300, 600]) {
      const x = dotsMm(moduleDots(symbol, dpi), dpi)
      const { min, max } = dimensions[symbol].xMm
      t.ok(x >= min && x <= max, `${symbol} at ${dpi} dpi: ${x}`)
    }
  }
})
