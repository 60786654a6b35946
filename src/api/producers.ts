/** Producers: administrators take them in; a producer's token keeps its own record up to date. */
import { type Static, Type } from 'typebox'
import type { ProducerRecord } from '../registry/producer-record.js'
import {
  createProducer,
  getProducerRecord,
  listProducers,
  type Producer,
  updateProducer,
} from '../registry/producers.js'
import { ownProducer } from '../registry/owned.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageQuery, readCursor, toPage } from './page.js'
import type { Api } from './plugin.js'
import { IdParams, Moment, OrNull, TextOrNull } from './shapes.js'

const Kind = Type.Union([
  Type.Literal('cooperative'),
  Type.Literal('enterprise'),
  Type.Literal('household'),
  Type.Literal('cooperative-group'),
  Type.Literal('other'),
])

const facts = {
  kind: Type.Optional(Kind),
  address: Type.Optional(TextOrNull),
  province: Type.Optional(TextOrNull),
  communeCode: Type.Optional(TextOrNull),
  commune: Type.Optional(TextOrNull),
  phone: Type.Optional(TextOrNull),
  phonePublic: Type.Optional(
    Type.Boolean({ description: 'Whether pages show the number; false unless said' }),
  ),
  website: Type.Optional(TextOrNull),
}
const Name = Type.String({ minLength: 1, maxLength: 300 })
const NewProducer = Type.Object({ name: Name, ...facts }, { additionalProperties: false })
const ProducerChanges = Type.Object(
  { name: Type.Optional(Name), ...facts },
  { additionalProperties: false },
)

const ProducerShape = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Kind,
  address: OrNull(Type.String()),
  provinceCode: OrNull(Type.String()),
  communeCode: OrNull(Type.String()),
  commune: OrNull(Type.String()),
  phone: OrNull(Type.String()),
  phonePublic: Type.Boolean(),
  website: OrNull(Type.String()),
  createdAt: Moment,
  updatedAt: Moment,
})

type Facts = Partial<Static<typeof NewProducer>>

/** The number as it is kept: for the office, and for pages only where that is said. */
function kept(
  { phone, phonePublic, ...facts }: Facts,
  before: Pick<Producer & ProducerRecord, 'phone' | 'contactPhone'> = { phone: null, contactPhone: null }, // prettier-ignore
) {
  if (phone === undefined && phonePublic === undefined) return facts
  const number = phone === undefined ? (before.contactPhone ?? before.phone) : phone
  const isPublic = phonePublic ?? before.phone !== null
  return { ...facts, contactPhone: number, phone: isPublic ? number : null }
}

const shown = (producer: Producer & ProducerRecord): Static<typeof ProducerShape> => ({
  ...producer,
  phone: producer.contactPhone ?? producer.phone,
  phonePublic: producer.phone !== null,
})

const schema = { tags: ['registry'], response: { 200: ProducerShape } }

export function producerRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  api.get(
    '/producers',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'List producers by name',
        tags: ['registry'],
        querystring: Type.Object({
          limit: Type.Optional(pageQuery.limit),
          after: Type.Optional(pageQuery.after),
          search: Type.Optional(Type.String({ maxLength: 200 })),
        }),
        response: { 200: pageOf(ProducerShape) },
      },
    },
    async (request) => {
      const { limit = 50, after, search = '' } = request.query
      const { producerId } = holderOf(request)
      if (producerId !== null) {
        const own = await ownProducer(store.read, producerId, holderOf(request))
        return { items: [shown(own)], next: null }
      }
      const last = readCursor(after)?.[0]
      const found = await listProducers(store.read, {
        search,
        limit: limit + 1,
        ...(last !== undefined && { after: String(last) }),
      })
      return toPage(found.map(shown), limit, (producer) => [producer.id])
    },
  )

  api.post(
    '/producers',
    {
      schema: {
        security: needs('producer.create'),
        ...schema,
        summary: 'Take a producer in (administrators)',
        body: NewProducer,
        response: { 201: ProducerShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const facts = { ...kept(request.body), name: request.body.name }
        const { id } = await createProducer(store, facts, by.name, now())
        return { status: 201, body: shown(await getProducerRecord(store.read, id)) }
      }),
  )

  api.get(
    '/producers/:id',
    {
      schema: {
        security: needs('registry.read'),
        ...schema,
        summary: 'A producer',
        params: IdParams,
      },
    },
    async (request) => shown(await ownProducer(store.read, request.params.id, holderOf(request))),
  )

  api.patch(
    '/producers/:id',
    {
      schema: {
        security: needs('producer.edit'),
        ...schema,
        summary: 'Change a producer',
        params: IdParams,
        body: ProducerChanges,
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { id } = await ownProducer(store.read, request.params.id, by)
      await updateProducer(store, id, (before) => kept(request.body, before), by.name, now())
      return shown(await getProducerRecord(store.read, id))
    },
  )
}
