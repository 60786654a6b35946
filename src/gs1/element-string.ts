/** Element strings as people write them: `(01)09506000134352(10)ABC123`. */
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
