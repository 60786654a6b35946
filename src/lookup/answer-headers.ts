/** The headers of every answer, put together once: on this path they would cost more than the page. */
import type { ContentEncoding } from './holes.js'
import { startPolicy } from './start-style.js'
import { pagePolicy, scanPolicy } from './style.js'

/** `scan` = the page of a pack that was just scanned, which may ask for the place of it. */
export type Caching = 'pack' | 'scan' | 'product' | 'start'
export type Face = 'html' | 'json' | 'text' | 'problem'

// A pack's answer is of this moment and of nobody else's business.
const ofThisMoment = ['Cache-Control', 'no-store', 'X-Robots-Tag', 'noindex'] as const

const caching: Record<Caching, readonly string[]> = {
  pack: ofThisMoment,
  scan: ofThisMoment,
  product: ['Cache-Control', 'public, max-age=60'],
  start: ['Cache-Control', 'public, max-age=300'],
}

/**
 * Digital Links lead to their link set, and other sites' scripts may read them. The link is relative
 * to the request, and so the same for all.
 */
const resolving: readonly string[] = [
  'Link',
  '<?linkType=linkset>; rel="linkset"; type="application/linkset+json"',
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'Link, Location',
]

/**
 * Makes the function that answers the fixed headers, as names and values in turn.
 * @param isLink of the answers under `/01/`
 */
export function createHeaders(isHttps: boolean, isLink = false) {
  const made = new Map<string, readonly string[]>()
  return (cache: Caching, face: Face, encoding: ContentEncoding): readonly string[] => {
    const key = cache + face + encoding
    let headers = made.get(key)
    if (!headers)
      made.set(
        key,
        (headers = [...headersOf(cache, face, encoding, isHttps), ...(isLink ? resolving : [])]),
      )
    return headers
  }
}

const mediaTypes: Record<Face, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  text: 'text/plain; charset=us-ascii',
  problem: 'application/problem+json; charset=utf-8',
}

function headersOf(
  cache: Caching,
  face: Face,
  encoding: ContentEncoding,
  isHttps: boolean,
): string[] {
  return [
    'Content-Type',
    mediaTypes[face],
    ...caching[cache],
    'Referrer-Policy',
    'no-referrer',
    'X-Content-Type-Options',
    'nosniff',
    'Content-Security-Policy',
    policyOf(cache, face),
    'Permissions-Policy',
    mayAskFor[cache] ?? 'camera=(), geolocation=()',
    'Vary',
    'Accept, Accept-Language, Accept-Encoding',
    ...(isHttps ? ['Strict-Transport-Security', 'max-age=31536000'] : []),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
  ]
}

/** What a page may ask its visitor for, beside nothing. */
const mayAskFor: Partial<Record<Caching, string>> = {
  start: 'camera=(self), geolocation=()',
  scan: 'camera=(), geolocation=(self)',
}

/** Only the start page and a scanned pack's page run a script. */
function policyOf(cache: Caching, face: Face): string {
  if (face !== 'html') return "default-src 'none'; frame-ancestors 'none'"
  if (cache === 'scan') return scanPolicy
  return cache === 'start' ? startPolicy : pagePolicy
}
