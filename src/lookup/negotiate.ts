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

/** Plain text for those who name it and prefer it to a page: a terminal, a telephone without a browser. */
export function wantsText(accept: string | undefined): boolean {
  if (accept === undefined || !accept.includes('text/plain')) return false
  return weightOf(accept, 'text/plain') > weightOf(accept, 'text/html')
}

/** Remembers what a header's spelling means: few spellings come again and again. */
function remembering<T>(read: (header: string) => T): (header: string | undefined) => T {
  const known = new Map<string, T>()
  return (header = '') => {
    let meaning = known.get(header)
    if (meaning === undefined) {
      meaning = read(header)
      if (known.size >= 500) known.clear()
      if (header.length <= 300) known.set(header, meaning)
    }
    return meaning
  }
}

/** Neither a page nor JSON is asked for: anything at all, a link set, a picture. */
const namesNeither = remembering<boolean>((accept) => {
  const ours = Math.max(weightOf(accept, 'text/html'), weightOf(accept, 'application/json'))
  const linkset = Math.max(
    weightOf(accept, 'application/linkset+json'),
    weightOf(accept, 'application/ld+json'),
  )
  return ours === 0 || linkset > ours
})

/** Whether a request of a Digital Link is the resolver's: a link of a certain type, or no page and no JSON. */
export function asksResolver(accept: string | undefined, query: string): boolean {
  if (query !== '' && query.includes('linkType=')) return true
  // What browsers send; those alone are many.
  if (accept?.startsWith('text/html,application/xhtml+xml,')) return false
  return namesNeither(accept)
}

/** Brotli, else gzip, else as it is. */
export const pickEncoding = remembering<ContentEncoding>((acceptEncoding) => {
  if (weightOf(acceptEncoding, 'br') > 0) return 'br'
  return weightOf(acceptEncoding, 'gzip') > 0 ? 'gzip' : 'identity'
})

const acceptedLanguage = remembering<Language>((acceptLanguage) => pickLanguage(acceptLanguage))

/** `?lang=` first, then Accept-Language. */
export function languageOf(query: string, headers: IncomingHttpHeaders): Language {
  const chosen = query === '' ? undefined : /(?:^|&)lang=(vi|en)(?:&|$)/.exec(query)?.[1]
  return (chosen as Language | undefined) ?? acceptedLanguage(headers['accept-language'])
}
