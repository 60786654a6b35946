import t from 'tap'
import { encodeBars } from '../../src/symbols/linear.js'
import { encodeQr, quietZoneModules } from '../../src/symbols/qr.js'
import { barsSvg, matrixSvg } from '../../src/symbols/svg.js'

/** The rectangles of the one path. */
const rectangles = (svg: string) =>
  [...svg.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map((found) =>
    found.slice(1).map(Number),
  )

t.test('a QR symbol is drawn module by module, with its quiet zone, in mm', async (t) => {
  const { modules, size } = encodeQr('https://NGUON.VN/T/7K3QM9TX2PD4')
  const svg = matrixSvg({
    columns: size,
    modules,
    quietZone: quietZoneModules,
    moduleMm: 0.5,
    label: 'A & "B" <C>',
  })
  const drawn = new Uint8Array(modules.length)
  for (const [x = 0, y = 0, width = 0] of rectangles(svg)) {
    const start = (y - quietZoneModules) * size + x - quietZoneModules
    drawn.fill(1, start, start + width)
  }
  t.same(drawn, modules)
  t.match(svg, `width="${(size + 8) / 2}mm" height="${(size + 8) / 2}mm"`)
  t.match(svg, 'aria-label="A &amp; &quot;B&quot; &lt;C&gt;"')
})

t.test('bars stand between their quiet zones', async (t) => {
  const bars = encodeBars('ean13', '4006381333931')
  const svg = barsSvg(bars)
  const drawn = rectangles(svg)
  t.equal(drawn.length, 30)
  t.same(drawn[0]?.slice(0, 3), [11, 0, 1])
  t.match(svg, 'width="37.29mm" height="22.85mm"')
  t.match(svg, 'viewBox="0 0 113 69.2424"')
})

t.test('ITF-14 has bearer bars above and below, over the quiet zones', async (t) => {
  const bars = encodeBars('itf14', '09506000134352')
  const drawn = rectangles(barsSvg(bars, { xMm: 0.5, heightMm: 30 }))
  t.same(drawn.slice(-2), [
    [0, 0, bars.width + 20, 2],
    [0, 62, bars.width + 20, 2],
  ])
  t.same(drawn[0], [10, 2, 1, 60])
})
