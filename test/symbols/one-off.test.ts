import sharp from 'sharp'
import t from 'tap'
import '../read-labels.js'
import { readBarcodes } from 'zxing-wasm/reader'
import { sscc } from '../../src/gs1/sscc.js'
import { drawingToGrey } from '../../src/files/pictures.js'
import { symbolFile } from '../../src/printing/symbols.js'
import { moduleOf, type SymbolKind } from '../../src/symbols/one-off.js'

const pallet = sscc(3, '8931234', 42)
const wanted: readonly (readonly [SymbolKind, data: string, text?: string])[] = [
  ['qr', 'https://nguon.vn/T/7K3QM9TX2PD4'],
  ['gs1-qr', '(01)09506000134352(21)7K3QM9TX2PD4'],
  ['datamatrix', 'Chè'],
  ['gs1-datamatrix', '(01)09506000134352(10)LO1(21)7K3Q'],
  ['ean13', '4006381333931'],
  ['ean8', '96385074'],
  ['itf14', '09506000134352'],
  ['gs1-128', '(01)09506000134352(11)261108(3103)000250'],
  ['gs1-128', '(01)09506000134352(13)261108(15)281108(10)LO1'],
  ['gs1-128', '(01)09506000134352(17)281108(21)7K3QM9'],
  ['gs1-128', `(00)${pallet}`],
  ['gs1-128', '(02)09506000134352(37)48(10)LO1'],
]

async function read(pixels: Uint8Array, width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  pixels.forEach((value, i) => data.fill(value, i * 4, i * 4 + 3))
  return readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData)
}

t.test('every kind is read back, as PNG with its resolution and as SVG', async (t) => {
  for (const [kind, data] of wanted) {
    const png = await symbolFile({ kind, data, format: 'png', dpi: 300 })
    const { density } = await sharp(png).metadata()
    t.equal(density, 300, kind)
    const { data: pixels, info } = await sharp(png)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const [found] = await read(pixels, info.width, info.height)
    t.equal(found?.text, data, kind)
    const gs1 = { 'gs1-qr': ']Q3', 'gs1-datamatrix': ']d2', 'gs1-128': ']C1' }[kind as string]
    if (gs1) t.equal(found?.symbologyIdentifier, gs1, `${kind} says that it is GS1`)
    const svg = Buffer.from(await symbolFile({ kind, data, format: 'svg', dpi: 300 })).toString()
    const [, mmWidth = 0, mmHeight = 0] = (
      /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg) ?? []
    ).map(Number)
    const [width, height] = [Math.round(mmWidth * 24), Math.round(mmHeight * 24)]
    const [again] = await read(await drawingToGrey(svg, width, height), width, height)
    t.equal(again?.text, data, `${kind} as SVG`)
    const pdf = Buffer.from(await symbolFile({ kind, data, format: 'pdf' })).toString('latin1')
    t.match(pdf, /^%PDF-1\.7[^]*%%EOF\s*$/)
  }
})

t.test('a module is rounded to dots, and refused where GS1 does not permit it', async (t) => {
  t.same(
    [203, 300, 600].map((dpi) => moduleOf('ean13', dpi)),
    [3, 4, 8],
  )
  t.equal(moduleOf('ean13', 300, 0.33), 4)
  t.throws(() => moduleOf('ean13', 203, 0.26), { code: 'symbol-module' })
  t.throws(() => moduleOf('itf14', 300, 2), { code: 'symbol-module' })
  t.throws(() => moduleOf('gs1-datamatrix', 203, 0.2), { code: 'symbol-module' })
  t.equal(moduleOf('qr', 203, 0.25), 2, 'telephones read smaller ones')
  await t.rejects(symbolFile({ kind: 'gs1-qr', data: '(01)1', format: 'svg' }), {
    code: 'symbol-wrong-content',
  })
})

t.test('an SSCC has 18 digits and its check digit', async (t) => {
  t.equal(sscc(0, '0614141', 123456789), '006141411234567890')
  t.match(pallet, /^38931234\d{10}$/)
  t.throws(() => sscc(10, '8931234', 1), RangeError)
  t.throws(() => sscc(1, '893', 1), RangeError)
  t.throws(() => sscc(1, '8931234', 10 ** 9), RangeError)
})
