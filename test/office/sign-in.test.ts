/** Signing in and out through the real forms. */
import { onEachEngine } from '../stores.js'
import { password, serveOffice } from './server.js'

await onEachEngine(
  'somebody signs in by e-mail or telephone number and out again',
  async (t, store, location) => {
    const { browser, person } = await serveOffice(t, store, location)
    await person('lan@example.vn', { role: 'owner', producerIds: ['p1'] })
    await person('0912 345 678', { role: 'administrator' })
    for (const name of ['LAN@example.vn', '+84 912.345.678']) {
      const own = browser()
      const first = await own.get('/office')
      t.equal(first.status, 303)
      t.equal(first.to, '/office/sign-in?to=%2Foffice')
      const answer = await own.fill('/office/sign-in', { name, password, to: '/office' })
      t.match(answer, { status: 303, to: '/office' }, name)
      const home = await own.get('/office')
      t.equal(home.status, 200)
      t.match(home.text, '/office/sign-out')
      t.match(home.headers['cache-control'], 'no-store')
      const out = await own.fill('/office', {}, '/office/sign-out')
      t.equal(out.to, '/office/sign-in')
      t.equal((await own.get('/office')).status, 303, 'signed out')
    }
  },
)
