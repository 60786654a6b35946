/**
 * Texts that lie over other texts, over lines, or half over a coloured box or a picture. By what is printed,
 * not by the boxes of the template: those may overlap where nothing stands in them. What lies on a symbol is
 * told of the symbol (symbol-notes.ts).
 */
import type { Area, Canvas, DrawnPart } from './canvas.js'
import type { Mark, VaryingText } from './drawing.js'
import type { LabelFonts } from './font.js'
import { areasOf, isText, tail, varyingArea } from './mark-areas.js'

/** So far parts may reach into one another: accents, tails and rounding do no harm. */
const slackMm = 0.25

interface Part extends DrawnPart {
  /** What is covered with ink. */
  readonly areas: readonly Area[]
  readonly whole: Area
}

/** Notes every part that lies over an earlier one. */
export function noteOverlaps({ notes, fonts }: Canvas, drawn: readonly DrawnPart[]): void {
  const parts = drawn.flatMap((part) => partOf(part, fonts))
  parts.forEach((part, i) => {
    for (const before of parts.slice(0, i)) {
      if (!meet(part.whole, before.whole) || !isAmiss(before, part)) continue
      notes.push({ path: part.path, problem: 'over', other: before.path })
    }
  })
}

function partOf(part: DrawnPart, fonts: LabelFonts): Part[] {
  const { kind } = part.element
  if (kind === 'qr' || kind === 'datamatrix' || kind === 'barcode') return []
  const areas = [
    ...part.marks.flatMap((mark) => areasOf(mark, fonts).map((area) => lettersOf(mark, area))),
    ...part.varying.map((text) => lettersOf(text, varyingArea(text, fonts))),
  ]
  const [first, ...others] = areas
  return first ? [{ ...part, areas, whole: others.reduce(joined, first) }] : []
}

/** Without the room for tails: a line may run as near below a text. */
function lettersOf(mark: Mark | VaryingText, area: Area): Area {
  if (!isText(mark)) return area
  const { size, rotate } = mark as VaryingText
  const room = tail * size
  if (rotate === 90) return { ...area, w: area.w - room }
  if (rotate === 270) return { ...area, x: area.x + room, w: area.w - room }
  return { ...area, h: area.h - room }
}

function isAmiss(below: Part, above: Part): boolean {
  if (!isContent(below) && !isContent(above)) return false
  const isOver = above.areas.some((a) => below.areas.some((b) => meet(a, b)))
  if (!isOver) return false
  // Upon a ground is where texts are put; white over white shows no edge.
  const ground = groundOf(below)
  return ground === undefined || (!isWhite(below) && !holds(ground, above.whole))
}

/** What is there to be read or looked at; the others are lines, frames and grounds. */
const isContent = ({ element: { kind } }: Part): boolean => kind !== 'line' && kind !== 'box'

const groundOf = ({ element, whole }: Part): Area | undefined =>
  element.kind === 'image' || (element.kind === 'box' && element.fill === true) ? whole : undefined

const isWhite = ({ element }: Part): boolean => element.kind === 'box' && element.ink === 'white'

const meet = (a: Area, b: Area): boolean => isDeep(a.x, a.w, b.x, b.w) && isDeep(a.y, a.h, b.y, b.h)

/** Whether stretches overlap by more than the slack, or by half of the thinner one: lines are thin. */
const isDeep = (a: number, lengthA: number, b: number, lengthB: number): boolean =>
  Math.min(a + lengthA, b + lengthB) - Math.max(a, b) >
  Math.min(slackMm, Math.min(lengthA, lengthB) / 2)

const holds = (ground: Area, { x, y, w, h }: Area): boolean =>
  x >= ground.x - slackMm &&
  y >= ground.y - slackMm &&
  x + w <= ground.x + ground.w + slackMm &&
  y + h <= ground.y + ground.h + slackMm

function joined(a: Area, b: Area): Area {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    ...{ x, y },
    w: Math.max(a.x + a.w, b.x + b.w) - x,
    h: Math.max(a.y + a.h, b.y + b.h) - y,
  }
}
