/** Element strings: as people write them, `(01)09506000134352(10)ABC123`, and as scanners send them. */
import { applicationIdentifier } from './application-identifiers.js'
import type { Element } from './element.js'

/**
 * The elements of a string in brackets; undefined where it is none. A bracket in a value would be
 * taken for the next AI, so values with brackets cannot be written in this form.
 */
export function readElementString(text: string): Element[] | undefined {
  if (!/^(\([0-9]{2,4}\)[^()]+)+$/.test(text)) return undefined
  return [...text.matchAll(/\(([0-9]+)\)([^()]+)/g)].map(([, ai = '', value = '']) => ({
    ai,
    value,
  }))
}

/** Values of these AIs end by themselves, without a separator (GS1 General Specifications, 7.8.5). */
const lengths: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '03': 14,
  '04': 16,
  '20': 2,
  ...Object.fromEntries(
    ['11', '12', '13', '14', '15', '16', '17', '18', '19'].map((ai) => [ai, 6]),
  ),
  // Four digits of AI (three with 41) and six (thirteen) of value.
  ...Object.fromEntries(['31', '32', '33', '34', '35', '36'].map((ai) => [ai, 8])),
  '41': 14,
}

/** Whether no separator is needed behind the value of an AI. */
export const endsByItself = (ai: string): boolean => lengths[ai.slice(0, 2)] !== undefined

/** FNC1 as scanners and people send it: the control character GS, its picture, or its name. */
const separator = /[\u001D\u241D]|[<{](?:GS|FNC1)[>}]/g

/**
 * The elements of a string as scanners send it: AIs and values one behind the other, FNC1 behind a
 * value that does not end by itself, and perhaps at the beginning. Undefined where it is none.
 */
export function readScannedElements(text: string): Element[] | undefined {
  const string = text.replace(separator, '\u001D').replace(/^\u001D/, '')
  const elements: Element[] = []
  for (let at = 0; at < string.length;) {
    const ai = [2, 3, 4]
      .map((length) => string.slice(at, at + length))
      .find((digits) => applicationIdentifier(digits) !== undefined)
    if (ai === undefined) return undefined
    const fixed = lengths[ai.slice(0, 2)]
    const mark = string.indexOf('\u001D', at)
    const open = mark < 0 ? string.length : mark
    const end = fixed === undefined ? open : at + 2 + fixed
    if (end > open || end === at + ai.length) return undefined
    elements.push({ ai, value: string.slice(at + ai.length, end) })
    at = string.charAt(end) === '\u001D' ? end + 1 : end
  }
  return elements.length > 0 ? elements : undefined
}
