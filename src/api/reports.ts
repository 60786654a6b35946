/** What people reported: for the producer it is about, and for administrators. */
import { Type } from 'typebox'
import { fail } from '../reports/errors.js'
import { readPhoto } from '../reports/photo.js'
import {
  answerReport,
  closeReport,
  getReport,
  listReports,
  mostAnswerLetters,
  type Report,
} from '../reports/reports.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageQuery, readCursor, toPage } from './page.js'
import type { Api } from './plugin.js'
import { IdParams, Moment, OrNull } from './shapes.js'

const State = Type.Union([Type.Literal('open'), Type.Literal('answered'), Type.Literal('closed')])

const Named = Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()])

const ReportShape = Type.Object({
  id: Type.String(),
  kind: Type.String({ description: 'copied, wrong-product, quality, label or other' }),
  text: Type.String(),
  contact: OrNull(Type.String()),
  language: Type.String(),
  verdict: OrNull(
    Type.String({ description: 'What a look-up of the code answered; null = no code was given' }),
  ),
  pack: Type.Union([
    Type.Object({
      run: Type.Integer({ description: "The run's sequence number" }),
      number: Type.Integer(),
      name: Type.String({ description: 'Running number as printed' }),
    }),
    Type.Null(),
  ]),
  producer: Named,
  product: Named,
  lot: Type.Union([Type.Object({ id: Type.String(), number: Type.String() }), Type.Null()]),
  photo: Type.Union([Type.Object({ bytes: Type.Integer() }), Type.Null()]),
  state: State,
  answer: OrNull(Type.String()),
  answeredBy: OrNull(Type.String()),
  answeredAt: OrNull(Type.String()),
  closedBy: OrNull(Type.String()),
  closedAt: OrNull(Type.String()),
  filedAt: Moment,
})

const show = (report: Report) => ({
  ...report,
  pack: report.pack && {
    run: report.pack.runSeq,
    number: report.pack.number,
    name: report.pack.name,
  },
  photo: report.photo && { bytes: report.photo.bytes },
})

export function reportApiRoutes(api: Api, { issuing: { store }, printing, now }: ApiContext): void {
  api.get(
    '/reports',
    {
      schema: {
        security: needs('report.read'),
        summary: 'What people reported, newest first',
        tags: ['reports'],
        querystring: Type.Object({
          state: Type.Optional(State),
          limit: Type.Optional(pageQuery.limit),
          after: Type.Optional(pageQuery.after),
        }),
        response: { 200: pageOf(ReportShape) },
      },
    },
    async (request) => {
      const { state, limit = 50, after } = request.query
      const [filedAt, id] = readCursor(after) ?? []
      const reports = await listReports(store.read, holderOf(request), {
        state,
        limit: limit + 1,
        before: filedAt === undefined ? undefined : [String(filedAt), String(id)],
      })
      const { items, next } = toPage(reports, limit, (report) => [report.filedAt, report.id])
      return { items: items.map(show), next }
    },
  )

  api.get(
    '/reports/:id',
    {
      schema: {
        security: needs('report.read'),
        summary: 'A report',
        tags: ['reports'],
        params: IdParams,
        response: { 200: ReportShape },
      },
    },
    async (request) => show(await getReport(store.read, request.params.id, holderOf(request))),
  )

  api.get(
    '/reports/:id/photo',
    {
      schema: {
        security: needs('report.read'),
        summary: 'The photo of a report',
        tags: ['reports'],
        params: IdParams,
        produces: ['image/jpeg'],
      },
    },
    async (request, reply) => {
      const { id, photo } = await getReport(store.read, request.params.id, holderOf(request))
      const bytes = photo && (await readPhoto(printing.dataDirectory, photo.name))
      if (!bytes) throw fail('report-photo-missing', id)
      return reply
        .type('image/jpeg')
        .headers({
          'cache-control': 'no-store',
          'content-disposition': `attachment; filename="report-${id}.jpg"`,
        })
        .send(bytes)
    },
  )

  api.post(
    '/reports/:id/answer',
    {
      schema: {
        security: needs('report.answer'),
        summary: 'Answer a report; whoever filed it reads the answer by a private link',
        tags: ['reports'],
        params: IdParams,
        body: Type.Object(
          { answer: Type.String({ minLength: 1, maxLength: mostAnswerLetters }) },
          { additionalProperties: false },
        ),
        response: { 200: ReportShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const { answer } = request.body
        const by = holderOf(request)
        return {
          status: 200,
          body: show(await answerReport(store, request.params.id, answer, by, now())),
        }
      }),
  )

  api.post(
    '/reports/:id/close',
    {
      schema: {
        security: needs('report.answer'),
        summary: 'Close a report, answered or not',
        tags: ['reports'],
        params: IdParams,
        response: { 200: ReportShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => ({
        status: 200,
        body: show(await closeReport(store, request.params.id, holderOf(request), now())),
      })),
  )
}
