import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { groupCode } from '../../src/codes/format.js'
import { runningNumber } from '../../src/codes/running-number.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { loadStock, loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { codeOf, makeVolume, numbers, textOf } from './volumes.js'

t.test('labels are read back, found by text search, and numbered', async (t) => {
  const volume = await makeVolume(t, { first: 500, proof: true })
  t.match(volume, { n: 1, firstNumber: 500, labels: 40, pages: 2, proof: { pages: 2, codes: 40 } })
  const [one, two] = [await textOf(volume.path, 1), await textOf(volume.path, 2)]
  for (const number of numbers(500, 40)) {
    const text = number < 535 ? one : two
    t.match(text, groupCode(codeOf(number)))
    t.match(text, runningNumber(7, number))
  }
  t.match(one.replaceAll('\n', ' '), 'Trà tôm nõn hương quê')
  t.match(one, 'Quét để xem')
  t.equal(one.split('nguon.vn').length - 1, 35, 'the host stands on every label')
  t.same(readdirSync(join(volume.path, '..')), ['1.pdf'])
})

t.test('every label that ships reads on every stock it fits, at every resolution', async (t) => {
  const pairs = [
    ['40x40', 'a4-35', 600],
    ['25x25', 'a4-70', 203],
    ['25x25', 'roll-50', 300],
    ['50x30', 'roll-50', 203],
  ] as const
  for (const [template, stock, dpi] of pairs) {
    const snapshot = snapshotOf({
      template: loadTemplate(template),
      stock: loadStock(stock),
      dpi,
      demo: true,
      urlPrefix: 'https://NGUON.VN/01/08935001234562/21/',
    })
    const quantity = stock === 'a4-70' ? 70 : 3
    const volume = await makeVolume(t, { snapshot, quantity, proof: true })
    t.equal(volume.proof.codes, quantity, `${template} on ${stock}`)
  }
})

t.test('all Vietnamese letters are printed and found, however they were typed', async (t) => {
  const bases = [...'aăâeêioôơuưy']
  const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
  const small = [...bases.flatMap((base) => tones.map((tone) => base + tone)), ...'ăâêôơưđ']
  const letters = [...small, ...small.map((letter) => letter.toUpperCase())]
  t.equal(letters.length, 134)
  const composed = letters.join('').normalize('NFC')
  const words = composed.match(/.{1,12}/gu) ?? []
  const { values } = snapshotOf()
  for (const form of ['NFC', 'NFD'] as const) {
    const snapshot = snapshotOf({
      template: {
        ...loadTemplate('40x40'),
        elements: [
          { kind: 'text', x: 0, y: 0, w: 40, h: 39, text: '{product.name}', size: 7, lines: 13 },
        ],
      },
      values: { ...values, product: { name: words.join(' ').normalize(form) } },
    })
    const volume = await makeVolume(t, { snapshot, quantity: 1 })
    const found = (await textOf(volume.path, 1)).replace(/\s/g, '')
    t.equal(found, composed, form)
  }
})

t.test('the first free cell and cut-and-stack order put labels where they belong', async (t) => {
  const late = await makeVolume(t, { quantity: 32, snapshot: snapshotOf({ startCell: 5 }) })
  t.equal(late.pages, 2, 'four cells were used up')
  const snapshot = snapshotOf({ order: 'cut-and-stack' })
  const stack = await makeVolume(t, { quantity: 70, snapshot, proof: true })
  const [one, two] = [await textOf(stack.path, 1), await textOf(stack.path, 2)]
  for (const number of numbers(1, 70)) {
    t.match(number % 2 === 1 ? one : two, runningNumber(7, number))
  }
})

/** Lines through a symbol; not filled boxes, on which it would have white paper under it. */
const stains = [6, 10, 14].map(
  (y) => ({ kind: 'line', x1: 1, y1: y, x2: 23, y2: y, thickness: 2 }) as const,
)

t.test('a file that does not read back is not handed out', async (t) => {
  const template = loadTemplate('40x40')
  const host = template.elements.filter(({ kind }) => kind === 'stack')
  const elements = [...host, { kind: 'qr', x: 1, y: 1, size: 12 } as const]
  const snapshotWith = (more: LabelSnapshot['template']['elements'] = []) =>
    snapshotOf({ template: { ...template, elements: [...elements, ...more] } })
  await makeVolume(t, { snapshot: snapshotWith(), proof: true })
  const directory = t.testdir()
  const volume = makeVolume(t, { directory, snapshot: snapshotWith(stains), proof: true })
  await t.rejects(volume, { code: 'print-proof-failed' })
  t.same(readdirSync(directory), [])
})

