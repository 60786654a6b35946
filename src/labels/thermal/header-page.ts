/** The header of a roll in a printer's language: a page of its own, whole and always the same. */
import type { LabelFonts } from '../font.js'
import { coverOnPage } from '../place.js'
import { type RollFacts, rollHeader } from '../roll-header.js'
import type { LabelSnapshot } from '../snapshot.js'
import { createBitmap } from './bitmap.js'
import { drawMarks, toDots } from './draw.js'
import type { Dialect } from './language.js'

/** The page's bytes, the header where the page's first label would be. */
export function headerPage(
  dialect: Dialect,
  snapshot: LabelSnapshot,
  roll: RollFacts,
  fonts: LabelFonts,
): Uint8Array {
  const { dpi } = snapshot
  const { bits, rowBytes, height } = drawMarks(
    rollHeader(snapshot, roll, fonts),
    fonts,
    dpi,
    // No picture is on a header.
    (_, wide, high) => createBitmap(wide, high),
  )
  const { x, y } = coverOnPage(snapshot, 0)
  const [left, top] = [Math.round(toDots(x, dpi)), Math.round(toDots(y, dpi))]
  const field = dialect.bitmap(left, top, rowBytes, height)
  field.fill(field.bytes, 0, bits, 0)
  return Buffer.concat([dialect.open, field.bytes, dialect.close])
}
