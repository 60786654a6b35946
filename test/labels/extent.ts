/** How far the ink of marks reaches on a label, in mm. */
import type { Mark, TextMark } from '../../src/labels/drawing.js'
import type { LabelFonts } from '../../src/labels/font.js'
import { textContours } from '../../src/labels/thermal/outline.js'

export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
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
