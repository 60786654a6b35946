/** How a drawn label lies on its cell: over its edge where it bleeds, and turned where it fits only so. */
import type { BarsSlot, Drawing, FixedBars, Mark } from './drawing.js'
import type { LabelSnapshot } from './snapshot.js'
import { rightRoom, bottomRoom } from './stock-grid.js'
import type { Stock, Turn } from './stock.js'

const slack = 0.01

/**
 * How far (mm) colour runs over the edges of a label: what its template says, where the label fills the
 * cell and gaps and margins have room for it, else 0.
 */
export function bleedOf({ template, stock, turned }: LabelSnapshot): number {
  const { bleed = 0 } = template
  if (bleed === 0) return 0
  const { cell, gap, margin, columns, rows } = stock
  const size = turnedSize(template, turned)
  const fills =
    Math.abs(size.width - cell.width) < slack && Math.abs(size.height - cell.height) < slack
  const rooms = [
    ...[margin.left, margin.top, rightRoom(stock), bottomRoom(stock)],
    ...(columns > 1 ? [gap.x / 2] : []),
    ...(rows > 1 ? [gap.y / 2] : []),
  ]
  return fills && rooms.every((room) => room >= bleed - slack) ? bleed : 0
}

/** What a label takes on the page, turned and with its bleed (mm); it stands in the middle of its cell. */
export function sizeOnCell(snapshot: LabelSnapshot): { width: number; height: number } {
  const { width, height } = turnedSize(snapshot.template, snapshot.turned)
  const bleed = bleedOf(snapshot)
  return { width: width + 2 * bleed, height: height + 2 * bleed }
}

/** The size of a label that is turned. */
export const turnedSize = (
  { width, height }: { readonly width: number; readonly height: number },
  turned: Turn | undefined,
) => (turned === 90 || turned === 270 ? { width: height, height: width } : { width, height })

/** The label as it is cut out and held upright, for pictures of it alone. */
export function upright(snapshot: LabelSnapshot): LabelSnapshot {
  const flat = { ...snapshot, template: { ...snapshot.template, bleed: 0 } }
  delete flat.turned
  return flat
}

/** The drawing of a template as it lies on the cell; see `sizeOnCell`. */
export function onCell(drawing: Drawing, snapshot: LabelSnapshot): Drawing {
  const bleed = bleedOf(snapshot)
  const bled = bleed === 0 ? drawing : bleeding(drawing, bleed)
  return snapshot.turned === undefined ? bled : turnDrawing(bled, snapshot.turned)
}

/** Filled boxes, pictures and lines that end at the label's edge go on to the edge of the bleed. */
function bleeding(drawing: Drawing, bleed: number): Drawing {
  const { width, height } = drawing
  const low = (at: number) => (at < slack ? -bleed : at)
  const high = (at: number, end: number) => (at > end - slack ? end + bleed : at)
  const both = (at: number, end: number) => (at < slack ? -bleed : high(at, end))
  const grown = (mark: Mark): Mark => {
    if (mark.kind === 'line') {
      const [x1, x2] = [both(mark.x1, width), both(mark.x2, width)]
      return { ...mark, x1, x2, y1: both(mark.y1, height), y2: both(mark.y2, height) }
    }
    if (mark.kind !== 'image' && (mark.kind !== 'box' || mark.thickness !== undefined)) return mark
    const [x, y] = [low(mark.x), low(mark.y)]
    const [right, bottom] = [high(mark.x + mark.w, width), high(mark.y + mark.h, height)]
    return { ...mark, x, y, w: right - x, h: bottom - y }
  }
  const moved = moveBy(bleed)
  return {
    width: width + 2 * bleed,
    height: height + 2 * bleed,
    marks: drawing.marks.map((mark) => moveMark(grown(mark), moved, 0)),
    varying: drawing.varying.map((text) => ({ ...text, ...at(moved(text.x, text.y)) })),
    symbols: drawing.symbols.map((slot) => ({ ...slot, ...at(moved(slot.x, slot.y)) })),
    bars: drawing.bars.map((slot) => ({ ...slot, ...at(moved(slot.x, slot.y)) })),
    fixedBars: drawing.fixedBars.map((bars) => ({ ...bars, ...at(moved(bars.x, bars.y)) })),
  }
}

