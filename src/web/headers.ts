/** Headers of every answer but the look-up's, which sets its own. */
import type { FastifyInstance } from 'fastify'

/** Nothing is loaded, framed or run: right for JSON and files. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"

/** @param isHttps whether the public address is https: only then may a browser be held to it */
export const secureHeaders = (isHttps: boolean): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': closedPolicy,
  ...(isHttps && { 'strict-transport-security': 'max-age=31536000' }),
})

/** Sets them for the routes that are added to `app`. A route may set stricter or wider ones after. */
export function sendHeaders(app: FastifyInstance, headers: Readonly<Record<string, string>>): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}
