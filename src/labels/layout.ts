/** From a template and the values of a run to a drawing in millimetres. */
import { bindPlain, bindText, holds } from './bindings.js'
import type { Drawing, Mark, QrSlot, VaryingText } from './drawing.js'
import type { LabelFonts } from './font.js'
import { linearMarks } from './linear-marks.js'
import { onCell } from './on-cell.js'
import { qrSlot } from './qr-slot.js'
import type { LabelSnapshot } from './snapshot.js'
import { setStack, type SetPart, type SetStack, type StackPart } from './stack.js'
import { star, starGap, starsWidth } from './star.js'
import type { LabelElement, StarsItem, Template, TextItem } from './template.js'
import { letterHeight, pointMm, type TextBlock } from './text-setting.js'

/** What a drawing could not do as the template asks. */
export interface LayoutNote {
  readonly path: string
  readonly problem: 'cut' | 'small' | 'letters' | 'bars'
}

export interface Layout {
  readonly drawing: Drawing
  readonly notes: readonly LayoutNote[]
}

interface Canvas {
  readonly snapshot: LabelSnapshot
  readonly fonts: LabelFonts
  readonly marks: Mark[]
  readonly varying: VaryingText[]
  readonly qrs: QrSlot[]
  readonly notes: LayoutNote[]
}

/** The least height of letters on food (mm): of x, or of capitals where there are no others. */
const leastLetterMm = 1.2

/** Draws the label of a run as it lies on its cell; a back has no elements unless the template says so. Throws `label-qr-too-small`. */
export function layOut(
  snapshot: LabelSnapshot,
  fonts: LabelFonts,
  side: 'front' | 'back' = 'front',
): Layout {
  const canvas: Canvas = { snapshot, fonts, marks: [], varying: [], qrs: [], notes: [] }
  if (snapshot.demo) demoMark(canvas)
  const { elements, back = [] } = snapshot.template
  const [drawn, path] = side === 'front' ? [elements, '/elements'] : [back, '/back']
  drawn.forEach((element, i) => {
    if ('when' in element && !holds(element.when, snapshot)) return
    drawElement(canvas, element, `${path}/${i}`)
  })
  const { marks, varying, qrs, notes } = canvas
  const { width, height } = snapshot.template
  return { drawing: onCell({ width, height, marks, varying, qrs }, snapshot), notes }
}

function drawElement(canvas: Canvas, element: LabelElement, path: string): void {
  const { marks, snapshot } = canvas
  switch (element.kind) {
    case 'text':
      return drawStack(canvas, { ...element, gap: 0, items: [textItem(element)] }, path, () => path)
    case 'stack':
      return drawStack(canvas, element, path, (i) => `${path}/items/${i}`)
    case 'stars': {
      const size = element.h
      const items = [{ kind: 'stars' as const, size }]
      return drawStack(canvas, { ...element, gap: 0, items }, path, () => path)
    }
    case 'line': {
      const { x1, y1, x2, y2, thickness } = element
      marks.push({ kind: 'line', x1, y1, x2, y2, thickness })
      return
    }
    case 'box': {
      const { x, y, w, h, thickness = 0.2, fill = false } = element
      marks.push({ kind: 'box', x, y, w, h, thickness: fill ? undefined : thickness })
      return
    }
    case 'image': {
      const { x, y, w, h } = element
      const image = bindPlain(element.image, snapshot)
      if (image) marks.push({ kind: 'image', x, y, w, h, image, path: `${path}/image` })
      return
    }
    case 'qr':
      canvas.qrs.push(qrSlot(snapshot, element, path))
      return
    case 'datamatrix':
      throw new TypeError('not drawn yet')
    case 'barcode': {
      const data = bindPlain(element.data, snapshot)
      if (!data) return
      const linear = linearMarks(element, data, canvas.fonts, snapshot.dpi)
      marks.push(...linear.marks)
      if (!linear.wide) canvas.notes.push({ path, problem: 'bars' })
    }
  }
}

const textItem = ({ text, weight, size, min, lines, leading }: Template<'text'>): TextItem => ({
  kind: 'text',
  text,
  size,
  ...(weight && { weight }),
  ...(min !== undefined && { min }),
  ...(lines !== undefined && { lines }),
  ...(leading !== undefined && { leading }),
})

type Box = Pick<Template<'stack'>, 'x' | 'y' | 'w' | 'h' | 'align' | 'valign' | 'gap'> & {
  rotate?: 0 | 90 | 270
  items: readonly (TextItem | StarsItem)[]
}

