/** Colours and measures of the sheet, in points. */
import { type Colour, pageWidth } from './canvas.js'

/** The deep tea green of the labels and pages, and what stands beside it. */
export const colours = {
  brand: [0.06, 0.36, 0.25],
  pale: [0.72, 0.85, 0.78],
  ink: [0.11, 0.14, 0.12],
  soft: [0.38, 0.42, 0.39],
  line: [0.85, 0.83, 0.78],
  paper: [0.97, 0.96, 0.93],
} as const satisfies Record<string, Colour>

export const margin = 45
export const width = pageWidth - 2 * margin
