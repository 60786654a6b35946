/** The server, put together: everything that is mounted, in one list. */
import { hkdfSync, randomBytes } from 'node:crypto'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { DestinationStream } from 'pino'
import { bearerOf, findToken } from './accounts/tokens.js'
import { apiRoutes } from './api/plugin.js'
import type { Config } from './config.js'
import type { IssuingContext } from './issuing/context.js'
import { openIssued } from './issuing/issued.js'
import { lookupRoutes } from './lookup/routes.js'
import type { PrintingContext } from './printing/jobs.js'
import { startScanRecorder } from './scans/recorder.js'
import { publicFilesOf } from './files/public-files.js'
import { publicFileRoute } from './web/files.js'
import { secureHeaders, sendHeaders } from './web/headers.js'
import { healthRoutes } from './web/health.js'
import { redact, serializers } from './web/log.js'
import { countAnswers } from './web/metrics.js'
import { answerErrors } from './web/problem.js'

export interface AppContext {
  readonly config: Config
  readonly issuing: IssuingContext
  readonly now: () => Date
  /** Where the log goes; standard error when left out. */
  readonly logTo?: DestinationStream
}

/** The largest request body: a list of ten thousand codes and its words. */
const bodyLimit = 1_048_576

/** The server over an open store. It owns its scan writer; store and keys stay the caller's to close. */
export async function buildApp(ctx: AppContext): Promise<FastifyInstance> {
  const { config, issuing, now } = ctx
  const { store } = issuing
  const app: FastifyInstance = Fastify({
    logger: { level: config.logLevel, stream: ctx.logTo ?? process.stderr, serializers, redact },
    // Look-ups are counted, not logged one by one; what fails is logged by `answerErrors`.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit,
    // At a stop idle connections are closed and answers under way are finished.
    forceCloseConnections: 'idle',
    // Long enough for any address a label holds; GS1 lots and serials may be percent-encoded.
    routerOptions: { maxParamLength: 500 },
  })
  const printing = printingOf(ctx)
  const baseUrl = config.baseUrl ?? printing.localUrl
  const headers = secureHeaders(baseUrl.startsWith('https://'))
  const figures = countAnswers(app.server)
  const issued = await openIssued(issuing)
  const scans = await startScanRecorder({
    location: config.storeLocation,
    secret: visitorSecret(issuing),
    onLost: (count, reason) => app.log.error({ count, reason }, 'scans lost'),
    now,
  })
  app.addHook('onClose', async () => {
    figures.stop()
    await scans.stop()
  })

  answerErrors(app, headers)
  await app.register(lookupRoutes, {
    issued,
    read: store.read,
    scans,
    baseUrl,
    now,
    knowsToken: async (authorization) =>
      (await findToken(store, bearerOf(authorization) ?? '', now())) !== undefined,
  })
  await app.register(async (rest) => {
    sendHeaders(rest, headers)
    healthRoutes(rest, { store, figures })
    publicFileRoute(rest, publicFilesOf(config.dataDirectory))
    await rest.register(apiRoutes({ issuing, printing, now }), { prefix: '/api' })
  })
  return app
}

/** What printing needs, from the settings of the installation. */
function printingOf({ config, issuing }: Pick<AppContext, 'config' | 'issuing'>): PrintingContext {
  const { baseUrl, dataDirectory, port } = config
  return { ...issuing, dataDirectory, baseUrl, localUrl: `http://127.0.0.1:${port}` }
}

/** The same in every process of an installation and after a restart, and no use without its key. */
function visitorSecret({ keyring }: IssuingContext): Uint8Array {
  const master = keyring.master()
  if (!master) return randomBytes(32)
  return new Uint8Array(hkdfSync('sha256', master, '', 'nguon visitors', 32))
}
