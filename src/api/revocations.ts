/** Revocations and recalls: what the public must not trust any more, and taking that back. */
import { Type } from 'typebox'
import { recall, revoke } from '../issuing/revocations.js'
import { unrevoke } from '../issuing/undo.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import type { Api } from './plugin.js'
import { Decided, Id, IdParams, Notice, Reason } from './shapes.js'
import { revocationFields, targetOf } from './target.js'

const said = { reason: Reason, notice: Type.Optional(Notice) }

const RevocationBody = Type.Object(
  { ...revocationFields, ...said },
  { additionalProperties: false },
)

const RecallBody = Type.Object({ lot: Id, ...said }, { additionalProperties: false })

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
