/** Rectangles on a label, in mm, and what of them elements take. Pure. */
import type { LabelElement } from '../labels/template.js'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Size {
  readonly width: number
  readonly height: number
  /** How far boxes and pictures may stand over the edges. */
  readonly bleed?: number | undefined
}

/** How far an element may stand over the edges of a label. */
export const overEdge = ({ kind }: LabelElement, { bleed = 0 }: Size): number =>
  kind === 'box' || kind === 'image' ? bleed : 0

/** Hundredths of a millimetre: finer than any printer, and without the tails of binary fractions. */
export const hundredths = (mm: number): number => Math.round(mm * 100) / 100

/** The smallest side that a box of type or a picture is made by hand. */
const leastSideMm = 1
/** As the schema of templates has it. */
const leastSymbolMm = 5

export function rectangleOf(element: LabelElement): Rectangle {
  switch (element.kind) {
    case 'line': {
      const { x1, y1, x2, y2 } = element
      const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
      return { x, y, w: Math.max(x1, x2) - x, h: Math.max(y1, y2) - y }
    }
    case 'qr':
    case 'datamatrix':
      return { x: element.x, y: element.y, w: element.size, h: element.size }
    case 'text':
    case 'stack':
    case 'stars':
    case 'box':
    case 'image':
    case 'barcode':
      return { x: element.x, y: element.y, w: element.w, h: element.h }
  }
}

/** The element moved and stretched so that it takes this place. */
export function placedIn<E extends LabelElement>(element: E, to: Rectangle): E
export function placedIn(element: LabelElement, to: Rectangle): LabelElement {
  const x = hundredths(to.x)
  const y = hundredths(to.y)
  switch (element.kind) {
    case 'line': {
      const [right, bottom] = [hundredths(x + to.w), hundredths(y + to.h)]
      const [x1, x2] = element.x1 <= element.x2 ? [x, right] : [right, x]
      const [y1, y2] = element.y1 <= element.y2 ? [y, bottom] : [bottom, y]
      return { ...element, x1, y1, x2, y2 }
    }
    case 'qr':
    case 'datamatrix':
      return { ...element, x, y, size: hundredths(Math.max(leastSymbolMm, Math.min(to.w, to.h))) }
    case 'text':
    case 'stack':
    case 'stars':
    case 'box':
    case 'image':
    case 'barcode':
      return {
        ...element,
        x,
        y,
        w: hundredths(Math.max(Math.min(leastSideMm, element.w), to.w)),
        h: hundredths(Math.max(Math.min(leastSideMm, element.h), to.h)),
      }
  }
}

export const movedBy = <E extends LabelElement>(element: E, dx: number, dy: number): E => {
  const { x, y, w, h } = rectangleOf(element)
  return placedIn(element, { x: x + dx, y: y + dy, w, h })
}

/** How far `b` is moved from `a`, where it is moved and nothing else; undefined where it is. */
export function shiftBetween(
  a: LabelElement,
  b: LabelElement,
): { readonly dx: number; readonly dy: number } | undefined {
  const [from, to] = [rectangleOf(a), rectangleOf(b)]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const moved = Object.entries(movedBy(a, dx, dy))
  const values = new Map(Object.entries(b))
  const isSame = moved.length === values.size && moved.every(([key, of]) => values.get(key) === of)
  return isSame ? { dx: hundredths(dx), dy: hundredths(dy) } : undefined
}

/** Pushed inside the label, and made smaller where it is larger than the label. */
export function keptInside<E extends LabelElement>(element: E, size: Size): E {
  const { width, height } = size
  const over = overEdge(element, size)
  const { x, y, w, h } = rectangleOf(element)
  if (x >= -over && y >= -over && x + w <= width + over && y + h <= height + over) return element
  // Places are rounded to hundredths, and must not be rounded over the edge.
  const [right, bottom] = [width + over, height + over].map((mm) => Math.floor(mm * 100) / 100)
  const held = (at: number, length: number, end: number) =>
    Math.max(-over, Math.min(at, end - length))
  const [across, down] = [Math.min(w, right! + over), Math.min(h, bottom! + over)]
  return placedIn(element, {
    x: held(x, across, right!),
    y: held(y, down, bottom!),
    w: across,
    h: down,
  })
}

/** The smallest rectangle around all; undefined for none. */
export function around(rectangles: readonly Rectangle[]): Rectangle | undefined {
  if (rectangles.length === 0) return undefined
  const x = Math.min(...rectangles.map((r) => r.x))
  const y = Math.min(...rectangles.map((r) => r.y))
  const right = Math.max(...rectangles.map((r) => r.x + r.w))
  const bottom = Math.max(...rectangles.map((r) => r.y + r.h))
  return { x, y, w: right - x, h: bottom - y }
}

/** How far a rectangle may really be moved without leaving the label. */
export function within(
  { x, y, w, h }: Rectangle,
  { width, height }: Size,
  dx: number,
  dy: number,
  over = 0,
): readonly [number, number] {
  const held = (from: number, length: number, room: number, by: number) =>
    Math.max(-from - over, Math.min(by, room + over - from - length))
  return [held(x, w, width, dx), held(y, h, height, dy)]
}
