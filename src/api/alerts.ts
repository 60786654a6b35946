/** Signs of copying: alerts with places and times, what a person answers, marks of sale, thresholds. */
import { ownProduct } from '../registry/owned.js'
import { type Static, Type } from 'typebox'
import { type Alert, alertStates, getAlert, listAlerts } from '../copies/alerts.js'
import { clearAlert, confirmCopy } from '../copies/answers.js'
import { markSold } from '../copies/sales.js'
import { alertKinds } from '../copies/score/score.js'
import { thresholdNames, type Thresholds } from '../copies/score/thresholds.js'
import { setThresholds, thresholdsOf } from '../copies/thresholds.js'
import { suspect } from '../issuing/revocations.js'
import { unsuspect } from '../issuing/undo.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { fail } from './errors.js'
import { once } from './once.js'
import { pageOf, pageQuery, readCursor, toPage } from './page.js'
import type { Api } from './plugin.js'
import { Decided, Id, IdParams, Moment, Notice, OrNull, Reason } from './shapes.js'
import { revocationFields, stretchFields, stretchOf, targetOf } from './target.js'

const tags = ['copies']
const Said = Type.Object({ vi: Type.String(), en: Type.String() })
const oneOf = <const T extends readonly string[]>(names: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...names] }))

const AlertShape = Type.Object({
  id: Type.String(),
  kind: oneOf(alertKinds),
  state: oneOf(alertStates),
  words: Said,
  producer: Type.String(),
  product: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
  run: Type.String(),
  number: OrNull(
    Type.String({ description: 'Running number as printed; null = of the whole run or producer' }),
  ),
  score: Type.Integer(),
  reasons: Type.Array(
    Type.Object(
      { name: Type.String(), points: Type.Integer(), words: Said },
      { additionalProperties: true },
    ),
  ),
  seen: Type.Array(
    Type.Object({
      at: Moment,
      outcome: Type.String(),
      province: OrNull(Type.String()),
      lat: Type.Union([Type.Number(), Type.Null()]),
      lon: Type.Union([Type.Number(), Type.Null()]),
      returning: Type.Boolean(),
    }),
    { description: 'When and where it was scanned, oldest first, at most 200' },
  ),
  evidence: Type.Boolean(),
  openedAt: Moment,
  changedAt: Moment,
  closedBy: OrNull(Type.String()),
  note: OrNull(Type.String()),
  suspicion: OrNull(Type.String({ description: 'The decision that confirmed it' })),
  reports: Type.Array(Type.String(), {
    description: 'What buyers reported of this very code (`GET /reports/{id}`), oldest first',
  }),
})

const show = ({
  producerId,
  reasons,
  seen,
  reports,
  ...alert
}: Alert): Static<typeof AlertShape> => ({
  ...alert,
  producer: producerId,
  reasons: [...reasons],
  seen: [...seen],
  reports: [...reports],
})

const ThresholdValues = Type.Object(
  Object.fromEntries(thresholdNames.map((name) => [name, Type.Integer()])),
  { description: 'What each means and why it is so: docs/reference/copies.md' },
)

export function alertRoutes(api: Api, ctx: ApiContext): void {
  readRoutes(api, ctx)
  answerRoutes(api, ctx)
  suspicionRoutes(api, ctx)
  thresholdRoutes(api, ctx)
}

function readRoutes(api: Api, { issuing: { store } }: ApiContext): void {
  api.get(
    '/alerts',
    {
      schema: {
        security: needs('alert.read'),
        summary: 'Signs of copying, newest first',
        tags,
        querystring: Type.Partial(
          Type.Object({ state: oneOf(alertStates), product: Id, ...pageQuery }),
        ),
        response: { 200: pageOf(AlertShape) },
      },
    },
    async (request) => {
      const { state, product: productId, limit = 50, after } = request.query
      const asked = { state, productId, limit: limit + 1, after: cursorOf(after) }
      const alerts = await listAlerts(store.read, asked, holderOf(request))
      return toPage(alerts.map(show), limit, (alert) => [alert.openedAt, alert.id])
    },
  )

  api.get(
    '/alerts/:id',
    {
      schema: {
        security: needs('alert.read'),
        summary: 'An alert',
        tags,
        params: IdParams,
        response: { 200: AlertShape },
      },
    },
    async (request) => show(await getAlert(store.read, request.params.id, holderOf(request))),
  )
}

