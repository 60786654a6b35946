/** From a template and the values of a run to a drawing in millimetres. */
import { barData } from './bar-data.js'
import { bindPlain, holds } from './bindings.js'
import { type Canvas, type DrawnPart, inked, type LayoutNote } from './canvas.js'
import type { Drawing } from './drawing.js'
import { fail } from './errors.js'
import type { LabelFonts } from './font.js'
import { inksOf } from './ink.js'
import { linearMarks } from './linear-marks.js'
import { onCell } from './on-cell.js'
import { noteOverlaps } from './overlaps.js'
import { isPicture } from './picture-uri.js'
import type { LabelSnapshot } from './snapshot.js'
import { drawStack } from './stack-marks.js'
import { finishSymbols, needsPaper, paperOf } from './symbol-notes.js'
import { isTillSize, symbolSlot } from './symbol-slot.js'
import type { LabelElement, Template, TextItem } from './template.js'

export interface Layout {
  readonly drawing: Drawing
  readonly notes: readonly LayoutNote[]
}

export type Side = 'front' | 'back'

/**
 * Draws the label of a run as it lies on its cell, or the back of it. Throws `label-qr-too-small`, `label-gtin-missing`,
 * `label-bars-code`, `label-image-remote`.
 */
export function layOut(snapshot: LabelSnapshot, fonts: LabelFonts, side: Side = 'front'): Layout {
  const canvas: Canvas = {
    ...{ snapshot, fonts, inks: inksOf(snapshot.values), marks: [], varying: [], symbols: [] },
    ...{ bars: [], fixedBars: [], grounds: [], symbolAreas: [], notes: [] },
  }
  if (snapshot.demo) demoMark(canvas)
  const { width, height, elements, back = [] } = snapshot.template
  const [drawn, name] = side === 'front' ? [elements, 'elements'] : [back, 'back']
  const parts = drawn.flatMap((element, i): DrawnPart[] => {
    if ('when' in element && !holds(element.when, snapshot)) return []
    const path = `/${name}/${i}`
    const [marksBefore, varyingBefore] = [canvas.marks.length, canvas.varying.length]
    drawElement(canvas, element, path)
    const [ownMarks, ownVarying] = [
      canvas.marks.slice(marksBefore),
      canvas.varying.slice(varyingBefore),
    ]
    return [{ path, element, marks: ownMarks, varying: ownVarying }]
  })
  finishSymbols(canvas)
  noteOverlaps(canvas, parts)
  const { marks, varying, symbols, bars, fixedBars, notes } = canvas
  const drawing = { width, height, marks, varying, symbols, bars, fixedBars }
  return { drawing: onCell(drawing, snapshot), notes }
}

function drawElement(canvas: Canvas, element: LabelElement, path: string): void {
  const { marks } = canvas
  switch (element.kind) {
    case 'text':
      return drawStack(canvas, { ...element, gap: 0, items: [textItem(element)] }, () => path)
    case 'stack':
      return drawStack(canvas, element, (i) => `${path}/items/${i}`)
    case 'stars': {
      const items = [{ kind: 'stars' as const, size: element.h, ...inked(element.ink) }]
      return drawStack(canvas, { ...element, gap: 0, items }, () => path)
    }
    case 'line': {
      const { x1, y1, x2, y2, thickness, ink } = element
      marks.push({ kind: 'line', x1, y1, x2, y2, thickness, ...inked(ink) })
      return
    }
    case 'box': {
      const { x, y, w, h, thickness = 0.2, fill = false, ink } = element
      if (fill) canvas.grounds.push({ x, y, w, h, ink: ink ?? 'black' })
      const outline = fill ? undefined : thickness
      marks.push({ kind: 'box', x, y, w, h, thickness: outline, ...inked(ink) })
      return
    }
    case 'image':
      return drawImage(canvas, element, `${path}/image`)
    case 'qr':
    case 'datamatrix':
      return drawSquare(canvas, element, path)
    case 'barcode':
      return drawBarcode(canvas, element, path)
  }
}

const textItem = (element: Template<'text'>): TextItem => {
  const { text, size, weight, family, ink, min, lines, leading } = element
  return {
    ...{ kind: 'text', text, size },
    ...(weight && { weight }),
    ...(family && { family }),
    ...(ink && { ink }),
    ...(min !== undefined && { min }),
    ...(lines !== undefined && { lines }),
    ...(leading !== undefined && { leading }),
  }
}

function drawImage(canvas: Canvas, { x, y, w, h, ...element }: Template<'image'>, path: string) {
  const image = bindPlain(element.image, canvas.snapshot)
  if (!image) return
  if (!isPicture(image)) throw fail('label-image-remote', path)
  canvas.grounds.push({ x, y, w, h, ink: undefined })
  canvas.marks.push({ kind: 'image', x, y, w, h, image, path })
}

function drawSquare(canvas: Canvas, element: Template<'qr' | 'datamatrix'>, path: string): void {
  const slot = symbolSlot(canvas.snapshot, element, path)
  const { x, y, size, content, quiet, module } = slot
  const till = content === 'gs1' ? 'square' : undefined
  canvas.symbols.push(slot)
  canvas.symbolAreas.push({ x, y, w: size, h: size, path, quietMm: quiet * module, till, own: [] })
  if (!isTillSize(slot)) canvas.notes.push({ path, problem: 'bars' })
}

function drawBarcode(canvas: Canvas, element: Template<'barcode'>, path: string): void {
  const { snapshot, fonts } = canvas
  const data = barData(element, snapshot, path)
  if (!data) return
  const { marks, bars, fixed, varying, area, quietMm, problems } = linearMarks(
    ...([element, data, fonts, snapshot.dpi, path] as const),
  )
  const retail = element.symbology === 'ean13' || element.symbology === 'ean8'
  if (!bars && needsPaper(canvas, area)) canvas.marks.push(paperOf(area))
  canvas.marks.push(...marks)
  if (bars) canvas.bars.push(bars)
  if (fixed) canvas.fixedBars.push(fixed)
  if (varying) canvas.varying.push(varying)
  const own = varying ? [...marks, varying] : marks
  canvas.symbolAreas.push({ ...area, path, quietMm, till: retail ? 'bars' : undefined, own })
  for (const problem of problems) canvas.notes.push({ path, problem })
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
