import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine('sales channels are changed and taken away', async (t, store, location) => {
  const { call, tokens } = await serve(t, store, location)
  const token = tokens.p1
  const shop = { product: 'tea', kind: 'shop', title: 'Cửa hàng Tân Cương', phone: '0912345678' }
  const { json: channel } = await call('POST /v1/channels', { token, body: shop })
  const path = `/v1/channels/${channel.id}`

  await t.test('what is not given stays, null takes a fact away', async (t) => {
    const body = { title: 'Quầy chè', hours: '7:00–19:00', url: 'https://che.example' }
    const changed = await call(`PATCH ${path}`, { token, body })
    t.match(changed, { status: 200, json: { ...body, id: channel.id, phone: channel.phone } })
    const without = await call(`PATCH ${path}`, { token, body: { phone: null } })
    t.match(without, { status: 200, json: { ...body, phone: null } })
    t.same((await call('GET /v1/channels?product=tea', { token })).json.items, [without.json])
  })

  await t.test('a wrong change is refused and changes nothing', async (t) => {
    const before = (await call('GET /v1/channels?product=tea')).json.items
    for (const [body, code] of [
      [{}, 'request-invalid'],
      [{ kind: 'bazaar' }, 'request-invalid'],
      [{ price: 5 }, 'request-invalid'],
      [{ title: '' }, 'request-invalid'],
      [{ url: null, phone: null, address: null }, 'channel-contact-missing'],
    ] as const)
      t.match(await call(`PATCH ${path}`, { token, body }), { status: 400, json: { code } })
    t.same((await call('GET /v1/channels?product=tea')).json.items, before)
  })

  await t.test('another producer meets no channel', async (t) => {
    const gone = { status: 404, json: { code: 'channel-not-found' } }
    const body = { title: 'x' }
    t.match(await call(`PATCH ${path}`, { token: tokens.p2, body }), gone)
    t.match(await call(`DELETE ${path}`, { token: tokens.p2 }), gone)
    t.match(await call(`PATCH ${path}`, { token: null, body }), { status: 401 })
    t.match(await call('DELETE /v1/channels/nope', { token }), gone)
  })

  await t.test('taken away it is gone, once, and all of it is audited', async (t) => {
    t.match(await call(`DELETE ${path}`, { token }), { status: 200, json: { id: channel.id } })
    t.match(await call(`DELETE ${path}`, { token }), { status: 404 })
    t.same((await call('GET /v1/channels?product=tea', { token })).json.items, [])
    const audit = await store.read
      .selectFrom('audit')
      .select('action')
      .where('subject_id', '=', channel.id)
      .orderBy('seq')
      .execute()
    t.same(
      audit.map(({ action }) => action),
      ['channel-added', 'channel-updated', 'channel-updated', 'channel-removed'],
    )
  })
})
