/** Inks as colours, and whether one can be read on another. */
import type { Ink } from './drawing.js'
import type { LabelValues } from './values.js'

/** #rrggbb of each ink; a producer without colours of his own has black. */
export type Inks = Readonly<Record<Ink, string>>

export function inksOf({ brand }: LabelValues): Inks {
  const own = colourOf(brand?.color)
  return { black: '#000000', white: '#ffffff', brand: own, accent: colourOf(brand?.accent, own) }
}

const colourOf = (colour: string | null | undefined, otherwise = '#000000'): string =>
  colour && /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : otherwise

/** Where nothing has a colour of its own. */
export const plainInks: Inks = {
  ...{ black: '#000000', white: '#ffffff', brand: '#000000', accent: '#000000' },
}

/** The least contrast of text (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

/** Contrast of two colours #rrggbb, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
