/** Which element is under a finger or inside a frame that was drawn. Pure. */
import type { Item } from './design.js'
import { rectangleOf, type Rectangle } from './rectangle.js'

/** The topmost element within `reach` mm of a point; a frame only by its line, for others stand in it. */
export function hit(items: readonly Item[], x: number, y: number, reach: number): Item | undefined {
  return items.findLast((item) => item.isHidden !== true && isAt(item, x, y, reach))
}

function isAt({ element }: Item, x: number, y: number, reach: number): boolean {
  if (element.kind === 'line') return distance(element, x, y) <= reach + element.thickness / 2
  const r = rectangleOf(element)
  if (!contains(r, x, y, reach)) return false
  const isFrame = element.kind === 'box' && element.fill !== true
  return !isFrame || !contains(r, x, y, -reach - (element.thickness ?? 0.2))
}

const contains = ({ x, y, w, h }: Rectangle, px: number, py: number, more: number): boolean =>
  px >= x - more && px <= x + w + more && py >= y - more && py <= y + h + more

interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

function distance({ x1, y1, x2, y2 }: Line, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length
  const at = Math.max(0, Math.min(1, along))
  return Math.hypot(x - x1 - at * dx, y - y1 - at * dy)
}

/** The elements that lie wholly inside a rectangle. */
export const inside = (items: readonly Item[], frame: Rectangle): Item[] =>
  items.filter((item) => {
    const { x, y, w, h } = rectangleOf(item.element)
    return (
      item.isHidden !== true &&
      x >= frame.x &&
      y >= frame.y &&
      x + w <= frame.x + frame.w &&
      y + h <= frame.y + frame.h
    )
  })
