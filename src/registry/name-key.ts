/**
 * Names as they are compared. Vietnamese text comes composed or decomposed and with the tone mark on
 * either vowel of oa, oe, uy (Hòa, Hoà); people also leave the marks out when they search.
 */

export { searchKey } from '../language/search-key.js'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Text as it is stored: composed (NFC), one space where there was white space, none at the ends. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\ue000\ue001]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** The key by which a name is found again: case, spaces and the place of the tone mark do not count. */
export function nameKey(name: string): string {
  return tidy(name).toLowerCase().split(' ').map(wordKey).join(' ').replace(/[‐-―]/g, '-')
}

/** Whether every word of `search` begins a word of `text`; both as `searchKey`. */
export function matchesSearch(text: string, search: string): boolean {
  const padded = ` ${text}`
  return search.split(' ').every((word) => padded.includes(` ${word}`))
}

/** Puts a word's tone mark behind the word: hòa and hoà, thủy and thuỷ become one. */
function wordKey(word: string): string {
  if (/^[\x00-\x7f]*$/.test(word)) return word
  const decomposed = word.normalize('NFD')
  const found = decomposed.match(tones)
  if (!found) return word
  return decomposed.replace(tones, '').normalize('NFC') + found.join('')
}
