/** Linear symbols as bars: EAN-13, EAN-8, ITF-14, GS1-128. Check digits are verified, never made. */
import { elementProblem } from '../gs1/element.js'
import { readElementString } from '../gs1/element-string.js'
import { parseGtin } from '../gs1/gtin.js'
import { encodeLinear } from './bwip.js'
import { dimensions, type Dimensions } from './dimensions.js'
import { fail } from './errors.js'

export type Symbology = 'ean13' | 'ean8' | 'itf14' | 'gs1-128'

export interface Bars extends Dimensions {
  readonly symbology: Symbology
  /**
   * Widths in modules, a bar first, then spaces and bars in turn. All are whole but the wide ones of
   * ITF-14: 2.5, as GS1 asks for.
   */
  readonly modules: readonly number[]
  /** The sum of the widths, without quiet zones. */
  readonly width: number
  /** What is printed below the bars. */
  readonly text: string
}

const digits = { ean13: 13, ean8: 8, itf14: 14 } as const
const names = { ean13: 'EAN-13', ean8: 'EAN-8', itf14: 'ITF-14', 'gs1-128': 'GS1-128' } as const

/** GS1-128: at most so many characters, FNC1 between elements among them, and so many mm. */
const gs1128Limits = { characters: 48, mm: 165 } as const

/**
 * The bars of a GTIN with all its digits (13, 8 or 14), or of a GS1 element string in brackets,
 * `(01)09506000134352(10)ABC`. Throws the errors of `parseGtin`, `symbol-wrong-content` and
 * `symbol-too-long`.
 */
export function encodeBars(symbology: Symbology, text: string): Bars {
  const bars = drawBars(symbology, text)
  if (isTooLong(bars)) throw fail('symbol-too-long', 'GS1-128')
  return bars
}

/** The bars, however long: a label says so and leaves it to people. Otherwise as `encodeBars`. */
export function drawBars(symbology: Symbology, text: string): Bars {
  if (symbology === 'gs1-128') requireElements(text)
  else requireGtin(symbology, text)
  const sbs = encodeLinear(symbology, text)
  if (sbs === undefined) throw wrongContent(symbology)
  // The encoder draws wide elements of ITF twice as wide as narrow ones; GS1 allows 2.25 to 3.
  const modules = symbology === 'itf14' ? sbs.map((width) => (width === 1 ? 1 : 2.5)) : sbs
  const width = modules.reduce((sum, width) => sum + width, 0)
  return { ...dimensions[symbology], symbology, modules, width, text }
}

/** Whether bars are past what GS1-128 may have: characters, and millimetres at the least module. */
export function isTooLong(bars: Pick<Bars, 'symbology' | 'width' | 'text'>): boolean {
  if (bars.symbology !== 'gs1-128') return false
  const { quietZone, xMm } = dimensions['gs1-128']
  const across = bars.width + quietZone.left + quietZone.right
  return charactersOf(bars.text) > gs1128Limits.characters || across * xMm.min > gs1128Limits.mm
}

/** Data characters of an element string, with the separators between its elements. */
function charactersOf(text: string): number {
  const elements = readElementString(text) ?? []
  const characters = elements.reduce((sum, { ai, value }) => sum + ai.length + value.length, 0)
  return characters + elements.length - 1
}

function requireGtin(symbology: keyof typeof digits, text: string): void {
  const wanted = digits[symbology]
  if (/^[0-9]*$/.test(text) && text.length !== wanted) throw wrongContent(symbology)
  if (parseGtin(text).length !== wanted) throw wrongContent(symbology)
}

function requireElements(text: string): void {
  const elements = readElementString(text)
  if (elements === undefined || elements.some((e) => elementProblem(e) !== undefined)) {
    throw wrongContent('gs1-128')
  }
}

function wrongContent(symbology: Symbology) {
  return fail(
    'symbol-wrong-content',
    names[symbology],
    symbology === 'gs1-128'
      ? {
          vi: 'các trường GS1 đúng quy cách, như (01)09506000134352(10)LO1',
          en: 'right GS1 elements, such as (01)09506000134352(10)LOT1',
        }
      : {
          vi: `đủ ${digits[symbology]} chữ số, kể cả số kiểm tra`,
          en: `all ${digits[symbology]} digits, the check digit included`,
        },
  )
}
