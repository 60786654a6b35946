/**
 * Marks as PDF operators. Inside of a label the unit is a hundredth of a point (0.0035 mm), so that
 * all numbers are whole, and y runs upwards from the bottom left corner.
 */
import type { Drawing, Mark, TextMark } from './drawing.js'
import { fail } from './errors.js'
import type { PdfFile } from './pdf.js'
import { inked, type PdfInks, screenInks } from './pdf-inks.js'
import { checkPicture } from './picture-head.js'
import type { LabelValues } from './values.js'

export const unitsPerPoint = 100

/** Millimetres in label units. */
export const units = (mm: number): number => Math.round((mm * 72 * unitsPerPoint) / 25.4)

/** Millimetres in points, to a ten-thousandth. */
export const points = (mm: number): number => Math.round((mm * 72 * 10_000) / 25.4) / 10_000

/** What is the same on all labels of a drawing. Rejects with `label-image-unreadable`. */
export async function markOperators(
  pdf: PdfFile,
  drawing: Pick<Drawing, 'marks' | 'height'>,
  inks: PdfInks = black,
): Promise<string> {
  const operators: string[] = []
  for (const mark of drawing.marks) {
    const set = mark.kind === 'image' ? '' : inks.set(mark.ink, greyOf(mark), isSolid(mark))
    operators.push(inked(await operatorsOf(pdf, mark, drawing.height), set))
  }
  return operators.join('\n')
}

const black = screenInks({ values: { producer: { name: '' } } as LabelValues })

const greyOf = (mark: Mark) => (mark.kind === 'text' ? mark.grey : undefined)

/** Areas cover what they lie on; letters and lines are too thin for it. */
const isSolid = (mark: Mark) => mark.kind === 'box' && mark.thickness === undefined

type Line = Pick<Mark & { kind: 'line' }, 'x1' | 'y1' | 'x2' | 'y2' | 'thickness'>

/** Straight lines in mm, y downwards from `height`; those of one thickness after another are one path. */
export function lineOperators(lines: readonly Line[], height: number): string {
  let operators = ''
  lines.forEach(({ x1, y1, x2, y2, thickness }, i) => {
    const before = lines[i - 1]?.thickness
    if (before !== thickness) operators += `${i === 0 ? '' : 'S '}${units(thickness)} w `
    operators += `${units(x1)} ${units(height - y1)} m ${units(x2)} ${units(height - y2)} l `
  })
  return `${operators}S`
}

function operatorsOf(pdf: PdfFile, mark: Mark, height: number): string | Promise<string> {
  switch (mark.kind) {
    case 'text':
      return textOperators(pdf, mark, height)
    case 'polygon': {
      const corners = mark.points.map(([x, y]) => `${units(x)} ${units(height - y)}`)
      return `${corners.map((corner, i) => `${corner} ${i === 0 ? 'm' : 'l'}`).join(' ')} h f`
    }
    case 'line':
      return lineOperators([mark], height)
    case 'box': {
      const { x, y, w, h, thickness } = mark
      if (thickness === undefined) {
        return `${units(x)} ${units(height - y - h)} ${units(w)} ${units(h)} re f`
      }
      const t = thickness
      const inside = [x + t / 2, height - y - h + t / 2, w - t, h - t].map(units).join(' ')
      return `${units(t)} w ${inside} re S`
    }
    case 'image':
      return imageOperators(pdf, mark, height)
  }
}

function textOperators(pdf: PdfFile, mark: TextMark, height: number): string {
  const place = `${matrix(mark.rotate)} ${units(mark.x)} ${units(height - mark.y)} Tm`
  const font = `/${pdf.fontName(mark.weight)} ${units(mark.size)} Tf`
  return `BT ${font} ${place} ${pdf.text(mark.weight, mark.text)}TJ ET`
}

/** The first four numbers of a text matrix that turns counter-clockwise. */
export function matrix(degrees: number): string {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((n) => Math.round(n * 1e5) / 1e5)
  return `${cos} ${sin} ${-(sin ?? 0) || 0} ${cos}`
}

/** A picture as large as its box allows, in the middle of it. */
async function imageOperators(
  pdf: PdfFile,
  mark: Mark & { kind: 'image' },
  height: number,
): Promise<string> {
  checkPicture(mark.image, mark.path)
  let image
  try {
    image = await pdf.image(mark.image)
  } catch {
    throw fail('label-image-unreadable', mark.path)
  }
  const isLying = mark.turn === 90 || mark.turn === 270
  const [boxW, boxH] = isLying ? [mark.h, mark.w] : [mark.w, mark.h]
  const scale = Math.min(boxW / image.width, boxH / image.height)
  const [w, h] = [image.width * scale, image.height * scale]
  const [across, down] = isLying ? [h, w] : [w, h]
  const x = units(mark.x + (mark.w - across) / 2)
  const y = units(height - mark.y - (mark.h + down) / 2)
  const place = imageMatrix(mark.turn ?? 0, { x, y, w: units(w), h: units(h) })
  return `q ${place.join(' ')} cm /${image.name} Do Q`
}

/** What puts a picture of the size 1 x 1, turned counter-clockwise, with its lower left corner at x, y. */
function imageMatrix(
  turn: 0 | 90 | 180 | 270,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): readonly number[] {
  if (turn === 90) return [0, w, -h, 0, x + h, y]
  if (turn === 180) return [-w, 0, 0, -h, x + w, y + h]
  if (turn === 270) return [0, -w, h, 0, x, y + w]
  return [w, 0, 0, h, x, y]
}
