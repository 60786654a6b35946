/**
 * A label as a list of marks, in millimetres from its top left corner, y downwards: what PDF and SVG
 * are written from.
 */
import type { AroundCode } from '../symbols/serial-bars.js'
import type { Piece } from './bindings.js'
import type { Face } from './font.js'

/** Undefined in marks is black. Brand and accent are colours of the snapshot's `values.brand`. */
export type Ink = 'black' | 'white' | 'brand' | 'accent'

/** A text on its baseline, which starts at x, y and runs to the right, turned counter-clockwise. */
export interface TextMark {
  readonly kind: 'text'
  readonly text: string
  readonly weight: Face
  /** The type size in mm. */
  readonly size: number
  readonly x: number
  readonly y: number
  /** Degrees. */
  readonly rotate: number
  /** 0 = black, 1 = white. */
  readonly grey?: number
  readonly ink?: Ink
}

export type Mark =
  | TextMark
  | {
      readonly kind: 'polygon'
      readonly points: readonly (readonly [number, number])[]
      readonly ink?: Ink
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly thickness: number
      readonly ink?: Ink
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      /** Undefined for a filled box. */
      readonly thickness: number | undefined
      readonly ink?: Ink
    }
  | {
      readonly kind: 'image'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      /** A data: URI. */
      readonly image: string
      /** Counter-clockwise within its box; undefined where it is upright. */
      readonly turn?: 90 | 180 | 270
      /** Where in the template it comes from, for messages. */
      readonly path: string
    }

/** A line of text of which a part differs from label to label; x, y is the anchor on its baseline. */
export interface VaryingText {
  readonly pieces: readonly Piece[]
  readonly weight: Face
  readonly size: number
  readonly align: 'left' | 'center' | 'right'
  readonly x: number
  readonly y: number
  readonly rotate: number
  /** A line that comes out wider than this is condensed to it. */
  readonly width: number
  readonly ink?: Ink
}

/** What a symbol says of its pack: its address, the short one, or GS1 elements. */
export type SymbolContent = 'link' | 'short' | 'gs1'

/** The place of a square symbol that differs from label to label. */
export interface SymbolSlot {
  readonly kind: 'qr' | 'datamatrix'
  readonly content: SymbolContent
  /** With its quiet zone. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** One module in mm, a whole number of printer dots. */
  readonly module: number
  /** Modules a side, without the quiet zone. */
  readonly modules: number
  /** White space on all sides, in modules. */
  readonly quiet: number
  /** Where in the template it comes from, for messages. */
  readonly path: string
}

/** The place of bars that differ from label to label, without their quiet zones. */
export interface BarsSlot {
  readonly around: AroundCode
  /** On the label: with `rotate` 90 and 270 the bars lie, and `h` is the length of the symbol. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Degrees. */
  readonly rotate: 0 | 90 | 270
  readonly module: number
  readonly modules: number
  /** White space before and behind the bars, in mm. */
  readonly quietMm: number
  readonly path: string
}

/** Bars that are the same on every label; they are among its marks. */
export interface FixedBars {
  readonly symbology: 'ean13' | 'ean8' | 'itf14' | 'gs1-128'
  /** What they say: digits, or GS1 elements with their AIs in brackets. */
  readonly text: string
  /** On the label, with the quiet zones. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Degrees. */
  readonly rotate: 0 | 90 | 270
}

export interface Drawing {
  readonly width: number
  readonly height: number
  /** The same on every label. */
  readonly marks: readonly Mark[]
  readonly varying: readonly VaryingText[]
  readonly symbols: readonly SymbolSlot[]
  readonly bars: readonly BarsSlot[]
  readonly fixedBars: readonly FixedBars[]
}
