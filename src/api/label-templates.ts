/** Label templates that people made: listed, fetched, made, saved. Those that ship need no fetching. */
import { ownProducer } from '../registry/owned.js'
import { type Static, Type } from 'typebox'
import {
  getLabelTemplate,
  listLabelTemplates,
  type StoredTemplate,
} from '../printing/label-templates/find.js'
import { writeRef } from '../printing/label-templates/ref.js'
import { createLabelTemplate, saveLabelTemplate } from '../printing/label-templates/write.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageOfAll, pageQuery } from './page.js'
import type { Api } from './plugin.js'
import { Id, IdParams, Moment, OrNull } from './shapes.js'

const Contents = Type.Record(Type.String(), Type.Unknown(), {
  description: 'As templates/labels/label.schema.json describes it',
})
const TitleShape = Type.Object(
  {
    vi: Type.String({ minLength: 1, maxLength: 120 }),
    en: Type.String({ minLength: 1, maxLength: 120 }),
  },
  { additionalProperties: false },
)

const NewTemplate = Type.Object(
  {
    producer: Type.Optional(
      Type.Union([Id, Type.Null()], {
        description: 'Whose it is; of the programme, which everybody prints, when null or left out',
      }),
    ),
    title: Type.Optional(TitleShape),
    template: Contents,
  },
  { additionalProperties: false },
)

const Save = Type.Object(
  {
    saves: Type.Optional(
      Type.Integer({
        minimum: 1,
        description:
          'As it was read: refused with 409 when somebody saved since. Left out: written over',
      }),
    ),
    template: Contents,
  },
  { additionalProperties: false },
)

const Item = Type.Object({
  id: Type.String(),
  name: Type.String({ description: 'What print jobs take as `template`' }),
  producer: OrNull(Type.String()),
  title: Type.Object({ vi: Type.String(), en: Type.String() }),
  version: Type.Integer(),
  saves: Type.Integer(),
  width: Type.Number({ description: 'mm' }),
  height: Type.Number({ description: 'mm' }),
  printed: Type.Boolean({ description: 'Labels were printed with this version: it never changes' }),
  archived: Type.Boolean(),
  savedAt: Moment,
})
const Whole = Type.Object({ ...Item.properties, template: Type.Unknown() })

const item = (stored: StoredTemplate): Static<typeof Item> => ({
  id: stored.id,
  name: writeRef({ id: stored.id, version: stored.version }),
  producer: stored.producerId,
  title: stored.title,
  version: stored.version,
  saves: stored.saves,
  width: stored.template.width,
  height: stored.template.height,
  printed: stored.taken,
  archived: stored.archived,
  savedAt: stored.savedAt,
})
const whole = (stored: StoredTemplate) => ({ ...item(stored), template: stored.template })

const limits = { bodyLimit: 4_000_000 }
const tags = ['label templates']

export function labelTemplateRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  api.get(
    '/label-templates',
    {
      schema: {
        security: needs('print.read'),
        summary: 'The label templates that people made, in their newest versions',
        tags,
        querystring: Type.Object({
          limit: Type.Optional(pageQuery.limit),
          after: Type.Optional(pageQuery.after),
          archived: Type.Optional(Type.Boolean()),
        }),
        response: { 200: pageOf(Item) },
      },
    },
    async (request) => {
      const { archived = false, ...page } = request.query
      const all = await listLabelTemplates(store.read, holderOf(request), { archived })
      return pageOfAll(all.map(item), page)
    },
  )

  api.post(
    '/label-templates',
    {
      ...limits,
      schema: {
        security: needs('label.design'),
        summary: 'Make a label template',
        tags,
        body: NewTemplate,
        response: { 201: Whole },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { template, title, producer } = request.body
        const producerId = producer ?? by.producerId
        if (producerId !== null) await ownProducer(store.read, producerId, by)
        const wanted = { producerId, template, title }
        const made = await createLabelTemplate(store, wanted, by, now())
        return { status: 201, body: whole(made) }
      }),
  )

  api.get(
    '/label-templates/:id',
    {
      schema: {
        security: needs('print.read'),
        summary: 'A label template, in its newest version or the one asked for',
        tags,
        params: IdParams,
        querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }),
        response: { 200: Whole },
      },
    },
    async (request) => {
      const ref = { id: request.params.id, version: request.query.version }
      return whole(await getLabelTemplate(store.read, ref, holderOf(request)))
    },
  )

  api.put(
    '/label-templates/:id',
    {
      ...limits,
      schema: {
        security: needs('label.design'),
        summary: 'Save a label template',
        description:
          'Over the newest version; where labels were printed with it, as the version after it.',
        tags,
        params: IdParams,
        body: Save,
        response: { 200: Whole },
      },
    },
    async (request) => {
      const { template, saves } = request.body
      const by = holderOf(request)
      const wanted = { template, opened: saves }
      return whole(await saveLabelTemplate(store, request.params.id, wanted, by, now()))
    },
  )
}
