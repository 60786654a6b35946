/** Which part of a label its marks cover, in mm. */
import type { Area } from './canvas.js'
import type { Mark, VaryingText } from './drawing.js'
import type { LabelFonts } from './font.js'

/** Room for a letter's tail, in parts of the type size. */
export const tail = 0.2

/** Whether a mark is words. */
export const isText = (mark: Mark | VaryingText): boolean =>
  !('kind' in mark) || mark.kind === 'text'

/** Neither white nor the mark of demonstrations. */
export const isSeen = (mark: Mark): boolean =>
  mark.kind === 'image' ||
  (mark.ink !== 'white' && !(mark.kind === 'text' && mark.grey !== undefined))

/** What a mark covers with ink; of a frame its four sides. */
export function areasOf(mark: Mark, fonts: LabelFonts): Area[] {
  switch (mark.kind) {
    case 'text': {
      const font = fonts[mark.weight]
      const { before, after } = font.overhangOf(mark.text)
      const length = (before + font.widthOf(mark.text) + after) * mark.size
      return [textArea(movedBack(mark, before * mark.size), length, font.capHeight)]
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

/** What a text covers at its longest. */
export function varyingArea(text: VaryingText, fonts: LabelFonts): Area {
  const font = fonts[text.weight]
  const letters = text.pieces.map((piece) => ('text' in piece ? piece.text : 'ABCD-EFGH-JKMN'))
  const { before, after } = font.overhangOf(letters.join(''))
  const length = Math.min(text.width, font.widthOf(letters.join('')) * text.size)
  const back = length * { left: 0, center: 0.5, right: 1 }[text.align]
  const start = movedBack(text, back + before * text.size)
  return textArea(start, length + (before + after) * text.size, font.capHeight)
}

type TextStart = Pick<VaryingText, 'x' | 'y' | 'size' | 'rotate'>

/** So many mm against the direction of reading. */
function movedBack({ x, y, size, rotate }: TextStart, by: number): TextStart {
  const angle = (rotate * Math.PI) / 180
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))]
  return { x: x - by * cos, y: y + by * sin, size, rotate }
}

function textArea({ x, y, size, rotate }: TextStart, length: number, capHeight: number): Area {
  const [up, down] = [capHeight * size, tail * size]
  if (rotate === 90) return { x: x - up, y: y - length, w: up + down, h: length }
  if (rotate === 180) return { x: x - length, y: y - down, w: length, h: up + down }
  if (rotate === 270) return { x: x - down, y, w: up + down, h: length }
  return { x, y: y - up, w: length, h: up + down }
}
