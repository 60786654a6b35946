/** The server, put together: everything that is mounted, in one list. */
import { hkdfSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { DestinationStream } from 'pino'
import { createAuth } from './accounts/auth.js'
import { createMailer } from './accounts/mail.js'
import { bearerOf, findToken } from './accounts/tokens.js'
import { apiRoutes } from './api/plugin.js'
import { catalogueRoutes } from './catalogue/routes.js'
import type { Config } from './config.js'
import { watchFlags } from './copies/flags.js'
import type { IssuingContext } from './issuing/context.js'
import { openIssued } from './issuing/issued.js'
import { Guessing } from './lookup/guessing.js'
import { placeRoutes } from './lookup/place-routes.js'
import { lookupRoutes } from './lookup/routes.js'
import { createTextDesk } from './lookup/text-desk.js'
import { createResolver } from './resolver/resolve.js'
import { resolverRoutes } from './resolver/routes.js'
import { contextPath } from './resolver/well-known.js'
import { officeRoutes } from './office/plugin.js'
import type { PrintingContext } from './printing/jobs.js'
import { reportRoutes } from './reports/routes.js'
import { startScanRecorder } from './scans/recorder.js'
import { publicFilesOf } from './files/public-files.js'
import { openAssets } from './web/assets.js'
import { publicReach, type Reach } from './webhooks/reach.js'
import { publicFileRoute } from './web/files.js'
import { secureHeaders, sendHeaders } from './web/headers.js'
import { healthRoutes } from './web/health.js'
import { redact, serializers } from './web/log.js'
import { countAnswers } from './web/metrics.js'
import { prefixOf, strippingPrefixes } from './web/prefix.js'
import { answerErrors, answerUnreadable } from './web/problem.js'

export interface AppContext {
  readonly config: Config
  readonly issuing: IssuingContext
  readonly now: () => Date
  /** Where webhooks may go: public addresses when left out. */
  readonly webhookReach?: Reach
  /** Where the log goes; standard error when left out. */
  readonly logTo?: DestinationStream
}

/** The largest request body: a list of ten thousand codes and its words. */
const bodyLimit = 1_048_576

/** The server over an open store. It owns its scan writer; store and keys stay the caller's to close. */
export async function buildApp(ctx: AppContext): Promise<FastifyInstance> {
  const { config, issuing, now } = ctx
  const { store } = issuing
  const baseUrl = config.baseUrl ?? printingOf(ctx).localUrl
  const rewriteUrl = strippingPrefixes([baseUrl, ...config.formerBaseUrls])
  const home = `${prefixOf(baseUrl)}/`
  const app: FastifyInstance = Fastify({
    ...(rewriteUrl && { rewriteUrl }),
    logger: { level: config.logLevel, stream: ctx.logTo ?? process.stderr, serializers, redact },
    // Look-ups are counted, not logged one by one; what fails is logged by `answerErrors`.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit,
    // At a stop idle connections are closed and answers under way are finished.
    forceCloseConnections: 'idle',
    // Long enough for any address a label holds; GS1 lots and serials may be percent-encoded.
    routerOptions: { maxParamLength: 500 },
    // An address that cannot be decoded meets no route, and so none of their errors either.
    frameworkErrors: (_error, request, reply) => answerUnreadable(request, reply, headers, home),
  })
  const printing = printingOf(ctx)
  const headers = secureHeaders(baseUrl.startsWith('https://'))
  const guessing = new Guessing(secretOf(issuing, 'nguon guessing'))
  const figures = countAnswers(app.server, () => guessing.figures())
  const issued = await openIssued(issuing)
  const scans = await startScanRecorder({
    location: config.storeLocation,
    secret: secretOf(issuing, 'nguon visitors'),
    placesFile: join(config.dataDirectory, 'places.mmdb'),
    keptDays: config.scanDays,
    onLost: (count, reason) => app.log.error({ count, reason }, 'scans lost'),
    now,
  })
  const flags = await watchFlags(store.read, (err) => app.log.error({ err }, 'flags not read'))
  app.addHook('onClose', async () => {
    figures.stop()
    flags.stop()
    await scans.stop()
  })

  const text = {
    desk: createTextDesk({ sources: { issued, read: store.read }, scans, now }),
    secret: secretOf(issuing, 'nguon senders'),
  }

  answerErrors(app, headers, home)
  await app.register(lookupRoutes, {
    issued,
    read: store.read,
    flags,
    scans,
    baseUrl,
    formerBaseUrls: config.formerBaseUrls,
    guessing,
    now,
    resolve: createResolver({
      read: store.read,
      baseUrl,
      contextLocation: baseUrl + contextPath,
      headers,
    }),
    knowsToken: async (authorization) =>
      (await findToken(store, bearerOf(authorization) ?? '', now())) !== undefined,
  })
  await app.register(async (rest) => {
    sendHeaders(rest, headers)
    healthRoutes(rest, { store, figures })
    publicFileRoute(rest, publicFilesOf(config.dataDirectory))
    await rest.register(placeRoutes, { issued, scans, now })
    await rest.register(resolverRoutes, { read: store.read, baseUrl })
    const withDemo = config.isDemoAllowed
    await rest.register(catalogueRoutes, { read: store.read, issued, withDemo, baseUrl, now })
    await rest.register(reportRoutes, {
      store,
      issued,
      dataDirectory: config.dataDirectory,
      baseUrl,
      secret: secretOf(issuing, 'nguon reports'),
      now,
    })
    await rest.register(apiRoutes({ issuing, printing, now, text }), { prefix: '/api' })
    await rest.register(officeRoutes, {
      prefix: '/office',
      store,
      auth: createAuth({ store, baseUrl, secret: secretOf(issuing, 'nguon accounts') }),
      baseUrl,
      pathPrefix: prefixOf(baseUrl),
      printing,
      bases: [baseUrl, ...config.formerBaseUrls],
      webhookReach: ctx.webhookReach ?? publicReach,
      secret: secretOf(issuing, 'nguon office forms'),
      dataDirectory: config.dataDirectory,
      issued,
      assets: openAssets(),
      mailer: config.mail ? createMailer(config.mail.smtpUrl, config.mail.from) : undefined,
      onMailError: (err) => app.log.error({ err }, 'mail not sent'),
      now,
    })
  })
  return app
}

/** What printing needs, from the settings of the installation. */
function printingOf({ config, issuing }: Pick<AppContext, 'config' | 'issuing'>): PrintingContext {
  const { baseUrl, dataDirectory, port } = config
  return { ...issuing, dataDirectory, baseUrl, localUrl: `http://127.0.0.1:${port}` }
}

/** The same in every process of an installation and after a restart, and no use without its key. */
function secretOf({ keyring }: IssuingContext, use: string): Uint8Array {
  const master = keyring.master()
  if (!master) return randomBytes(32)
  return new Uint8Array(hkdfSync('sha256', master, '', use, 32))
}
