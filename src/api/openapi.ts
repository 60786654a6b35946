/** What the OpenAPI document says beside the routes themselves. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import { Problem } from './shapes.js'

/** The answer of every route that refuses or fails. */
const problem = {
  description: 'Refused or failed; `code` says why',
  content: { 'application/problem+json': { schema: Problem } },
}

export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Nguồn',
      version: '1',
      description:
        'Codes, labels and decisions. Errors are problem documents (RFC 9457) with a stable `code`; words follow Accept-Language (vi, en). A POST with an Idempotency-Key happens at most once. Lists are paged: pass `next` as `after`.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    tags: [
      { name: 'runs', description: 'Runs of codes' },
      { name: 'decisions', description: 'Activation, binding, revocation, recall' },
      { name: 'registry', description: 'Producers, products, certificates, lots, channels' },
      { name: 'print jobs', description: 'Labels to print' },
      { name: 'scans', description: 'Scans added up, for charts' },
      { name: 'reports', description: 'Problems that people reported' },
      { name: 'gateways', description: 'Messages that SMS and chat gateways hand on' },
      { name: 'copies', description: 'Signs of copying' },
    ],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
  },
  transform({ schema, url, route }) {
    // A signed message is no token's, so no key of a token's belongs to it.
    const isPost = route.method === 'POST' && schema?.security?.length !== 0
    const described: FastifySchema = {
      ...schema,
      ...(isPost && { headers: idempotencyHeader }),
      response: { ...(schema?.response as object | undefined), '4XX': problem, '5XX': problem },
    }
    return { schema: described, url }
  },
}

const idempotencyHeader = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      maxLength: 200,
      description: 'The same key and the same request get the same answer, and happen once',
    },
  },
}
