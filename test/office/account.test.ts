/** One's own account: two-step sign-in, sessions, passwords; through the real forms. */
import { makePersonLink } from '../../src/accounts/links.js'
import { now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { setUpSecondFactor } from './second-factor.js'
import { type Browser, markOf, password, serveOffice } from './server.js'

await onEachEngine(
  'with two-step sign-in a password alone lets nobody in',
  async (t, store, location) => {
    const { browser, person, issuing } = await serveOffice(t, store, location)
    const id = await person('lan@example.vn', {})
    const own = browser()
    const signIn = (into: Browser) =>
      into.fill('/office/sign-in', { name: 'lan@example.vn', password, to: '/office/people' })
    await signIn(own)

    const refused = await own.fill('/office/account/second-factor', {
      password: 'not the password',
    })
    t.match(refused, { status: 422, text: 'The password is wrong' })
    const made = await own.fill('/office/account/second-factor', { password })
    t.match(made.text, 'data:image/svg+xml;base64,')
    const uri = (/name="uri" value="([^"]+)"/.exec(made.text)?.[1] ?? '').replaceAll('&amp;', '&')
    const wrongCode = await own.post('/office/account/second-factor/code', {
      mark: markOf(made.text),
      uri,
      code: '000000',
    })
    t.match(wrongCode, { status: 422, text: 'data:image/svg+xml;base64,' }, 'the picture stays')

    const { code, backup, answer } = await setUpSecondFactor(own)
    t.match(answer, { status: 303, to: '/office/account' })
    t.equal(backup.length, 10)
    t.match((await own.get('/office/account')).text, '>On<')

    const second = browser()
    const step = await signIn(second)
    t.match(step, { status: 200, text: 'Second step' })
    t.equal((await second.get('/office')).status, 303, 'not signed in yet')
    const send = (into: Browser, page: string, given: string) =>
      into.post('/office/sign-in/code', { mark: markOf(page), to: '/office/people', code: given })
    t.match(await send(second, step.text, '000000'), { status: 422, text: 'wrong or too old' })
    const used = code()
    t.match(await send(second, step.text, used), { status: 303, to: '/office/people' })
    const replayed = browser()
    const replay = await send(replayed, (await signIn(replayed)).text, used)
    t.equal(replay.status, 422, 'a code is taken once')
    t.equal((await replayed.get('/office')).status, 303, 'and lets nobody in')
    t.equal((await second.get('/office')).status, 200)

    const third = browser()
    const page = (await signIn(third)).text
    t.match(await send(third, page, backup[0] ?? ''), { status: 303 }, 'a backup code')
    const fourth = browser()
    const again = await send(fourth, (await signIn(fourth)).text, backup[0] ?? '')
    t.equal(again.status, 422, 'works once')

    const link = `/office/sign-in/${await makePersonLink(store, 'sign-in', id, 'test', now)}`
    const byLink = browser()
    t.match((await byLink.get(link)).text, 'name="code"', 'a link is no second factor')
    for (const given of ['', '000000', used])
      t.equal((await byLink.fill(link, { code: given })).status, 422, `"${given}"`)
    t.equal((await byLink.get('/office')).status, 303)
    t.match(await byLink.fill(link, { code: code() }), { status: 303, to: '/office' })
    t.equal((await byLink.get('/office')).status, 200)
    t.equal((await browser().get(link)).status, 410, 'used')

    const stored = await store.read.selectFrom('two_factor').selectAll().execute()
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    t.notOk(JSON.stringify(stored).includes(secret), 'kept encrypted')
    t.notOk(JSON.stringify(stored).includes(backup[1]!), 'backup codes too')
    t.ok(issuing.keyring.master())

    t.match(await own.fill('/office/account/second-factor', { password }), {
      to: '/office/account',
    })
    t.match(await signIn(browser()), { status: 303 }, 'turned off')
    const actions = await store.read.selectFrom('audit').select('action').execute()
    for (const action of ['second-factor-set', 'second-factor-removed'])
      t.ok(
        actions.some((row) => row.action === action),
        action,
      )
  },
)

await onEachEngine(
  'sessions are listed and ended, and a new password ends the others',
  async (t, store, location) => {
    const { browser, person } = await serveOffice(t, store, location)
    await person('lan@example.vn', {})
    await person('hoa@example.vn', {})
    const signIn = async (name: string, secret = password) => {
      const own = browser()
      const answer = await own.fill('/office/sign-in', { name, password: secret })
      return { own, answer }
    }
    const { own: phone } = await signIn('lan@example.vn')
    const { own: laptop } = await signIn('lan@example.vn')
    const { own: another } = await signIn('hoa@example.vn')
    const ends = [...(await laptop.get('/office/account')).text.matchAll(/sessions\/(\w+)\/end/g)]
    t.equal(ends.length, 1, 'one other session')
    const path = `/office/account/sessions/${ends[0]![1]}/end`
    t.equal((await another.get(path)).status, 404, "another person's does not exist")
    t.match(await laptop.fill(path, {}), { status: 303 })
    t.equal((await phone.get('/office')).status, 303, 'ended at once')
    t.equal((await laptop.get('/office')).status, 200)

    const { own: tablet } = await signIn('lan@example.vn')
    const change = (fields: Record<string, string>) =>
      laptop.fill('/office/account/password', fields)
    t.match(await change({ password: 'wrong wrong', newPassword: 'mot cau khac 2026' }), {
      status: 422,
      text: 'The password is wrong',
    })
    t.match(await change({ password, newPassword: 'short' }), { status: 422, text: /at least 10/ })
    t.match(await change({ password, newPassword: 'mot cau khac 2026' }), { status: 303 })
    t.equal((await laptop.get('/office')).status, 200, 'this one goes on')
    t.equal((await tablet.get('/office')).status, 303, 'others end')
    t.equal((await signIn('lan@example.vn')).answer.status, 422, 'the old password is no good')
    t.equal((await signIn('lan@example.vn', 'mot cau khac 2026')).answer.status, 303)
  },
)

await onEachEngine(
  'a closed account is out at once and cannot sign in',
  async (t, store, location) => {
    const { browser, person, signedIn } = await serveOffice(t, store, location)
    const id = await person('lan@example.vn', { role: 'staff', producerIds: ['p1'] })
    const own = browser()
    await own.fill('/office/sign-in', { name: 'lan@example.vn', password })
    t.equal((await own.get('/office')).status, 200)
    const owner = await signedIn('owner')
    t.match(await owner.fill(`/office/people/${id}/close`, {}), { status: 303 })
    t.equal((await own.get('/office')).status, 303)
    await own.fill('/office/sign-in', { name: 'lan@example.vn', password })
    t.equal((await own.get('/office')).status, 303, 'the password helps no more')
  },
)
