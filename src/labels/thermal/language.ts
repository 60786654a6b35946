/** What ZPL and TSPL have in common: a page is bytes that stay, with places that are filled a label. */
import type { QrLevel } from '../../symbols/qr.js'
import type { VaryingLabel } from '../varying-line.js'
import type { Bitmap } from './bitmap.js'

export const thermalLanguages = ['zpl', 'tspl'] as const
export type ThermalLanguage = (typeof thermalLanguages)[number]

/** A piece of a page: its bytes, and what a label changes in them. */
export interface Field {
  readonly bytes: Uint8Array
  /** Fills the piece in, which begins at `at`, with the bytes of a bitmap or of a code. */
  fill(out: Uint8Array, at: number, data: Uint8Array, dataAt: number): void
}

/** Where a symbol stands and how large it is, in dots and modules. */
export interface SymbolPlace {
  readonly x: number
  readonly y: number
  readonly columns: number
  readonly rows: number
  /** Dots of a module; for bars one of the two is their height. */
  readonly dotsX: number
  readonly dotsY: number
}

/** A symbol that the printer draws itself: the text before the code, in one mode. */
export interface NativeQr {
  readonly mode: 'alphanumeric' | 'byte'
  readonly prefix: string
  readonly level: QrLevel
  readonly mask: number
}

/** How a language says things. Lengths in dots. */
export interface Dialect {
  /** Settings, and the graphic that labels have in common under a name. */
  head(name: string, graphic: Bitmap, page: PageSize): Uint8Array
  tail(name: string): Uint8Array
  /** A comment that prints nothing. */
  comment(text: string): Uint8Array
  readonly open: Uint8Array
  readonly close: Uint8Array
  /** Draws the stored graphic. */
  stored(name: string, x: number, y: number): Uint8Array
  bitmap(x: number, y: number, rowBytes: number, height: number): Field
  /** A symbol of packed modules, each of which becomes a rectangle of dots. */
  symbol(place: SymbolPlace): Field
  /** Undefined where the language cannot say it. */
  native(place: SymbolPlace, qr: NativeQr): Field | undefined
}

export interface PageSize {
  readonly width: number
  readonly height: number
  readonly widthMm: number
  readonly heightMm: number
}

/** Puts one varying part of a label into its place. */
export type Filler = (out: Uint8Array, pageAt: number, label: VaryingLabel) => void

export const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** For each byte of packed modules, `dots` bytes in which every module is so many dots wide. */
export function widened(dots: number): Uint8Array {
  const table = new Uint8Array(256 * dots)
  for (let byte = 0; byte < 256; byte++) {
    for (let dot = 0; dot < 8 * dots; dot++) {
      if (byte & (0x80 >> Math.floor(dot / dots))) {
        table[byte * dots + (dot >> 3)]! |= 0x80 >> (dot & 7)
      }
    }
  }
  return table
}
