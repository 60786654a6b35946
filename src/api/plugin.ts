/** The API: /v1 with everything it offers in one list, its description, and the same as a page. */
import swagger from '@fastify/swagger'
import {
  TypeBoxValidatorCompiler,
  type FastifyPluginAsyncTypebox,
} from '@fastify/type-provider-typebox'
import { askedFrom } from '../accounts/origin.js'
import { pickLanguage } from '../language/language.js'
import { activationRoutes } from './activations.js'
import { alertRoutes } from './alerts.js'
import { authenticate } from './authenticate.js'
import { certificateRoutes } from './certificates.js'
import { certificateFileRoutes } from './certificate-files.js'
import { channelRoutes } from './channels.js'
import type { ApiContext } from './context.js'
import { labelTemplateRoutes } from './label-templates.js'
import { linkRoutes } from './links.js'
import { logisticUnitRoutes } from './logistic-units.js'
import { lotRoutes } from './lots.js'
import { type Described, docsPage, docsPolicy } from './docs-page.js'
import { openApi } from './openapi.js'
import { refuseUnstorable } from './plain-text.js'
import { passportRoutes } from './passports.js'
import { photoRoutes } from './photos.js'
import { printJobRoutes } from './print-jobs.js'
import { brandRoutes } from './brands.js'
import { producerRoutes } from './producers.js'
import { productRoutes } from './products.js'
import { reportApiRoutes } from './reports.js'
import { revocationRoutes } from './revocations.js'
import { runRoutes } from './runs.js'
import { scanRoutes } from './scans.js'
import { symbolRoutes } from './symbols.js'
import { textAnswerRoutes } from './text-answers.js'
import { acceptUploads } from './uploads.js'
import { invalidRequest } from './validation.js'

/** The instance that routes are added to, with types from their schemas. */
export type Api = Parameters<FastifyPluginAsyncTypebox>[0]

/** @param ctx what the routes are given */
export const apiRoutes =
  (ctx: ApiContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('preHandler', (request, _reply, handle) => askedFrom(request.ip, handle))
    app.setValidatorCompiler(TypeBoxValidatorCompiler)
    app.setSchemaErrorFormatter((errors) => invalidRequest(errors))
    await app.register(swagger, openApi)
    app.get('/v1/openapi.json', { schema: { hide: true } }, () => app.swagger())
    app.get('/docs', { schema: { hide: true } }, (request, reply) => {
      const { lang } = request.query as { readonly lang?: string }
      const language = pickLanguage(request.headers['accept-language'], lang)
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', docsPolicy)
        .header('content-language', language)
        .header('vary', 'accept-language')
        .send(docsPage(app.swagger() as Described, language))
    })
    // Signed, not authenticated by a token; and its own reading of bodies.
    await app.register(async (api: Api) => textAnswerRoutes(api, ctx), { prefix: '/v1' })
    await app.register(
      async (api: Api) => {
        authenticate(api, ctx.issuing.store, ctx.now)
        refuseUnstorable(api)
        await acceptUploads(api)
        runRoutes(api, ctx)
        activationRoutes(api, ctx)
        revocationRoutes(api, ctx)
        producerRoutes(api, ctx)
        brandRoutes(api, ctx)
        productRoutes(api, ctx)
        certificateRoutes(api, ctx)
        lotRoutes(api, ctx)
        channelRoutes(api, ctx)
        linkRoutes(api, ctx)
        photoRoutes(api, ctx)
        passportRoutes(api, ctx)
        certificateFileRoutes(api, ctx)
        printJobRoutes(api, ctx)
        logisticUnitRoutes(api, ctx)
        labelTemplateRoutes(api, ctx)
        scanRoutes(api, ctx)
        reportApiRoutes(api, ctx)
        alertRoutes(api, ctx)
        symbolRoutes(api)
      },
      { prefix: '/v1' },
    )
  }
