/** Where and how large a QR symbol stands on a label. */
import { encodeQr, quietZoneModules } from '../symbols/qr.js'
import type { QrSlot } from './drawing.js'
import { fail } from './errors.js'
import type { LabelSnapshot } from './snapshot.js'

/** Modules a side of the run's symbols, all of which have the same version. */
export const modulesOf = (snapshot: LabelSnapshot): number =>
  encodeQr(snapshot.urlPrefix + '0'.repeat(12), { level: snapshot.level, mask: 0 }).size

/**
 * The largest symbol whose modules are a whole number of the printer's dots and which, with its quiet
 * zone, fits a square of `size` mm at x, y; it stands in the middle of the square. Throws
 * `label-qr-too-small` where not even one dot a module fits.
 */
export function qrSlot(
  snapshot: LabelSnapshot,
  square: { x: number; y: number; size: number },
  path: string,
): QrSlot {
  const modules = modulesOf(snapshot)
  const across = modules + 2 * quietZoneModules
  const dot = 25.4 / snapshot.dpi
  const dots = Math.floor((square.size + 1e-9) / (across * dot))
  if (dots < 1) throw fail('label-qr-too-small', path, square.size.toFixed(1))
  const module = dots * dot
  const size = across * module
  const inset = (square.size - size) / 2
  return { x: square.x + inset, y: square.y + inset, size, module, modules }
}