function cursorOf(after: string | undefined): [string, string] | undefined {
  const key = readCursor(after)
  if (!key) return undefined
  const [openedAt, id] = key
  if (typeof openedAt !== 'string' || typeof id !== 'string') throw fail('cursor-invalid')
  return [openedAt, id]
}

function answerRoutes(api: Api, { issuing, now }: ApiContext): void {
  const { store } = issuing

  api.post(
    '/alerts/:id/clearance',
    {
      schema: {
        security: needs('alert.decide'),
        summary: 'Clear an alert: what was seen until now no longer counts',
        tags,
        params: IdParams,
        body: Type.Object(
          { note: Type.Optional(Type.String({ maxLength: 500 })) },
          { additionalProperties: false },
        ),
        response: { 200: AlertShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const { id } = request.params
        const by = holderOf(request)
        return {
          status: 200,
          body: show(await clearAlert(store, id, request.body.note, by, now())),
        }
      }),
  )

  api.post(
    '/alerts/:id/confirmation',
    {
      schema: {
        security: needs('alert.decide'),
        summary: 'Confirm that the code was copied: its verdict becomes "suspect"',
        description:
          'Confirming a `rise` says that somebody scanned labels on purpose: no verdict changes, and what was seen until now no longer counts.',
        tags,
        params: IdParams,
        body: Type.Object(
          { reason: Reason, notice: Type.Optional(Notice) },
          { additionalProperties: false },
        ),
        response: { 200: AlertShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const { id } = request.params
        const by = holderOf(request)
        const { reason, notice } = request.body
        const alert = await confirmCopy(issuing, id, { reason, notice }, by, now())
        return { status: 200, body: show(alert) }
      }),
  )
}

function suspicionRoutes(api: Api, { issuing, now }: ApiContext): void {
  const { store } = issuing

  api.post(
    '/suspicions',
    {
      schema: {
        security: needs('alert.decide'),
        summary: 'State that codes were copied, as the judgement of a person',
        tags,
        body: Type.Object(
          { ...revocationFields, reason: Reason, notice: Type.Optional(Notice) },
          { additionalProperties: false },
        ),
        response: { 201: Decided },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { reason, notice, ...named } = request.body
        const target = await targetOf(named, { read: store.read, by })
        return { status: 201, body: await suspect(issuing, target, { reason, notice }, by, now()) }
      }),
  )

  api.delete(
    '/suspicions/:id',
    {
      schema: {
        security: needs('alert.decide'),
        summary: 'Undo one suspicion; every other decision stays',
        tags,
        params: IdParams,
        response: { 200: Decided },
      },
    },
    (request) => unsuspect(issuing, request.params.id, holderOf(request), now()),
  )

  api.post(
    '/sales',
    {
      schema: {
        security: needs('activate'),
        summary: 'Mark active packs as sold: more visitors than a household afterwards are told',
        tags,
        body: Type.Object(stretchFields, { additionalProperties: false }),
        response: { 201: Decided },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const stretch = await stretchOf(request.body, { read: store.read, by })
        return { status: 201, body: await markSold(issuing, stretch, by, now()) }
      }),
  )
}

function thresholdRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  const response = { 200: ThresholdValues }
  const shown = (values: Thresholds) => ({ ...values })

  api.get(
    '/products/:id/copy-thresholds',
    {
      schema: {
        security: needs('alert.read'),
        summary: 'The thresholds of a product for signs of copying',
        tags,
        params: IdParams,
        response,
      },
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.params.id, holderOf(request))
      return shown(await thresholdsOf(store.read, id))
    },
  )

  api.patch(
    '/products/:id/copy-thresholds',
    {
      schema: {
        security: needs('alert.decide'),
        summary: 'Change thresholds of a product; null puts one back to its default',
        tags,
        params: IdParams,
        body: Type.Record(
          Type.String({ maxLength: 40 }),
          Type.Union([Type.Integer(), Type.Null()]),
        ),
        response,
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { id } = await ownProduct(store.read, request.params.id, by)
      return shown(await setThresholds(store, id, request.body, by, now()))
    },
  )
}
