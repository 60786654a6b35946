/** One symbol of anything, as a picture of a printer's dots or as SVG: kinds by the names people use. */
import { readElementString } from '../gs1/element-string.js'
import { elementProblem } from '../gs1/element.js'
import { encodeGs1Qr } from './bwip.js'
import { encodeDataMatrix } from './data-matrix.js'
import { dimensions, dotsMm, moduleDots, type SymbolName } from './dimensions.js'
import { fail } from './errors.js'
import { encodeBars, type Symbology } from './linear.js'
import { encodeQr } from './qr.js'

/** `gs1-qr` and `gs1-datamatrix` take element strings in brackets. */
export const symbolKinds = [
  'qr',
  'gs1-qr',
  'datamatrix',
  'gs1-datamatrix',
  'ean13',
  'ean8',
  'itf14',
  'gs1-128',
] as const
export type SymbolKind = (typeof symbolKinds)[number]

const nameOf: Readonly<Record<SymbolKind, SymbolName>> = {
  qr: 'qr',
  'gs1-qr': 'qr',
  datamatrix: 'data-matrix',
  'gs1-datamatrix': 'data-matrix',
  ean13: 'ean13',
  ean8: 'ean8',
  itf14: 'itf14',
  'gs1-128': 'gs1-128',
}

export interface OneOff {
  readonly kind: SymbolKind
  /** Where black is, in modules from the top left corner of the quiet zone. */
  readonly rectangles: readonly (readonly [x: number, y: number, width: number, height: number])[]
  /** With its quiet zone, in modules; bars are as high as the standard asks for. */
  readonly width: number
  readonly height: number
  /** What people read; matrix symbols have none below them. */
  readonly text: string
}

/** Throws `symbol-empty`, `symbol-wrong-content`, `symbol-too-long` and the errors of `parseGtin`. */
export function encodeOneOff(kind: SymbolKind, data: string): OneOff {
  if (data === '') throw fail('symbol-empty')
  const { quietZone, xMm, heightMm = 0, bearerModules } = dimensions[nameOf[kind]]
  const { left, right } = quietZone
  if (nameOf[kind] === 'qr' || nameOf[kind] === 'data-matrix') {
    const { columns, modules } = matrixOf(kind, data)
    const rows = modules.length / columns
    const rectangles = runsOf(modules, columns).map(
      ([x, y, width]) => [x + left, y + left, width, 1] as const,
    )
    return { kind, rectangles, width: columns + 2 * left, height: rows + 2 * left, text: data }
  }
  const bars = encodeBars(kind as Symbology, data)
  const high = heightMm / (xMm.usual ?? xMm.min)
  const rectangles: [number, number, number, number][] = []
  let x = left
  bars.modules.forEach((width, i) => {
    if (i % 2 === 0) rectangles.push([x, bearerModules, width, high])
    x += width
  })
  const width = x + right
  if (bearerModules > 0) {
    rectangles.push([0, 0, width, bearerModules], [0, bearerModules + high, width, bearerModules])
  }
  return { kind, rectangles, width, height: high + 2 * bearerModules, text: bars.text }
}

function matrixOf(kind: SymbolKind, data: string): { columns: number; modules: Uint8Array } {
  if (kind === 'qr') {
    const { size, modules } = encodeQr(data)
    return { columns: size, modules }
  }
  if (kind !== 'gs1-qr') return encodeDataMatrix(data, { gs1: kind === 'gs1-datamatrix' })
  const elements = readElementString(data)
  if (elements === undefined || elements.some((e) => elementProblem(e) !== undefined)) {
    throw fail('symbol-wrong-content', 'GS1 QR', {
      vi: 'các trường GS1 đúng quy cách, như (01)09506000134352(21)A1',
      en: 'right GS1 elements, such as (01)09506000134352(21)A1',
    })
  }
  const symbol = encodeGs1Qr(data, 'M')
  if (symbol === undefined) throw fail('symbol-too-long', 'QR')
  return { columns: symbol.size, modules: symbol.modules }
}

function runsOf(modules: Uint8Array, columns: number): [x: number, y: number, width: number][] {
  const runs: [number, number, number][] = []
  for (let at = 0; at < modules.length; at++) {
    if (!modules[at]) continue
    const start = at
    while (modules[at + 1] && (at + 1) % columns !== 0) at++
    runs.push([start % columns, Math.floor(start / columns), at + 1 - start])
  }
  return runs
}

/**
 * The module of a symbol in a printer's dots: of the width wished, else of the usual one, rounded to
 * whole dots. Throws `symbol-module` when that is outside of what GS1 permits for the symbol (General
 * Specifications, 5.12.3); QR and DataMatrix that no till reads may be smaller.
 */
export function moduleOf(kind: SymbolKind, dpi: number, wishedMm?: number): number {
  const name = nameOf[kind]
  const { min, max } = dimensions[name].xMm
  const dots =
    wishedMm === undefined
      ? moduleDots(name, dpi)
      : Math.max(1, Math.round((wishedMm * dpi) / 25.4))
  const mm = dotsMm(dots, dpi)
  const least = kind === 'qr' || kind === 'datamatrix' ? 0 : min
  if (mm < least - 1e-6 || mm > max + 1e-6) {
    throw fail('symbol-module', kind, mm.toFixed(3), `${min}–${max}`)
  }
  return dots
}

/** Grey pixels, one byte a dot, of a symbol whose module is so many dots. */
export function pixelsOf(symbol: OneOff, dots: number) {
  const width = Math.round(symbol.width * dots)
  const height = Math.round(symbol.height * dots)
  const pixels = new Uint8Array(width * height).fill(255)
  for (const [x, y, w, h] of symbol.rectangles) {
    const [from, to] = [Math.round(x * dots), Math.round((x + w) * dots)]
    for (let row = Math.round(y * dots); row < Math.round((y + h) * dots); row++) {
      pixels.fill(0, row * width + from, row * width + to)
    }
  }
  return { pixels, width, height }
}
