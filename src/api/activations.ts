/** Activations and bindings: what the producer says of packs that leave the house. */
import { Type } from 'typebox'
import { activate } from '../issuing/activations.js'
import { bind } from '../issuing/bindings.js'
import { unbind } from '../issuing/undo.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import type { Api } from './plugin.js'
import { Decided, Id, IdParams } from './shapes.js'
import { stretchFields, stretchOf, stretchOrLotOf } from './target.js'

const ActivationBody = Type.Object(
  {
    ...stretchFields,
    lot: Type.Optional(Id),
    confirm: Type.Optional(
      Type.Integer({
        minimum: 1,
        description:
          'The number of codes to activate; asked for (409 activation-confirm) when something in the stretch is active or revoked already',
      }),
    ),
  },
  { additionalProperties: false },
)

const ActivationShape = Type.Object({
  id: Type.String(),
  codes: Type.Integer(),
  excluded: Type.Array(
    Type.Object({
      why: Type.Union([Type.Literal('active'), Type.Literal('revoked'), Type.Literal('recalled')]),
      run: Type.String(),
      from: Type.Integer(),
      to: Type.Integer(),
    }),
  ),
})

const BindingBody = Type.Object(
  { ...stretchFields, product: Id, lot: Type.Optional(Id) },
  { additionalProperties: false },
)

export function activationRoutes(api: Api, { issuing, now }: ApiContext): void {
  const { store } = issuing

  api.post(
    '/activations',
    {
      schema: {
        security: needs('activate'),
        summary: 'Activate a run, a stretch of it, a print job or a lot',
        tags: ['decisions'],
        body: ActivationBody,
        response: { 201: ActivationShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { confirm, ...named } = request.body
        const target = await stretchOrLotOf(named, { read: store.read, by })
        const done = await activate(issuing, target, { confirm }, by, now())
        const { activation: id, codes, excluded } = done
        return { status: 201, body: { id, codes, excluded: [...excluded] } }
      }),
  )

  api.post(
    '/bindings',
    {
      schema: {
        security: needs('activate'),
        summary: 'Bind labels printed ahead to a product and lot',
        tags: ['decisions'],
        body: BindingBody,
        response: { 201: Decided },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { product, lot, ...named } = request.body
        const stretch = await stretchOf(named, { read: store.read, by })
        const to = { productId: product, lotId: lot }
        const { binding, codes } = await bind(issuing, stretch, to, by, now())
        return { status: 201, body: { id: binding, codes } }
      }),
  )

  api.delete(
    '/bindings/:id',
    {
      schema: {
        security: needs('activate'),
        summary: 'Undo a binding while none of its codes is active',
        tags: ['decisions'],
        params: IdParams,
        response: { 200: Decided },
      },
    },
    (request) => unbind(issuing, request.params.id, holderOf(request), now()),
  )
}
