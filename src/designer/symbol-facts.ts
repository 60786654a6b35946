/** What is to be known of a symbol on a label: how large its modules come out on each printer. Pure. */
import type { Drawing } from '../labels/drawing.js'
import type { LabelElement } from '../labels/template.js'
import { dimensions, dotsMm, type SymbolName } from '../symbols/dimensions.js'
import { around, type Rectangle } from './rectangle.js'

/** A phone reads smaller modules than a till; below this older ones do not. */
const smallModuleMm = 0.35

export interface PrinterFacts {
  readonly dpi: number
  readonly moduleMm: number
  /** Whole dots of the printer a module takes. */
  readonly dots: number
  /** `small`: below what older phones read, or for bar codes below the standard. */
  readonly verdict: 'good' | 'small' | 'impossible'
  /** How wide and high the symbol stands at least for the smallest good module, in mm. */
  readonly neededMm: number | undefined
}

export interface SymbolFacts {
  readonly standard: { readonly min: number; readonly max: number }
  readonly printers: readonly PrinterFacts[]
  /** Modules across, quiet zone included; undefined where it cannot be drawn at all. */
  readonly across: number | undefined
}

export type SymbolElement = Extract<LabelElement, { kind: 'qr' | 'datamatrix' | 'barcode' }>

export const isSymbol = (element: LabelElement): element is SymbolElement =>
  element.kind === 'qr' || element.kind === 'datamatrix' || element.kind === 'barcode'

const nameOf = (element: SymbolElement): SymbolName =>
  element.kind === 'barcode' ? element.symbology : element.kind === 'qr' ? 'qr' : 'data-matrix'

/** @param drawn the element drawn for a printer of so many dots per inch; undefined where that failed */
export function symbolFacts(
  element: SymbolElement,
  printers: readonly number[],
  drawn: (dpi: number) => Drawing | undefined,
): SymbolFacts {
  const { xMm } = dimensions[nameOf(element)]
  const least = element.kind === 'barcode' ? xMm.min : smallModuleMm
  const found = printers.map((dpi) => ({ dpi, symbol: measured(element, drawn(dpi)) }))
  const across = found.find(({ symbol }) => symbol)?.symbol?.across
  return {
    standard: { min: xMm.min, max: xMm.max },
    across,
    printers: found.map(({ dpi, symbol }): PrinterFacts => {
      const goodDots = Math.ceil((least * dpi) / 25.4 - 1e-9)
      const neededMm = across === undefined ? undefined : across * dotsMm(goodDots, dpi)
      if (!symbol) return { dpi, moduleMm: 0, dots: 0, verdict: 'impossible', neededMm }
      const moduleMm = symbol.module
      const dots = Math.round((moduleMm * dpi) / 25.4)
      // Bars that would leave their box are printed over its edge.
      const isLarge = moduleMm >= least - 1e-6 && across !== undefined
      const fits = element.kind !== 'barcode' || symbol.across * moduleMm <= widthOf(element) + 1e-6
      const verdict = !fits ? 'impossible' : isLarge ? 'good' : 'small'
      return { dpi, moduleMm, dots, verdict, neededMm }
    }),
  }
}

/** The white that must stay around a symbol, with the symbol; undefined where it is not drawn. */
export function quietZone(
  element: SymbolElement,
  drawing: Drawing | undefined,
): Rectangle | undefined {
  const found = measured(element, drawing)
  if (!found) return undefined
  const { core, module } = found
  const { left, right } = quietModules(element)
  const { x, y, w, h } = core
  const [before, after] = [left * module, right * module]
  if (element.kind !== 'barcode')
    return { x: x - before, y: y - before, w: w + 2 * before, h: h + 2 * before }
  // Turned bars are read upwards or downwards.
  if (element.rotate === 90) return { x, y: y - after, w, h: h + before + after }
  if (element.rotate === 270) return { x, y: y - before, w, h: h + before + after }
  return { x: x - before, y, w: w + before + after, h }
}

const quietModules = (element: SymbolElement) => dimensions[nameOf(element)].quietZone

const widthOf = (element: Extract<SymbolElement, { kind: 'barcode' }>): number =>
  element.rotate === 90 || element.rotate === 270 ? element.h : element.w

interface Measured {
  readonly module: number
  readonly across: number
  readonly core: Rectangle
}

function measured(element: SymbolElement, drawing: Drawing | undefined): Measured | undefined {
  const [slot] = drawing?.symbols ?? []
  if (slot) {
    const quiet = slot.quiet * slot.module
    const side = slot.modules * slot.module
    const core = { x: slot.x + quiet, y: slot.y + quiet, w: side, h: side }
    return { module: slot.module, across: slot.size / slot.module, core }
  }
  return element.kind === 'barcode' ? bars(element, drawing) : undefined
}

function bars(
  element: Extract<SymbolElement, { kind: 'barcode' }>,
  drawing: Drawing | undefined,
): Measured | undefined {
  const isTurned = element.rotate === 90 || element.rotate === 270
  const { left, right } = quietModules(element)
  const [slot] = drawing?.bars ?? []
  if (slot) {
    const { x, y, w, h, module, modules } = slot
    return { module, across: modules + left + right, core: { x, y, w, h } }
  }
  const boxes = (drawing?.marks ?? []).flatMap((mark) =>
    mark.kind === 'box' && mark.ink !== 'white' ? [mark] : [],
  )
  const core = boxes.length < 2 ? undefined : around(boxes)
  if (!core) return undefined
  // Every symbology has bars of one module, which are the narrowest.
  const module = Math.min(...boxes.map(({ w, h }) => (isTurned ? h : w)))
  const length = isTurned ? core.h : core.w
  return { module, across: length / module + left + right, core }
}
