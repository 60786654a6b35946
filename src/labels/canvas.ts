/** What a label's elements are drawn on, and what is told of them. */
import type { BarsSlot, FixedBars, Ink, Mark, SymbolSlot, VaryingText } from './drawing.js'
import type { LabelFonts } from './font.js'
import type { Inks } from './ink.js'
import type { LabelSnapshot } from './snapshot.js'
import type { LabelElement } from './template.js'

/**
 * What a drawing could not do as the template asks, or what will be hard to read: text cut, letters
 * small or missing, ink too pale; bars narrow, low or long; symbols too near to one another, too far
 * apart for a till, or with something in their quiet zone; a part that lies over another.
 */
export type Problem =
  | 'cut'
  | 'small'
  | 'letters'
  | 'contrast'
  | 'bars'
  | 'low'
  | 'long'
  | 'crowded'
  | 'apart'
  | 'quiet'
  | 'over'

export interface LayoutNote {
  readonly path: string
  readonly problem: Problem
  /** What it lies over. */
  readonly other?: string
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A filled box or a picture, in the order they are drawn. */
export interface Ground extends Area {
  /** Undefined for pictures, whose colours nobody knows. */
  readonly ink: Ink | undefined
}

/** Where a symbol stands, with its quiet zone. */
export interface SymbolArea extends Area {
  readonly path: string
  readonly quietMm: number
  /** What a till scans: the number of the goods in bars, or GS1 elements in squares. */
  readonly till: 'bars' | 'square' | undefined
  /** Its own marks, and its text. */
  readonly own: readonly (Mark | VaryingText)[]
}

export interface Canvas {
  readonly snapshot: LabelSnapshot
  readonly fonts: LabelFonts
  readonly inks: Inks
  readonly marks: Mark[]
  readonly varying: VaryingText[]
  readonly symbols: SymbolSlot[]
  readonly bars: BarsSlot[]
  readonly fixedBars: FixedBars[]
  readonly grounds: Ground[]
  readonly symbolAreas: SymbolArea[]
  readonly notes: LayoutNote[]
}

/** An element with what was drawn of it. */
export interface DrawnPart {
  readonly path: string
  readonly element: LabelElement
  readonly marks: readonly Mark[]
  readonly varying: readonly VaryingText[]
}

/** Less than a printer's dot is no overlap. */
const slackMm = 0.1

export const overlap = (a: Area, b: Area): boolean =>
  Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > slackMm &&
  Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > slackMm

/** An ink as marks have it: nothing is said of black. */
export const inked = (ink: Ink | undefined): { ink?: Ink } =>
  ink === undefined || ink === 'black' ? {} : { ink }
