/** Where on a label marks lie. */
import type { Area } from './canvas.js'
import type { Mark, VaryingText } from './drawing.js'
import type { LabelFonts } from './font.js'

/** Room for a letter's tail, in parts of the type size. */
const tail = 0.2

/** Whether a mark is words. */
export const isText = (mark: Mark | VaryingText): boolean =>
  !('kind' in mark) || mark.kind === 'text'

/** Neither white nor the mark of demonstrations. */
export const isSeen = (mark: Mark): boolean =>
  mark.kind === 'image' ||
  (mark.ink !== 'white' && !(mark.kind === 'text' && mark.grey !== undefined))

/** What a mark covers with ink, in mm; of a frame its four sides. */
export function areasOf(mark: Mark, fonts: LabelFonts): Area[] {
  switch (mark.kind) {
    case 'text': {
      const length = fonts[mark.weight].widthOf(mark.text) * mark.size
      return [textArea(mark, length, fonts[mark.weight].capHeight)]
    }
    case 'polygon': {
      const [xs, ys] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)]
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      return [{ x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }]
    }
    case 'line': {
      const [x, y] = [Math.min(mark.x1, mark.x2), Math.min(mark.y1, mark.y2)]
      const half = mark.thickness / 2
      const [w, h] = [Math.abs(mark.x1 - mark.x2), Math.abs(mark.y1 - mark.y2)]
      return [{ x: x - half, y: y - half, w: w + 2 * half, h: h + 2 * half }]
    }
    case 'box': {
      const { x, y, w, h, thickness: t } = mark
      if (t === undefined) return [{ x, y, w, h }]
      return [
        { x, y, w, h: t },
        { x, y: y + h - t, w, h: t },
        { x, y, w: t, h },
        { x: x + w - t, y, w: t, h },
      ]
    }
    case 'image':
      return [mark]
  }
}

/** The same of a line that differs from label to label, with a usual code in it. */
export function varyingArea(text: VaryingText, fonts: LabelFonts): Area {
  const font = fonts[text.weight]
  const letters = text.pieces.map((piece) => ('text' in piece ? piece.text : 'ABCD-EFGH-JKMN'))
  const length = Math.min(text.width, font.widthOf(letters.join('')) * text.size)
  const back = length * { left: 0, center: 0.5, right: 1 }[text.align]
  const angle = (text.rotate * Math.PI) / 180
  const start = {
    ...{ size: text.size, rotate: text.rotate },
    x: text.x - back * Math.round(Math.cos(angle)),
    y: text.y + back * Math.round(Math.sin(angle)),
  }
  return textArea(start, length, font.capHeight)
}

function textArea(
  { x, y, size, rotate }: { x: number; y: number; size: number; rotate: number },
  length: number,
  capHeight: number,
): Area {
  const [up, down] = [capHeight * size, tail * size]
  if (rotate === 90) return { x: x - up, y: y - length, w: up + down, h: length }
  if (rotate === 270) return { x: x - down, y, w: up + down, h: length }
  return { x, y: y - up, w: length, h: up + down }
}
