/** Addresses that can only be read say so to whoever sends them something. */
import type { FastifyInstance } from 'fastify'
import { fail } from './errors.js'

/** Answers 405 where a path is read with GET and HEAD alone; OPTIONS is left to others. */
export function onlyRead(app: FastifyInstance, paths: readonly string[]): void {
  for (const url of paths) {
    app.route({
      method: ['POST', 'PUT', 'PATCH', 'DELETE'],
      url,
      schema: { hide: true },
      // Before a body is looked at: whatever it holds, it is not for here.
      onRequest: (_request, reply, done) => {
        reply.header('allow', 'GET, HEAD')
        done(fail('method-not-allowed'))
      },
      handler: () => undefined,
    })
  }
}
