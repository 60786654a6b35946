/** Lots of products. */
import { ownProduct } from '../registry/owned.js'
import { Type } from 'typebox'
import { addLot, listLots, type Lot, updateLot } from '../trace/lots.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageOfAll, productPageQuery } from './page.js'
import type { Api } from './plugin.js'
import { Day, Id, IdParams, Moment, OrNull } from './shapes.js'
import { ownLot } from './owned-lot.js'

const NewLot = Type.Object(
  {
    product: Id,
    number: Type.String({ minLength: 1, maxLength: 20 }),
    madeOn: Type.Optional(Day),
    expiresOn: Type.Optional(Day),
    quantity: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
)

const LotChanges = Type.Object(
  {
    number: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
    madeOn: Type.Optional(OrNull(Day)),
    expiresOn: Type.Optional(
      Type.Union([Day, Type.Null()], {
        description: 'null: the day made plus the shelf life of the product, where both are known',
      }),
    ),
    quantity: Type.Optional(Type.Union([Type.Integer({ minimum: 1 }), Type.Null()])),
  },
  { additionalProperties: false, minProperties: 1 },
)

const LotShape = Type.Object({
  id: Type.String(),
  product: Type.String(),
  number: Type.String(),
  madeOn: OrNull(Type.String()),
  expiresOn: OrNull(Type.String()),
  quantity: Type.Union([Type.Integer(), Type.Null()]),
  createdAt: Moment,
})

const show = ({ productId, ...lot }: Lot) => ({ ...lot, product: productId })

export function lotRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  api.get(
    '/lots',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'The lots of a product, newest first',
        tags: ['registry'],
        querystring: productPageQuery,
        response: { 200: pageOf(LotShape) },
      },
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.query.product, holderOf(request))
      return pageOfAll((await listLots(store.read, id)).map(show), request.query)
    },
  )

  api.post(
    '/lots',
    {
      schema: {
        security: needs('lot.edit'),
        summary: 'Add a lot to a product',
        tags: ['registry'],
        body: NewLot,
        response: { 201: LotShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { product, number, madeOn, expiresOn, quantity } = request.body
        const { id: productId } = await ownProduct(store.read, product, by)
        const facts = {
          productId,
          number,
          made: madeOn ?? null,
          expires: expiresOn ?? null,
          quantity: quantity ?? null,
        }
        return { status: 201, body: show(await addLot(store, facts, by.name, now())) }
      }),
  )

  api.get(
    '/lots/:id',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'A lot',
        tags: ['registry'],
        params: IdParams,
        response: { 200: LotShape },
      },
    },
    async (request) => show(await ownLot(store.read, request.params.id, holderOf(request))),
  )

  api.patch(
    '/lots/:id',
    {
      schema: {
        security: needs('lot.edit'),
        summary: 'Change a lot; its number stays once labels carry it',
        description:
          'What is left out stays as it is. `lot-in-use` (409) when labels carry the number, `lot-exists` (409) when another lot of the product has it. Pages of packs show the new dates at once.',
        tags: ['registry'],
        params: IdParams,
        body: LotChanges,
        response: { 200: LotShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { id } = await ownLot(store.read, request.params.id, by)
      const { number, madeOn, expiresOn, quantity } = request.body
      const change = (before: Lot) => ({
        number: number ?? before.number,
        made: madeOn === undefined ? before.madeOn : madeOn,
        expires: expiresOn === undefined ? before.expiresOn : expiresOn,
        quantity: quantity === undefined ? before.quantity : quantity,
      })
      return show(await updateLot(store, id, change, by.name, now()))
    },
  )
}