t.test('pictures are drawn, and what is none is refused', async (t) => {
  const png =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  const snapshot = (image: string): LabelSnapshot => {
    const template = loadTemplate('40x40')
    const picture = { kind: 'image', x: 1, y: 1, w: 5, h: 5, image } as const
    return snapshotOf({ template: { ...template, elements: [...template.elements, picture] } })
  }
  const volume = await makeVolume(t, { snapshot: snapshot(png), proof: true })
  t.match(readFileSync(volume.path, 'latin1'), '/Subtype /Image')
  const wrong = makeVolume(t, { snapshot: snapshot('data:image/png;base64,AAAA') })
  await t.rejects(wrong, { code: 'label-image-unreadable' })
})

t.test('another reader agrees', { skip: noOtherReader() }, async (t) => {
  const volume = await makeVolume(t, { quantity: 35 })
  const directory = join(volume.path, '..')
  spawnSync('pdftoppm', ['-r', '300', '-gray', '-png', volume.path, join(directory, 'page')])
  const { stdout } = spawnSync('zbarimg', ['-q', '--raw', join(directory, 'page-1.png')], {
    encoding: 'utf8',
  })
  const wanted = numbers(1, 35).map((number) => `https://NGUON.VN/T/${codeOf(number)}`)
  t.same(stdout.trim().split('\n').sort(), wanted.sort())
})

function noOtherReader(): string | false {
  const there = ['pdftoppm', 'zbarimg'].every(
    (name) => spawnSync(name, ['--help']).error === undefined,
  )
  return !there && 'poppler or zbar is not installed'
}

t.test('every format is read back before it is handed out, and is the same again', async (t) => {
  const roll = { template: loadTemplate('50x30'), stock: loadStock('roll-50x30') }
  const png = (await readPng()).toString('base64')
  const picture = {
    kind: 'image',
    ...{ x: 40, y: 1, w: 5, h: 5 },
    image: `data:image/png;base64,${png}`,
  } as const
  const elements = [...roll.template.elements, picture]
  const withPicture = snapshotOf({ ...roll, template: { ...roll.template, elements } })
  const wanted = [
    ['svg', snapshotOf(), 30, 30],
    ['svg', snapshotOf({ startCell: 30, demo: true }), 6, 6],
    ['zpl', withPicture, 40, 16],
    ['tspl', withPicture, 40, 16],
    ['zpl', snapshotOf({ ...roll, dpi: 300, demo: true }), 3, 3],
  ] as const
  for (const [format, snapshot, quantity, codes] of wanted) {
    const job = { format, snapshot, quantity, first: 500, proof: true }
    const [one, two] = [await makeVolume(t, job), await makeVolume(t, job)]
    t.match(one, { labels: quantity, proof: { codes } }, format)
    t.equal(one.sha256, two.sha256, `${format} has the same bytes`)
  }
  const stained = { ...roll.template, elements: [...roll.template.elements, ...stains] }
  for (const format of ['zpl', 'svg'] as const) {
    const snapshot = snapshotOf({ ...roll, template: stained })
    const volume = makeVolume(t, { format, snapshot, quantity: 1, proof: true })
    await t.rejects(volume, { code: 'print-proof-failed' }, format)
  }
  const broken = { ...picture, image: 'data:image/png;base64,AAAA' }
  const snapshot = snapshotOf({
    ...roll,
    template: { ...roll.template, elements: [...elements, broken] },
  })
  await t.rejects(makeVolume(t, { format: 'zpl', snapshot, quantity: 1 }), {
    code: 'label-image-unreadable',
  })
})

t.test('rolls for thermal printers are read back, their header is a page', async (t) => {
  const stock = loadStock('roll-50x30')
  for (const format of ['zpl', 'tspl'] as const) {
    const snapshot = snapshotOf({
      ...{ template: loadTemplate('50x30'), stock, runSeq: 7, perRoll: 10 },
    })
    const volume = await makeVolume(t, { format, snapshot, quantity: 10, first: 11, proof: true })
    t.match(volume, { labels: 10, pages: 11, proof: { codes: 10 } }, format)
  }
})

const readPng = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
