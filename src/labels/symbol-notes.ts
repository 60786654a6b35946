/** Whether the symbols of a label leave one another and their quiet zones in peace. */
import { type Area, type Canvas, overlap, type SymbolArea } from './canvas.js'
import type { Mark, VaryingText } from './drawing.js'
import { areasOf, isSeen, isText, varyingArea } from './mark-areas.js'

/**
 * Two symbols of the same goods that tills scan stand within so many mm of the middle of the bars (GS1,
 * "2D Barcodes at Retail Point-of-Sale Implementation Guideline", 1.0.0).
 */
const tillRadiusMm = 50

/** The outer part of a quiet zone in which a letter's tail does no harm. */
const tolerated = 0.25

/** Puts white paper under symbols that stand on colour, and notes what will be hard to scan. */
export function finishSymbols(canvas: Canvas): void {
  const { symbolAreas, notes, marks } = canvas
  if (symbolAreas.length === 0) return
  const things = thingsOf(canvas)
  for (const area of symbolAreas) {
    const inner = within(area, area.quietMm * tolerated)
    const isIn = ({ mark, area: thing }: Thing) => overlap(thing, isText(mark) ? inner : area)
    if (things.some((thing) => !area.own.includes(thing.mark) && isIn(thing))) {
      notes.push({ path: area.path, problem: 'quiet' })
    }
  }
  symbolAreas.forEach((area, i) => {
    const before = symbolAreas.slice(0, i)
    if (before.some((other) => overlap(other, area))) {
      notes.push({ path: area.path, problem: 'crowded' })
    }
    if (before.some((other) => areApart(other, area))) {
      notes.push({ path: area.path, problem: 'apart' })
    }
  })
  for (const slot of [...canvas.symbols, ...canvas.bars]) {
    const area = symbolAreas.find(({ path }) => path === slot.path)
    if (area && needsPaper(canvas, area)) marks.push(paperOf(area))
  }
}

/** Whether something coloured lies where a symbol is to stand. */
export const needsPaper = ({ grounds }: Canvas, area: Area): boolean =>
  grounds.some((ground) => ground.ink !== 'white' && overlap(ground, area))

export const paperOf = ({ x, y, w, h }: Area): Mark => ({
  kind: 'box',
  ...{ x, y, w, h },
  thickness: undefined,
  ink: 'white',
})

const within = ({ x, y, w, h }: Area, by: number): Area => ({
  ...{ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by },
})

function areApart(a: SymbolArea, b: SymbolArea): boolean {
  const bars = [a, b].find(({ till }) => till === 'bars')
  const square = [a, b].find(({ till }) => till === 'square')
  if (!bars || !square) return false
  const [x, y] = [bars.x + bars.w / 2, bars.y + bars.h / 2]
  const corners = [square.x, square.x + square.w].flatMap((cx) =>
    [square.y, square.y + square.h].map((cy) => Math.hypot(cx - x, cy - y)),
  )
  return Math.max(...corners) > tillRadiusMm
}

interface Thing {
  readonly mark: Mark | VaryingText
  readonly area: Area
}

/** What is printed, but for what lies under symbols as a ground and the mark of demonstrations. */
function thingsOf({ marks, varying, fonts, grounds }: Canvas): Thing[] {
  const things = marks.flatMap((mark): Thing[] =>
    isSeen(mark) ? areasOf(mark, fonts).map((area) => ({ mark, area })) : [],
  )
  const texts = varying.map((text): Thing => ({ mark: text, area: varyingArea(text, fonts) }))
  const isGround = ({ mark }: Thing) =>
    'kind' in mark &&
    (mark.kind === 'image' || mark.kind === 'box') &&
    grounds.some(({ x, y, w }) => x === mark.x && y === mark.y && w === mark.w)
  return [...things, ...texts].filter((thing) => !isGround(thing))
}
