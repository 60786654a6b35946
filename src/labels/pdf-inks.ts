/**
 * How a PDF says which ink a mark has. Ordinary files are for office printers: black is what a page
 * begins with, other colours are DeviceRGB. Files for print houses name the plates: black is the K
 * plate alone, a brand colour a plate of its own (Separation) or four-colour, white the bare paper.
 */
import { type Cmyk, parseColour, type Rgb } from './colour.js'
import type { Ink } from './drawing.js'
import type { LabelSnapshot } from './snapshot.js'

export interface PdfInks {
  /** What a page begins with, so that everything without an ink is black. */
  readonly start: string
  /**
   * What sets an ink, or a grey (0 = black, 1 = white); '' where the page's own black does. `solid`
   * marks cover what is below them, even in black.
   */
  set(ink: Ink | undefined, grey?: number, solid?: boolean): string
}

/** Operators in an ink; what comes behind them is black again. */
export function inked(operators: string, set: string): string {
  return set === '' ? operators : `q ${set} ${operators} Q`
}

const brandInks = ['brand', 'accent'] as const
type BrandInk = (typeof brandInks)[number]
const isBrand = (ink: Ink | undefined): ink is BrandInk => ink === 'brand' || ink === 'accent'

/** The colours of a run's brand; an ink that is missing here is printed black. */
function coloursOf({ values }: Pick<LabelSnapshot, 'values'>): Partial<Record<BrandInk, Rgb>> {
  const brand = parseColour(values.brand?.color)
  const accent = parseColour(values.brand?.accent) ?? brand
  return { ...(brand && { brand }), ...(accent && { accent }) }
}

/** Inks of an ordinary file. */
export function screenInks(snapshot: Pick<LabelSnapshot, 'values'>): PdfInks {
  const colours = coloursOf(snapshot)
  return {
    start: '',
    set(ink, grey) {
      if (grey !== undefined) return `${grey} g`
      if (ink === 'white') return '1 g 1 G'
      const colour = isBrand(ink) && colours[ink]
      return colour ? `${colour.join(' ')} rg ${colour.join(' ')} RG` : ''
    },
  }
}

/** A colour of the brand at a press: its plate's name, and the four inks that stand for it. */
export interface PressInk {
  readonly name: string
  readonly colour: Rgb
  readonly cmyk: Cmyk
}

/** The colours of a run that are not black, by the names of their plates; two alike are one. */
export function plateColours(snapshot: Pick<LabelSnapshot, 'values'>): Omit<PressInk, 'cmyk'>[] {
  const colours = coloursOf(snapshot)
  const plates: Omit<PressInk, 'cmyk'>[] = []
  for (const ink of brandInks) {
    const colour = colours[ink]
    if (!colour || plates.some((plate) => String(plate.colour) === String(colour))) continue
    plates.push({ name: ink === 'brand' ? 'Brand' : 'Accent', colour })
  }
  return plates
}

/** Names of the graphics states that `pressResources` defines: black over the rest, or instead of it. */
const overprint = 'Over'
const knockout = 'Out'

/**
 * Inks for a press. Black text and symbols overprint (ISO 32000-1, 11.7.4): where plates do not meet
 * exactly, no white edge shows beside a letter. White and colours knock out: with overprint mode 1 a
 * white of no ink would leave everything below it as it is.
 */
export function pressInks(
  snapshot: Pick<LabelSnapshot, 'values'>,
  plates: readonly PressInk[],
  spot: boolean,
): PdfInks {
  const colours = coloursOf(snapshot)
  const both = (numbers: readonly number[]) => `${numbers.join(' ')} k ${numbers.join(' ')} K`
  return {
    start: `/${overprint} gs ${both([0, 0, 0, 1])}`,
    set(ink, grey, solid = false) {
      const out = (operators: string) => `/${knockout} gs ${operators}`
      if (grey !== undefined) return out(both([0, 0, 0, Math.round((1 - grey) * 1000) / 1000]))
      if (ink === 'white') return out(both([0, 0, 0, 0]))
      const colour = isBrand(ink) ? colours[ink] : undefined
      if (!colour) return solid ? `/${knockout} gs` : ''
      const plate = plates.find((one) => String(one.colour) === String(colour))
      if (!plate) throw new TypeError(`no plate was made for ${ink}`)
      if (!spot) return out(both(plate.cmyk))
      return out(`/${plate.name} cs 1 scn /${plate.name} CS 1 SCN`)
    },
  }
}

/** What the operators of `pressInks` name, as dictionaries of a PDF. */
export function pressResources(spots: readonly PressInk[]): Record<string, object> {
  const state = (over: boolean) => ({ Type: 'ExtGState', OP: over, op: over, OPM: over ? 1 : 0 })
  const space = ({ name, cmyk }: PressInk) => [
    'Separation',
    name,
    'DeviceCMYK',
    // Exponential interpolation from paper to the full ink (ISO 32000-1, 7.10.3).
    { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: cmyk },
  ]
  return {
    ExtGState: { [overprint]: state(true), [knockout]: state(false) },
    ...(spots.length > 0 && {
      ColorSpace: Object.fromEntries(spots.map((spot) => [spot.name, space(spot)])),
    }),
  }
}
