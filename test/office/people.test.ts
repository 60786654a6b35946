/** People changed by those who may, and by nobody else. */
import { onEachEngine } from '../stores.js'
import { setUpSecondFactor } from './second-factor.js'
import { type Browser, password, serveOffice } from './server.js'

await onEachEngine(
  'role, scope, rights and sessions of another are changed, never one’s own',
  async (t, store, location) => {
    const { browser, person, signedIn } = await serveOffice(t, store, location)
    const self = await person('chu@example.vn', {})
    const admin = browser()
    await admin.fill('/office/sign-in', { name: 'chu@example.vn', password })
    const id = await person('lan@example.vn', { role: 'consultant', producerIds: ['p1'] })
    const lan = browser()
    await lan.fill('/office/sign-in', { name: 'lan@example.vn', password })
    t.equal((await lan.get('/office/producers/p2')).status, 404)

    const both = async (fields: [string, string][]) => {
      const { text } = await admin.get(`/office/people/${id}/edit`)
      const mark = [...text.matchAll(/name="mark" value="([\w-]+)"/g)].at(-1)?.[1] ?? ''
      return new URLSearchParams([['mark', mark], ...fields]).toString()
    }
    const send = async (fields: [string, string][]) =>
      postRaw(admin, `/office/people/${id}/edit`, await both(fields))
    t.equal(await send([['role', 'consultant']]), 422, 'a consultant of nobody')
    t.equal(await send([['role', 'consultant'], ['producer', 'p1'], ['producer', 'p2']]), 303) // prettier-ignore
    t.equal((await lan.get('/office/producers/p2')).status, 200, 'assigned at once')

    t.match(await admin.fill(`/office/people/${id}/rights`, { right: 'codes.read' }), {
      status: 303,
    })
    t.match((await admin.get(`/office/people/${id}`)).text, 'Read codes in bulk')
    t.equal((await admin.get(`/office/people/${self}/rights`)).status, 403, 'not one’s own')
    t.equal((await admin.get(`/office/people/${self}/edit`)).status, 403)
    t.match(
      (await admin.fill(`/office/people/${self}/close`, {})).text,
      'You cannot close your own',
    )

    t.match((await admin.get(`/office/people/${id}`)).text, '/sessions/end')
    t.match(await admin.fill(`/office/people/${id}/sessions/end`, {}), { status: 303 })
    t.equal((await lan.get('/office')).status, 303, 'out')

    const trail = (await admin.get('/office/audit?subject=person')).text
    for (const said of [
      'Role or scope changed',
      'Rights of one’s own changed',
      'All sessions ended',
    ])
      t.match(trail, said)

    const province = await signedIn('administrator', { provinceCode: '25' })
    t.equal((await province.get(`/office/people/${self}`)).status, 404, 'the programme’s')
    t.equal((await province.get(`/office/people/${id}/rights`)).status, 404)
    const second = await person('hai@example.vn', {})
    t.match(await admin.fill(`/office/people/${second}/close`, {}), { status: 303 })
    const third = browser()
    const id3 = await person('ba@example.vn', {})
    await third.fill('/office/sign-in', { name: 'ba@example.vn', password })
    t.match(await third.fill(`/office/people/${self}/close`, {}), { status: 303 })
    t.match(await third.fill(`/office/people/${id3}/close`, {}), { status: 422 })
  },
)

await onEachEngine(
  'a lost second factor is removed for somebody, who sets it up again first of all',
  async (t, store, location) => {
    const { browser, person, signedIn } = await serveOffice(t, store, location)
    const id = await person('lan@example.vn', { role: 'owner', producerIds: ['p1'] })
    const lan = browser()
    const signIn = () => lan.fill('/office/sign-in', { name: 'lan@example.vn', password })
    await signIn()
    await setUpSecondFactor(lan)
    const admin = await signedIn('administrator')
    t.match((await admin.get(`/office/people/${id}`)).text, 'Remove a lost second factor')
    t.match(await admin.fill(`/office/people/${id}/second-factor`, {}), { status: 303 })
    t.match(await admin.fill(`/office/people/${id}/second-factor`, {}), {
      status: 422,
      text: 'no two-step',
    })
    t.equal((await lan.get('/office')).to, '/office/sign-in?to=%2Foffice', 'signed out')
    t.match(await signIn(), { status: 303 }, 'the password alone')
    for (const path of ['/office', '/office/producers/p1', '/office/desk/decisions'])
      t.equal((await lan.get(path)).to, '/office/account/second-factor', path)
    t.match((await lan.get('/office/account/second-factor')).text, 'An administrator has removed')
    t.match((await setUpSecondFactor(lan)).answer, { status: 303 })
    t.equal((await lan.get('/office')).status, 200)
  },
)

/** A form with a field sent more than once. */
async function postRaw(browser: Browser, path: string, body: string): Promise<number> {
  return (await browser.post(path, new URLSearchParams(body) as never)).status
}
