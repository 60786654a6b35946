/**
 * A label for a printer that has black alone: on paper of many colours a text may be read on a filled
 * box of another ink, here both would be black.
 */
import type { Area } from '../canvas.js'
import type { Drawing, Ink, Mark, VaryingText } from '../drawing.js'
import type { LabelFonts } from '../font.js'
import { areasOf, varyingArea } from '../mark-areas.js'

/** How thick the outline is that stands for a filled box, in mm. */
const outlineMm = 0.3

/** The part of a thing that must be on a box for the thing to lie on it, and to lie within it. */
const [lying, wholly] = [0.3, 0.9]

type Box = Mark & { readonly kind: 'box' }

interface Thing {
  readonly of: Mark | VaryingText
  readonly area: Area
}

/**
 * The drawing with texts, stars and pictures legible on filled boxes of another ink. A box that nothing
 * white lies on becomes an outline on white. One that carries white letters, too, stays black: what is
 * of another ink becomes white with them, and pictures get white paper.
 */
export function inOneInk(drawing: Drawing, fonts: LabelFonts): Drawing {
  const on = thingsOnBoxes(drawing, fonts)
  const outlined = new Set<Mark>()
  const white = new Set<Mark | VaryingText>()
  const papered = new Set<Mark>()
  for (const [box, things] of on) {
    const others = things.filter(({ of }) => inkOf(of) !== 'white' && inkOf(of) !== inkOf(box))
    if (!others.some(({ of }) => isRead(of))) continue
    if (!things.some(({ of }) => inkOf(of) === 'white')) {
      outlined.add(box)
      continue
    }
    for (const { of, area } of others) {
      if ('kind' in of && of.kind === 'image') papered.add(of)
      else if (share(area, box) >= wholly) white.add(of)
    }
  }
  const knocked = <T extends Mark | VaryingText>(thing: T): T =>
    white.has(thing) ? { ...thing, ink: 'white' } : thing
  return {
    ...drawing,
    marks: drawing.marks.flatMap((mark): Mark[] => {
      if (outlined.has(mark) && mark.kind === 'box') {
        return [paperUnder(mark), { ...mark, thickness: outlineMm }]
      }
      if (papered.has(mark) && mark.kind === 'image') return [paperUnder(mark), mark]
      return [knocked(mark)]
    }),
    varying: drawing.varying.map(knocked),
  }
}

/** What lies on which filled box that is not white: each thing on the uppermost below it. */
function thingsOnBoxes({ marks, varying }: Drawing, fonts: LabelFonts): Map<Box, Thing[]> {
  const on = new Map<Box, Thing[]>()
  const below: Box[] = []
  const put = (of: Mark | VaryingText, area: Area) => {
    const box = below.findLast((candidate) => share(area, candidate) >= lying)
    if (box && box.ink !== 'white') on.set(box, [...(on.get(box) ?? []), { of, area }])
  }
  for (const mark of marks) {
    if (mark.kind === 'box' && mark.thickness === undefined) below.push(mark)
    else if (mark.kind !== 'text' || mark.grey === undefined) {
      for (const area of areasOf(mark, fonts)) put(mark, area)
    }
  }
  for (const text of varying) put(text, varyingArea(text, fonts))
  return on
}

/** Undefined for pictures, whose colours nobody knows. */
function inkOf(thing: Mark | VaryingText): Ink | undefined {
  return 'kind' in thing && thing.kind === 'image' ? undefined : (thing.ink ?? 'black')
}

/** Lines and frames are ornament: for them no box becomes an outline. */
const isRead = (thing: Mark | VaryingText): boolean =>
  !('kind' in thing) || ['text', 'polygon', 'image'].includes(thing.kind)

/** The part of an area that lies on another, 0 to 1. */
function share(area: Area, ground: Area): number {
  const along = (at: number, length: number, from: number, size: number) =>
    Math.max(0, Math.min(at + length, from + size) - Math.max(at, from))
  const wide = along(area.x, area.w, ground.x, ground.w)
  const high = along(area.y, area.h, ground.y, ground.h)
  return area.w > 0 && area.h > 0 ? (wide * high) / (area.w * area.h) : 0
}

const paperUnder = ({ x, y, w, h }: Area): Box => ({
  kind: 'box',
  ...{ x, y, w, h },
  thickness: undefined,
  ink: 'white',
})
