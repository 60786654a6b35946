/** Where and how large a square symbol stands on a label. */
import { dimensions } from '../symbols/dimensions.js'
import type { SymbolSlot } from './drawing.js'
import { fail } from './errors.js'
import type { LabelSnapshot } from './snapshot.js'
import { modulesOf } from './symbol-content.js'
import type { Template } from './template.js'

/** Millimetres of rounding that are no overlap. */
const slack = 1e-9

/**
 * The largest symbol whose modules are a whole number of the printer's dots and which, with its quiet
 * zone, fits the element's square; it stands in the middle of the square. Throws `label-qr-too-small`
 * where not even one dot a module fits, `label-gtin-missing`.
 */
export function symbolSlot(
  snapshot: LabelSnapshot,
  element: Template<'qr' | 'datamatrix'>,
  path: string,
): SymbolSlot {
  const { kind, content = 'link' } = element
  const modules = modulesOf(snapshot, { kind, content, path })
  const quiet = dimensions[kind === 'qr' ? 'qr' : 'data-matrix'].quietZone.left
  const across = modules + 2 * quiet
  const dot = 25.4 / snapshot.dpi
  const dots = Math.floor((element.size + slack) / (across * dot))
  if (dots < 1) throw fail('label-qr-too-small', path, element.size.toFixed(1))
  const module = dots * dot
  const size = across * module
  const inset = (element.size - size) / 2
  return {
    ...{ kind, content, x: element.x + inset, y: element.y + inset, size },
    ...{ module, modules, quiet, path },
  }
}

/** Whether a till can read it: what holds GS1 elements is for tills (General Specifications, 5.12.3). */
export const isTillSize = ({ kind, content, module }: SymbolSlot): boolean =>
  content !== 'gs1' || module >= dimensions[kind === 'qr' ? 'qr' : 'data-matrix'].xMm.min - 1e-6
