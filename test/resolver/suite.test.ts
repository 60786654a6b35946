/** GS1's checks as `npm run conformance` makes them, with schemas of our own words: needs no vectors. */
import { Ajv, type AnySchema } from 'ajv'
import t from 'tap'
import { startPublicServer } from '../conformance/public-server.js'
import { checkResolver } from '../conformance/resolver-suite.js'
import { linkTypes } from '../../src/resolver/link-types.js'

const url = { type: 'string', pattern: '^https://[A-Za-z0-9./]+' }
const published = {
  type: 'object',
  required: ['href', 'title'],
  additionalProperties: false,
  properties: {
    href: url,
    title: { type: 'string', minLength: 1 },
    hreflang: { type: 'array', items: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' } },
    type: { type: 'string', pattern: '^[a-z]+/[-+.a-z0-9]+$' },
    context: { type: 'array', items: { type: 'string' } },
  },
}
const linkset = {
  type: 'object',
  required: ['linkset'],
  additionalProperties: false,
  properties: {
    linkset: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['anchor', 'itemDescription', 'https://gs1.org/voc/defaultLink'],
        additionalProperties: false,
        properties: { anchor: url, itemDescription: { type: 'string', minLength: 1 } },
        patternProperties: {
          '^https://gs1\\.org/voc/[A-Za-z]+$': { type: 'array', minItems: 1, items: published },
        },
      },
    },
  },
}
const description = {
  type: 'object',
  required: ['resolverRoot', 'supportedPrimaryKeys', 'contact', 'jsonLdContextLocation'],
  properties: {
    resolverRoot: url,
    supportedPrimaryKeys: { const: ['01'] },
    linkTypeDefaultCanBeLinkset: { const: false },
    contact: { type: 'object', required: ['fn'] },
    jsonLdContextLocation: url,
  },
}

const problemOf = (schema: AnySchema) => {
  const ajv = new Ajv({ allErrors: true, strict: false })
  const isValid = ajv.compile(schema)
  return (body: unknown): string => (isValid(body) ? '' : ajv.errorsText(isValid.errors))
}

t.test(
  'every check of the resolver passes behind a proxy, under a prefix that it keeps',
  async (t) => {
    const base = 'https://htx.example.vn/nguon'
    const server = await startPublicServer(base, false)
    t.teardown(() => server.close())
    const suite = {
      ask: server.ask,
      check: (passed: boolean, id: string, about: string, why?: string) =>
        void t.ok(passed, `${id} ${about} ${why ?? ''}`),
      linksetProblem: problemOf(linkset),
      descriptionProblem: problemOf(description),
      linkTypes: new Set(['defaultLink', ...linkTypes].map((name) => `gs1:${name}`)),
    }
    for (const link of server.links) await checkResolver(suite, link, base)
    const context = await server.ask(`${base}/.well-known/gs1resolver/linkset-context.jsonld`)
    t.match(context, { status: 200, headers: { 'content-type': 'application/ld+json' } })
  },
)
