import { createHmac, randomBytes } from 'node:crypto'
import t from 'tap'
import { addGateway, listGateways, removeGateway } from '../../src/gateways/gateways.js'
import { Replays } from '../../src/gateways/replays.js'
import { isSignedBy, readSignature, signatureOf } from '../../src/gateways/signature.js'
import { serve, type Server } from '../api/server.js'
import { now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'

t.test('a signature is HMAC-SHA-256 over seconds, a point and the body', async (t) => {
  const mac = createHmac('sha256', 'secret').update('1764000000.{"a":1}').digest('hex')
  const header = signatureOf('secret', 1_764_000_000, '{"a":1}')
  t.equal(header, `t=1764000000,v1=${mac}`)
  const signature = readSignature(header)!
  t.ok(isSignedBy('secret', signature, Buffer.from('{"a":1}')))
  t.notOk(isSignedBy('secret', signature, Buffer.from('{"a":2}')))
  t.notOk(isSignedBy('other', signature, Buffer.from('{"a":1}')))
  for (const wrong of [undefined, '', 'v1=00', `t=,v1=${mac}`, `t=1,v1=${mac.slice(1)}`])
    t.equal(readSignature(wrong), undefined)
})

const add = async ({ issuing }: Server, name = 'viettel') =>
  addGateway(
    issuing.store,
    { name, master: issuing.keyring.master(), salt: randomBytes(16) },
    'test',
    now,
  )

async function send(
  { app }: Server,
  gateway: { name: string; secret: string },
  body: object | string,
  change: { seconds?: number; signature?: string; name?: string } = {},
) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const seconds = change.seconds ?? now.getTime() / 1000
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/text-answers',
    headers: {
      'content-type': 'application/json',
      'nguon-gateway': change.name ?? gateway.name,
      'nguon-signature': change.signature ?? signatureOf(gateway.secret, seconds, payload),
    },
    payload,
  })
  return { status: response.statusCode, json: response.json<any>() }
}

await onEachEngine('a gateway hands on what people send', async (t, store, location) => {
  const server = await serve(t, store, location)
  const { call, issuing, log } = server
  const gateway = await add(server)
  const { json: run } = await call('POST /v1/runs', {
    body: { product: 'tea', quantity: 5, activate: true },
  })
  const code = (await call(`GET /v1/runs/${run.id}/codes`)).text.slice(0, 12)
  const scans = async () =>
    (await call(`GET /T/${code}`, { headers: { accept: 'application/json' } })).json.scans.count

  await t.test('and each sender is a visitor', async (t) => {
    const ask = (from: string, text = `nguon ${code.slice(0, 4)} ${code.slice(4)} cam on`) =>
      send(server, gateway, { from, text })
    t.same(await ask('+84 912 345 678'), {
      status: 200,
      json: { text: 'Ma hop le, lan quet dau tien' },
    })
    t.match((await ask('+84912345678')).json.text, 'lan quet dau tien', 'the same person again')
    t.match((await ask('+84900000001')).json.text, 'Ma hop le, da quet 2 lan, lan dau 24/11/2026')
    t.equal(await scans(), 2)
    t.match(await send(server, gateway, { from: '1', text: 'xin chao', lang: 'en' }), {
      json: { text: 'Not a code: it has 12 characters, check each of them' },
    })
    t.match((await send(server, gateway, { from: '1', text: '' })).json.text, 'Ma chua dung')
  })

  await t.test('who sends is kept nowhere', async (t) => {
    await server.app.close()
    const rows = [
      ...(await store.scans.read.selectFrom('scan').selectAll().execute()),
      ...(await store.read.selectFrom('audit').selectAll().execute()),
    ]
    const kept = JSON.stringify(rows) + log.join('')
    t.notMatch(kept, /912345678|912 345 678|900000001/)
    t.equal(rows.filter((row) => 'visitor' in row && row.visitor).length, 2)
  })
  t.equal((await listGateways(issuing.store.read))[0]?.lastUsedAt, now.toISOString())
})

