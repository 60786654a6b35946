/**
 * Pages of ordinary files are written past pdfkit, with offsets of their own. Viewers repair a wrong
 * cross-reference table without a word, so the files are read here by a reader that does not.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { pressStock } from '../../src/labels/press.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { parseTemplate } from '../../src/labels/template.js'
import { renderVolumes } from '../../src/printing/render.js'
import { loadStock, loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { readStrictly } from './pdf-strict.js'
import { firstIndex, key, makeVolume } from './volumes.js'

const template = loadTemplate('40x40')
const roll = { stock: loadStock('roll-40x40') }
const tag = parseTemplate({
  ...{ name: 'tag', version: 1, title: { vi: 'x', en: 'x' }, width: 40, height: 40 },
  elements: [
    { kind: 'qr', x: 14, y: 2, size: 22 },
    { kind: 'text', x: 2, y: 30, w: 36, h: 5, size: 9, text: '{host}' },
  ],
  back: [{ kind: 'text', x: 2, y: 32, w: 36, h: 5, size: 9, text: 'BACK {number}' }],
})

const cases: readonly (readonly [
  said: string,
  change: Partial<LabelSnapshot>,
  quantity: number,
  pages: number,
])[] = [
  ['a sheet', {}, 35, 1],
  ['sheets, the last not full', {}, 80, 3],
  ['a roll, where a page is a label', roll, 3, 3],
  ['a roll of more pages than a node of the tree holds', roll, 300, 300],
  ['a roll with a header', { ...roll, perRoll: 25 }, 25, 26],
  ['sheets with two sides', { template: tag }, 40, 4],
  ['a roll with two sides', { template: tag, ...roll }, 130, 260],
  ['booklets', { booklet: 10 }, 25, 2],
]

for (const [said, change, quantity, pages] of cases) {
  t.test(`every object is where the file says: ${said}`, async (t) => {
    const { path } = await makeVolume(t, { snapshot: snapshotOf(change), quantity })
    t.equal(readStrictly(readFileSync(path)).pages, pages)
  })
}

t.test('every object is where the file says: for a print house', async (t) => {
  for (const [stock, quantity, pages] of [
    [pressStock(template), 130, 130],
    [loadStock('a4-35'), 40, 2],
  ] as const) {
    const snapshot = snapshotOf({ stock })
    const { path } = await makeVolume(t, { snapshot, quantity, format: 'press' })
    t.equal(readStrictly(readFileSync(path)).pages, pages)
  }
})

t.test('every object is where the file says: in each of several volumes', async (t) => {
  const directory = t.testdir()
  const volumes = [1, 2, 3].map((n) => ({
    ...{ n, of: 3, firstNumber: (n - 1) * 40 + 1, labels: 40 },
    path: join(directory, `${n}.pdf`),
  }))
  await renderVolumes({ key, firstIndex, proof: false, snapshot: snapshotOf(), volumes })
  for (const { path } of volumes) t.equal(readStrictly(readFileSync(path)).pages, 2)
})

t.test('whatever is a little beside its place is found', async (t) => {
  const file = readFileSync((await makeVolume(t, { snapshot: snapshotOf(roll), quantity: 3 })).path)
  const text = file.toString('latin1')
  const pages = /\/Kids \[(\d+) 0 R (\d+) 0 R/.exec(text)
  const page = Number(pages?.[2])
  const at = text.lastIndexOf('\nxref\n') + 1
  const entry = text.indexOf('\n', at + 5) + 1 + page * 20
  const shifted = (from: number, digits: number, by: number) => {
    const number = Number(text.slice(from, from + digits)) + by
    return Buffer.from(
      text.slice(0, from) + String(number).padStart(digits, '0') + text.slice(from + digits),
      'latin1',
    )
  }
  for (const by of [3, -3, 1, 1000]) {
    t.throws(() => readStrictly(shifted(entry, 10, by)), /object \d+/, `an offset off by ${by}`)
  }
  const lengthAt = text.indexOf('/Length ', text.indexOf(`\n${page - 1} 0 obj`)) + '/Length '.length
  const digits = /^\d+/.exec(text.slice(lengthAt))?.[0].length ?? 0
  t.throws(() => readStrictly(shifted(lengthAt, digits, 1)), /bytes long/)
  const tableAt = text.lastIndexOf('startxref\n') + 'startxref\n'.length
  const tableDigits = /^\d+/.exec(text.slice(tableAt))?.[0].length ?? 0
  t.throws(() => readStrictly(shifted(tableAt, tableDigits, 3)), /no table/)
})
