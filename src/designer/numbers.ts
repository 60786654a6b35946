/** Numbers as people type them: 2,5 and 2.5 are the same, and so are 1.234,5 and 1,234.5. Pure. */
import type { Language } from '../language/language.js'

/** Undefined for what is no number. */
export function readNumber(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0]/g, '')
  if (!/^-?[\d.,]+$/.test(text) || !/\d/.test(text)) return undefined
  const point = pointOf(text)
  const at = point === undefined ? -1 : text.lastIndexOf(point)
  const whole = (at < 0 ? text : text.slice(0, at)).replace(/[.,]/g, '')
  const value = Number(`${whole || '0'}.${at < 0 ? '0' : text.slice(at + 1) || '0'}`)
  return Number.isFinite(value) ? value : undefined
}

/** The last of both signs is the point; a single sign is it, too, one that stands twice parts thousands. */
function pointOf(text: string): ',' | '.' | undefined {
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma < 0 && dot < 0) return undefined
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.'
  const sign = comma >= 0 ? ',' : '.'
  // Lengths of labels stay far below a thousand: 1.250 is one and a quarter, 1.250.000 is not.
  return text.split(sign).length > 2 ? undefined : sign
}

/** At most two decimals; thousands are not parted, so that what stands in a field reads back the same. */
export const showNumber = (value: number, language: Language): string => {
  const text = String(Math.round(value * 100) / 100)
  return language === 'vi' ? text.replace('.', ',') : text
}
