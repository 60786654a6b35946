import t from 'tap'
import { type Bitmap, isBlack } from '../../../src/labels/thermal/bitmap.js'
import { readTsplPage } from '../../../src/labels/thermal/read-tspl.js'
import { readZplPage } from '../../../src/labels/thermal/read-zpl.js'
import { loadStock, loadTemplate } from '../../../src/printing/templates.js'
import { codeOf } from '../../printing/volumes.js'
import { make, onRoll, readAll, rendered } from './volumes.js'

function greyOf({ width, height, ...bits }: Bitmap): Uint8Array {
  const bitmap = { width, height, ...bits }
  return Uint8Array.from({ length: width * height }, (_, i) =>
    isBlack(bitmap, i % width, Math.floor(i / width)) ? 0 : 255,
  )
}

t.test('another renderer draws the dots that were meant, at every resolution', async (t) => {
  for (const dpi of [203, 300, 600]) {
    const { file, index, ...made } = make('zpl', onRoll({ dpi }), 2)
    t.match(index, { cells: 1, labels: 2 })
    const drawn = await rendered(file.toString('latin1'), dpi)
    t.equal(drawn.length, 2, 'settings and clearing up print no label')
    for (const [i, { data, info }] of drawn.entries()) {
      const own = readZplPage(made.head, made.page(i))
      const [width, height] = [Math.min(info.width, own.width), Math.min(info.height, own.height)]
      let differ = 0
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          if (isBlack(own, x, y) !== (data[y * info.width + x] ?? 255) < 128) differ++
        }
      }
      t.equal(differ, 0, `dots of label ${i + 1} at ${dpi} dpi`)
      t.same(await readAll(data, info.width, info.height), [`https://NGUON.VN/T/${codeOf(i + 1)}`])
    }
  }
})

t.test('ZPL and TSPL print the same dots', async (t) => {
  for (const change of [{}, { demo: true }, { dpi: 300, language: 'en' as const }]) {
    const snapshot = onRoll(change)
    const [zpl, tspl] = [make('zpl', snapshot), make('tspl', snapshot)]
    for (const n of [0, 2]) {
      const a = readZplPage(zpl.head, zpl.page(n))
      const b = readTsplPage(tspl.head, tspl.page(n), snapshot.dpi)
      t.equal(Buffer.compare(greyOf(a), greyOf(b)), 0)
      t.same(await readAll(greyOf(b), b.width, b.height), [`https://NGUON.VN/T/${codeOf(n + 1)}`])
    }
  }
})

t.test('a symbol of one mode is left to the printer, with mask and mode said', async (t) => {
  const address = 'http://localhost:3000/T/'
  const native = onRoll({ urlPrefix: address })
  const zpl = make('zpl', native)
  t.match(
    zpl.page(1).toString('latin1'),
    new RegExp(`\\^BY2,3,1\\^BQN,2,\\d,M,\\d\\^FDMM,B0036${address}${codeOf(2)}\\^FS`),
  )
  const [, second] = await rendered(zpl.file.toString('latin1'), 203)
  t.same(await readAll(second!.data, second!.info.width, second!.info.height), [
    address + codeOf(2),
  ])
  const tspl = make('tspl', native)
  t.match(
    tspl.page(1).toString('latin1'),
    new RegExp(`QRCODE \\d+,\\d+,M,\\d,M,0,M2,S\\d,"B0036${address}${codeOf(2)}"`),
  )
  const { length } = make('tspl').page(0)
  t.ok(tspl.page(0).length < length / 2, 'and takes less room')
  t.notMatch(make('zpl').page(0).toString('latin1'), /\^BQ/, 'two modes are drawn by us')
})

t.test('every page has the same length, and the last may hold fewer labels', async (t) => {
  const stock = {
    ...loadStock('roll-50'),
    ...{ columns: 2, page: { width: 103, height: 30 }, gap: { x: 3, y: 0 } },
  }
  const snapshot = onRoll({ stock })
  for (const language of ['zpl', 'tspl'] as const) {
    const { file, index, head, page } = make(language, snapshot, 5)
    t.match(index, { cells: 2, labels: 5 })
    t.equal(page(0).length, page(1).length)
    t.ok(page(2).length < page(1).length)
    t.equal(head.length + 2 * page(0).length + page(2).length + index.tail, file.length)
    const last = language === 'zpl' ? readZplPage(head, page(2)) : readTsplPage(head, page(2), 203)
    t.same(await readAll(greyOf(last), last.width, last.height), [
      `https://NGUON.VN/T/${codeOf(5)}`,
    ])
  }
})

t.test('a roll begins with a header that has no code and moves no label', async (t) => {
  const roll = onRoll({ perRoll: 10, runSeq: 7 })
  const of = { n: 2, of: 3 }
  const [zpl, tspl] = [make('zpl', roll, 12, of), make('tspl', roll, 12, of)]
  const [header, ...labels] = await rendered(zpl.file.toString('latin1'), 203)
  t.equal(labels.length, 12, 'the header is printed besides the labels')
  const { data, info } = header!
  t.same(await readAll(data, info.width, info.height), [], 'nothing is read on it')
  const ink = data.filter((grey) => grey < 128).length / data.length
  t.ok(ink > 0.04 && ink < 0.5, `it is written on: ${ink}`)

  const settings = (made: typeof zpl) => made.head.subarray(0, -made.index.header)
  const headOf = (made: typeof zpl) => made.head.subarray(-made.index.header)
  const a = readZplPage(settings(zpl), headOf(zpl))
  const b = readTsplPage(settings(tspl), headOf(tspl), 203)
  t.equal(Buffer.compare(greyOf(a), greyOf(b)), 0, 'and is the same in both languages')
  t.equal(Buffer.compare(greyOf(a), data), 0, 'as another renderer draws it')

  for (const n of [0, 11]) {
    for (const drawn of [
      readZplPage(zpl.head, zpl.page(n)),
      readTsplPage(tspl.head, tspl.page(n), 203),
    ]) {
      const read = await readAll(greyOf(drawn), drawn.width, drawn.height)
      t.same(read, [`https://NGUON.VN/T/${codeOf(n + 1)}`])
    }
  }
  const last = make('zpl', roll, 12, { n: 3, of: 3 })
  t.notSame(headOf(last), headOf(zpl), 'it says which roll it is')
  t.match(make('zpl').index, { header: 0 })
})

t.test('text reads upwards and downwards, too', async (t) => {
  const template = loadTemplate('50x30')
  const text = (x: number, rotate: 90 | 270) =>
    ({ kind: 'text', x, y: 1, w: 4, h: 28, text: '{code}', size: 8, rotate }) as const
  const snapshot = onRoll({ template: { ...template, elements: [text(1, 90), text(44, 270)] } })
  const { head, page } = make('zpl', snapshot)
  const drawn = readZplPage(head, page(0))
  const black = (from: number, to: number) => {
    const rows: number[] = []
    for (let y = 0; y < drawn.height; y++) {
      for (let x = from; x < to; x++) if (isBlack(drawn, x, y)) rows.push(y)
    }
    return rows
  }
  // The first letter's corner: low for text that reads upwards, high for the other.
  t.ok(Math.max(...black(8, 40)) > 200, 'upwards it begins below')
  t.ok(Math.min(...black(352, 384)) < 40, 'downwards above')
})
