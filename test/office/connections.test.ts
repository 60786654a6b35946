/** Tokens and webhooks as the office makes, shows and ends them. */
import t from 'tap'
import { findToken } from '../../src/accounts/tokens.js'
import { openStore } from '../../src/store/store.js'
import { deliverDue } from '../../src/webhooks/delivery.js'
import { now } from '../issuing/installation.js'
import { freshLocation } from '../stores.js'
import { isSigned, receiver, sending } from '../webhooks/receiver.js'
import { setUpSecondFactor } from './second-factor.js'
import { type Browser, markOf, serveOffice } from './server.js'

/** A form with several boxes ticked. */
async function send(own: Browser, path: string, fields: [string, string][]) {
  const mark = markOf((await own.get(path)).text)
  return own.post(path, [['mark', mark], ...fields])
}
const secretOf = (html: string) => /<code>(nguon_[\w-]{32})<\/code>/.exec(html)?.[1]

t.test('tokens in the office', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const { signedIn, call } = await serveOffice(t, store, location)
  const owner = await signedIn('owner')

  await t.test('an owner makes one for their producer, sees it once, and ends it', async (t) => {
    const made = await send(owner, '/office/tokens/new', [
      ['label', 'Máy bán hàng'],
      ['scope', 'print'],
      ['scope', 'print.read'],
      ['quota', '1.000'],
      ['expires', '2027-11-30'],
    ])
    const token = secretOf(made.text) ?? ''
    t.match(made, { status: 200, text: 'shown only here' })
    const holder = await findToken(store, token, now)
    t.match(holder, { role: 'producer', producerId: 'p1' })
    t.same([...holder!.scopes], ['print.read', 'print'])
    await call('POST /v1/runs', { token, body: { product: 'tea', quantity: 7 } })
    const list = await owner.get('/office/tokens')
    t.match(list.text, 'Máy bán hàng')
    t.match(list.text, '7 / 1,000')
    t.match(list.text, '30/11/2027')
    t.notMatch(list.text, token)
    const id = holder!.tokenId
    t.match((await owner.get(`/office/tokens/${id}`)).text, /print\.read[\s\S]*Người owner/)
    t.equal((await owner.fill(`/office/tokens/${id}/end`, {})).status, 303)
    t.match(await call('GET /v1/runs', { token }), { status: 401 })
    t.equal((await owner.get(`/office/tokens/${id}/end`)).status, 404, 'ended once')
    const other = await signedIn('owner', { producerIds: ['p2'] })
    t.equal((await other.get(`/office/tokens/${id}`)).status, 404)
    t.notMatch((await other.get('/office/tokens')).text, 'Máy bán hàng')
  })

  await t.test('what is wrong is told, and what was typed is kept', async (t) => {
    const before = (await store.read.selectFrom('token').select('id').execute()).length
    const wrong = await send(owner, '/office/tokens/new', [
      ['label', 'Kho'],
      ['quota', '-5'],
      ['expires', '2020-01-01'],
    ])
    t.equal(wrong.status, 422)
    for (const name of ['scope', 'quota', 'expires']) t.match(wrong.text, `id="f-${name}-wrong"`)
    t.match(wrong.text, 'value="Kho"')
    const beyond = await send(owner, '/office/tokens/new', [
      ['label', 'Kho'],
      ['scope', 'certificate.edit'],
    ])
    t.match(beyond, { status: 422, text: /may not have: certificate\.edit/ })
    t.equal((await store.read.selectFrom('token').select('id').execute()).length, before)
  })

  await t.test('a token that reads codes takes a second factor', async (t) => {
    const wanted: [string, string][] = [
      ['label', 'Kho'],
      ['scope', 'codes.read'],
    ]
    t.match(await send(owner, '/office/tokens/new', wanted), { status: 422, text: /two-step/i })
    const { code } = await setUpSecondFactor(owner)
    const own = await send(owner, '/office/tokens/new', [...wanted, ['totp', code()]])
    t.ok(secretOf(own.text), 'with the code it is made')
    const administrator = await signedIn('administrator')
    const refused = await send(administrator, '/office/tokens/new', [
      ...wanted,
      ['owner', 'programme'],
    ])
    t.match(refused, { status: 422, text: /may not have: codes\.read/ })
  })

  await t.test("an administrator makes the programme's, one of a province does not", async (t) => {
    const wanted: [string, string][] = [
      ['label', 'Sở'],
      ['scope', 'registry.read'],
      ['owner', 'programme'],
    ]
    const administrator = await signedIn('administrator')
    const made = await send(administrator, '/office/tokens/new', wanted)
    t.match(await findToken(store, secretOf(made.text) ?? '', now), { producerId: null })
    const ofProvince = await signedIn('administrator', { provinceCode: '19' })
    const refused = await send(ofProvince, '/office/tokens/new', wanted)
    t.match(refused, { status: 422, text: 'id="f-owner-wrong"' })
    t.notMatch((await ofProvince.get('/office/tokens')).text, 'Sở')
  })
})

