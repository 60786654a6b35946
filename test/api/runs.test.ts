import { onEachEngine } from '../stores.js'
import { readCode } from '../../src/codes/reader.js'
import { serve } from './server.js'

await onEachEngine('runs over the API', async (t, store, location) => {
  const { call, tokens } = await serve(t, store, location)

  await t.test('a run is issued, listed, read and its codes are handed out', async (t) => {
    const issued = await call('POST /v1/runs', {
      token: tokens.p1,
      body: { product: 'tea', quantity: 20_000 },
    })
    t.equal(issued.status, 201)
    t.match(issued.json, {
      name: 'A1',
      quantity: 20_000,
      producer: 'p1',
      product: 'tea',
      lot: null,
    })
    const { id } = issued.json
    t.same((await call(`GET /v1/runs/${id}`)).json, issued.json)
    t.same((await call('GET /v1/runs')).json.items, [issued.json])

    const codes = await call(`GET /v1/runs/${id}/codes`)
    t.equal(codes.headers['content-type'], 'text/plain; charset=us-ascii')
    const lines = codes.text.split('\n')
    t.equal(lines.pop(), '', 'the last line ends too')
    t.equal(lines.length, 20_000)
    t.equal(new Set(lines).size, 20_000)
    t.ok(lines.every((line) => readCode(line).ok))

    const audit = await store.read
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'codes-read')
      .executeTakeFirstOrThrow()
    t.match(JSON.parse(audit.detail), { run: 'A1', codes: 20_000 })
    t.match(audit.actor, /^token:/)
  })

  await t.test('reading codes in bulk needs a scope of its own', async (t) => {
    const { json } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 5 } })
    const own = await call(`GET /v1/runs/${json.id}/codes`, { token: tokens.p1 })
    t.match(own, { status: 403, json: { code: 'scope-missing' } })
    const others = await call(`GET /v1/runs/${json.id}/codes`, { token: tokens.p2 })
    t.match(others, { status: 403, json: { code: 'scope-missing' } })
    t.notOk(own.text.includes('\n'))
  })

  await t.test("another producer's objects do not exist", async (t) => {
    const token = tokens.p2
    const { json: run } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 5 } })
    const attempts: [string, object | undefined][] = [
      [`GET /v1/runs/${run.id}`, undefined],
      ['POST /v1/runs', { product: 'tea', quantity: 5 }],
      ['POST /v1/runs', { producer: 'p1', quantity: 5 }],
      ['POST /v1/activations', { run: run.id }],
      ['POST /v1/activations', { lot: 'tea-1' }],
      ['POST /v1/revocations', { run: run.id, reason: 'x' }],
      ['POST /v1/revocations', { lot: 'tea-1', reason: 'x' }],
      ['POST /v1/revocations', { product: 'tea', reason: 'x' }],
      ['POST /v1/recalls', { lot: 'tea-1', reason: 'x' }],
      ['POST /v1/bindings', { run: run.id, product: 'rice' }],
      ['GET /v1/producers/p1', undefined],
      ['PATCH /v1/producers/p1', { phone: '0123456789' }],
      ['GET /v1/products/tea', undefined],
      ['PATCH /v1/products/tea', { name: 'mine now' }],
      ['POST /v1/products', { name: 'x', producer: 'p1' }],
      ['GET /v1/lots?product=tea', undefined],
      ['GET /v1/lots/tea-1', undefined],
      ['POST /v1/lots', { product: 'tea', number: 'L9' }],
      ['GET /v1/certificates?product=tea', undefined],
      ['GET /v1/channels?product=tea', undefined],
      ['POST /v1/channels', { product: 'tea', kind: 'shop', title: 'x', phone: '0123456789' }],
    ]
    for (const [what, body] of attempts) {
      const answer = await call(what, { token, ...(body && { body }) })
      t.equal(answer.status, 404, `${what} ${JSON.stringify(body)}`)
    }
    const seen = await Promise.all(
      ['/v1/runs', '/v1/products', '/v1/producers'].map((path) => call(`GET ${path}`, { token })),
    )
    for (const { text } of seen) t.notMatch(text, /tea|honey|p1/)
  })

  await t.test(
    'what a request must hold is said by field, in the language asked for',
    async (t) => {
      const body = { quantity: 0, quantitty: 7 }
      const en = await call('POST /v1/runs', { body, headers: { 'accept-language': 'en' } })
      t.equal(en.status, 400)
      t.equal(en.headers['content-type'], 'application/problem+json; charset=utf-8')
      t.match(en.json, { code: 'request-invalid', status: 400, title: 'The request is not right' })
      t.match(en.json.detail, /quantitty is not known/)
      t.match(en.json.detail, /quantity must be at least 1/)
      t.same(en.json.data.errors, [
        { field: 'quantitty', rule: 'additionalProperties' },
        { field: 'quantity', rule: 'minimum' },
      ])
      const vi = await call('POST /v1/runs', { body })
      t.match(vi.json, { code: 'request-invalid', title: 'Yêu cầu chưa đúng' })
      t.equal(vi.headers['content-language'], 'vi')
      for (const quantity of [-1, 1.5, '5', 1e9, null])
        t.equal((await call('POST /v1/runs', { body: { product: 'tea', quantity } })).status, 400)
    },
  )

  await t.test('runs are listed page by page', async (t) => {
    for (let i = 0; i < 5; i++)
      await call('POST /v1/runs', { body: { product: 'honey', quantity: 1 + i } })
    const seen: number[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: any = await call(`GET /v1/runs?product=honey&limit=2${next && `&after=${next}`}`)
      t.ok(page.json.items.length <= 2)
      seen.push(...page.json.items.map((run: { quantity: number }) => run.quantity))
      next = page.json.next
    }
    t.same(seen, [5, 4, 3, 2, 1])
    t.match(await call('GET /v1/runs?after=nonsense'), {
      status: 400,
      json: { code: 'cursor-invalid' },
    })
    t.equal((await call('GET /v1/runs?limit=1000')).status, 400)
  })
})
