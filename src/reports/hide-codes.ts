/** Codes that people write into a report are worth money to a counterfeiter: they are not kept. Pure. */
import { readCode } from '../codes/reader.js'

/** Twelve letters or digits from the beginning of a word on, in groups or not. */
const candidate = /(?<![0-9A-Za-z])[0-9A-Za-z](?:[\s\p{Pd}.]{0,2}[0-9A-Za-z]){11}(?![0-9A-Za-z])/uy

/** @param instead what stands in the place of each code */
export function hideCodes(text: string, instead: string): string {
  let kept = ''
  for (let at = 0; at < text.length;) {
    candidate.lastIndex = at
    const found = candidate.exec(text)?.[0]
    const isCode = found !== undefined && /\d/.test(found) && readCode(found.replace(/\./g, '')).ok
    kept += isCode ? instead : text[at]
    at += isCode ? found.length : 1
  }
  return kept
}
