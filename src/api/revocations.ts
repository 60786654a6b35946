/** Revocations and recalls: what the public must not trust any more, and taking that back. */
import { type Static, Type } from 'typebox'
import { liveDecisions, type ToldDecision } from '../issuing/decision-queries.js'
import { recall, revoke } from '../issuing/revocations.js'
import { unrevoke } from '../issuing/undo.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageQuery, readCursor, toPage } from './page.js'
import type { Api } from './plugin.js'
import { Decided, Id, IdParams, Moment, Notice, OrNull, Reason } from './shapes.js'
import { revocationFields, targetOf } from './target.js'

const said = { reason: Reason, notice: Type.Optional(Notice) }

const RevocationBody = Type.Object(
  { ...revocationFields, ...said },
  { additionalProperties: false },
)

const RecallBody = Type.Object({ lot: Id, ...said }, { additionalProperties: false })

/** The decisions that take trust away; `DELETE /revocations/{id}` undoes each of them. */
const Kind = Type.Union([
  Type.Literal('revocation'),
  Type.Literal('recall'),
  Type.Literal('suspicion'),
])
type Kind = Static<typeof Kind>
const kinds: readonly Kind[] = Kind.anyOf.map((literal) => literal.const)

const DecisionShape = Type.Object({
  id: Type.String(),
  kind: Kind,
  product: OrNull(Type.String()),
  lot: OrNull(Type.String()),
  from: Type.Union([Type.String(), Type.Null()], {
    description: 'First running number of the first stretch; null with a lot or a product',
  }),
  to: Type.Union([Type.String(), Type.Null()], { description: 'Last one of the first run named' }),
  stretches: Type.Integer({
    description: 'Stretches of codes it names; 0 with a lot or a product',
  }),
  codes: Type.Integer({ description: 'Codes it held for when it was made' }),
  reason: OrNull(Type.String()),
  notice: OrNull(Type.String()),
  at: Moment,
})

function show(decision: ToldDecision) {
  const { id, kind, product, lot, stretch, stretches, codes, reason, notice, at } = decision
  const [from = null, to = from] = stretch?.split(' … ') ?? []
  return {
    ...{ id, kind: kind as Kind, product: product?.id ?? null },
    ...{ lot: lot?.id ?? null, from, to, stretches, codes, reason, notice, at },
  }
}

export function revocationRoutes(api: Api, { issuing, now }: ApiContext): void {
  const { store } = issuing

  api.post(
    '/revocations',
    {
      schema: {
        security: needs('revoke'),
        summary: 'Revoke codes, a stretch, a run, a print job, a lot or a product',
        description: 'Holds at once. A million codes cost what one costs.',
        tags: ['decisions'],
        body: RevocationBody,
        response: { 201: Decided },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { reason, notice, ...named } = request.body
        const target = await targetOf(named, { read: store.read, by })
        return { status: 201, body: await revoke(issuing, target, { reason, notice }, by, now()) }
      }),
  )

  api.get(
    '/revocations',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'Revocations, recalls and suspicions that hold now, newest first',
        tags: ['decisions'],
        querystring: Type.Object({
          kind: Type.Optional(Kind),
          limit: Type.Optional(pageQuery.limit),
          after: Type.Optional(pageQuery.after),
        }),
        response: { 200: pageOf(DecisionShape) },
      },
    },
    async (request) => {
      const { kind, limit = 50, after } = request.query
      const before = readCursor(after)?.[0]
      const wanted = kind === undefined ? kinds : [kind]
      const decisions = await liveDecisions(store.read, wanted, holderOf(request), {
        limit: limit + 1,
        before: before === undefined ? undefined : Number(before),
      })
      const { items, next } = toPage(decisions, limit, ({ seq }) => [seq])
      return { items: items.map(show), next }
    },
  )

  api.delete(
    '/revocations/:id',
    {
      schema: {
        security: needs('undo'),
        summary: 'Undo one revocation, recall or suspicion; every other decision stays',
        tags: ['decisions'],
        params: IdParams,
        response: { 200: Decided },
      },
    },
    async (request) => {
      const by = holderOf(request)
      return unrevoke(issuing, request.params.id, by, now())
    },
  )

  api.post(
    '/recalls',
    {
      schema: {
        security: needs('recall'),
        summary: 'Recall a lot, also codes of it that are issued later',
        tags: ['decisions'],
        body: RecallBody,
        response: { 201: Decided },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const { lot, reason, notice } = request.body
        const by = holderOf(request)
        return { status: 201, body: await recall(issuing, lot, { reason, notice }, by, now()) }
      }),
  )
}
