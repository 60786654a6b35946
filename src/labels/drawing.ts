/**
 * A label as a list of marks, in millimetres from its top left corner, y downwards: what PDF and SVG
 * are written from.
 */
import type { Piece } from './bindings.js'
import type { Weight } from './font.js'

/** Undefined in marks is black. Brand and accent are colours of the snapshot's `values.brand`. */
export type Ink = 'black' | 'white' | 'brand' | 'accent'

/** A text on its baseline, which starts at x, y and runs to the right, turned counter-clockwise. */
export interface TextMark {
  readonly kind: 'text'
  readonly text: string
  readonly weight: Weight
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
  readonly weight: Weight
  readonly size: number
  readonly align: 'left' | 'center' | 'right'
  readonly x: number
  readonly y: number
  readonly rotate: number
  /** A line that comes out wider than this is condensed to it. */
  readonly width: number
  readonly ink?: Ink
}

/** The place of a QR symbol. */
export interface QrSlot {
  /** With its quiet zone. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** One module in mm, a whole number of printer dots. */
  readonly module: number
  /** Modules a side, without the quiet zone. */
  readonly modules: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  /** The same on every label. */
  readonly marks: readonly Mark[]
  readonly varying: readonly VaryingText[]
  readonly qrs: readonly QrSlot[]
}
