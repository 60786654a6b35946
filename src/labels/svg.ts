/** One label as an SVG picture, from the same drawing as the PDF: for previews in the browser. */
import { groupCode } from '../codes/format.js'
import { runningNumber } from '../codes/running-number.js'
import { unpackModules } from '../symbols/packed.js'
import { createSerialBars, type SerialBars } from '../symbols/serial-bars.js'
import type { Piece } from './bindings.js'
import type { CutMark } from './cut-marks.js'
import type { BarsSlot, Drawing, Ink, Mark, SymbolSlot, TextMark, VaryingText } from './drawing.js'
import { openFonts, type FontFiles, type LabelFonts } from './font.js'
import { type Inks, inksOf } from './ink.js'
import { layOut, type Side } from './layout.js'
import { upright } from './on-cell.js'
import type { LabelSnapshot } from './snapshot.js'
import { oneSymbol } from './symbol-content.js'

const round = (n: number): number => Math.round(n * 1000) / 1000
const round7 = (n: number): number => Math.round(n * 1e7) / 1e7

/**
 * The label, or its back, with this code and running number. Letters are outlines: no font need be there.
 */
export function labelSvg(
  snapshot: LabelSnapshot,
  files: FontFiles,
  code: string,
  number: number,
  side: Side = 'front',
): string {
  const { width, height } = snapshot.template
  return svgOf(width, height, labelParts(upright(snapshot), files, code, number, side))
}

/** What stands inside that picture, to be placed on a sheet, where it may bleed and lie turned. */
export function labelParts(
  snapshot: LabelSnapshot,
  files: FontFiles,
  code: string,
  number: number,
  side: Side = 'front',
): string {
  const pen = { snapshot, fonts: openFonts(files), inks: inksOf(snapshot.values) }
  const { drawing } = layOut(snapshot, pen.fonts, side)
  const words = { code, grouped: groupCode(code), number }
  const varying = drawing.varying.map((text) => varyingSvg(text, pen, words))
  const marks = drawing.marks.map((mark) => markSvg(mark, pen.fonts, pen.inks))
  return [...marks, ...varying, ...slotParts(drawing, snapshot, code)].join('')
}

/** The symbols of a label with this code: squares, then bars. */
export function slotParts(
  { symbols, bars }: Pick<Drawing, 'symbols' | 'bars'>,
  snapshot: LabelSnapshot,
  code: string,
): string[] {
  return [
    ...symbols.map((slot) => modulesSvg(slot, oneSymbol(snapshot, slot, code).modules)),
    ...bars.map((slot) => barsSvg(slot, barsOf(createSerialBars(slot.around), code))),
  ]
}

/** The modules of one label's bars, 1 = dark. */
function barsOf(bars: SerialBars, code: string): Uint8Array {
  const packed = new Uint8Array(bars.symbolBytes)
  bars.draw(new TextEncoder().encode(code), 0, packed, 0)
  return unpackModules(packed, bars.modules)
}

/** A picture of so many millimetres on white paper. */
export function svgOf(width: number, height: number, parts: string): string {
  const size = `width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`
  const paper = `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paper}${parts}</svg>`
}

/** What differs from label to label. */
export interface LabelWords {
  readonly code: string
  readonly grouped: string
  readonly number: number
}

/** What texts are drawn with. */
export interface Pen {
  readonly snapshot: LabelSnapshot
  readonly fonts: LabelFonts
  readonly inks: Inks
}

/** A varying text with the words of one label; wider than its place it is condensed, as in print. */
export function varyingSvg(
  text: VaryingText,
  { snapshot, fonts, inks }: Pen,
  words: LabelWords,
): string {
  const seq = snapshot.numbering?.runSeq ?? 1
  const wordsOf = (piece: Piece): string => {
    if ('text' in piece) return piece.text
    if (piece.field === 'number') return runningNumber(seq, words.number)
    return piece.field === 'code' ? words.code : words.grouped
  }
  const line = text.pieces.map(wordsOf).join('')
  const { weight, size, rotate, ink } = text
  const width = fonts[weight].widthOf(line) * size
  const condensed = Math.min(1, text.width / width)
  const back = width * condensed * { left: 0, center: 0.5, right: 1 }[text.align]
  const angle = (rotate * Math.PI) / 180
  const x = text.x - back * Math.cos(angle)
  const y = text.y + back * Math.sin(angle)
  const mark = { kind: 'text', text: line, weight, size, x, y, rotate } as const
  return textSvg({ ...mark, ...(ink && { ink }) }, fonts, inks, condensed)
}

