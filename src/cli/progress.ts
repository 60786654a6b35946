/** How far a print is, in numbers, on one line of a terminal; nothing where nobody looks. */
import { formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'

export interface ProgressLine {
  readonly show: (done: number) => void
  readonly end: () => void
}

export function progressLine(language: Language, total: number): ProgressLine {
  const { stderr } = process
  if (!stderr.isTTY) return { show: () => {}, end: () => {} }
  const noun = language === 'vi' ? 'tem' : 'labels'
  const all = formatNumber(total, language)
  return {
    show: (done) => void stderr.write(`\r${formatNumber(done, language)} / ${all} ${noun} `),
    end: () => void stderr.write('\r\x1b[K'),
  }
}
