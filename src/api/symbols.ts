/** One symbol of a text as a picture. Nothing is looked up, and no code of ours can be made by it. */
import { Type } from 'typebox'
import { symbolFile, symbolFormats } from '../printing/symbols.js'
import { symbolKinds } from '../symbols/one-off.js'
import { needs } from './authenticate.js'
import type { Api } from './plugin.js'

const mediaTypes = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' } as const

export function symbolRoutes(api: Api): void {
  api.get(
    '/symbols/:kind.:format',
    {
      schema: {
        security: needs('print.read'),
        summary: 'A bar code, QR or DataMatrix symbol of a text',
        tags: ['symbols'],
        params: Type.Object({
          kind: Type.Union(symbolKinds.map((kind) => Type.Literal(kind))),
          format: Type.Union(symbolFormats.map((format) => Type.Literal(format))),
        }),
        querystring: Type.Object(
          {
            data: Type.String({ minLength: 1, maxLength: 2000 }),
            dpi: Type.Optional(Type.Integer({ minimum: 50, maximum: 2400 })),
            moduleMm: Type.Optional(Type.Number({ minimum: 0.05, maximum: 5 })),
          },
          { additionalProperties: false },
        ),
        produces: Object.values(mediaTypes),
      },
    },
    async (request, reply) => {
      const file = await symbolFile({ ...request.params, ...request.query })
      return reply.type(mediaTypes[request.params.format]).send(Buffer.from(file))
    },
  )
}