/** A mark that is the same on all labels. */
export function markSvg(mark: Mark, fonts: LabelFonts, inks: Inks): string {
  const fill = fillOf(mark.kind === 'image' ? undefined : mark.ink, inks)
  const stroke = mark.kind === 'image' || !mark.ink ? '#000' : inks[mark.ink]
  switch (mark.kind) {
    case 'text':
      return textSvg(mark, fonts, inks)
    case 'polygon':
      return `<path${fill} d="M${mark.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z"/>`
    case 'line': {
      const { x1, y1, x2, y2, thickness } = mark
      return `<path stroke="${stroke}" stroke-width="${thickness}" d="M${x1} ${y1}L${x2} ${y2}"/>`
    }
    case 'box': {
      const t = mark.thickness ?? 0
      const [x, y, w, h] = [mark.x + t / 2, mark.y + t / 2, mark.w - t, mark.h - t].map(round)
      const paint = t === 0 ? fill : ` fill="none" stroke="${stroke}" stroke-width="${t}"`
      return `<path${paint} d="M${x} ${y}h${w}v${h}h-${w}z"/>`
    }
    case 'image': {
      const source = mark.image.replace(/[^\w:;,/+=.-]/g, '')
      const [x, y] = [mark.x + mark.w / 2, mark.y + mark.h / 2]
      const isLying = mark.turn === 90 || mark.turn === 270
      const [w, h] = isLying ? [mark.h, mark.w] : [mark.w, mark.h]
      const place = `x="${round(x - w / 2)}" y="${round(y - h / 2)}" width="${w}" height="${h}"`
      const turn =
        mark.turn === undefined ? '' : ` transform="rotate(${-mark.turn} ${round(x)} ${round(y)})"`
      return `<image ${place}${turn} href="${source}"/>`
    }
  }
}

/** Black is what SVG fills with where nothing is said. */
const fillOf = (ink: Ink | undefined, inks: Inks): string => (ink ? ` fill="${inks[ink]}"` : '')

function textSvg(mark: TextMark, fonts: LabelFonts, inks: Inks, condensed = 1): string {
  const { unitsPerEm, glyphs } = fonts[mark.weight].outline(mark.text)
  const scale = round7(mark.size / unitsPerEm)
  const turn = mark.rotate === 0 ? '' : `rotate(${round(-mark.rotate)})`
  const place = `translate(${round(mark.x)} ${round(mark.y)})${turn}scale(${round7(scale * condensed)} ${-scale})`
  const level = Math.round((mark.grey ?? 0) * 255)
  const grey = mark.grey === undefined ? '' : ` fill="rgb(${level},${level},${level})"`
  const paths = glyphs
    .filter(({ path }) => path !== '')
    .map(({ path, x }) => `<path transform="translate(${x})" d="${path}"/>`)
  return `<g transform="${place}"${grey || fillOf(mark.ink, inks)}>${paths.join('')}</g>`
}

/** A symbol's modules (one byte each, not 0 = dark) in its place. */
export function modulesSvg(
  slot: Pick<SymbolSlot, 'x' | 'y' | 'module' | 'modules' | 'quiet'>,
  modules: Uint8Array,
): string {
  const size = slot.modules
  const quiet = slot.quiet * slot.module
  let d = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules[row * size + column]) d += `M${column} ${row}h1v1h-1z`
    }
  }
  const place = `translate(${round(slot.x + quiet)} ${round(slot.y + quiet)})scale(${round7(slot.module)})`
  return `<path shape-rendering="crispEdges" transform="${place}" d="${d}"/>`
}

/** Bars that lie or stand in their place, from their modules. */
export function barsSvg(
  slot: Pick<BarsSlot, 'x' | 'y' | 'w' | 'h' | 'rotate' | 'module'>,
  modules: Uint8Array,
): string {
  let d = ''
  for (let at = 0; at < modules.length; at++) {
    const start = at
    while (modules[at]) at++
    if (at > start) d += `M${start} 0h${at - start}v1h-${at - start}z`
  }
  const { x, y, w, h, rotate, module } = slot
  const turn = {
    0: '',
    90: `translate(0 ${round(h)})rotate(-90)`,
    270: `translate(${round(w)} 0)rotate(90)`,
  }
  const depth = round(rotate === 0 ? h : w)
  const place = `translate(${round(x)} ${round(y)})${turn[rotate]}scale(${round7(module)} ${depth})`
  return `<path shape-rendering="crispEdges" transform="${place}" d="${d}"/>`
}
/** What is the same on all labels, to be used by `#label`: only what may run over the edges is clipped to them. */
export function labelGroup(
  { template }: LabelSnapshot,
  { width, height }: Pick<Drawing, 'width' | 'height'>,
  parts: string,
): string {
  if (!template.bleed) return `<g id="label">${parts}</g>`
  const edge = `<clipPath id="edge"><path d="M0 0h${width}v${height}h-${width}z"/></clipPath>`
  return `${edge}<g id="label" clip-path="url(#edge)">${parts}</g>`
}

/** Where to cut a sheet, as straight lines. */
export const cutMarksSvg = (marks: readonly CutMark[]): string =>
  marks
    .map(
      ({ x1, y1, x2, y2, thickness }) =>
        `<path stroke="#000" stroke-width="${thickness}" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>`,
    )
    .join('')
