/** Links of products, variants, lots and packs: what the resolver knows besides its own pages. */
import { ownProduct } from '../registry/owned.js'
import { type Static, Type } from 'typebox'
import type { Actor } from '../accounts/actor.js'
import { addLink, type LinkScope, removeLink } from '../resolver/links.js'
import { listLinks, type RegisteredLink } from '../resolver/link-queries.js'
import type { ReadDb } from '../store/store.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { fail } from './errors.js'
import { once } from './once.js'
import { pageOf, pageOfAll, productPageQuery } from './page.js'
import type { Api } from './plugin.js'
import { Id, IdParams, Moment, OrNull } from './shapes.js'
import { stretchFields, stretchOrLotOf } from './target.js'

const Level = Type.Union([
  Type.Literal('serial'),
  Type.Literal('lot'),
  Type.Literal('variant'),
  Type.Literal('product'),
])

const NewLink = Type.Object(
  {
    product: Type.Optional(Id),
    variant: Type.Optional(
      Type.String({ maxLength: 40, description: 'Of the product (AI 22), with `product`' }),
    ),
    lot: Type.Optional(Id),
    ...stretchFields,
    type: Type.String({ maxLength: 100, description: 'A GS1 link type: `gs1:pip`' }),
    href: Type.String({ maxLength: 4000, description: 'https, public' }),
    title: Type.String({ maxLength: 1000 }),
    languages: Type.Optional(
      Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20, description: '`vi`, `vi-VN`' }),
    ),
    mediaType: Type.Optional(OrNull(Type.String({ maxLength: 200 }))),
    context: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 })),
    default: Type.Optional(
      Type.Boolean({ description: 'Where the address of the product leads; whole products only' }),
    ),
  },
  { additionalProperties: false },
)

const LinkShape = Type.Object({
  id: Type.String(),
  product: Type.String(),
  level: Level,
  variant: OrNull(Type.String()),
  lot: OrNull(Type.String()),
  stretch: Type.Union([
    Type.Object({ run: Type.String(), first: Type.String(), last: Type.String() }),
    Type.Null(),
  ]),
  type: Type.String(),
  title: Type.String(),
  href: Type.String(),
  languages: Type.Array(Type.String()),
  mediaType: OrNull(Type.String()),
  context: Type.Array(Type.String()),
  isDefault: Type.Boolean(),
  createdAt: Moment,
})

export function linkRoutes(api: Api, { issuing, now }: ApiContext): void {
  const { store } = issuing

  api.get(
    '/links',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'The links of a product, its variants, lots and packs',
        tags: ['registry'],
        querystring: productPageQuery,
        response: { 200: pageOf(LinkShape) },
      },
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.query.product, holderOf(request))
      return pageOfAll((await listLinks(store.read, id)).map(shown), request.query)
    },
  )

  api.post(
    '/links',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Add a link to a product, a variant, a lot or a stretch of packs',
        tags: ['registry'],
        body: NewLink,
        response: { 201: LinkShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { type, href, title, languages, mediaType, context } = request.body
        const facts = {
          scope: await scopeOf(request.body, store.read, by),
          ...{ type, href, title, languages, mediaType, context },
          isDefault: request.body.default,
        }
        return { status: 201, body: shown(await addLink(issuing, facts, by, now())) }
      }),
  )

  api.delete(
    '/links/:id',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Remove a link',
        tags: ['registry'],
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeLink(store, request.params.id, holderOf(request), now())
      return reply.code(204).send(null)
    },
  )
}

const shown = (link: RegisteredLink): Static<typeof LinkShape> => ({
  ...link,
  languages: [...link.languages],
  context: [...link.context],
})

/** Exactly one of product, lot, and a stretch of packs. */
async function scopeOf(body: Static<typeof NewLink>, read: ReadDb, by: Actor): Promise<LinkScope> {
  const { product: productId, variant, run, job, lot, from, to } = body
  const names = [run, job, lot, from, to]
  if (productId !== undefined && names.every((name) => name === undefined))
    return { productId, variant }
  if (variant !== undefined) throw fail('target-unclear', 'product (+ variant), lot, run, job')
  return stretchOrLotOf(body, { read, by })
}
