/** What the log says of a request: enough to find a fault, and never a code, a token or an address. */
import type { FastifyRequest } from 'fastify'

const mask = '***'

/**
 * A request path with everything that may be a code masked. The query is left out altogether: the
 * start page's field sends what was typed there.
 */
export function maskedPath(url: string): string {
  const path = url.split(/[?#;]/, 1)[0] ?? ''
  return decoded(path)
    .replace(/^\/+(t|reports?)\/.*/is, `/$1/${mask}`)
    .replace(/\/+21\/.*/s, `/21/${mask}`)
}

/** As the router reads it; a path that cannot be decoded is logged as such. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '(malformed)'
  }
}

/** pino's serialisers; addresses and user agents of visitors are personal data and stay out. */
export const serializers = {
  req: (request: FastifyRequest) => ({ method: request.method, url: maskedPath(request.url) }),
}

/** Never written, wherever an object that holds them is logged. */
export const redact = [
  'req.headers.authorization',
  'req.headers.cookie',
  'headers.authorization',
  'headers.cookie',
  'authorization',
  'cookie',
  'token',
]
