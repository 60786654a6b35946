import { onEachEngine } from '../stores.js'
import { runningNumber } from '../../src/codes/running-number.js'
import { openIssued } from '../../src/issuing/issued.js'
import { serve } from './server.js'

await onEachEngine('decisions over the API', async (t, store, location) => {
  const { call, tokens, issuing } = await serve(t, store, location)

  await t.test('a stretch is activated, revoked and given back', async (t) => {
    const { json: run } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 10 } })
    const codes = (await call(`GET /v1/runs/${run.id}/codes`)).text.trim().split('\n')
    const issued = await openIssued(issuing)
    const at = async (n: number) => {
      await issued.freshen()
      const found = issued.find(codes[n - 1] as string)
      if (found.kind !== 'issued') throw new Error(found.kind)
      return { active: found.activatedAt !== undefined, decisions: found.decisions.length }
    }
    const activated = await call('POST /v1/activations', { body: { from: codes[7], to: codes[1] } })
    t.match(activated, { status: 201, json: { codes: 7, excluded: [] } })
    t.same(await at(1), { active: false, decisions: 0 })
    t.same(await at(2), { active: true, decisions: 0 })

    const revoked = await call('POST /v1/revocations', {
      body: { run: run.id, from: 3, to: 5, reason: 'damp', notice: 'do not drink' },
    })
    t.match(revoked, { status: 201, json: { codes: 3 } })
    t.same(await at(5), { active: true, decisions: 1 })
    t.same(await at(6), { active: true, decisions: 0 })

    const undone = await call(`DELETE /v1/revocations/${revoked.json.id}`)
    t.match(undone, { status: 200, json: { id: revoked.json.id, codes: 3 } })
    t.same(await at(5), { active: true, decisions: 0 })
    t.match(await call(`DELETE /v1/revocations/${revoked.json.id}`), { status: 409 })

    const listed = await call('POST /v1/revocations', {
      body: { codes: [codes[9], codes[0]], reason: 'found' },
    })
    t.match(listed.json, { codes: 2 })
    t.same(await at(10), { active: false, decisions: 1 })
  })

  await t.test('what holds now is listed in pages, the owner sees its own alone', async (t) => {
    const token = tokens.p1
    const { json: run } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 10 } })
    const why = { reason: 'damp', notice: 'do not drink' }
    const stretch = await call('POST /v1/revocations', {
      body: { run: run.id, from: 3, to: 5, ...why },
    })
    const lot = await call('POST /v1/recalls', { body: { lot: 'tea-1', ...why } })
    const list = (query: string, as = token) => call(`GET /v1/revocations${query}`, { token: as })
    const first = await list('?limit=1')
    t.match(first.json.items, [
      { id: lot.json.id, kind: 'recall', product: 'tea', lot: 'tea-1', from: null, stretches: 0 },
    ])
    const second = await list(`?limit=1&after=${first.json.next}`)
    t.match(second.json.items, [
      {
        ...{ id: stretch.json.id, kind: 'revocation', product: null, lot: null, ...why },
        ...{ from: new RegExp(`^${run.name}-000003-.$`), codes: 3, stretches: 1 },
      },
    ])
    const ids = ({ json }: { json: any }) => json.items.map(({ id }: { id: string }) => id)
    t.same(ids(await list('?kind=recall')), [lot.json.id])
    t.same(ids(await list('', tokens.p2)), [])
    await call(`DELETE /v1/revocations/${lot.json.id}`)
    t.same(ids(await list('?kind=recall')), [], 'what was undone holds no more')
    t.match(await list('?kind=binding'), { status: 400, json: { code: 'request-invalid' } })
  })

  await t.test('an activation over what is revoked says so and asks for the number', async (t) => {
    const { json: run } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 10 } })
    await call('POST /v1/revocations', { body: { run: run.id, from: 4, to: 5, reason: 'damp' } })
    const asked = await call('POST /v1/activations', { body: { run: run.id } })
    t.match(asked, {
      status: 409,
      json: {
        code: 'activation-confirm',
        data: { codes: 8, excluded: [{ why: 'revoked', run: run.name, from: 4, to: 5 }] },
      },
    })
    const done = await call('POST /v1/activations', { body: { run: run.id, confirm: 8 } })
    t.match(done, { status: 201, json: { codes: 8 } })
  })

  await t.test('the codes meant are named in exactly one way', async (t) => {
    const { json: run } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 10 } })
    const wrong: object[] = [
      {},
      { run: run.id, lot: 'tea-1' },
      { from: 1, to: 2 },
      { lot: 'tea-1', from: 1, to: 2 },
      { product: 'tea', from: 1 },
      { run: run.id, from: 'first' },
    ]
    for (const named of wrong) {
      const answer = await call('POST /v1/revocations', { body: { ...named, reason: 'x' } })
      t.match(answer, { status: 400, json: { code: 'target-unclear' } }, JSON.stringify(named))
    }
    const other = await call('POST /v1/revocations', {
      body: { run: run.id, from: runningNumber(9999, 3), reason: 'x' },
    })
    t.match(other, { status: 400, json: { code: 'stretch-of-two-runs' } })
    const notMine = await call('POST /v1/revocations', {
      body: { codes: ['0123456789AM'], reason: 'x' },
    })
    t.match(notMine, { status: 404, json: { code: 'code-unknown' } })
    t.notMatch(notMine.text, '0123456789AM')
  })

  await t.test('stamps printed ahead are bound, and a binding is undone', async (t) => {
    const token = tokens.p1
    const { json: run } = await call('POST /v1/runs', { token, body: { quantity: 10 } })
    t.match(run, { producer: 'p1', product: null })
    const body = { run: run.id, from: 1, to: 5, product: 'tea', lot: 'tea-1' }
    const bound = await call('POST /v1/bindings', { token, body })
    t.match(bound, { status: 201, json: { codes: 5 } })
    t.match(await call('POST /v1/bindings', { token, body }), { status: 409 })
    t.match(await call(`DELETE /v1/bindings/${bound.json.id}`, { token }), { status: 200 })
    t.match(await call('POST /v1/bindings', { token, body }), { status: 201 })
  })

  await t.test('a lot is recalled; only whose it is takes it back', async (t) => {
    await call('POST /v1/runs', { body: { product: 'tea', lot: 'tea-2', quantity: 10 } })
    const recalled = await call('POST /v1/recalls', {
      token: tokens.p1,
      body: { lot: 'tea-2', reason: 'mould' },
    })
    t.match(recalled, { status: 201, json: { codes: 10 } })
    const undo = `DELETE /v1/revocations/${recalled.json.id}`
    t.match(await call(undo, { token: tokens.p2 }), { status: 404 })
    t.match(await call(undo, { token: tokens.p1 }), { status: 200 })
  })
})
