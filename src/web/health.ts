/** For whoever watches over the process: alive, able to answer, and its figures. */
import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.js'
import type { Figures } from './metrics.js'

export function healthRoutes(
  app: FastifyInstance,
  { store, figures }: { readonly store: Store; readonly figures: Figures },
): void {
  app.get('/healthz', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send('ok\n'),
  )
  // Ready means that the store answers: a failure is a 500 and stands in the log.
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    await store.read.selectFrom('generation').select('issuing').executeTakeFirstOrThrow()
    return reply.type('text/plain; charset=utf-8').send('ready\n')
  })
  app.get('/metrics', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(figures.write()),
  )
}
