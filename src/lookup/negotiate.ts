/** What the visitor can read: page or JSON, language, content encoding. */
import type { IncomingHttpHeaders } from 'node:http'
import { type Language, pickLanguage } from '../language/language.js'
import type { ContentEncoding } from './holes.js'

/** The q value a header gives to one of its entries; 0 when it does not name it. */
function weightOf(header: string, name: string): number {
  for (const part of header.toLowerCase().split(',')) {
    const [entry = '', ...params] = part.trim().split(';')
    if (entry.trim() !== name) continue
    const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== undefined)
    return q === undefined ? 1 : Number(q)
  }
  return 0
}

/** JSON for those who name it and prefer it to a page; anything else gets the page. */
export function wantsJson(accept: string | undefined): boolean {
  if (accept === undefined || !accept.includes('json')) return false
  return weightOf(accept, 'application/json') > weightOf(accept, 'text/html')
}

const encodings = new Map<string, ContentEncoding>()

/** Brotli, else gzip, else as it is; remembered, because few spellings come again and again. */
export function pickEncoding(acceptEncoding: string | undefined): ContentEncoding {
  if (!acceptEncoding) return 'identity'
  let encoding = encodings.get(acceptEncoding)
  if (encoding === undefined) {
    if (weightOf(acceptEncoding, 'br') > 0) encoding = 'br'
    else encoding = weightOf(acceptEncoding, 'gzip') > 0 ? 'gzip' : 'identity'
    if (encodings.size >= 200) encodings.clear()
    encodings.set(acceptEncoding, encoding)
  }
  return encoding
}

/** `?lang=` first, then Accept-Language. */
export const languageOf = (query: string, headers: IncomingHttpHeaders): Language =>
  pickLanguage(
    headers['accept-language'],
    query === '' ? undefined : /(?:^|&)lang=(vi|en)(?:&|$)/.exec(query)?.[1],
  )
