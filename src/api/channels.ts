/** Sales channels: where a product can be bought. */
import { Type } from 'typebox'
import {
  addChannel,
  channelKinds,
  getChannel,
  listChannels,
  removeChannel,
  updateChannel,
} from '../registry/channels.js'
import { fail } from '../registry/errors.js'
import { ownProduct } from '../registry/owned.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import type { TokenHolder } from '../accounts/tokens.js'
import { once } from './once.js'
import { pageOf, pageOfAll, productPageQuery } from './page.js'
import type { Api } from './plugin.js'
import { Id, IdParams, OrNull, TextOrNull } from './shapes.js'

const Kind = Type.Enum([...channelKinds])

const Title = Type.String({ minLength: 1, maxLength: 300 })
const contact = {
  url: Type.Optional(TextOrNull),
  phone: Type.Optional(TextOrNull),
  address: Type.Optional(TextOrNull),
  hours: Type.Optional(TextOrNull),
}
const NewChannel = Type.Object(
  { product: Id, kind: Kind, title: Title, ...contact },
  { additionalProperties: false },
)
const ChannelChanges = Type.Object(
  { kind: Type.Optional(Kind), title: Type.Optional(Title), ...contact },
  { additionalProperties: false, minProperties: 1 },
)

const ChannelShape = Type.Object({
  id: Type.String(),
  kind: Kind,
  title: Type.String(),
  url: OrNull(Type.String()),
  phone: OrNull(Type.String()),
  address: OrNull(Type.String()),
  hours: OrNull(Type.String()),
})

export function channelRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  api.get(
    '/channels',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'The sales channels of a product',
        tags: ['registry'],
        querystring: productPageQuery,
        response: { 200: pageOf(ChannelShape) },
      },
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.query.product, holderOf(request))
      return pageOfAll(await listChannels(store.read, id), request.query)
    },
  )

  api.post(
    '/channels',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Add a sales channel to a product',
        tags: ['registry'],
        body: NewChannel,
        response: { 201: ChannelShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { product, ...facts } = request.body
        const { id: productId } = await ownProduct(store.read, product, by)
        return {
          status: 201,
          body: await addChannel(store, { productId, ...facts }, by.name, now()),
        }
      }),
  )
  api.patch(
    '/channels/:id',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Change a sales channel',
        tags: ['registry'],
        params: IdParams,
        body: ChannelChanges,
        response: { 200: ChannelShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { id } = await own(request.params.id, by)
      return updateChannel(store, id, request.body, by.name, now())
    },
  )

  api.delete(
    '/channels/:id',
    {
      schema: {
        security: needs('product.edit'),
        summary: 'Take a sales channel away',
        tags: ['registry'],
        params: IdParams,
        response: { 200: ChannelShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const channel = await own(request.params.id, by)
      await removeChannel(store, channel.id, by.name, now())
      return channel
    },
  )

  /** Another's channel does not exist. */
  async function own(id: string, by: TokenHolder) {
    const channel = await getChannel(store.read, id)
    const isOwn = await ownProduct(store.read, channel.productId, by).then(
      () => true,
      () => false,
    )
    if (!isOwn) throw fail('channel-not-found', id)
    return channel
  }
}
