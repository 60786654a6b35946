import t from 'tap'
import type { LabelElement } from '../../../src/labels/template.js'
import { loadTemplate, rollOf } from '../../../src/printing/templates.js'
import { codeOf } from '../../printing/volumes.js'
import { make, onRoll, readAll, rendered } from './volumes.js'

/** A filled box of 44 x 12 mm in brand colour, and texts that lie on it, beside it and have no box. */
const box = { kind: 'box', x: 3, y: 2, w: 44, h: 12, fill: true, ink: 'brand' } as const
const text = (words: string, more: object = {}) =>
  ({ kind: 'text', x: 5, y: 3, w: 40, h: 4, text: words, size: 9, ...more }) as LabelElement
const code = text('{code.grouped}', { y: 9, ink: 'accent' })

/** The dots of the first label as another renderer draws them, true where black, by millimetres. */
async function dotsOf(elements: LabelElement[], change: object = {}) {
  const template = { ...loadTemplate('50x30'), elements }
  const made = make('zpl', onRoll({ template, ...change }), 1)
  const [label] = await rendered(made.file.toString('latin1'), 203)
  const { data, info } = label!
  const per = 203 / 25.4
  return {
    ...{ data, info },
    part: (x: number, y: number, right: number, bottom: number): boolean[] => {
      const dots: boolean[] = []
      for (let row = Math.round(y * per); row < Math.round(bottom * per); row++) {
        for (let at = Math.round(x * per); at < Math.round(right * per); at++) {
          dots.push((data[row * info.width + at] ?? 255) < 128)
        }
      }
      return dots
    },
  }
}

type Area = [x: number, y: number, right: number, bottom: number]
const inside: Area = [4, 3, 46, 13]
const ink = (dots: boolean[]) => dots.filter(Boolean).length / dots.length

t.test('a text of another ink is read on a filled box: the box is an outline', async (t) => {
  for (const [turned, area] of [
    [undefined, inside],
    [180, [4, 17, 46, 27]],
  ] as [180 | undefined, Area][]) {
    const change = turned ? { turned } : {}
    const words = [text('Trà tôm nõn'), code]
    const [on, off] = [await dotsOf([box, ...words], change), await dotsOf(words, change)]
    t.ok(ink(off.part(...area)) > 0.02, 'there is something to be read')
    t.same(on.part(...area), off.part(...area), 'it is as if there were no box')
    const edge: Area = turned ? [4, 27.9, 46, 28] : [4, 2, 46, 2.2]
    t.ok(ink(on.part(...edge)) > 0.4, 'but for its outline')
    t.equal(ink(off.part(...edge)), 0)
  }
})

t.test('a box with white letters stays black, and other inks are white with them', async (t) => {
  const white = text('Trà tôm nõn', { ink: 'white' })
  const on = await dotsOf([box, white, code])
  const off = await dotsOf([text('Trà tôm nõn'), code])
  const turned = on.part(...inside).map((black) => !black)
  t.same(turned, off.part(...inside), 'letters are left white, those that differ a label, too')

  const alone = await dotsOf([box, white])
  const bare = await dotsOf([text('Trà tôm nõn')])
  t.same(
    alone.part(...inside).map((black) => !black),
    bare.part(...inside),
    'as where white letters are alone',
  )
})

t.test('a box that nothing is written on, or on paper of its own, stays as it is', async (t) => {
  t.equal(ink((await dotsOf([box, text('Lô 7', { y: 16 })])).part(...inside)), 1)
  const paper = { ...box, x: 4, y: 2.5, w: 42, h: 5, ink: 'white' } as const
  const papered = await dotsOf([box, paper, text('Trà tôm nõn')])
  t.equal(ink(papered.part(4, 8, 46, 13)), 1, 'the text lies on the white panel')
  const bare = await dotsOf([text('Trà tôm nõn')])
  t.same(papered.part(5, 3, 45, 7), bare.part(5, 3, 45, 7))
  const line = { kind: 'line', x1: 3, y1: 8, x2: 47, y2: 8, thickness: 0.5, ink: 'accent' } as const
  t.equal(ink((await dotsOf([box, line])).part(...inside)), 1, 'ornament changes nothing')
})

t.test('the label in brand colours has its band, and reads', async (t) => {
  const template = loadTemplate('90x60-brand')
  const brand = { color: '#0a5c36', accent: '#c8102e' }
  const base = onRoll()
  const values = { ...base.values, brand }
  const stock = rollOf(90, 60)
  const { part, data, info } = await dotsOf(template.elements, { template, values, stock })
  const band = ink(part(2, 2, 88, 21))
  t.ok(band > 0.7 && band < 0.97, `white letters on black: ${band}`)
  t.same(await readAll(data, info.width, info.height), [`https://NGUON.VN/T/${codeOf(1)}`])
})
