/** Products: registering, completing and changing them. Stars come from certificates alone. */
import { type Static, Type } from 'typebox'
import { requireProgramme, type TokenHolder } from '../accounts/tokens.js'
import { dayOf } from '../language/format.js'
import { listProducts, type Product } from '../registry/product-queries.js'
import {
  completeProduct,
  createProduct,
  type ProductFacts,
  updateProduct,
} from '../registry/products.js'
import { ownProducer, ownProduct } from '../registry/owned.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageQuery, readCursor, toPage } from './page.js'
import type { Api } from './plugin.js'
import { Id, IdParams, Moment, OrNull, TextOrNull } from './shapes.js'

const Place = Type.Object(
  { latitude: Type.Number(), longitude: Type.Number() },
  { additionalProperties: false, description: 'Degrees (WGS 84), in or near Viet Nam' },
)
const facts = {
  producer: Type.Optional(Id),
  group: Type.Optional(TextOrNull),
  gtin: Type.Optional(TextOrNull),
  province: Type.Optional(TextOrNull),
  communeCode: Type.Optional(TextOrNull),
  commune: Type.Optional(TextOrNull),
  netContent: Type.Optional(TextOrNull),
  shelfLifeDays: Type.Optional(Type.Union([Type.Integer({ minimum: 1 }), Type.Null()])),
  ingredients: Type.Optional(TextOrNull),
  story: Type.Optional(Type.Union([Type.String({ maxLength: 20_000 }), Type.Null()])),
  nameEn: Type.Optional(TextOrNull),
  storyEn: Type.Optional(Type.Union([Type.String({ maxLength: 20_000 }), Type.Null()])),
  brand: Type.Optional(TextOrNull),
  standards: Type.Optional(TextOrNull),
  warnings: Type.Optional(TextOrNull),
  usage: Type.Optional(TextOrNull),
  storage: Type.Optional(TextOrNull),
  coordinates: Type.Optional(Type.Union([Place, Type.Null()])),
}
const Name = Type.String({ minLength: 1, maxLength: 300 })
const NewProduct = Type.Object({ name: Name, ...facts }, { additionalProperties: false })
const ProductChanges = Type.Object(
  { name: Type.Optional(Name), ...facts },
  { additionalProperties: false },
)

const CompletionBody = Type.Object(
  {
    acceptWithoutStars: Type.Optional(
      Type.Boolean({ description: 'Labels show no stars: the rating is known by its year alone' }),
    ),
    confirmNames: Type.Optional(
      Type.Boolean({ description: 'The names were checked with the producer' }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
)

const shape = {
  id: Type.String(),
  name: Type.String(),
  producer: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
  group: OrNull(Type.String()),
  gtin: OrNull(Type.String()),
  provinceCode: OrNull(Type.String()),
  communeCode: OrNull(Type.String()),
  commune: OrNull(Type.String()),
  netContent: OrNull(Type.String()),
  shelfLifeDays: Type.Union([Type.Integer(), Type.Null()]),
  ingredients: OrNull(Type.String()),
  story: OrNull(Type.String()),
  nameEn: OrNull(Type.String()),
  storyEn: OrNull(Type.String()),
  brand: OrNull(Type.String()),
  standards: OrNull(Type.String()),
  warnings: OrNull(Type.String()),
  usage: OrNull(Type.String()),
  storage: OrNull(Type.String()),
  coordinates: Type.Union([Place, Type.Null()]),
  gaps: Type.Array(Type.String({ description: 'What is missing; see docs/reference/api.md' })),
  printable: Type.Boolean({ description: 'No gap keeps its labels from being printed' }),
  version: Type.Integer(),
  createdAt: Moment,
  updatedAt: Moment,
}
const ProductShape = Type.Object(shape)
const ListedShape = Type.Object({
  ...shape,
  stars: Type.Union([Type.Integer(), Type.Null()], {
    description: 'That may be shown today, by a certificate in force',
  }),
})

const show = (product: Product) => ({ ...product, gaps: [...product.gaps] })

export function productRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  api.get(
    '/products',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'List products by name',
        tags: ['registry'],
        querystring: Type.Object({
          limit: Type.Optional(pageQuery.limit),
          after: Type.Optional(pageQuery.after),
          search: Type.Optional(Type.String({ maxLength: 200 })),
          producer: Type.Optional(Id),
        }),
        response: { 200: pageOf(ListedShape) },
      },
    },
    async (request) => {
      const { limit = 50, after, search = '', producer } = request.query
      const by = holderOf(request)
      if (producer !== undefined) await ownProducer(store.read, producer, by)
      const owner = by.producerId ?? producer
      const last = readCursor(after)?.[0]
      const found = await listProducts(store.read, dayOf(now()), {
        search,
        limit: limit + 1,
        ...(owner !== undefined && { producerId: owner }),
        ...(last !== undefined && { after: String(last) }),
      })
      const { items, next } = toPage(found, limit, (product) => [product.id])
      return { items: items.map((item) => ({ ...show(item), stars: item.stars })), next }
    },
  )

  api.post(
    '/products',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Register a product',
        tags: ['registry'],
        body: NewProduct,
        response: { 201: ProductShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { name, ...rest } = request.body
        const producerId = rest.producer ?? by.producerId
        if (producerId !== null) await ownProducer(store.read, producerId, by)
        const product = await createProduct(
          store,
          { name, ...factsOf(rest), producerId },
          by.name,
          now(),
        )
        return { status: 201, body: show(product) }
      }),
  )

  api.get(
    '/products/:id',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'A product',
        tags: ['registry'],
        params: IdParams,
        response: { 200: ProductShape },
      },
    },
    async (request) => show(await ownProduct(store.read, request.params.id, holderOf(request))),
  )

  api.patch(
    '/products/:id',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Change a product; each state that a pack shows is kept as a version',
        tags: ['registry'],
        params: IdParams,
        body: ProductChanges,
        response: { 200: ProductShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { id } = await ownProduct(store.read, request.params.id, by)
      checkOwner(request.body, by)
      return show(await updateProduct(store, id, factsOf(request.body), by.name, now()))
    },
  )

  api.post(
    '/products/:id/completions',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Close the gaps of a product that only a person closes',
        tags: ['registry'],
        params: IdParams,
        body: CompletionBody,
        response: { 201: ProductShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { id } = await ownProduct(store.read, request.params.id, by)
        const product = await completeProduct(store, id, request.body, by.name, now())
        return { status: 201, body: show(product) }
      }),
  )
}

/** Giving a product to another producer is an administrator's decision. */
function checkOwner(changes: Static<typeof ProductChanges>, by: TokenHolder): void {
  if (changes.producer !== undefined && changes.producer !== by.producerId) requireProgramme(by)
}

function factsOf({ producer, ...rest }: Static<typeof ProductChanges>): Partial<ProductFacts> {
  return { ...rest, ...(producer !== undefined && { producerId: producer }) }
}