function drawStack(canvas: Canvas, box: Box, path: string, pathOf: (i: number) => string): void {
  const { snapshot, fonts } = canvas
  const parts = box.items.flatMap((item, i): StackPart[] => {
    if (!holds(item.when, snapshot)) return []
    if (item.kind === 'text') return textPart(item, snapshot, pathOf(i))
    const count = snapshot.values.certificate?.valid ? snapshot.values.certificate.stars : 0
    return count > 0 ? [{ kind: 'stars', count, size: item.size }] : []
  })
  if (parts.length === 0) return
  const turned = box.rotate === 90 || box.rotate === 270
  const [length, depth] = turned ? [box.h, box.w] : [box.w, box.h]
  const gap = box.gap ?? 0
  const set = setStack(parts, fonts, length, depth, gap)
  for (const cut of set.cut) canvas.notes.push({ path: cut, problem: 'cut' })
  noteLegibility(canvas, set)
  placeStack(canvas, box, set, length, depth)
}

function textPart(item: TextItem, snapshot: LabelSnapshot, path: string): StackPart[] {
  const paragraphs = bindText(item.text, snapshot)
  if (paragraphs.length === 0) return []
  const block: TextBlock = {
    paragraphs,
    weight: item.weight ?? 'regular',
    size: item.size * pointMm,
    min: (item.min ?? item.size) * pointMm,
    lines: item.lines ?? paragraphs.length,
    leading: item.leading ?? 1.18,
  }
  return [{ kind: 'text', block, path }]
}

function noteLegibility(canvas: Canvas, set: SetStack): void {
  for (const part of set.parts) {
    if (part.kind === 'stars') continue
    const { block, path } = part.part
    const font = canvas.fonts[block.weight]
    if (letterHeight(block, font) * part.set.size < leastLetterMm - 0.005) {
      canvas.notes.push({ path, problem: 'small' })
    }
    const text = block.paragraphs.flat().map((piece) => ('text' in piece ? piece.text : ''))
    if (!font.has(text.join(''))) canvas.notes.push({ path, problem: 'letters' })
  }
}

const shareBefore = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 } as const

/** Puts set parts into their box; (along, down) are distances in the direction of reading. */
function placeStack(canvas: Canvas, box: Box, set: SetStack, length: number, depth: number): void {
  const align = box.align ?? 'left'
  const rotate = box.rotate ?? 0
  const place = placer(box, rotate)
  let down = (depth - set.height) * shareBefore[box.valign ?? 'top']
  for (const part of set.parts) {
    if (part.kind === 'stars') drawStars(canvas, part, align, length, down, place)
    else drawLines(canvas, part, { align, rotate, length, down, place })
    down += (part.kind === 'stars' ? part.size : part.set.height) + (box.gap ?? 0)
  }
}

type Place = (along: number, down: number) => readonly [number, number]

function placer(box: Box, rotate: 0 | 90 | 270): Place {
  if (rotate === 90) return (along, down) => [box.x + down, box.y + box.h - along]
  if (rotate === 270) return (along, down) => [box.x + box.w - down, box.y + along]
  return (along, down) => [box.x + along, box.y + down]
}

function drawStars(
  canvas: Canvas,
  part: { count: number; size: number },
  align: 'left' | 'center' | 'right',
  length: number,
  down: number,
  place: Place,
): void {
  const start = (length - starsWidth(part.count, part.size)) * shareBefore[align]
  for (let i = 0; i < part.count; i++) {
    const points = star(start + i * part.size * (1 + starGap), down, part.size)
    canvas.marks.push({ kind: 'polygon', points: points.map(([x, y]) => place(x, y)) })
  }
}

interface LinePlace {
  readonly align: 'left' | 'center' | 'right'
  readonly rotate: 0 | 90 | 270
  readonly length: number
  readonly down: number
  readonly place: Place
}

function drawLines(canvas: Canvas, part: SetPart & { kind: 'text' }, at: LinePlace): void {
  const { size, ascent, lines } = part.set
  const { weight, leading } = part.part.block
  const share = shareBefore[at.align]
  lines.forEach((line, i) => {
    const baseline = at.down + ascent + i * leading * size
    if (line.varying) {
      const [x, y] = at.place(at.length * share, baseline)
      const { align, rotate, length: width } = at
      canvas.varying.push({ pieces: line.pieces, weight, size, align, x, y, rotate, width })
      return
    }
    const [x, y] = at.place((at.length - line.width) * share, baseline)
    const text = line.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')
    canvas.marks.push({ kind: 'text', text, weight, size, x, y, rotate: at.rotate })
  })
}

/** DEMO from corner to corner, light enough for the QR code over it to be read. */
function demoMark({ marks, fonts, snapshot }: Canvas): void {
  const { width, height } = snapshot.template
  const angle = Math.atan2(height, width)
  const font = fonts.bold
  const ems = font.widthOf('DEMO')
  const size = Math.min((Math.hypot(width, height) * 0.62) / ems, Math.min(width, height) * 0.5)
  const half = (size * ems) / 2
  const rise = (size * font.capHeight) / 2
  const x = width / 2 - half * Math.cos(angle) + rise * Math.sin(angle)
  const y = height / 2 + half * Math.sin(angle) + rise * Math.cos(angle)
  const rotate = (angle * 180) / Math.PI
  marks.push({ kind: 'text', text: 'DEMO', weight: 'bold', size, x, y, rotate, grey: 0.8 })
}
