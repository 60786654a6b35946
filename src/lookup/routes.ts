/** The public look-up over HTTP: `/`, `/T/CODE`, `/01/GTIN...`, `/P/PRODUCT`, as page, JSON and text. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openAssets } from '../web/assets.js'
import { onlyRead } from '../web/read-only.js'
import { Desk } from './desk.js'
import type { LookUpOptions } from './options.js'

export async function lookupRoutes(app: FastifyInstance, options: LookUpOptions): Promise<void> {
  const assets = openAssets()
  assets.serve(app)
  const desk = new Desk(options, assets.urlOf('start'), assets.urlOf('offer-place'))
  const look = (request: FastifyRequest, reply: FastifyReply) => desk.look(request, reply)
  const hidden = { schema: { hide: true } }
  // No request of a look-up is logged on its own, so none needs a logger of its own either.
  app.setChildLoggerFactory((logger) => logger)
  app.get('/', hidden, (request, reply) => desk.start(request, reply))
  app.get('/T', hidden, (request, reply) => desk.typed(request, reply))
  const paths = ['/T/*', '/t/*', '/01/*', '/P/*', '/p/*']
  for (const path of paths) app.get(path, hidden, look)
  onlyRead(app, ['/', '/T', ...paths])
}
