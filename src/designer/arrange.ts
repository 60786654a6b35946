/** Aligning and distributing rectangles. Pure. */
import { around, type Rectangle, type Size } from './rectangle.js'

export type Edge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

const shares = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 } as const

/** Brings edges or centres to one line: of the label, or of the rectangle around them all. */
export function aligned(
  rectangles: readonly Rectangle[],
  edge: Edge,
  label: Size | undefined,
): Rectangle[] {
  const whole = label ? { x: 0, y: 0, w: label.width, h: label.height } : around(rectangles)
  if (!whole) return []
  const share = shares[edge]
  const isAcross = edge === 'left' || edge === 'center' || edge === 'right'
  return rectangles.map((r) =>
    isAcross
      ? { ...r, x: whole.x + (whole.w - r.w) * share }
      : { ...r, y: whole.y + (whole.h - r.h) * share },
  )
}

/** Leaves the outermost where they are, and as much space between each two of the others. */
export function distributed(rectangles: readonly Rectangle[], along: 'x' | 'y'): Rectangle[] {
  const whole = around(rectangles)
  if (!whole || rectangles.length < 3) return [...rectangles]
  const side = along === 'x' ? 'w' : 'h'
  const taken = rectangles.reduce((sum, r) => sum + r[side], 0)
  const space = (whole[side] - taken) / (rectangles.length - 1)
  const inOrder = rectangles
    .map((rectangle, i) => ({ rectangle, i }))
    .sort((a, b) => centre(a.rectangle) - centre(b.rectangle))
  const places = [...rectangles]
  let at = whole[along]
  for (const { rectangle, i } of inOrder) {
    places[i] = { ...rectangle, [along]: at }
    at += rectangle[side] + space
  }
  return places

  function centre(r: Rectangle): number {
    return r[along] + r[side] / 2
  }
}
