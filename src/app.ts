/** The server, put together: everything that is mounted, in one list. */
import Fastify, { type FastifyInstance } from 'fastify'
import type { DestinationStream } from 'pino'
import { apiRoutes } from './api/plugin.js'
import type { Config } from './config.js'
import type { IssuingContext } from './issuing/context.js'
import { answerErrors } from './web/problem.js'
import { secureHeaders } from './web/headers.js'
import { healthRoutes } from './web/health.js'
import { redact, serializers } from './web/log.js'
import { countRequests } from './web/metrics.js'

export interface AppContext {
  readonly config: Config
  readonly issuing: IssuingContext
  readonly now: () => Date
  /** Where the log goes; standard error when left out. */
  readonly logTo?: DestinationStream
}

/** The largest request body: a list of ten thousand codes and its words. */
const bodyLimit = 1_048_576

export async function buildApp(ctx: AppContext): Promise<FastifyInstance> {
  const { config, issuing, now } = ctx
  const app = Fastify({
    logger: { level: config.logLevel, stream: ctx.logTo ?? process.stderr, serializers, redact },
    // Look-ups are counted, not logged one by one; what fails is logged by `answerErrors`.
    disableRequestLogging: true,
    trustProxy: config.trustProxy,
    bodyLimit,
    // At a stop idle connections are closed and answers under way are finished.
    forceCloseConnections: 'idle',
    // Long enough for any address a label holds; GS1 lots and serials may be percent-encoded.
    routerOptions: { maxParamLength: 500 },
  })
  const isHttps = config.baseUrl?.startsWith('https://') === true
  secureHeaders(app, isHttps)
  answerErrors(app)
  const figures = countRequests(app)
  healthRoutes(app, { store: issuing.store, figures })
  await app.register(apiRoutes({ issuing, now }), { prefix: '/api/v1' })
  return app
}
