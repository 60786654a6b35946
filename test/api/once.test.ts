import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine('a POST happens once', async (t, store, location) => {
  const server = await serve(t, store, location)
  const { call, tokens } = server
  const post = (key: string, quantity: number, token = tokens.admin) =>
    call('POST /v1/runs', {
      token,
      body: { product: 'tea', quantity },
      headers: { 'idempotency-key': key },
    })
  const runsOf = async (quantity: number) =>
    (await store.read.selectFrom('run').select('id').where('quantity', '=', quantity).execute())
      .length

  await t.test('the same key with another request is refused', async (t) => {
    t.equal((await post('a', 11)).status, 201)
    const refused = { status: 422, json: { code: 'idempotency-key-reused' } }
    t.match(await post('a', 12), refused)
    const body = { lot: 'tea-1', reason: 'x' }
    t.match(await call('POST /v1/recalls', { body, headers: { 'idempotency-key': 'a' } }), refused)
    t.equal(await runsOf(12), 0)
    t.equal((await post('a', 11, tokens.p1)).status, 201, 'a key is its token’s')
    t.equal(await runsOf(11), 2)
  })

  await t.test('of requests at once one runs and the others are told to wait', async (t) => {
    const answers = await Promise.all([1, 2, 3].map(() => post('b', 21)))
    t.equal(await runsOf(21), 1)
    const [done, ...rest] = answers.sort((a, b) => a.status - b.status)
    t.equal(done?.status, 201)
    for (const answer of rest)
      // Whoever asks after the first is done gets its answer.
      if (answer.status === 201) t.same(answer.json, done?.json)
      else t.match(answer, { status: 409, json: { code: 'idempotency-unfinished' } })
  })

  await t.test('a request that was cut off is not run again under its key', async (t) => {
    t.equal((await post('c', 31)).status, 201)
    // As a crash between the claim and the answer leaves it.
    await store.write((tx) =>
      tx.updateTable('idempotency').set({ status: 0, body: '' }).where('key', '=', 'c').execute(),
    )
    t.match(await post('c', 31), { status: 409, json: { code: 'idempotency-unfinished' } })
    t.equal(await runsOf(31), 1)
  })

  await t.test('a refusal frees the key', async (t) => {
    const headers = { 'idempotency-key': 'd' }
    const refused = { product: 'nothing', quantity: 41 }
    t.match(await call('POST /v1/runs', { body: refused, headers }), { status: 404 })
    t.match(await post('d', 41), { status: 201 })
    t.match(await post('x'.repeat(201), 41), {
      status: 400,
      json: { code: 'idempotency-key-invalid' },
    })
  })

  await t.test('the same key and request get the same answer, also after a restart', async (t) => {
    const first = await post('e', 51)
    t.equal(first.status, 201)
    t.match(await post('e', 51), {
      status: 201,
      json: first.json,
      headers: { 'idempotency-replayed': 'true' },
    })
    await server.app.close()
    const restarted = await serve(t, store, location, server)
    const again = await restarted.call('POST /v1/runs', {
      body: { product: 'tea', quantity: 51 },
      headers: { 'idempotency-key': 'e' },
    })
    t.match(again, { status: 201, json: first.json })
    t.equal(await runsOf(51), 1)
  })
})
