import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine('the registry over the API', async (t, store, location) => {
  const { call, tokens } = await serve(t, store, location)

  await t.test(
    'a producer is taken in with its product, lot, certificate and channel',
    async (t) => {
      const producer = await call('POST /v1/producers', {
        body: { name: 'HTX Trà Tân Cương', province: 'Thái Nguyên', phone: '0208 123 456' },
      })
      t.match(producer, {
        status: 201,
        json: { kind: 'cooperative', phone: '0208 123 456', phonePublic: false },
      })
      const path = `/v1/producers/${producer.json.id}`
      t.match((await call(`PATCH ${path}`, { body: { phonePublic: true } })).json, {
        phone: '0208 123 456',
        phonePublic: true,
      })
      t.match((await call(`PATCH ${path}`, { body: { phone: '0208 999 999' } })).json, {
        phone: '0208 999 999',
        phonePublic: true,
      })
      const product = await call('POST /v1/products', {
        body: { name: 'Trà tôm nõn', producer: producer.json.id, shelfLifeDays: 540 },
      })
      t.match(product, {
        status: 201,
        json: { name: 'Trà tôm nõn', producer: { id: producer.json.id } },
      })
      const { id } = product.json
      const certificate = await call('POST /v1/certificates', {
        body: { product: id, number: '2361/QĐ-BNNMT', stars: 5, issuedOn: '2025-06-26' },
      })
      t.match(certificate, {
        status: 201,
        json: { stars: 5, issuedOn: '2025-06-26', revokedOn: null },
      })
      const lot = await call('POST /v1/lots', {
        body: { product: id, number: 'L01', madeOn: '2026-01-15' },
      })
      t.match(lot, { status: 201, json: { number: 'L01', expiresOn: '2027-07-09' } })
      const channel = await call('POST /v1/channels', {
        body: { product: id, kind: 'online', title: 'Voso', url: 'https://voso.vn' },
      })
      t.match(channel, { status: 201, json: { url: 'https://voso.vn' } })

      const listed = await call('GET /v1/products?search=tra%20tom')
      t.match(listed.json.items, [{ id, stars: 5 }])
      t.same((await call(`GET /v1/lots?product=${id}`)).json.items, [lot.json])
      t.same((await call(`GET /v1/lots/${lot.json.id}`)).json, lot.json)
      t.same((await call(`GET /v1/certificates?product=${id}`)).json.items, [certificate.json])
      t.same((await call(`GET /v1/channels?product=${id}`)).json.items, [channel.json])

      const revoked = await call(`PATCH /v1/certificates/${certificate.json.id}`, {
        body: { revoked: 'food-safety' },
      })
      t.match(revoked, {
        status: 200,
        json: { revokedReason: 'food-safety', revokedOn: '2026-11-24' },
      })
    },
  )

  await t.test(
    'a producer changes its own record and products, and gives itself no stars',
    async (t) => {
      const token = tokens.p1
      const changed = await call('PATCH /v1/producers/p1', {
        token,
        body: { phone: '0912 345 678' },
      })
      t.match(changed, { status: 200, json: { phone: '0912 345 678' } })
      const product = await call('POST /v1/products', { token, body: { name: 'Chè đinh' } })
      t.match(product, { status: 201, json: { producer: { id: 'p1' } } })
      const renamed = await call(`PATCH /v1/products/${product.json.id}`, {
        token,
        body: { story: 'Hái tay.', netContent: '200 g' },
      })
      t.match(renamed, { status: 200, json: { story: 'Hái tay.', version: 2 } })

      const path = `POST /v1/products/${product.json.id}/completions`
      const completed = await call(path, { token, body: { confirmNames: true } })
      t.match(completed, { status: 201, json: { printable: true } })
      t.equal((await call(path, { token: tokens.p2, body: { confirmNames: true } })).status, 404)
      t.equal((await call(path, { token, body: {} })).status, 400)

      const refused: [string, object, number][] = [
        ['POST /v1/producers', { name: 'x' }, 403],
        ['POST /v1/certificates', { product: 'tea', number: '1', stars: 5 }, 403],
        [`PATCH /v1/products/${product.json.id}`, { producer: 'p2' }, 403],
        [`PATCH /v1/products/${product.json.id}`, { claimedStars: 5 }, 400],
        [`PATCH /v1/products/${product.json.id}`, { demo: false }, 400],
      ]
      for (const [what, body, status] of refused)
        t.equal(
          (await call(what, { token, body })).status,
          status,
          `${what} ${JSON.stringify(body)}`,
        )
    },
  )

  await t.test('a lot is changed in part, and its number stays once labels carry it', async (t) => {
    const token = tokens.p1
    const added = await call('POST /v1/lots', {
      token,
      body: { product: 'tea', number: 'L7', madeOn: '2026-01-15', quantity: 40 },
    })
    const path = `PATCH /v1/lots/${added.json.id}`
    const patch = (body: object, as = token) => call(path, { token: as, body })
    const changed = await patch({ number: 'L8', expiresOn: '2026-12-31' })
    t.match(changed, {
      status: 200,
      json: { ...added.json, number: 'L8', expiresOn: '2026-12-31' },
    })
    t.same((await patch({ quantity: null })).json, { ...changed.json, quantity: null })
    t.same((await call(`GET /v1/lots/${added.json.id}`)).json.quantity, null)
    const refused: [object, number, string][] = [
      [{}, 400, 'request-invalid'],
      [{ product: 'rice' }, 400, 'request-invalid'],
      [{ madeOn: '15/01/2026' }, 400, 'request-invalid'],
      [{ madeOn: '2027-01-15' }, 400, 'lot-expires-before-made'],
      [{ number: 'TEA 1' }, 400, 'lot-number-invalid'],
    ]
    for (const [body, status, code] of refused)
      t.match(await patch(body), { status, json: { code } }, JSON.stringify(body))
    await call('POST /v1/lots', { token, body: { product: 'tea', number: 'L9' } })
    t.match(await patch({ number: 'l9' }), { status: 409, json: { code: 'lot-exists' } })
    await call('POST /v1/runs', {
      token,
      body: { product: 'tea', lot: added.json.id, quantity: 1 },
    })
    t.match(await patch({ number: 'L10' }), { status: 409, json: { code: 'lot-in-use' } })
    t.match(await patch({ number: 'L8', madeOn: null }), { status: 200, json: { madeOn: null } })
    t.equal((await patch({ quantity: 1 }, tokens.p2)).status, 404)
  })

  await t.test('lists come in pages and each once', async (t) => {
    const names: string[] = []
    let after = ''
    do {
      const { json } = await call(
        `GET /v1/products?producer=p1&limit=1${after && `&after=${after}`}`,
      )
      names.push(...json.items.map((item: { name: string }) => item.name))
      after = json.next
    } while (after !== null)
    t.equal(new Set(names).size, names.length)
    const all = await call('GET /v1/products?producer=p1')
    t.same(
      names,
      all.json.items.map((item: { name: string }) => item.name),
    )
  })
})
