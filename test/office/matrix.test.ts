/** Every route of the office, with every role, without a session, and with another's objects. */
import t from 'tap'
import { type MemberRole, memberRoles } from '../../src/accounts/permissions.js'
import { openStore } from '../../src/store/store.js'
import { freshLocation } from '../stores.js'
import { matrix, type Row, type World } from './matrix.js'
import { type Browser, markOf, serveOffice } from './server.js'

/** Routes as the router tells them, `GET /office/people`. */
function routesOf(printed: string): string[] {
  const path: string[] = []
  const routes: string[] = []
  for (const line of printed.split('\n')) {
    const [, indent, segment = '', methods] =
      /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
    if (indent === undefined) continue
    path.length = indent.length / 4
    path.push(segment)
    const whole = path.join('')
    for (const method of methods?.split(', ') ?? []) {
      if (/^\/office(?:\/|$)/.test(whole) && method !== 'HEAD') routes.push(`${method} ${whole}`)
    }
  }
  return routes.sort()
}

t.test('who may do what, on every route of the office', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const world: World = { ...(await serveOffice(t, store, location)), store }
  await world.app.ready()

  t.same(
    matrix.flatMap(({ route, methods }) => methods.map((method) => `${method} ${route}`)).sort(),
    routesOf(world.app.printRoutes({ commonPrefix: false })),
    'every route stands in matrix.ts, and nothing else',
  )

  const browsers = new Map<string, Browser>()
  for (const role of memberRoles) browsers.set(role, await world.signedIn(role))
  const signedInAs = async (role: MemberRole, anew?: true): Promise<Browser> => {
    if (anew) return world.signedIn(role)
    const kept = browsers.get(role)!
    const own = world.browser()
    for (const [name, value] of kept.cookies) own.cookies.set(name, value)
    return own
  }
  const at = async ({ path, route }: Row) => (path ? await path(world) : route)

  for (const row of matrix) {
    for (const method of row.methods) {
      await t.test(`${method} ${row.route}`, async (t) => {
        const send = async (own: Browser, path: string) =>
          method === 'GET'
            ? own.get(path)
            : own.post(path, { mark: markOf((await own.get('/office/sign-out')).text) })

        const nobody = await send(world.browser(), await at(row))
        if (row.who === 'anyone')
          t.ok(nobody.status < 500 && nobody.status !== 401, 'without a session')
        else if (method === 'GET') t.match(nobody, { status: 303, to: /^\/office\/sign-in\?to=/ })
        else t.match(nobody, { status: 401, text: 'name="password"' }, 'asked to sign in')

        for (const role of memberRoles) {
          const path = await at(row)
          const answer = await send(await signedInAs(role, row.endsSession), path)
          const isMember = row.who === 'anyone' || row.who.includes(role)
          if (!isMember)
            t.ok([403, 404].includes(answer.status), `${role} may not: ${answer.status}`)
          else if (method === 'GET') t.equal(answer.status, row.answers ?? 200, `${role} may`)
          else t.ok([200, 303, 422].includes(answer.status), `${role} may: ${answer.status}`)
          if (!row.other || !isMember || !['owner', 'staff', 'consultant'].includes(role)) continue
          const others = await send(await signedInAs(role), await row.other(world))
          t.equal(others.status, 404, `another producer's does not exist for ${role}`)
        }

        if (method !== 'POST') return
        const own = row.who === 'anyone' ? world.browser() : await signedInAs(row.who[0] ?? 'owner')
        const path = await at(row)
        if (row.who.length > 0) {
          t.equal((await own.post(path, {})).status, 403, 'without the mark of a form')
          const cross = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
          t.equal((await own.post(path, {}, cross)).status, 403, 'from another site')
        }
      })
    }
  }
})
