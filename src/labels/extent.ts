/** How far the ink of marks reaches on a label, in mm. */
import { groupCode } from '../codes/format.js'
import { runningNumber } from '../codes/running-number.js'
import type { Mark, TextMark, VaryingText } from './drawing.js'
import type { LabelFonts } from './font.js'
import { textContours } from './thermal/outline.js'

export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The rectangles a mark's ink lies in: a frame is its four sides, what it surrounds is white. */
export function inkOf(mark: Mark, fonts: LabelFonts): Extent[] {
  if (mark.kind !== 'box' || mark.thickness === undefined) {
    const extent = extentOf(mark, fonts)
    return extent ? [extent] : []
  }
  const { x: left, y: top, w, h, thickness } = mark
  const [right, bottom] = [left + w, top + h]
  return [
    { left, top, right, bottom: top + thickness },
    { left, top: bottom - thickness, right, bottom },
    { left, top, right: left + thickness, bottom },
    { left: right - thickness, top, right, bottom },
  ]
}

/** The least upright rectangle around a mark's ink; undefined where it has none (a text of spaces). */
export function extentOf(mark: Mark, fonts: LabelFonts): Extent | undefined {
  switch (mark.kind) {
    case 'text':
      return around(contoursOf(mark, fonts))
    case 'polygon':
      return around([mark.points.flat()])
    case 'line': {
      const { x1, y1, x2, y2, thickness } = mark
      const half = thickness / 2
      return grown(around([[x1, y1, x2, y2]]), half)
    }
    case 'box':
    case 'image':
      return { left: mark.x, top: mark.y, right: mark.x + mark.w, bottom: mark.y + mark.h }
  }
}

/** A code of letters of usual width. */
const sample = 'K3Q7M9TX2PD4'

/** The same for a line that differs from label to label, by a code of usual width. */
export function extentOfVarying(line: VaryingText, fonts: LabelFonts): Extent | undefined {
  const { weight, size, rotate, align } = line
  const text = line.pieces
    .map((piece) => {
      if ('text' in piece) return piece.text
      if (piece.field === 'number') return runningNumber(1, 100_000)
      return piece.field === 'code' ? sample : groupCode(sample)
    })
    .join('')
  const width = fonts[weight].widthOf(text) * size
  const before = { left: 0, center: 0.5, right: 1 }[align] * Math.min(width, line.width)
  const angle = (rotate * Math.PI) / 180
  const x = line.x - before * Math.cos(angle)
  const y = line.y + before * Math.sin(angle)
  return around(contoursOf({ kind: 'text', text, weight, size, x, y, rotate }, fonts))
}

/** Whether two rectangles share more than `slack` mm in both directions. */
export const overlap = (a: Extent, b: Extent, slack: number): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack

const contoursOf = ({ text, weight, size, x, y, rotate }: TextMark, fonts: LabelFonts) =>
  textContours(fonts[weight], text, { x, y, size, rotate })

function around(contours: readonly (readonly number[])[]): Extent | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const contour of contours) {
    for (let i = 0; i + 1 < contour.length; i += 2) {
      const [x = 0, y = 0] = [contour[i], contour[i + 1]]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return left <= right ? { left, top, right, bottom } : undefined
}

const grown = (extent: Extent | undefined, by: number): Extent | undefined =>
  extent && {
    left: extent.left - by,
    top: extent.top - by,
    right: extent.right + by,
    bottom: extent.bottom + by,
  }
