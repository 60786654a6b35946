/** The cover of a booklet of labels: what they are for, from which number to which, how many. */
import type { Drawing } from './drawing.js'
import type { LabelFonts } from './font.js'
import { layOut } from './layout.js'
import { upright, turnedSize } from './on-cell.js'
import type { LabelSnapshot } from './snapshot.js'
import type { LabelElement } from './template.js'

/** The first and the last label (from 0, of the volume) of a booklet, and how many it has. */
export function bookletLabels(booklet: number, perBooklet: number, labels: number) {
  const first = booklet * perBooklet
  const last = Math.min(labels, first + perBooklet) - 1
  return { first, last, count: last - first + 1 }
}

/**
 * The drawing of a cover as large as a label; its first varying text is the first running number of
 * the booklet, its second the last.
 */
export function coverDrawing(snapshot: LabelSnapshot, count: number, fonts: LabelFonts): Drawing {
  const { width, height } = turnedSize(snapshot.template, snapshot.turned)
  const cover = upright({
    ...snapshot,
    numbering: snapshot.numbering ?? { runSeq: 1 },
    template: { ...snapshot.template, width, height, elements: elements(width, height, count) },
  })
  return layOut(cover, fonts).drawing
}

function elements(width: number, height: number, count: number): LabelElement[] {
  const inside = Math.max(1, Math.min(2.5, width * 0.06))
  const [x, w] = [inside, width - 2 * inside]
  // In points: a cover of 40 mm has letters of 11.
  const size = Math.max(5, Math.min(18, Math.min(width, height) * 0.28))
  const names = height * 0.62
  return [
    { kind: 'box', x: 0.5, y: 0.5, w: width - 1, h: height - 1, thickness: 0.3 },
    {
      ...{ kind: 'stack', x, y: inside, w, h: names - inside, gap: 0.4, valign: 'top' },
      items: [
        {
          ...{ kind: 'text', weight: 'bold', size, min: 4, lines: 3 },
          text: '{product.name|producer.name}',
        },
        {
          ...{ kind: 'text', size: size * 0.8, min: 4, lines: 1 },
          text: { vi: 'Lô {lot.number}', en: 'Lot {lot.number}' },
        },
        {
          ...{ kind: 'text', size: size * 0.8, min: 4, lines: 1 },
          text: { vi: `Tập ${count} tem`, en: `Booklet of ${count} labels` },
        },
      ],
    },
    {
      ...{ kind: 'text', x, y: names, w, h: (height - names - inside) / 2, valign: 'middle' },
      ...{ size: size * 0.8, min: 4, weight: 'semibold' },
      text: { vi: 'Từ {number}', en: 'From {number}' },
    },
    {
      ...{ kind: 'text', x, y: names + (height - names - inside) / 2, w, valign: 'middle' },
      ...{ h: (height - names - inside) / 2, size: size * 0.8, min: 4, weight: 'semibold' },
      text: { vi: 'Đến {number}', en: 'To {number}' },
    },
  ]
}
