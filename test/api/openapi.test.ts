import { onEachEngine } from '../stores.js'
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
      t.ok(operation.responses['4XX'].content['application/problem+json'])
    }
    const issue = json.paths['/api/v1/runs'].post
    t.ok(
      issue.parameters.some((parameter: { name: string }) => parameter.name === 'idempotency-key'),
    )
    t.same(issue.requestBody.content['application/json'].schema.required, ['quantity'])
    t.notOk(JSON.stringify(json).includes('~kind'))
    const page = await call('GET /api/docs', { token: null })
    t.match(page, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    for (const path of Object.keys(json.paths)) t.ok(page.text.includes(`</b> ${path}<`), path)
    t.notMatch(page.text, /<script|undefined|\[object/)
  },
)
