/** The passport of a product: which data the law asks for are there, and the same as linked data. */
import { Type } from 'typebox'
import { dayOf } from '../language/format.js'
import { jsonLd } from '../registry/json-ld.js'
import { passportOf } from '../registry/passport.js'
import { getPublicProduct } from '../registry/public-product.js'
import { ownProduct } from '../registry/owned.js'
import { fail as failTrace } from '../trace/errors.js'
import { findLot, getLot } from '../trace/lots.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import type { Api } from './plugin.js'
import { IdParams } from './shapes.js'

const Words = Type.Object({ vi: Type.String(), en: Type.String() })

const PassportShape = Type.Object({
  product: Type.Object({ id: Type.String(), name: Type.String() }),
  lot: Type.Union([Type.Object({ id: Type.String(), number: Type.String() }), Type.Null()]),
  frameworks: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Words,
      source: Type.String(),
      effectiveFrom: Type.String(),
      complete: Type.Boolean(),
      items: Type.Array(
        Type.Object({
          key: Type.String(),
          label: Words,
          status: Type.Enum(['present', 'missing', 'per-lot', 'if-any'], {
            description:
              'per-lot: name a lot to see; if-any: asked for only where the product has it',
          }),
          facts: Type.Array(
            Type.Object({
              key: Type.String(),
              label: Words,
              value: Type.Union([Type.String(), Type.Null()]),
            }),
          ),
        }),
      ),
    }),
  ),
})

const query = Type.Object({
  lot: Type.Optional(
    Type.String({ minLength: 1, maxLength: 40, description: 'Id or number of a lot of it' }),
  ),
})

export function passportRoutes(api: Api, { issuing: { store }, printing, now }: ApiContext): void {
  api.get(
    '/products/:id/passport',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'Which data the law asks for are there or missing',
        tags: ['registry'],
        params: IdParams,
        querystring: query,
        response: { 200: PassportShape },
      },
    },
    async (request) => {
      const { id, name } = await ownProduct(store.read, request.params.id, holderOf(request))
      const lot = await lotOf(id, request.query.lot)
      const product = await getPublicProduct(store.read, id)
      // No stage is recorded yet by anything that this version does.
      const frameworks = passportOf({ product, lot: lot && { ...lot, stages: 0 } }, dayOf(now()))
      return { product: { id, name }, lot: lot && { id: lot.id, number: lot.number }, frameworks }
    },
  )

  api.get(
    '/products/:id/passport.jsonld',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'The product as linked data (schema.org and GS1 Web Vocabulary)',
        tags: ['registry'],
        params: IdParams,
        querystring: query,
        produces: ['application/ld+json'],
      },
    },
    async (request, reply) => {
      const { id } = await ownProduct(store.read, request.params.id, holderOf(request))
      const lot = await lotOf(id, request.query.lot)
      const product = await getPublicProduct(store.read, id)
      const baseUrl = printing.baseUrl ?? printing.localUrl
      const document = jsonLd(product, { baseUrl, language: 'vi', today: dayOf(now()), lot })
      return reply.type('application/ld+json; charset=utf-8').send(JSON.stringify(document))
    },
  )

  async function lotOf(productId: string, given: string | undefined) {
    if (given === undefined) return null
    const byNumber = await findLot(store.read, productId, given)
    const lot = byNumber ?? (await getLot(store.read, given))
    if (lot.productId !== productId) throw failTrace('lot-not-found', given)
    return lot
  }
}
