/** Forms that lose nothing, and those that are not ours. */
import { officePath } from '../../src/office/own-request.js'
import { readCarried } from '../../src/office/carried.js'
import t from 'tap'
import { openStore } from '../../src/store/store.js'
import { freshLocation, onEachEngine } from '../stores.js'
import { markOf, password, serveOffice } from './server.js'

await onEachEngine(
  'what was typed into a form whose session had ended is kept',
  async (t, store, location) => {
    const { browser, person } = await serveOffice(t, store, location)
    await person('lan@example.vn', {})
    const own = browser()
    await own.fill('/office/sign-in', { name: 'lan@example.vn', password })
    const page = await own.get('/office/people/invite')
    await store.write((tx) => tx.deleteFrom('session').execute())

    const typed = {
      role: 'auditor',
      name: 'Nguyễn <b>Ánh</b> & "con"',
      address: 'anh@example.vn',
      password: 'x',
    }
    const asked = await own.post('/office/people/invite', { mark: markOf(page.text), ...typed })
    t.match(asked, { status: 401, text: 'what you typed is kept' })
    t.notOk(asked.text.includes('<b>Ánh'), 'escaped')
    const field = (html: string, name: string) =>
      new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? ''
    const unescaped = (text: string) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
    const back = await own.post('/office/sign-in', {
      mark: markOf(asked.text),
      name: 'lan@example.vn',
      password,
      to: unescaped(field(asked.text, 'to')),
      carried: unescaped(field(asked.text, 'carried')),
    })
    t.match(back, { status: 200, text: 'has not been sent yet' })
    t.notOk(/name="password"/.test(back.text), 'passwords are not written into pages')
    const again = await own.post('/office/people/invite', {
      mark: markOf(back.text),
      again: 'yes',
      role: unescaped(field(back.text, 'role')),
      name: unescaped(field(back.text, 'name')),
      address: unescaped(field(back.text, 'address')),
    })
    t.equal(again.status, 200)
    t.equal(unescaped(field(again.text, 'name')), typed.name)
    t.match(again.text, 'value="auditor" selected')
    const made = await store.read.selectFrom('access_link').select('id').execute()
    t.same(made, [], 'nothing was done before somebody looked at it')
  },
)

await onEachEngine('a form from elsewhere changes nothing', async (t, store, location) => {
  const { signedIn, browser } = await serveOffice(t, store, location)
  const own = await signedIn('administrator')
  const page = await own.get('/office/people/invite')
  const mark = markOf(page.text)
  const fields = { role: 'administrator', mark }
  for (const [what, headers] of Object.entries({
    'another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    'a sibling site': { 'sec-fetch-site': 'same-site', origin: 'https://evil.localhost' },
    'no origin to see': { 'sec-fetch-site': 'same-origin', origin: 'null' },
  }))
    t.equal((await own.post('/office/people/invite', fields, headers)).status, 403, what)
  const anothers = markOf(
    (await (await signedIn('administrator')).get('/office/people/invite')).text,
  )
  for (const [what, bad] of Object.entries({ 'no mark': '', "another session's mark": anothers }))
    t.equal((await own.post('/office/people/invite', { ...fields, mark: bad })).status, 403, what)
  const links = await store.read.selectFrom('access_link').select('kind').execute()
  t.notOk(links.some(({ kind }) => kind === 'invitation'))

  // Signing a victim in as somebody else needs the form cookie of the victim's browser.
  const attacker = browser()
  const theirs = markOf((await attacker.get('/office/sign-in')).text)
  const victim = browser()
  await victim.get('/office/sign-in')
  t.equal(
    (await victim.post('/office/sign-in', { mark: theirs, name: 'x@y.vn', password })).status,
    403,
  )
})

await onEachEngine('a session begins anew at every sign-in', async (t, store, location) => {
  const { browser, person } = await serveOffice(t, store, location)
  await person('lan@example.vn', {})
  const own = browser()
  own.cookies.set('nguon.session_token', 'chosen-by-somebody-else.c2lnbmF0dXJl')
  await own.fill('/office/sign-in', { name: 'lan@example.vn', password })
  const first = own.cookies.get('nguon.session_token')
  t.not(first, 'chosen-by-somebody-else.c2lnbmF0dXJl')
  await own.fill('/office/sign-in', { name: 'lan@example.vn', password })
  const second = own.cookies.get('nguon.session_token') ?? ''
  t.not(second, first)
  const thief = browser()
  thief.cookies.set('nguon.session_token', second)
  t.equal((await thief.get('/office')).status, 200, 'a session is whoever holds its cookie')
  await own.fill('/office', {}, '/office/sign-out')
  thief.cookies.set('nguon.session_token', second)
  t.equal((await thief.get('/office')).status, 303, 'and is over for everybody when signed out')
})

await onEachEngine(
  'trying passwords is slowed down, and tells nothing of who has an account',
  async (t, store, location) => {
    const { browser, person } = await serveOffice(t, store, location)
    await person('lan@example.vn', {})
    const own = browser()
    const tries = async (name: string) => {
      const said: string[] = []
      for (let n = 0; n < 12; n++) {
        const answer = await own.fill('/office/sign-in', { name, password: `wrong ${n}` })
        said.push(`${answer.status} ${/class="wrong"[^]*?<\/div>/.exec(answer.text)?.[0]}`)
      }
      return said
    }
    const known = await tries('lan@example.vn')
    const unknown = await tries('nobody@example.vn')
    t.same(known, unknown, 'the same answers')
    t.match(known.at(-1), 'Too many tries')
    const right = await own.fill('/office/sign-in', { name: 'lan@example.vn', password })
    t.equal(right.status, 422, 'also with the right password, until some minutes have gone')
  },
)

t.test('signing in leads to pages of the office and nowhere else', async (t) => {
  for (const good of ['/office', '/office/lots?after=x', '/office/people/1'])
    t.equal(officePath(good), good)
  for (const bad of [
    'https://evil.example/office',
    '//evil.example',
    '/office/../../evil',
    '/office//evil.example',
    '/officevil',
    '/\\evil.example',
    '/office\\@evil.example',
    '/office/\n/evil',
    'javascript:alert(1)',
    '/T/0123456789AM',
    '',
  ])
    t.equal(officePath(bad), '/office', bad)
  t.equal(readCarried('{"path":"https://evil.example","fields":[]}'), undefined)
  t.equal(readCarried('nonsense'), undefined)
})

t.test('under https and a path prefix, cookies, forms and ways back stay within it', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const settings = { BASE_URL: 'https://coop.example/nguon' }
  const { browser, person } = await serveOffice(t, store, location, settings)
  await person('lan@example.vn', {})
  const own = browser()
  t.equal((await own.get('/nguon/office')).to, '/nguon/office/sign-in?to=%2Foffice')
  const page = await own.get('/nguon/office/sign-in')
  t.match(page.text, 'action="/nguon/office/sign-in"')
  t.notMatch(page.text, / (?:href|action)="\/office/)
  const fields = { mark: markOf(page.text), name: 'lan@example.vn', password, to: '/office/people' }
  const headers = { origin: 'https://coop.example' }
  const answer = await own.post('/nguon/office/sign-in', fields, headers)
  t.match(answer, { status: 303, to: '/nguon/office/people' })
  const session = [answer.headers['set-cookie']]
    .flat()
    .find((line) => /session_token/.test(String(line)))
  for (const part of [/^__Secure-/, /Path=\/nguon;/i, /HttpOnly/i, /Secure/, /SameSite=Lax/i])
    t.match(session, part)
  t.equal((await own.get('/nguon/office/people')).status, 200)
})
