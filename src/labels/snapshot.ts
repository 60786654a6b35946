/** Everything the drawing of a run's labels depends on, as plain data: kept with the print job. */
import type { Language } from '../language/language.js'
import type { QrLevel } from '../symbols/qr.js'
import type { Correction } from './correction.js'
import type { Stock, Turn } from './stock.js'
import type { LabelTemplate } from './template.js'
import type { LabelValues } from './values.js'

export type Flip = 'long' | 'short'

export interface LabelSnapshot {
  readonly template: LabelTemplate
  readonly stock: Stock
  readonly language: Language
  /** Such as https://nguon.vn. */
  readonly baseUrl: string
  /** The text in the QR code before the code: 'https://NGUON.VN/T/'. */
  readonly urlPrefix: string
  /** Printed beside every QR code, so that people can compare it with what their phone shows. */
  readonly host: string
  readonly values: LabelValues
  /** The first free position on the first sheet, from 1. */
  readonly startCell: number
  /** Damaged cells, from 1; those of later sheets count on: of 35 a sheet, 36 is the first of the second. */
  readonly skip?: readonly number[]
  /** How labels lie on their cells, where they are not upright. */
  readonly turned?: Turn
  /** What undoes the errors of one printer; the grid of `stock` is moved by its shift already. */
  readonly correction?: Correction
  /** Labels a booklet, each of which gets a cover. */
  readonly booklet?: number
  /** The edge over which the printer turns the paper for its back; the long one where nothing is said. */
  readonly flip?: Flip
  /** The printer's dots per inch; a QR module is a whole number of dots. */
  readonly dpi: number
  readonly level: QrLevel
  /** The run whose running numbers are printed, if they are. */
  readonly numbering: Readonly<{ runSeq: number }> | null
  readonly order: 'sheet' | 'cut-and-stack'
  /** The run, where files say which labels they hold: for print houses, and at the heads of rolls. */
  readonly runSeq?: number
  /** Labels a roll: each roll is a file and begins with a header label. */
  readonly perRoll?: number
  /** Brand colours as inks of their own, in a file for print houses. */
  readonly spot?: boolean
  /** A DEMO mark across every label. */
  readonly demo: boolean
}
