/** What a bar code of a label says: the same on all labels, or with each label's code in it. */
import type { AroundCode } from '../symbols/serial-bars.js'
import { bindData, bindPlain, type BoundLine } from './bindings.js'
import { fail } from './errors.js'
import type { LabelSnapshot } from './snapshot.js'
import type { Template } from './template.js'

export type BarData = { readonly text: string } | { readonly around: AroundCode }

/** AIs whose value is a GTIN with 14 digits. */
const gtinAis: readonly string[] = ['01', '02']

/**
 * The data with the run's values put in; undefined where there is none. In GS1-128 an element whose
 * value is missing is left out with its AI, and 02 and 37 (what is in a unit, and how many) go together.
 * Throws `label-bars-code` where the code stands twice, or in numbers that have no room for it.
 */
export function barData(
  element: Template<'barcode'>,
  snapshot: LabelSnapshot,
  path: string,
): BarData | undefined {
  if (element.symbology !== 'gs1-128') {
    const text = bindPlain(element.data, snapshot)
    return text ? { text } : undefined
  }
  const elements = [...element.data.matchAll(/\((\d{2,4})\)([^()]*)/g)].flatMap(
    ([, ai = '', value = '']) => {
      const line = bindData(value, snapshot)
      return line && line.length > 0 ? [{ ai, line }] : []
    },
  )
  const has = (wanted: string) => elements.some(({ ai }) => ai === wanted)
  const kept = elements.filter(({ ai }) => (ai !== '02' && ai !== '37') || (has('02') && has('37')))
  if (kept.length === 0) return undefined
  return asData(
    kept.flatMap(({ ai, line }): BoundLine => [{ text: `(${ai})` }, ...valueOf(ai, line)]),
    path,
  )
}

function valueOf(ai: string, line: BoundLine): BoundLine {
  const [only] = line
  const isGtin = line.length === 1 && only && 'text' in only && /^\d{8,13}$/.test(only.text)
  // A GTIN of 8, 12 or 13 digits is written with zeros in front here (General Specifications, 3.3.2).
  return isGtin && gtinAis.includes(ai) ? [{ text: only.text.padStart(14, '0') }] : line
}

function asData(line: BoundLine, path: string): BarData {
  const codes = line.filter((piece) => 'field' in piece)
  const text = (pieces: BoundLine) => pieces.map((p) => ('text' in p ? p.text : '')).join('')
  if (codes.length === 0) return { text: text(line) }
  if (codes.length > 1 || codes.some(({ field }) => field !== 'code')) {
    throw fail('label-bars-code', path)
  }
  const at = line.findIndex((piece) => 'field' in piece)
  return { around: { before: text(line.slice(0, at)), after: text(line.slice(at + 1)) } }
}
