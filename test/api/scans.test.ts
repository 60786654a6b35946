import { openScanWriter } from '../../src/store/scan-log.js'
import { now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine('scans over the API', async (t, store, location) => {
  const { call, tokens } = await serve(t, store, location)
  const run = await call('POST /v1/runs', { body: { product: 'tea', quantity: 10 } })
  const { seq } = await store.read
    .selectFrom('run')
    .select('seq')
    .where('id', '=', run.json.id)
    .executeTakeFirstOrThrow()
  const writer = await openScanWriter(location)
  const scan = { epoch: 1, at: now.getTime(), visitor: 'mark', verdict: 'valid', language: 'vi' }
  await writer.write([
    { ...scan, index: 1, productId: 'tea', nth: 1, runSeq: seq },
    { ...scan, index: 1, productId: 'tea', nth: 2, runSeq: seq },
    { ...scan, index: 2, productId: 'rice', nth: 1 },
  ])
  await writer.close()

  await t.test('an administrator sees all, a producer the own', async (t) => {
    const all = await call('GET /v1/scans?by=product')
    t.match(all, {
      status: 200,
      json: {
        by: 'product',
        from: '2026-10-26',
        to: '2026-11-24',
        total: { scans: 3, first: 2, repeat: 1 },
        items: [
          { key: 'tea', name: 'tea', scans: 2, first: 1, repeat: 1, returning: 1 },
          { key: 'rice', scans: 1 },
        ],
      },
    })
    const own = await call('GET /v1/scans?by=product', { token: tokens.p1 })
    t.match(own.json, { total: { scans: 2 }, items: [{ key: 'tea' }] })
    t.equal(own.json.items.length, 1)
  })

  await t.test('by product and run, for whom they are', async (t) => {
    const ofRun = await call(`GET /v1/scans?run=${run.json.id}&by=hour`, { token: tokens.p1 })
    t.match(ofRun.json, { total: { scans: 2 } })
    t.match(ofRun.json.items[10], { key: '10', scans: 2, returning: null })
    const byRun = await call('GET /v1/scans?product=tea&by=run')
    t.match(byRun.json.items, [{ key: run.json.id, name: run.json.name, scans: 2 }])
    for (const path of ['product=tea', `run=${run.json.id}`]) {
      const refused = await call(`GET /v1/scans?${path}`, { token: tokens.p2 })
      t.match(refused, { status: 404, json: { code: /product-not-found|run-not-found/ } })
    }
  })

  await t.test('a question that cannot be answered is refused in words', async (t) => {
    const wrong: [string, string][] = [
      ['from=2026-11-25&to=2026-11-24', 'chart-range-invalid'],
      ['from=2026-02-30', 'date-invalid'],
      ['by=run', 'chart-product-missing'],
    ]
    for (const [query, code] of wrong) {
      t.match(await call(`GET /v1/scans?${query}`), { status: 400, json: { code } }, query)
    }
    t.equal((await call('GET /v1/scans?by=visitor')).status, 400)
    t.equal((await call('GET /v1/scans', { token: null })).status, 401)
  })
})
