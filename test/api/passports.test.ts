import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine('the passport of a product over the API', async (t, store, location) => {
  const { call, tokens } = await serve(t, store, location)
  const token = tokens.p1
  const { json: product } = await call('POST /v1/products', {
    body: { name: 'Trà tôm nõn', producer: 'p1', story: 'Trên đồi chè' },
  })
  for (const number of ['L01', 'L02'])
    await call('POST /v1/lots', { body: { product: product.id, number, madeOn: '2026-01-15' } })
  const path = `/v1/products/${product.id}`
  const itemsOf = (json: any): Map<string, string> =>
    new Map(
      json.frameworks.flatMap((framework: any) =>
        framework.items.map((item: any) => [`${framework.key}.${item.key}`, item.status]),
      ),
    )

  await t.test(
    'tells what is there and what is missing, and follows what is entered',
    async (t) => {
      const before = await call(`GET ${path}/passport`, { token })
      t.match(before, {
        status: 200,
        json: { product: { id: product.id, name: 'Trà tôm nõn' }, lot: null },
      })
      t.ok(before.json.frameworks.length >= 2, 'the circular and the decree')
      const missing = [...itemsOf(before.json)].filter(([, status]) => status === 'missing')
      t.ok(missing.length > 0)
      const body = { warnings: 'Không dùng cho trẻ dưới 3 tuổi', ingredients: 'Búp chè' }
      t.equal((await call(`PATCH ${path}`, { body })).status, 200)
      const after = itemsOf((await call(`GET ${path}/passport`, { token })).json)
      t.ok(
        missing.some(([key]) => after.get(key) === 'present'),
        'what was entered is no longer missing',
      )
      const withLot = await call(`GET ${path}/passport?lot=L01`, { token })
      t.match(withLot.json.lot, { number: 'L01' })
      t.notOk([...itemsOf(withLot.json).values()].includes('per-lot'), 'of a lot it is said')
    },
  )

  await t.test('as linked data', async (t) => {
    const answer = await call(`GET ${path}/passport.jsonld?lot=L02`, { token })
    t.equal(answer.status, 200)
    t.match(answer.headers['content-type'], /^application\/ld\+json/)
    t.match(JSON.parse(answer.text), {
      '@type': ['Product', 'gs1:Product'],
      'gs1:hasBatchLotNumber': 'L02',
      'gs1:warningCopyDescription': { '@language': 'vi', '@value': /trẻ dưới 3 tuổi/ },
    })
  })

  await t.test("another producer's product and another product's lot do not exist", async (t) => {
    for (const of of ['passport', 'passport.jsonld']) {
      t.match(await call(`GET ${path}/${of}`, { token: tokens.p2 }), {
        status: 404,
        json: { code: 'product-not-found' },
      })
      t.match(await call(`GET ${path}/${of}?lot=rice-1`, { token }), {
        status: 404,
        json: { code: 'lot-not-found' },
      })
      t.match(await call(`GET ${path}/${of}`, { token: null }), { status: 401 })
    }
  })
})
