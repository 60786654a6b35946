/** Texts and star rows put into their boxes on a label. */
import { bindText, holds } from './bindings.js'
import { type Canvas, inked } from './canvas.js'
import type { Ink } from './drawing.js'
import { faceOf, familyOf } from './font.js'
import { contrastOf, leastContrast } from './ink.js'
import type { LabelSnapshot } from './snapshot.js'
import { setStack, type SetPart, type SetStack, type StackPart } from './stack.js'
import { star, starGap, starsWidth } from './star.js'
import type { StarsItem, Template, TextItem } from './template.js'
import { letterHeight, pointMm, type SetLine, type TextBlock } from './text-setting.js'

/** The least height of letters on food (mm): of x, or of capitals where there are no others. */
const leastLetterMm = 1.2

export type Box = Pick<Template<'stack'>, 'x' | 'y' | 'w' | 'h' | 'align' | 'valign' | 'gap'> & {
  rotate?: 0 | 90 | 270
  items: readonly (TextItem | StarsItem)[]
}

/** Draws a column of texts and stars, and notes what does not fit or cannot be read. */
export function drawStack(canvas: Canvas, box: Box, pathOf: (i: number) => string): void {
  const { snapshot, fonts } = canvas
  const parts = box.items.flatMap((item, i): StackPart[] => {
    if (!holds(item.when, snapshot)) return []
    if (item.kind === 'text') return textPart(item, snapshot, pathOf(i))
    const count = snapshot.values.certificate?.valid ? snapshot.values.certificate.stars : 0
    return count > 0 ? [{ kind: 'stars', count, size: item.size, ...inked(item.ink) }] : []
  })
  if (parts.length === 0) return
  const turned = box.rotate === 90 || box.rotate === 270
  const [length, depth] = turned ? [box.h, box.w] : [box.w, box.h]
  const gap = box.gap ?? 0
  const set = setStack(parts, fonts, length, depth, gap)
  for (const cut of set.cut) canvas.notes.push({ path: cut, problem: 'cut' })
  noteLegibility(canvas, set)
  noteContrast(canvas, box, set)
  placeStack(canvas, box, set, length, depth)
}

/** A text with the run's values put in; none where all its values are missing. */
export function textPart(item: TextItem, snapshot: LabelSnapshot, path: string): StackPart[] {
  const paragraphs = bindText(item.text, snapshot)
  if (paragraphs.length === 0) return []
  const block: TextBlock = {
    paragraphs,
    weight: faceOf(familyOf(item.family, snapshot.values.brand?.font), item.weight),
    size: item.size * pointMm,
    min: (item.min ?? item.size) * pointMm,
    lines: item.lines ?? paragraphs.length,
    leading: item.leading ?? 1.18,
  }
  return [{ kind: 'text', block, path, ...inked(item.ink) }]
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

/** Of a text on the colour that lies under the middle of its box; what a picture shows nobody knows. */
function noteContrast(canvas: Canvas, box: Box, set: SetStack): void {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2]
  const under = canvas.grounds.findLast(
    (ground) =>
      x >= ground.x && x <= ground.x + ground.w && y >= ground.y && y <= ground.y + ground.h,
  )
  if (under && under.ink === undefined) return
  const ground = canvas.inks[under?.ink ?? 'white']
  for (const part of set.parts) {
    if (part.kind === 'stars') continue
    const { path, ink = 'black' } = part.part
    if (contrastOf(canvas.inks[ink], ground) < leastContrast) {
      canvas.notes.push({ path, problem: 'contrast' })
    }
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
  part: { count: number; size: number; ink?: Ink },
  align: 'left' | 'center' | 'right',
  length: number,
  down: number,
  place: Place,
): void {
  const start = (length - starsWidth(part.count, part.size)) * shareBefore[align]
  for (let i = 0; i < part.count; i++) {
    const points = star(start + i * part.size * (1 + starGap), down, part.size)
    canvas.marks.push({
      kind: 'polygon',
      points: points.map(([x, y]) => place(x, y)),
      ...inked(part.ink),
    })
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
  const ink = inked(part.part.ink)
  lines.forEach((line, i) => {
    const baseline = at.down + ascent + i * leading * size
    if (line.varying) {
      const { along, width } = varyingPlace(line, at)
      const [x, y] = at.place(along, baseline)
      const { align, rotate } = at
      canvas.varying.push({ pieces: line.pieces, weight, size, align, x, y, rotate, width, ...ink })
      return
    }
    const [x, y] = at.place(startOf(line, at), baseline)
    const text = line.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')
    canvas.marks.push({ kind: 'text', text, weight, size, x, y, rotate: at.rotate, ...ink })
  })
}

/** Where a line's first letter begins: as its letters' widths have it, moved where ink would leave the box. */
function startOf({ width, overhang: { before, after } }: SetLine, { align, length }: LinePlace) {
  const usual = (length - (width - before - after)) * shareBefore[align]
  return Math.max(before, Math.min(usual, before + length - width))
}

/** The anchor of a varying line, and the width its letters are condensed to. */
function varyingPlace({ overhang: { before, after } }: SetLine, { align, length }: LinePlace) {
  const along = { left: before, center: length / 2, right: length - after }[align]
  const aside = align === 'center' ? 2 * Math.max(before, after) : before + after
  // A box narrower than that is told of anyway; letters cannot be condensed to nothing.
  return { along, width: Math.max(length - aside, length / 2) }
}
