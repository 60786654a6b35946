/** Lines of one's own to align by. They are kept with the template and never printed. Pure. */
import { hundredths, type Size } from './rectangle.js'
import type { Guide } from './snap.js'

/** One more; the same line twice is one. */
export const withGuide = (guides: readonly Guide[], { axis, at }: Guide): readonly Guide[] =>
  guides.some((other) => isSame(other, { axis, at: hundredths(at) }))
    ? guides
    : [...guides, { axis, at: hundredths(at) }]

export const withoutGuide = (guides: readonly Guide[], index: number): readonly Guide[] =>
  guides.filter((_, i) => i !== index)

/** Moved to another place, with its index afterwards: one that comes to lie on another becomes that one. */
export function movedGuide(
  guides: readonly Guide[],
  index: number,
  at: number,
): { readonly guides: readonly Guide[]; readonly index: number } {
  const guide = guides[index]
  if (!guide) return { guides, index }
  const to = { axis: guide.axis, at: hundredths(at) }
  const twin = guides.findIndex((other, i) => i !== index && isSame(other, to))
  if (twin < 0) return { guides: guides.map((other, i) => (i === index ? to : other)), index }
  return { guides: withoutGuide(guides, index), index: twin > index ? twin - 1 : twin }
}

const isSame = (a: Guide, b: Guide): boolean => a.axis === b.axis && a.at === b.at

/** The index of the guide within `reach` mm of a point, the nearest; -1 for none. */
export function guideNear(
  guides: readonly Guide[],
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
): number {
  const distances = guides.map(({ axis, at }) => Math.abs(at - (axis === 'x' ? x : y)))
  const nearest = Math.min(...distances)
  return nearest <= reach ? distances.indexOf(nearest) : -1
}

/** Whether a line crosses the label: one that was dragged off it is thrown away. */
export const isOnLabel = ({ axis, at }: Guide, { width, height }: Size): boolean =>
  at >= 0 && at <= (axis === 'x' ? width : height)
