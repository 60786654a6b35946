/** Whether the white around a square symbol stays white: nothing else is printed inside of its square. */
import type { Drawing, Mark } from '../drawing.js'
import { type Extent, extentOfVarying, inkOf, overlap } from '../extent.js'
import type { LabelFonts } from '../font.js'
import type { LabelSnapshot } from '../snapshot.js'
import { elementLabel } from './elements.js'
import { mm } from './figures.js'
import type { Finding } from './finding.js'

/** Ink may touch the edge of a quiet zone (mm). */
const slack = 0.05

/** One finding for each square symbol of the label. */
export function quietFindings(
  snapshot: LabelSnapshot,
  drawing: Drawing,
  fonts: LabelFonts,
): Finding[] {
  const paths = snapshot.template.elements.flatMap((element, i) =>
    element.kind === 'qr' ? [`/elements/${i}`] : [],
  )
  const ink = darkOf(drawing, fonts)
  return drawing.qrs.map(({ x, y, size, module }, i) => {
    const path = paths[i] ?? ''
    const square = { left: x, top: y, right: x + size, bottom: y + size }
    const label = elementLabel(snapshot.template, path)
    const disturbed = ink.some((extent) => overlap(extent, square, slack))
    const zone = mm(4 * module, 1)
    return {
      key: 'quiet-zone',
      state: disturbed ? 'mind' : 'fine',
      path,
      ...(label && { elementLabel: label }),
      what: disturbed
        ? {
            vi: `Mã QR cần ${zone.vi} giấy trắng quanh mình, nhưng có chữ hoặc nét khác nằm trong đó.`,
            en: `The QR code needs ${zone.en} of white around it, but something else is printed there.`,
          }
        : {
            vi: `Quanh mã QR có ${zone.vi} giấy trắng, đủ 4 ô.`,
            en: `There are ${zone.en} of white around the QR code, the 4 modules it needs.`,
          },
      ...(disturbed && {
        remedy: {
          vi: 'Dời phần đó ra khỏi ô vuông của mã, hoặc thu nhỏ mã.',
          en: 'Move it out of the square of the symbol, or make the symbol smaller.',
        },
      }),
    }
  })
}

/** All that is printed dark; the mark of demonstration labels is light and left free by symbols. */
function darkOf({ marks, varying }: Drawing, fonts: LabelFonts): Extent[] {
  const isLight = (mark: Mark) =>
    (mark.kind === 'text' && mark.grey !== undefined) || ('ink' in mark && mark.ink === 'white')
  return [
    ...marks.filter((mark) => !isLight(mark)).flatMap((mark) => inkOf(mark, fonts)),
    ...varying.flatMap((line) => extentOfVarying(line, fonts) ?? []),
  ]
}
