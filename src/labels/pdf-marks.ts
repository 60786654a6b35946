/**
 * Marks as PDF operators. Inside of a label the unit is a hundredth of a point (0.0035 mm), so that
 * all numbers are whole, and y runs upwards from the bottom left corner.
 */
import type { Drawing, Mark, TextMark } from './drawing.js'
import { fail } from './errors.js'
import type { PdfFile } from './pdf.js'
import { inked, type PdfInks, screenInks } from './pdf-inks.js'
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

/** Straight lines [x1, y1, x2, y2] in mm of one thickness, y downwards from `height`. */
export function lineOperators(
  lines: readonly (readonly [number, number, number, number])[],
  thickness: number,
  height: number,
): string {
  const drawn = lines.map(([x1, y1, x2, y2]) => {
    return `${units(x1)} ${units(height - y1)} m ${units(x2)} ${units(height - y2)} l`
  })
  return `${units(thickness)} w ${drawn.join(' ')} S`
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
      return lineOperators([[mark.x1, mark.y1, mark.x2, mark.y2]], mark.thickness, height)
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
  let image
  try {
    image = await pdf.image(mark.image)
  } catch {
    throw fail('label-image-unreadable', mark.path)
  }
  const scale = Math.min(mark.w / image.width, mark.h / image.height)
  const [w, h] = [image.width * scale, image.height * scale]
  const x = mark.x + (mark.w - w) / 2
  const y = height - mark.y - (mark.h + h) / 2
  return `q ${units(w)} 0 0 ${units(h)} ${units(x)} ${units(y)} cm /${image.name} Do Q`
}
