/** What is the same on all labels, as dots of one printer. */
import type { Drawing, Mark } from '../drawing.js'
import type { LabelFonts } from '../font.js'
import { addBlack, type Bitmap, createBitmap, fillRectangle } from './bitmap.js'
import { fillContours } from './fill.js'
import { textContours } from './outline.js'

/** A picture of a label by its data: URI, made into the dots of a box of so many. */
export type PictureDots = (image: string, width: number, height: number, path: string) => Bitmap

/** Dots in so many millimetres. */
export const toDots = (mm: number, dpi: number): number => (mm * dpi) / 25.4

/**
 * Draws the marks of a label; greys come first and are wiped from where symbols stand, since their
 * scattered dots would be taken for modules. Throws what `picture` throws.
 */
export function drawMarks(
  drawing: Drawing,
  fonts: LabelFonts,
  dpi: number,
  picture: PictureDots,
): Bitmap {
  const dots = (mm: number) => toDots(mm, dpi)
  const whole = (mm: number) => Math.round(dots(mm))
  const bitmap = createBitmap(whole(drawing.width), whole(drawing.height))
  const isGrey = (mark: Mark) => mark.kind === 'text' && mark.grey !== undefined
  for (const mark of drawing.marks.filter(isGrey)) drawMark(mark)
  for (const { x, y, size } of drawing.symbols) wipe(x, y, size, size)
  for (const { x, y, w, h, rotate, quietMm } of drawing.bars) {
    if (rotate === 0) wipe(x - quietMm, y, w + 2 * quietMm, h)
    else wipe(x, y - quietMm, w, h + 2 * quietMm)
  }
  for (const mark of drawing.marks) if (!isGrey(mark)) drawMark(mark)
  return bitmap

  function wipe(x: number, y: number, w: number, h: number): void {
    const place = { x: whole(x), y: whole(y), right: whole(x + w), bottom: whole(y + h) }
    fillRectangle(bitmap, place, false)
  }

  /** One colour has every ink that is not white. */
  function drawMark(mark: Mark): void {
    const black = mark.kind === 'image' || mark.ink !== 'white'
    switch (mark.kind) {
      case 'text': {
        const { rotate, grey } = mark
        const place = { x: whole(mark.x), y: whole(mark.y), size: dots(mark.size), rotate }
        const contours = textContours(fonts[mark.weight], mark.text, place)
        return fillContours(bitmap, contours, grey, !black)
      }
      case 'polygon': {
        const corners = mark.points.flatMap(([x, y]) => [dots(x), dots(y)])
        return fillContours(bitmap, [corners], 0, !black)
      }
      case 'line':
        return drawLine(mark, black)
      case 'box':
        return drawBox(mark, black)
      case 'image': {
        const [w, h] = [whole(mark.w), whole(mark.h)]
        return addBlack(bitmap, picture(mark.image, w, h, mark.path), whole(mark.x), whole(mark.y))
      }
    }
  }

  /** Level and upright lines have whole dots, at least one: they would be blurred otherwise. */
  function drawLine(mark: Mark & { kind: 'line' }, black: boolean): void {
    const { x1, y1, x2, y2, thickness } = mark
    const thick = Math.max(1, whole(thickness))
    if (x1 !== x2 && y1 !== y2) {
      const length = Math.hypot(x2 - x1, y2 - y1)
      const [acrossX, acrossY] = [
        ((y2 - y1) / length) * (thick / 2),
        ((x2 - x1) / length) * (thick / 2),
      ]
      const [ax, ay, bx, by] = [dots(x1), dots(y1), dots(x2), dots(y2)]
      const corners = [
        ...[ax + acrossX, ay - acrossY, bx + acrossX, by - acrossY],
        ...[bx - acrossX, by + acrossY, ax - acrossX, ay + acrossY],
      ]
      return fillContours(bitmap, [corners], 0, !black)
    }
    const level = y1 === y2
    const start = Math.round(dots(level ? y1 : x1) - thick / 2)
    const [from, to] = level
      ? [Math.min(x1, x2), Math.max(x1, x2)]
      : [Math.min(y1, y2), Math.max(y1, y2)]
    fillRectangle(
      bitmap,
      level
        ? { x: whole(from), right: whole(to), y: start, bottom: start + thick }
        : { y: whole(from), bottom: whole(to), x: start, right: start + thick },
      black,
    )
  }

  function drawBox({ x, y, w, h, thickness }: Mark & { kind: 'box' }, black: boolean): void {
    const outer = { x: whole(x), y: whole(y), right: whole(x + w), bottom: whole(y + h) }
    if (thickness === undefined) return fillRectangle(bitmap, outer, black)
    const thick = Math.max(1, whole(thickness))
    fillRectangle(bitmap, { ...outer, bottom: outer.y + thick }, black)
    fillRectangle(bitmap, { ...outer, y: outer.bottom - thick }, black)
    fillRectangle(bitmap, { ...outer, right: outer.x + thick }, black)
    fillRectangle(bitmap, { ...outer, x: outer.right - thick }, black)
  }
}
