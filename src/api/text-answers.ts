/**
 * What an SMS or chat gateway calls with a message somebody sent it: signed with the gateway's secret
 * instead of carrying a token, because such services keep requests in their logs.
 */
import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { signingGateway } from '../gateways/gateways.js'
import { Replays } from '../gateways/replays.js'
import type { TextDesk } from '../lookup/text-desk.js'
import { fail as failWeb } from '../web/errors.js'
import { createRateLimit } from '../web/rate-limit.js'
import type { ApiContext } from './context.js'
import type { Api } from './plugin.js'

/** What the route needs beside the rest of the API. */
export interface TextAnswerContext {
  readonly desk: TextDesk
  /** Turns senders into marks that say nothing to whoever does not hold it. */
  readonly secret: Uint8Array
}

/** Ten questions at once and ten more in each ten minutes: somebody at a shelf, not somebody guessing. */
const mostAnswers = 10
const perMs = 10 * 60_000

const MessageBody = Type.Object(
  {
    from: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'The sender, as the gateway knows them; never stored',
    }),
    text: Type.String({ maxLength: 2000, description: 'What the sender typed' }),
    lang: Type.Optional(Type.Union([Type.Literal('vi'), Type.Literal('en')])),
  },
  { additionalProperties: false },
)

export function textAnswerRoutes(api: Api, { issuing, now, text }: ApiContext): void {
  const limit = createRateLimit(mostAnswers, perMs)
  const replays = new Replays()
  const bodies = new WeakMap<FastifyRequest, Buffer>()
  const gateways = new WeakMap<FastifyRequest, string>()

  // The signature is over the bytes as they came, so they are kept until it is checked.
  api.removeContentTypeParser('application/json')
  api.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    bodies.set(request, body as Buffer)
    try {
      done(null, JSON.parse((body as Buffer).toString('utf8')))
    } catch {
      // A body that is not JSON is refused by its signature first, then by its shape.
      done(null, undefined)
    }
  })

  api.post(
    '/text-answers',
    {
      schema: {
        summary: 'Answer a message that a gateway hands on (signed, no token)',
        description:
          'Headers: Nguon-Gateway, the name; Nguon-Signature, t=SECONDS,v1=HEX with HMAC-SHA-256 over "SECONDS.BODY". The answer is at most 160 characters of the GSM 7-bit alphabet.',
        tags: ['gateways'],
        body: MessageBody,
        response: { 200: Type.Object({ text: Type.String({ maxLength: 160 }) }) },
        security: [],
      },
      preValidation: async (request) => {
        const header = (name: string) => {
          const value = request.headers[name]
          return typeof value === 'string' ? value : undefined
        }
        const { id } = await signingGateway(
          issuing.store,
          issuing.keyring.master(),
          {
            gateway: header('nguon-gateway'),
            signature: header('nguon-signature'),
            body: bodies.get(request) ?? Buffer.alloc(0),
          },
          replays,
          now(),
        )
        gateways.set(request, id)
      },
    },
    async (request) => {
      const { from, text: typed, lang = 'vi' } = request.body
      const sender = createHmac('sha256', text.secret)
        .update(`${gateways.get(request)}\n${from.replace(/\s/g, '')}`)
        .digest('base64url')
      if (!limit.take(sender, now())) throw failWeb('too-many-requests')
      return { text: await text.desk.answer(typed, `text ${sender}`, lang) }
    },
  )
}