type Move = (x: number, y: number) => readonly [number, number]

const moveBy =
  (mm: number): Move =>
  (x, y) => [x + mm, y + mm]

const at = ([x, y]: readonly [number, number]) => ({ x, y })

function turnDrawing(drawing: Drawing, turned: Turn): Drawing {
  const { width: w, height: h } = drawing
  const moves: Record<Turn, Move> = {
    90: (x, y) => [y, w - x],
    180: (x, y) => [w - x, h - y],
    270: (x, y) => [h - y, x],
  }
  const move = moves[turned]
  const turnBars = <T extends BarsSlot | FixedBars>(bars: T): T => ({
    ...bars,
    ...boxOf(move, bars),
    rotate: barsTurn(bars.rotate + turned),
  })
  return {
    ...turnedSize(drawing, turned),
    marks: drawing.marks.map((mark) => moveMark(mark, move, turned)),
    varying: drawing.varying.map((text) => ({
      ...text,
      ...at(move(text.x, text.y)),
      rotate: (text.rotate + turned) % 360,
    })),
    // A symbol reads from all sides: it stays upright at its turned place.
    symbols: drawing.symbols.map((slot) => ({
      ...slot,
      ...corner(move, slot, slot.size, slot.size),
    })),
    bars: drawing.bars.map(turnBars),
    fixedBars: drawing.fixedBars.map(turnBars),
  }
}

function moveMark(mark: Mark, move: Move, turned: Turn | 0): Mark {
  switch (mark.kind) {
    case 'text':
      return { ...mark, ...at(move(mark.x, mark.y)), rotate: (mark.rotate + turned) % 360 }
    case 'polygon':
      return { ...mark, points: mark.points.map(([x, y]) => move(x, y)) }
    case 'line': {
      const [[x1, y1], [x2, y2]] = [move(mark.x1, mark.y1), move(mark.x2, mark.y2)]
      return { ...mark, x1, y1, x2, y2 }
    }
    case 'box':
      return { ...mark, ...boxOf(move, mark) }
    case 'image': {
      // Drawn upright, so that this is its only turn.
      return { ...mark, ...boxOf(move, mark), ...(turned !== 0 && { turn: turned }) }
    }
  }
}

/** Bars read from both ends: upside down is upright. */
const barsTurn = (degrees: number): BarsSlot['rotate'] =>
  degrees % 180 === 0 ? 0 : degrees % 360 === 90 ? 90 : 270

type Corner = Pick<BarsSlot, 'x' | 'y'>

function corner(move: Move, { x, y }: Corner, w: number, h: number): Corner {
  const [[ax, ay], [bx, by]] = [move(x, y), move(x + w, y + h)]
  return { x: Math.min(ax, bx), y: Math.min(ay, by) }
}

function boxOf(move: Move, { x, y, w, h }: Corner & { readonly w: number; readonly h: number }) {
  const [[ax, ay], [bx, by]] = [move(x, y), move(x + w, y + h)]
  return { ...corner(move, { x, y }, w, h), w: Math.abs(bx - ax), h: Math.abs(by - ay) }
}

/** How a label lies on a stock where nobody says it: as the stock says, else turned where it fits only so. */
export function turnOn(label: Size, { cell, turned }: Stock): Turn | undefined {
  if (turned !== undefined) return turned
  return !fits(label, cell) && fits(turnedSize(label, 90), cell) ? 90 : undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Whether a label fits a cell as it lies. */
export const fits = (label: Size, cell: Size): boolean =>
  label.width <= cell.width + 1e-6 && label.height <= cell.height + 1e-6
