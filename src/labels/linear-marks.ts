/** A bar code in its box: bars of whole printer dots, digits below. */
import { encodeBars } from '../symbols/linear.js'
import type { Mark } from './drawing.js'
import type { LabelFonts } from './font.js'
import type { Template } from './template.js'

export interface LinearMarks {
  readonly marks: readonly Mark[]
  /** Whether a module has at least the least width that GS1 allows. */
  readonly wide: boolean
}

const digitsMm = 2.4
const digitsGapMm = 0.4

/** Height that the digits below the bars take, with the gap between. */
export const digitsRoomMm = digitsMm + digitsGapMm

/**
 * The bars of a number, as wide as the box and the standard allow, in the middle of the box with
 * their quiet zones inside of it. Throws what `encodeBars` throws for a number that is not right.
 */
export function linearMarks(
  element: Template<'barcode'>,
  data: string,
  fonts: LabelFonts,
  dpi: number,
): LinearMarks {
  const bars = encodeBars(element.symbology, data)
  const { left, right } = bars.quietZone
  const dot = 25.4 / dpi
  const across = left + bars.width + right
  const widest = Math.min(element.w / across, bars.xMm.max)
  const module = Math.max(1, Math.floor(widest / dot + 1e-9)) * dot
  const below = element.digits === false ? 0 : digitsRoomMm
  // On a printer's dot: bars of whole dots would otherwise come out a dot wider or narrower.
  const start =
    Math.round((element.x + (element.w - across * module) / 2) / dot + left * (module / dot)) * dot
  const marks: Mark[] = []
  let x = start
  bars.modules.forEach((width, i) => {
    const w = width * module
    if (i % 2 === 0) {
      marks.push({ kind: 'box', x, y: element.y, w, h: element.h - below, thickness: undefined })
    }
    x += w
  })
  if (below > 0) {
    const font = fonts.regular
    const size = Math.min(digitsMm / font.capHeight, (x - start) / font.widthOf(bars.text))
    const textX = (start + x - font.widthOf(bars.text) * size) / 2
    const y = element.y + element.h
    marks.push({ kind: 'text', text: bars.text, weight: 'regular', size, x: textX, y, rotate: 0 })
  }
  return { marks, wide: module >= bars.xMm.min - 1e-6 && across * module <= element.w + 1e-6 }
}
