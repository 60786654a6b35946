/** The first label of a roll: which roll it is and what is on it. It carries no code of a pack. */
import { runningNumber } from '../codes/running-number.js'
import { formatNumber } from '../language/format.js'
import type { Drawing } from './drawing.js'
import type { LabelFonts } from './font.js'
import { layOut } from './layout.js'
import type { LabelSnapshot } from './snapshot.js'
import type { LabelTemplate } from './template.js'

export interface RollFacts {
  /** From 1. */
  readonly n: number
  readonly of: number
  readonly firstNumber: number
  readonly labels: number
}

/** Draws the header of a roll, as large as a label of the roll. */
export function rollHeader(
  snapshot: LabelSnapshot,
  { n, of, firstNumber, labels }: RollFacts,
  fonts: LabelFonts,
): Drawing {
  const { width, height } = snapshot.template
  const number = (at: number) => runningNumber(snapshot.runSeq ?? 1, at)
  const [first, last] = [number(firstNumber), number(firstNumber + labels - 1)]
  const edge = Math.min(width, height) * 0.04
  const inset = edge + Math.min(width, height) * 0.05
  const box = { x: inset, y: inset, w: width - 2 * inset, h: height - 2 * inset }
  const said = (language: 'vi' | 'en') => formatNumber(labels, language)
  const template: LabelTemplate = {
    name: 'roll-header',
    version: 1,
    title: { vi: 'Đầu cuộn', en: 'Roll header' },
    width,
    height,
    elements: [
      {
        ...{ kind: 'box', x: edge, y: edge, w: width - 2 * edge, h: height - 2 * edge },
        thickness: 0.5,
      },
      {
        kind: 'stack',
        ...box,
        align: 'center',
        valign: 'middle',
        gap: Math.min(1, height * 0.015),
        items: [
          {
            ...{ kind: 'text', weight: 'bold', size: 60, min: 4, lines: 1, leading: 1 },
            text: { vi: `CUỘN ${n}/${of}`, en: `ROLL ${n}/${of}` },
          },
          {
            ...{ kind: 'text', weight: 'semibold', size: 24, min: 3, lines: 2 },
            text: '{product.name|producer.name}',
          },
          {
            ...{ kind: 'text', weight: 'medium', size: 24, min: 3, lines: 1 },
            text: { vi: 'Lô {lot.number}', en: 'Lot {lot.number}' },
          },
          { kind: 'text', weight: 'bold', size: 28, min: 3, lines: 2, text: `${first}\n${last}` },
          {
            ...{ kind: 'text', weight: 'regular', size: 20, min: 3, lines: 2 },
            text: {
              vi: `${said('vi')} tem · Tem đầu cuộn, không dán lên hàng`,
              en: `${said('en')} labels · Header, not for goods`,
            },
          },
        ],
      },
    ],
  }
  return layOut({ ...snapshot, template, demo: false }, fonts).drawing
}
