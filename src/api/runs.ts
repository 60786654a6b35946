/** Runs of codes: issuing them, and handing out the codes of one. */
import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { requireScope } from '../accounts/tokens.js'
import { getRun, issueRun, listRuns, mostCodesOfRun, type Run } from '../issuing/runs.js'
import { readCodes } from './code-lines.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageQuery, readCursor, toPage } from './page.js'
import type { Api } from './plugin.js'
import { Id, IdParams, Moment, OrNull } from './shapes.js'

const RunBody = Type.Object(
  {
    product: Type.Optional(Id),
    producer: Type.Optional(Id),
    lot: Type.Optional(Id),
    quantity: Type.Integer({ minimum: 1, maximum: mostCodesOfRun }),
    activate: Type.Optional(Type.Boolean({ description: 'Active at once; needs a product' })),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)

const RunShape = Type.Object({
  id: Type.String(),
  name: Type.String({ description: 'Short name, printed before the running number' }),
  quantity: Type.Integer(),
  producer: Type.String(),
  product: OrNull(Type.String()),
  lot: OrNull(Type.String()),
  createdAt: Moment,
})

const show = (run: Run) => ({
  id: run.id,
  name: run.name,
  quantity: run.quantity,
  producer: run.producerId,
  product: run.productId,
  lot: run.lotId,
  createdAt: run.createdAt,
})

export function runRoutes(api: Api, { issuing, now }: ApiContext): void {
  const { store } = issuing

  api.post(
    '/runs',
    {
      schema: {
        security: needs('print'),
        summary: 'Issue a run of codes',
        description:
          'With a product, or unbound for a producer and bound to a product later. Answers when the codes are safe on disk.',
        tags: ['runs'],
        body: RunBody,
        response: { 201: RunShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { product, producer, lot, ...rest } = request.body
        if (rest.activate) requireScope(by, 'activate')
        const wanted = { ...rest, productId: product, producerId: producer, lotId: lot }
        return {
          status: 201,
          body: show(await issueRun(issuing, wanted, by, now())),
        }
      }),
  )

  api.get(
    '/runs',
    {
      schema: {
        security: needs('print.read'),
        summary: 'List runs, newest first',
        tags: ['runs'],
        querystring: Type.Object({
          limit: Type.Optional(pageQuery.limit),
          after: Type.Optional(pageQuery.after),
          product: Type.Optional(Id),
        }),
        response: { 200: pageOf(RunShape) },
      },
    },
    async (request) => {
      const { limit = 50, after, product } = request.query
      const before = readCursor(after)?.[0]
      const runs = await listRuns(store.read, holderOf(request), {
        limit: limit + 1,
        before: before === undefined ? undefined : Number(before),
        productId: product,
      })
      const { items, next } = toPage(runs, limit, (run) => [run.seq])
      return { items: items.map(show), next }
    },
  )

  api.get(
    '/runs/:id',
    {
      schema: {
        security: needs('print.read'),
        summary: 'A run',
        tags: ['runs'],
        params: IdParams,
        response: { 200: RunShape },
      },
    },
    async (request) => show(await getRun(store.read, request.params.id, holderOf(request))),
  )

  api.get(
    '/runs/:id/codes',
    {
      schema: {
        security: needs('codes.read'),
        summary: 'The codes of a run, one a line, in the order of the running numbers',
        description:
          'Whoever reads codes in bulk can print counterfeits: the scope `codes.read` alone, and every reading stands in the audit trail with its count.',
        tags: ['runs'],
        params: IdParams,
        produces: ['text/plain'],
      },
    },
    async (request, reply) => {
      const holder = holderOf(request)
      const run = await getRun(store.read, request.params.id, holder)
      const lines = await readCodes(issuing, run, holder, now())
      return reply
        .type('text/plain; charset=us-ascii')
        .header('cache-control', 'no-store')
        .header('content-length', run.quantity * 13)
        .send(Readable.from(lines, { objectMode: false }))
    },
  )
}
