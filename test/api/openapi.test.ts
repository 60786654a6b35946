import t from 'tap'
import { Check, Errors } from 'typebox/value'
import { vietnamese } from '../../src/api/docs-vietnamese.js'
import { openStore } from '../../src/store/store.js'
import { freshLocation, onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine(
  'the API describes itself, every route with its problems and tags',
  async (t, store, location) => {
    const { call } = await serve(t, store, location)
    const { status, json } = await call('GET /v1/openapi.json', { token: null })
    t.equal(status, 200)
    t.equal(json.openapi, '3.1.0')
    t.ok(Object.keys(json.paths).every((path) => path.startsWith('/api/v1/')))
    const operations = Object.values<any>(json.paths).flatMap((path) => Object.values<any>(path))
    t.ok(operations.length > 25)
    for (const operation of operations) {
      t.ok(operation.summary && operation.tags.length === 1, operation.summary)
      const { responses, parameters = [], security } = operation
      for (const status of ['4XX', '5XX', '400', '401'])
        t.ok(responses[status].content['application/problem+json'], operation.summary)
      const done = Object.keys(responses).filter((status) => /^2\d\d$/.test(status))
      t.equal(done.length, 1, `${operation.summary}: one answer when it went well`)
      const isEmpty = done[0] === '204'
      t.ok(isEmpty || Object.keys(responses[done[0]!].content).length > 0, operation.summary)
      t.equal(responses['403'] !== undefined, security.length > 0, operation.summary)
      const isNamed = parameters.some((parameter: { in: string }) => parameter.in === 'path')
      t.equal(responses['404'] !== undefined, isNamed, operation.summary)
    }
    const ids = operations.map(({ operationId }) => operationId)
    t.equal(new Set(ids).size, operations.length, 'every operation has an id of its own')
    t.ok(ids.includes('getRunsByIdCodes'))
    for (const [path, { get, post }] of Object.entries<any>(json.paths)) {
      const names = (of: any) => (of?.parameters ?? []).map(({ name }: { name: string }) => name)
      if (post && post.security.length > 0) t.ok(names(post).includes('idempotency-key'), path)
      const answer = get?.responses['200']?.content['application/json']?.schema
      if (answer?.properties?.next)
        t.same(
          ['after', 'limit'].filter((name) => !names(get).includes(name)),
          [],
          path,
        )
    }
    const issue = json.paths['/api/v1/runs'].post
    t.ok(
      issue.parameters.some((parameter: { name: string }) => parameter.name === 'idempotency-key'),
    )
    t.same(issue.requestBody.content['application/json'].schema.required, ['quantity'])
    t.notOk(JSON.stringify(json).includes('~kind'))
    for (const lang of ['vi', 'en'] as const) {
      const page = await call(`GET /api/docs?lang=${lang}`, { token: null })
      t.match(page, {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': lang },
      })
      for (const path of Object.keys(json.paths)) t.ok(page.text.includes(`</b> ${path}<`), path)
      t.match(page.text, `<html lang="${lang}">`)
      t.match(
        page.text,
        lang === 'vi' ? /Phạm vi: <code>codes\.read</ : /Scope: <code>codes\.read</,
      )
      t.notMatch(page.text, /<script|undefined|\[object/)
    }
    const english = { token: null, headers: { 'accept-language': 'en-GB' } }
    t.match((await call('GET /api/docs', english)).headers, { 'content-language': 'en' })
    const texts = textsOf(json)
    t.same(
      [...texts].filter((text) => !vietnamese[text]),
      [],
      'each text is said in Vietnamese',
    )
    t.same(
      Object.keys(vietnamese).filter((text) => !texts.has(text)),
      [],
      'and no other',
    )
  },
)

/** Every text for people that the page shows. */
function textsOf({ info, tags, paths }: any): Set<string> {
  const described: any[] = [info, ...tags]
  for (const methods of Object.values<any>(paths)) {
    for (const operation of Object.values<any>(methods)) {
      const { parameters = [], requestBody, responses } = operation
      const bodies = Object.values<any>(requestBody?.content ?? {})
      const fields = bodies.flatMap(({ schema }) => Object.values<any>(schema.properties ?? {}))
      described.push(operation, ...parameters, ...fields, ...Object.values<any>(responses))
    }
  }
  const texts = described.flatMap(({ summary, description }) => [summary, description])
  return new Set(texts.filter((text) => text !== undefined && text !== 'Default Response'))
}

t.test('every body has an example that its own schema takes', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const { call } = await serve(t, store, location)
  const { paths } = (await call('GET /v1/openapi.json', { token: null })).json
  let bodies = 0
  for (const [path, methods] of Object.entries<any>(paths)) {
    for (const [method, { requestBody, responses }] of Object.entries<any>(methods)) {
      const route = `${method.toUpperCase()} ${path}`
      if (/^(put|patch)$/.test(method)) t.ok(requestBody, `${route} says what it takes`)
      for (const [of, described] of Object.entries<any>({ asked: requestBody, ...responses })) {
        for (const [type, { schema, example }] of Object.entries<any>(described?.content ?? {})) {
          // The bytes of a picture or a PDF are no example in a JSON document.
          if (schema.format === 'binary') continue
          const what = `${route} ${of} ${type}`
          bodies++
          const problems = Check(schema, example) ? [] : [...Errors(schema, example)]
          t.same(
            problems.map(({ instancePath, message }) => `${instancePath} ${message}`),
            [],
            what,
          )
          t.same(strangersIn(schema, example), [], `${what} names what its schema knows`)
        }
      }
    }
  }
  t.ok(bodies > 300, `${bodies} bodies`)
  const photos = paths['/api/v1/products/{id}/photos'].post.requestBody.content
  t.match(photos, { 'multipart/form-data': { schema: { required: ['photo'] } } })
})

/** Fields of an example that its schema does not name, however deep. */
function strangersIn(schema: any, example: any, at = ''): string[] {
  if (schema.anyOf) {
    const found = schema.anyOf.map((one: any) => strangersIn(one, example, at))
    return found.find((strangers: string[]) => strangers.length === 0) ?? found[0]
  }
  if (Array.isArray(example)) {
    if (schema.items === undefined) return [`${at}[]`]
    return example.flatMap((item, i) => strangersIn(schema.items, item, `${at}/${i}`))
  }
  if (typeof example !== 'object' || example === null || !schema.properties) return []
  return Object.entries(example).flatMap(([name, value]) => {
    const known = schema.properties[name]
    return known ? strangersIn(known, value, `${at}/${name}`) : [`${at}/${name}`]
  })
}

await onEachEngine('lists of a product are handed out in pages too', async (t, store, location) => {
  const { call } = await serve(t, store, location)
  for (let n = 1; n <= 5; n++)
    await call('POST /v1/lots', { body: { product: 'honey', number: `L${n}` } })
  const seen: string[] = []
  let next: string | null = null
  let pages = 0
  do {
    const after: string = next === null ? '' : `&after=${next}`
    const { status, json } = await call(`GET /v1/lots?product=honey&limit=2${after}`)
    t.equal(status, 200)
    seen.push(...json.items.map(({ number }: { number: string }) => number))
    next = json.next
    pages++
  } while (next !== null)
  t.equal(pages, 3)
  t.same(seen.sort(), ['L1', 'L2', 'L3', 'L4', 'L5'])
  for (const list of ['channels', 'links', 'certificates'])
    t.match(await call(`GET /v1/${list}?product=honey&limit=1`), {
      status: 200,
      json: { items: [], next: null },
    })
  const wrong = await call('GET /v1/lots?product=honey&after=zzz')
  t.match(wrong, { status: 400, json: { code: 'cursor-invalid' } })
})