await onEachEngine('what is not signed right is not answered', async (t, store, location) => {
  const server = await serve(t, store, location)
  const gateway = await add(server)
  const other = await add(server, 'zalo')
  t.not(gateway.secret, other.secret)
  const body = { from: '1', text: '0123456789AM' }
  const seconds = now.getTime() / 1000
  const refused = { status: 401, json: { code: 'gateway-signature-wrong' } }
  t.match(await send(server, gateway, body, { signature: '' }), refused)
  t.match(
    await send(server, gateway, body, { signature: `t=${seconds},v1=${'0'.repeat(64)}` }),
    refused,
  )
  t.match(await send(server, gateway, body, { name: 'zalo' }), refused)
  t.match(await send(server, gateway, body, { name: 'nobody' }), refused)
  const changed = signatureOf(gateway.secret, seconds, JSON.stringify({ ...body, from: '2' }))
  t.match(await send(server, gateway, body, { signature: changed }), refused)
  const stale = { status: 401, json: { code: 'gateway-message-stale' } }
  t.match(await send(server, gateway, body, { seconds: seconds - 301 }), stale)
  t.match(await send(server, gateway, body, { seconds: seconds + 301 }), stale)
  t.match(await send(server, gateway, body, { seconds: seconds - 299 }), { status: 200 })
  t.match(await send(server, gateway, 'no json'), { status: 400 })
  t.match(await send(server, gateway, { from: '1' }), {
    status: 400,
    json: { code: 'request-invalid' },
  })
  await removeGateway(store, 'viettel', 'test', now)
  t.match(await send(server, gateway, body), refused)
  t.match(await send(server, other, body), { status: 200 })
})

await onEachEngine('a sender who asks without end is slowed, alone', async (t, store, location) => {
  const server = await serve(t, store, location)
  const gateway = await add(server)
  const statuses = []
  for (let i = 0; i < 12; i++)
    statuses.push((await send(server, gateway, { from: '1', text: `${i}` })).status)
  t.same(statuses, [...Array<number>(10).fill(200), 429, 429])
  t.equal((await send(server, gateway, { from: '2', text: 'x' })).status, 200)
})

await onEachEngine('gateways are added and removed by name', async (t, store, location) => {
  const server = await serve(t, store, location)
  const { secret } = await add(server)
  t.match(secret, /^nguon_gw_[\w-]{43}$/)
  await t.rejects(add(server), { code: 'gateway-exists' })
  await t.rejects(add(server, 'Cổng'), { code: 'gateway-name-invalid' })
  await t.rejects(removeGateway(store, 'none', 'test', now), { code: 'gateway-not-found' })
  const kept = JSON.stringify([
    await store.read.selectFrom('gateway').selectAll().execute(),
    await store.read.selectFrom('audit').selectAll().execute(),
  ])
  t.notOk(kept.includes(secret.slice(9)), 'the secret is not stored')
  t.match(kept, 'gateway-added')
})

await onEachEngine(
  'a message that was overheard is of no use again',
  async (t, store, location) => {
    const server = await serve(t, store, location)
    const gateway = await add(server)
    const other = await add(server, 'zalo')
    const body = { from: '1', text: '0123456789AM' }
    const seconds = now.getTime() / 1000
    t.match(await send(server, gateway, body), { status: 200 })
    const repeated = { status: 409, json: { code: 'gateway-message-repeated' } }
    t.match(await send(server, gateway, body), repeated)
    t.match(await send(server, gateway, body), repeated, 'however often')
    t.match(
      await send(server, gateway, body, { seconds: seconds + 1 }),
      { status: 200 },
      'signed anew',
    )
    t.match(await send(server, other, body), { status: 200 }, 'another gateway signs for itself')
    const wrong = signatureOf('wrong', seconds, JSON.stringify(body))
    t.match(await send(server, gateway, body, { signature: wrong }), {
      status: 401,
      json: { code: 'gateway-signature-wrong' },
    })
  },
)

t.test('signatures are remembered for as long as they hold, and no more than fit', async (t) => {
  const signed = (seconds: number) => readSignature(signatureOf('secret', seconds, `${seconds}`))!
  const at = (seconds: number) => new Date(seconds * 1000)
  const replays = new Replays(3)
  t.equal(replays.take('a', signed(1000), at(1000)), true)
  t.equal(replays.take('a', signed(1000), at(1300)), false, 'to the last second of its window')
  for (const seconds of [1301, 1302, 1303])
    t.equal(replays.take('a', signed(seconds), at(1303)), true)
  for (const seconds of [1301, 1302, 1303])
    t.equal(replays.take('a', signed(seconds), at(1303)), false, 'a repetition takes no room')
  t.equal(replays.take('a', signed(1304), at(1304)), true)
  t.equal(replays.take('a', signed(1303), at(1304)), false, 'the newest are kept')
})
