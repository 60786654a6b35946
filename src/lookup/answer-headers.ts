/** The headers of every answer, put together once: on this path they would cost more than the page. */
import type { ContentEncoding } from './holes.js'
import { startPolicy } from './start-style.js'
import { pagePolicy } from './style.js'

export type Caching = 'pack' | 'product' | 'start'
export type Face = 'html' | 'json' | 'text' | 'problem'

const caching: Record<Caching, readonly string[]> = {
  // A pack's answer is of this moment and of nobody else's business.
  pack: ['Cache-Control', 'no-store', 'X-Robots-Tag', 'noindex'],
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
    cache === 'start' ? 'camera=(self)' : 'camera=()',
    'Vary',
    'Accept, Accept-Language, Accept-Encoding',
    ...(isHttps ? ['Strict-Transport-Security', 'max-age=31536000'] : []),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
  ]
}

/** Only the start page runs a script. */
function policyOf(cache: Caching, face: Face): string {
  if (face !== 'html') return "default-src 'none'; frame-ancestors 'none'"
  return cache === 'start' ? startPolicy : pagePolicy
}
