/** What the OpenAPI document says beside the routes themselves. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import { addExamples } from './examples/add.js'
import { Problem } from './shapes.js'
import { uploadBodies } from './uploads.js'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

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
      { name: 'label templates', description: 'Labels that people designed' },
      { name: 'scans', description: 'Scans added up, for charts' },
      { name: 'reports', description: 'Problems that people reported' },
      { name: 'gateways', description: 'Messages that SMS and chat gateways hand on' },
      { name: 'copies', description: 'Signs of copying' },
      { name: 'symbols', description: 'Single bar codes, QR and DataMatrix symbols' },
    ],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
  },
  transform({ schema, url, route }) {
    // A signed message is no token's, so no key of a token's belongs to it.
    const isPost = route.method === 'POST' && schema?.security?.length !== 0
    const upload = uploads[`${String(route.method)} ${url.replace('/api/v1', '')}`]
    const described: FastifySchema = {
      ...schema,
      operationId: operationIdOf(String(route.method), url),
      ...(upload && { body: upload }),
      ...(isPost && { headers: idempotencyHeader }),
      response: {
        ...((schema?.response as object | undefined) ?? fileAnswer(schema)),
        ...refusals({ isPost, isNamed: url.includes(':'), isOpen: schema?.security?.length === 0 }),
        '4XX': problem('Refused; `code` says why'),
        '5XX': problem('Failed; `id` stands in the log of the server'),
      },
    }
    return { schema: described, url }
  },
  transformObject(described) {
    if (!('openapiObject' in described)) throw new TypeError('not OpenAPI')
    addExamples(described.openapiObject.paths as Parameters<typeof addExamples>[0])
    return described.openapiObject
  },
}

const uploads: Readonly<Record<string, object>> = uploadBodies

/** `postRuns`, `getRunsByIdCodes`: for generators of clients; it changes with the path alone. */
function operationIdOf(method: string, url: string): string {
  const words = url
    .replace(/^\/api\/v1\//, '')
    .replace(/:(\w)/g, (_, letter: string) => `by-${letter}`)
    .split(/[^A-Za-z0-9]+/)
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return method.toLowerCase() + name
}

/** A file instead of JSON: what the route `produces`. */
function fileAnswer(schema: FastifySchema | undefined): Record<string, object> {
  const types = schema?.produces ?? []
  const content = types.map((type) => [type, { schema: contentOf(type) }] as const)
  return { 200: { description: 'The file', content: Object.fromEntries(content) } }
}

function contentOf(type: string): object {
  if (type.endsWith('json')) return { type: 'object' }
  return /^text\/|svg/.test(type) ? { type: 'string' } : { type: 'string', format: 'binary' }
}

/** The answers that every route of its kind can give. */
function refusals(route: {
  readonly isPost: boolean
  readonly isNamed: boolean
  readonly isOpen: boolean
}): Record<string, object> {
  const { isPost, isNamed, isOpen } = route
  return {
    400: problem('`request-invalid`, `text-unstorable`: `data.errors` names each field'),
    401: problem(isOpen ? '`gateway-signature-wrong`' : '`token-missing`, `token-invalid`'),
    ...(!isOpen && { 403: problem('`scope-missing`: the token may not do this') }),
    ...(isNamed && { 404: problem("There is no such thing, or it is another producer's") }),
    ...(isPost && {
      409: problem('`idempotency-unfinished`, or the state of things does not allow it'),
      422: problem('`idempotency-key-reused`'),
    }),
  }
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
