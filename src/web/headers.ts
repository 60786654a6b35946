/** Headers of every answer. A route may set its own, stricter or wider, afterwards. */
import type { FastifyInstance } from 'fastify'

/** Nothing is loaded, framed or run: right for JSON, files and error pages; pages set their own. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"

/** @param isHttps whether the public address is https: only then may a browser be held to it */
export function secureHeaders(app: FastifyInstance, isHttps: boolean): void {
  const headers = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': closedPolicy,
    ...(isHttps && { 'strict-transport-security': 'max-age=31536000' }),
  }
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}