t.test('webhooks in the office', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const { signedIn, issuing } = await serveOffice(t, store, location)
  const owner = await signedIn('owner')
  const at = await receiver(t)
  const ctx = { ...sending(store, now), master: () => issuing.keyring.master() }
  const facts: [string, string][] = [
    ['url', at.url],
    ['event', 'revocation'],
    ['event', 'recall'],
  ]

  await t.test('one is added, its secret is shown once, and a test arrives', async (t) => {
    const made = await send(owner, '/office/webhooks/new', facts)
    const secret = /<code>(whsec_[^<]+)<\/code>/.exec(made.text)?.[1] ?? ''
    t.match(made, { status: 200, text: 'shown only here' })
    const page = /href="(\/office\/webhooks\/[a-z0-9]+)"/.exec(made.text)?.[1] ?? ''
    t.equal((await owner.fill(`${page}/test`, {})).to, page)
    await deliverDue(ctx)
    t.ok(isSigned(at.received[0]!, secret))
    const log = await owner.get(page)
    t.match(log.text, /Test[\s\S]*received · 200/)
    t.notMatch(log.text, secret)

    await t.test('a message is sent again by a button', async (t) => {
      const resend = /href="([^"]+\/resend)"/.exec(log.text)?.[1] ?? ''
      t.equal((await owner.fill(resend, {})).status, 303)
      await deliverDue(ctx)
      t.same(at.received[1]?.headers['webhook-id'], at.received[0]?.headers['webhook-id'])
    })

    await t.test(
      'the secret is renewed, the address changed, the webhook taken away',
      async (t) => {
        const renewed = await owner.fill(`${page}/secret`, {})
        t.match(renewed.text, /<code>whsec_/)
        t.notMatch(renewed.text, secret)
        const edited = await send(owner, `${page}/edit`, [
          ['url', `${at.url}?key=1`],
          ['event', 'recall'],
        ])
        t.equal(edited.to, page)
        t.match((await owner.get(page)).text, `${at.url}?key=1`)
        t.notMatch((await owner.get('/office/webhooks')).text, 'key=1')
        t.equal((await owner.fill(`${page}/end`, {})).to, '/office/webhooks')
        t.equal((await owner.get(page)).status, 404)
      },
    )
  })

  await t.test('a wrong address is told, and what was typed is kept', async (t) => {
    const wrong = await send(owner, '/office/webhooks/new', [
      ['url', 'ftp://shop.example/'],
      ['event', 'recall'],
    ])
    t.match(wrong, { status: 422, text: 'value="ftp://shop.example/"' })
    const none = await send(owner, '/office/webhooks/new', [['url', at.url]])
    t.match(none, { status: 422, text: 'at least one event' })
  })

  await t.test('one that has gone rests, the home tells of it, and it is woken', async (t) => {
    const made = await send(owner, '/office/webhooks/new', facts)
    const page = /href="(\/office\/webhooks\/[a-z0-9]+)"/.exec(made.text)?.[1] ?? ''
    at.answer = (response) => response.writeHead(410).end()
    await owner.fill(`${page}/test`, {})
    await deliverDue(ctx)
    t.match((await owner.get('/office')).text, 'Webhook at rest')
    t.match((await owner.get(page)).text, 'This webhook rests')
    t.equal((await owner.fill(`${page}/wake`, {})).to, page)
    t.notMatch((await owner.get(page)).text, 'This webhook rests')
  })
})
