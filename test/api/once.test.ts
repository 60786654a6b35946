import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

const body = { product: 'tea', quantity: 7 }
const headers = { 'idempotency-key': 'order-1' }

const runsOf = async (store: Parameters<typeof serve>[1]) =>
  (await store.read.selectFrom('run').select('id').execute()).length

await onEachEngine(
  'the same key and request get the same answer, also after a restart',
  async (t, store, location) => {
    const server = await serve(t, store, location)
    const first = await server.call('POST /v1/runs', { body, headers })
    t.equal(first.status, 201)
    const again = await server.call('POST /v1/runs', { body, headers })
    t.match(again, { status: 201, json: first.json, headers: { 'idempotency-replayed': 'true' } })
    await server.app.close()
    const restarted = await serve(t, store, location, server)
    t.match(await restarted.call('POST /v1/runs', { body, headers }), {
      status: 201,
      json: first.json,
    })
    t.equal(await runsOf(store), 1)
    const other = await restarted.call('POST /v1/runs', {
      body,
      headers: { 'idempotency-key': 'order-2' },
    })
    t.not(other.json.id, first.json.id)
  },
)

await onEachEngine('the same key with another request is refused', async (t, store, location) => {
  const { call, tokens } = await serve(t, store, location)
  await call('POST /v1/runs', { body, headers })
  const refused = { status: 422, json: { code: 'idempotency-key-reused' } }
  t.match(await call('POST /v1/runs', { body: { ...body, quantity: 8 }, headers }), refused)
  t.match(await call('POST /v1/recalls', { body: { lot: 'tea-1', reason: 'x' }, headers }), refused)
  t.equal(
    (await call('POST /v1/runs', { token: tokens.p1, body, headers })).status,
    201,
    'keys are per token',
  )
  t.equal(await runsOf(store), 2)
})

await onEachEngine(
  'of two requests at once one runs and the other is told to wait',
  async (t, store, location) => {
    const { call } = await serve(t, store, location)
    const answers = await Promise.all([1, 2, 3].map(() => call('POST /v1/runs', { body, headers })))
    t.equal(await runsOf(store), 1)
    const [done, ...rest] = answers.sort((a, b) => a.status - b.status)
    t.equal(done?.status, 201)
    for (const answer of rest)
      // Whoever asks after the first is done gets its answer.
      if (answer.status === 201) t.same(answer.json, done?.json)
      else t.match(answer, { status: 409, json: { code: 'idempotency-unfinished' } })
  },
)

await onEachEngine(
  'a request that was cut off is not run again under its key',
  async (t, store, location) => {
    const { call } = await serve(t, store, location)
    const { json } = await call('POST /v1/runs', { body, headers })
    // As a crash between the claim and the answer leaves it.
    await store.write((tx) => tx.updateTable('idempotency').set({ status: 0, body: '' }).execute())
    t.match(await call('POST /v1/runs', { body, headers }), {
      status: 409,
      json: { code: 'idempotency-unfinished' },
    })
    t.equal(await runsOf(store), 1)
    t.ok(json.id)
  },
)

await onEachEngine('a refusal frees the key', async (t, store, location) => {
  const { call } = await serve(t, store, location)
  const refused = { product: 'nothing', quantity: 7 }
  t.match(await call('POST /v1/runs', { body: refused, headers }), { status: 404 })
  t.match(await call('POST /v1/runs', { body, headers }), { status: 201 })
  const long = { 'idempotency-key': 'x'.repeat(201) }
  t.match(await call('POST /v1/runs', { body, headers: long }), {
    status: 400,
    json: { code: 'idempotency-key-invalid' },
  })
})
