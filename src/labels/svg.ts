/** One label as an SVG picture, from the same drawing as the PDF: for previews in the browser. */
import { groupCode } from '../codes/format.js'
import { runningNumber } from '../codes/running-number.js'
import { encodeQr, quietZoneModules } from '../symbols/qr.js'
import type { Piece } from './bindings.js'
import type { CutMark } from './cut-marks.js'
import type { Mark, QrSlot, TextMark, VaryingText } from './drawing.js'
import { openFonts, type FontFiles, type LabelFonts } from './font.js'
import { layOut } from './layout.js'
import { upright } from './on-cell.js'
import type { LabelSnapshot } from './snapshot.js'

const round = (n: number): number => Math.round(n * 1000) / 1000
const round7 = (n: number): number => Math.round(n * 1e7) / 1e7

/** The label with this code and running number. Letters are outlines: no font need be there. */
export function labelSvg(
  snapshot: LabelSnapshot,
  files: FontFiles,
  code: string,
  number: number,
): string {
  const { width, height } = snapshot.template
  return svgOf(width, height, labelParts(upright(snapshot), files, code, number))
}

/** What stands inside that picture, to be placed on a sheet, where it may bleed and lie turned. */
export function labelParts(
  snapshot: LabelSnapshot,
  files: FontFiles,
  code: string,
  number: number,
): string {
  const fonts = openFonts(files)
  const { drawing } = layOut(snapshot, fonts)
  const words = { code, grouped: groupCode(code), number }
  const varying = drawing.varying.map((text) => varyingSvg(text, snapshot, fonts, words))
  const qrs = drawing.qrs.map((slot) => qrSvg(slot, snapshot, code))
  const marks = drawing.marks.map((mark) => markSvg(mark, fonts))
  return [...marks, ...varying, ...qrs].join('')
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

/** A varying text with the words of one label; wider than its place it is condensed, as in print. */
export function varyingSvg(
  text: VaryingText,
  snapshot: LabelSnapshot,
  fonts: LabelFonts,
  words: LabelWords,
): string {
  const seq = snapshot.numbering?.runSeq ?? 1
  const wordsOf = (piece: Piece): string => {
    if ('text' in piece) return piece.text
    if (piece.field === 'number') return runningNumber(seq, words.number)
    return piece.field === 'code' ? words.code : words.grouped
  }
  const line = text.pieces.map(wordsOf).join('')
  const { weight, size, rotate } = text
  const width = fonts[weight].widthOf(line) * size
  const condensed = Math.min(1, text.width / width)
  const back = width * condensed * { left: 0, center: 0.5, right: 1 }[text.align]
  const angle = (rotate * Math.PI) / 180
  const x = text.x - back * Math.cos(angle)
  const y = text.y + back * Math.sin(angle)
  return textSvg({ kind: 'text', text: line, weight, size, x, y, rotate }, fonts, condensed)
}

/** A mark that is the same on all labels. */
export function markSvg(mark: Mark, fonts: LabelFonts): string {
  switch (mark.kind) {
    case 'text':
      return textSvg(mark, fonts)
    case 'polygon':
      return `<path d="M${mark.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z"/>`
    case 'line': {
      const { x1, y1, x2, y2, thickness } = mark
      return `<path stroke="#000" stroke-width="${thickness}" d="M${x1} ${y1}L${x2} ${y2}"/>`
    }
    case 'box': {
      const t = mark.thickness ?? 0
      const [x, y, w, h] = [mark.x + t / 2, mark.y + t / 2, mark.w - t, mark.h - t].map(round)
      const paint = t === 0 ? '' : ` fill="none" stroke="#000" stroke-width="${t}"`
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

function textSvg(mark: TextMark, fonts: LabelFonts, condensed = 1): string {
  const { unitsPerEm, glyphs } = fonts[mark.weight].outline(mark.text)
  const scale = round7(mark.size / unitsPerEm)
  const turn = mark.rotate === 0 ? '' : `rotate(${round(-mark.rotate)})`
  const place = `translate(${round(mark.x)} ${round(mark.y)})${turn}scale(${round7(scale * condensed)} ${-scale})`
  const level = Math.round((mark.grey ?? 0) * 255)
  const fill = mark.grey === undefined ? '' : ` fill="rgb(${level},${level},${level})"`
  const paths = glyphs
    .filter(({ path }) => path !== '')
    .map(({ path, x }) => `<path transform="translate(${x})" d="${path}"/>`)
  return `<g transform="${place}"${fill}>${paths.join('')}</g>`
}

function qrSvg(slot: QrSlot, snapshot: LabelSnapshot, code: string): string {
  const { modules } = encodeQr(snapshot.urlPrefix + code, { level: snapshot.level })
  return modulesSvg(slot, modules)
}

/** A symbol's modules (one byte each, not 0 = dark) in its place. */
export function modulesSvg(slot: QrSlot, modules: Uint8Array): string {
  const size = slot.modules
  const quiet = quietZoneModules * slot.module
  let d = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules[row * size + column]) d += `M${column} ${row}h1v1h-1z`
    }
  }
  const place = `translate(${round(slot.x + quiet)} ${round(slot.y + quiet)})scale(${round7(slot.module)})`
  return `<path shape-rendering="crispEdges" transform="${place}" d="${d}"/>`
}

/** Where to cut a sheet, as straight lines. */
export const cutMarksSvg = (marks: readonly CutMark[]): string =>
  marks
    .map(
      ({ x1, y1, x2, y2, thickness }) =>
        `<path stroke="#000" stroke-width="${thickness}" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>`,
    )
    .join('')
