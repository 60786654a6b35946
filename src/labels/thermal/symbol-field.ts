/** Symbols of a label in a printer's language: drawn by the printer where it makes the same, else as dots. */
import { unpackModules } from '../../symbols/packed.js'
import { segmentsOf } from '../../symbols/qr-segments.js'
import type { BarsSlot, SymbolSlot } from '../drawing.js'
import { placeOnPage } from '../place.js'
import type { SerialSymbols } from '../serial-symbols.js'
import type { LabelSnapshot } from '../snapshot.js'
import { textBefore } from '../symbol-content.js'
import { toDots } from './draw.js'
import type { Dialect, Filler, NativeQr, SymbolPlace } from './language.js'

/** What symbols are drawn for: a cell of a page. */
export interface CellOf {
  readonly dialect: Dialect
  readonly snapshot: LabelSnapshot
  readonly symbols: SerialSymbols
  readonly cell: number
}

interface SymbolField {
  readonly bytes: Uint8Array
  readonly filler: Filler
}

export function squareOnDots(of: CellOf, slot: SymbolSlot): SymbolField {
  const { dialect, snapshot, symbols, cell } = of
  const whole = (mm: number) => Math.round(toDots(mm, snapshot.dpi))
  const corner = placeOnPage(snapshot, slot, cell)
  const dots = whole(slot.module)
  const quiet = slot.quiet * dots
  const place: SymbolPlace = {
    ...{ x: whole(corner.x) + quiet, y: whole(corner.y) + quiet },
    ...{ columns: slot.modules, rows: slot.modules, dotsX: dots, dotsY: dots },
  }
  const symbol = symbols.square(slot)
  const native = nativeQr(snapshot, slot, symbol.mask)
  const own = native && dialect.native(place, native)
  if (own) {
    return {
      bytes: own.bytes,
      filler: (out, at, { codes, codeAt }) => own.fill(out, at, codes, codeAt),
    }
  }
  const field = dialect.symbol(place)
  const packed = new Uint8Array(Math.ceil(symbol.symbolBytes / 4) * 4)
  return {
    bytes: field.bytes,
    filler(out, at, { codes, codeAt }) {
      symbol.draw(codes, codeAt, packed, 0)
      field.fill(out, at, packed, 0)
    },
  }
}

/**
 * Bars as one row of modules, or, where they lie, as one column; the height is that of a module in the
 * other direction.
 */
export function barsOnDots(
  { dialect, snapshot, symbols, cell }: CellOf,
  slot: BarsSlot,
): SymbolField {
  const whole = (mm: number) => Math.round(toDots(mm, snapshot.dpi))
  const corner = placeOnPage(snapshot, slot, cell)
  const place = { x: whole(corner.x), y: whole(corner.y) }
  const [dots, modules] = [whole(slot.module), slot.modules]
  const bars = symbols.bars(slot)
  const packed = new Uint8Array(bars.symbolBytes)
  if (slot.rotate === 0) {
    const size = { columns: modules, rows: 1, dotsX: dots, dotsY: whole(slot.h) }
    const field = dialect.symbol({ ...place, ...size })
    return {
      bytes: field.bytes,
      filler(out, at, { codes, codeAt }) {
        bars.draw(codes, codeAt, packed, 0)
        field.fill(out, at, packed, 0)
      },
    }
  }
  const size = { columns: 1, rows: modules, dotsX: whole(slot.w), dotsY: dots }
  const field = dialect.symbol({ ...place, ...size })
  return {
    bytes: field.bytes,
    filler(out, at, { codes, codeAt }) {
      bars.draw(codes, codeAt, packed, 0)
      const column = unpackModules(packed, modules).map((module) => (module ? 0x80 : 0))
      // What reads upwards begins at the bottom.
      field.fill(out, at, slot.rotate === 90 ? column.reverse() : column, 0)
    },
  }
}

/**
 * What a printer's own encoder must be told to make the same symbol. Undefined where the text has two
 * segments: none of the languages says for sure how printers cut a text, and a till would not notice
 * before the labels are on the goods. So it is for GS1 elements and DataMatrix.
 */
function nativeQr(
  snapshot: LabelSnapshot,
  { kind, content, path }: SymbolSlot,
  mask: number | undefined,
): NativeQr | undefined {
  if (kind !== 'qr' || content === 'gs1' || mask === undefined) return undefined
  const prefix = textBefore(snapshot, content, path)
  const segments = segmentsOf(prefix + '0'.repeat(12))
  const [only] = segments
  return segments.length === 1 && only && /^[\x20-\x7e]+$/.test(prefix)
    ? { mode: only.mode, prefix, level: snapshot.level, mask }
    : undefined
}
