/** Large decisions ask for a fresh code of the second factor. */
import Fastify from 'fastify'
import { createAuth } from '../../src/accounts/auth.js'
import { makePersonLink } from '../../src/accounts/links.js'
import { FormOf } from '../../src/office/fields.js'
import { done, Office } from '../../src/office/office.js'
import { accountRoutes } from '../../src/office/account.js'
import { FreshCode, requireFresh, secondFactorRoutes } from '../../src/office/second-factor.js'
import { takeForms } from '../../src/office/sent-form.js'
import { signInRoutes } from '../../src/office/sign-in.js'
import { h } from 'preact'
import { onEachEngine } from '../stores.js'
import { addPerson } from '../../src/accounts/members.js'
import { hashPassword } from 'better-auth/crypto'
import { Browser, password } from './server.js'
import { setUpSecondFactor } from './second-factor.js'

const words = { vi: 'Vô hiệu hoá', en: 'Revoke' }

await onEachEngine('a large decision needs a code shown within five minutes', async (t, store) => {
  let at = new Date()
  let decided = 0
  const baseUrl = 'http://localhost'
  const secret = new Uint8Array(32).fill(7)
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(
    async (scope) => {
      await takeForms(scope)
      const office = new Office(scope, {
        store,
        auth: createAuth({ store, baseUrl, secret }),
        baseUrl,
        pathPrefix: '',
        secret,
        now: () => at,
        mailer: undefined,
        onMailError: () => {},
        assets: { urlOf: (entry) => `/assets/${entry}.js` },
      })
      for (const routes of [signInRoutes, accountRoutes, secondFactorRoutes]) routes(office)
      office.form('/big', {
        may: 'revoke',
        title: words,
        body: (visit, form) =>
          h(FormOf, { form, submit: words, children: h(FreshCode, { visit, form }) }),
        async act(visit, sent) {
          const refused = await requireFresh(office, visit, sent)
          if (refused) return refused
          decided++
          return done('/office/account')
        },
      })
    },
    { prefix: '/office' },
  )
  const id = await store.write(async (tx) =>
    addPerson(
      tx,
      {
        name: 'Lan',
        signInName: { kind: 'email', email: 'lan@example.vn' },
        passwordHash: await hashPassword(password),
        language: 'en',
        role: 'administrator',
        provinceCode: null,
        producerIds: [],
      },
      'test',
      at,
    ),
  )
  const own = new Browser(app)
  await own.fill(`/office/sign-in/${await makePersonLink(store, 'sign-in', id, 'test', at)}`, {})
  t.match(await own.fill('/office/big', {}), { status: 422, text: /Set up two-step sign-in/ })

  const { code } = await setUpSecondFactor(own)
  t.notOk((await own.get('/office/big')).text.includes('name="totp"'), 'shown just now')
  at = new Date(at.getTime() + 5 * 60_000 + 1)
  t.match((await own.get('/office/big')).text, 'name="totp"')
  t.match(await own.fill('/office/big', {}), { status: 422 }, 'nothing without a code')
  t.match(await own.fill('/office/big', { totp: '000000' }), {
    status: 422,
    text: /wrong or too old/,
  })
  t.equal(decided, 0)
  const first = code()
  t.match(await own.fill('/office/big', { totp: first }), { status: 303 })
  t.notOk((await own.get('/office/big')).text.includes('name="totp"'), 'not asked again at once')
  t.match(await own.fill('/office/big', {}), { status: 303 })
  t.equal(decided, 2)
  at = new Date(at.getTime() + 5 * 60_000 + 1)
  t.match(await own.fill('/office/big', {}), { status: 422 }, 'but after five minutes')
  t.match(await own.fill('/office/big', { totp: first }), { status: 422 }, 'a code is taken once')
  t.equal(decided, 2)
  t.match(await own.fill('/office/big', { totp: code() }), { status: 303 }, 'the next one is good')
})
