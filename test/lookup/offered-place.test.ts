import t from 'tap'
import { placeRoutes } from '../../src/lookup/place-routes.js'
import { readPlace } from '../../src/scans/offered-place.js'
import { storyOf } from '../../src/scans/story.js'
import { answerErrors } from '../../src/web/problem.js'
import { onEachEngine } from '../stores.js'
import { createWorld, phone } from './world.js'

await t.test('a place is rounded to 0.01 degree, and nonsense is none', (t) => {
  t.same(readPlace(21.59422, 105.84817), { lat: 21.59, lon: 105.85 })
  t.same(readPlace(-0.001, -0.009), { lat: 0, lon: -0.01 })
  for (const [lat, lon] of [
    [91, 0],
    [0, 181],
    [NaN, 5],
    [0.001, 0],
    ['21', '105'],
    [null, undefined],
    [Infinity, 0],
  ])
    t.equal(readPlace(lat, lon), undefined)
  t.end()
})

await onEachEngine(
  'a place is kept with the scan of the one who offers it, and with nothing else',
  async (t, store, location) => {
    const world = await createWorld(t, store, location)
    const { tea, clock, app, issued, scans } = world
    answerErrors(app, {}, '/')
    await app.register(placeRoutes, { issued, scans, now: () => clock.now })
    const run = await world.issue({ productId: tea.id, quantity: 5, activate: true })
    const code = world.code(run, 1)
    const other = { 'user-agent': phone.replace('SM-A155F', 'Pixel 8') }
    const offer = async (
      body: Record<string, unknown> | string,
      headers: Record<string, string> = {},
    ) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/scan-places',
        headers: {
          'user-agent': phone,
          accept: 'application/json',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        payload: body,
      })
      return [answer.statusCode, answer.body && answer.json<{ code: string }>().code]
    }
    const place = { latitude: 21.59422, longitude: 105.84817 }
    const rows = async (n = 1) => {
      await scans.flush()
      const story = await storyOf(store.scans, run.epoch, run.firstIndex + n - 1)
      return story?.scans.map(({ place, provinceCode }) => [place, provinceCode])
    }

    t.same(await offer({ code, ...place }), [404, 'place-without-scan'], 'nobody scanned it yet')
    await world.get(`/T/${code}`, other)
    t.same(await offer({ code, ...place }), [404, 'place-without-scan'], 'another visitor did')
    await world.get(`/T/${code}`)
    t.same(
      await offer({ code, ...place }),
      [204, ''],
      'at once, while the scan is on its way to disk',
    )
    const kept = { lat: 21.59, lon: 105.85 }
    t.same(await rows(), [
      [null, null],
      [kept, null],
    ])
    t.same(
      await store.scans.read.selectFrom('scan_day_province').selectAll().execute(),
      [],
      'a place is no province',
    )
    const counted = await store.scans.read
      .selectFrom('scan_day')
      .select('scans')
      .where('product_id', '=', '')
      .execute()
    t.same(counted, [{ scans: 2 }], 'it is no scan of its own')

    for (const body of [
      { code, latitude: 200, longitude: 0 },
      { code, latitude: '21', longitude: '105' },
      { code: 'XXXX', ...place },
      { ...place },
      {},
    ])
      t.same(await offer(body), [400, 'place-unreadable'])
    t.same(await offer({ code, ...place, latitude: 10 }, { 'sec-fetch-site': 'cross-site' }), [
      403,
      'place-from-elsewhere',
    ])
    for (const headers of [
      { 'sec-fetch-site': '' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none', origin: 'https://nguon.vn' },
    ])
      t.equal((await offer({ code, ...place }, headers))[0], 403)
    t.equal((await offer('{"code":', { 'content-type': 'application/json' }))[0], 400)
    t.same((await rows())?.[1], [kept, null], 'none of which changed anything')

    clock.now = new Date(clock.now.getTime() + 31 * 60_000)
    t.same(await offer({ code, ...place }), [404, 'place-without-scan'], 'after half an hour')
  },
)

await onEachEngine(
  'offers are few from one network, and older browsers are known by the origin they name',
  async (t, store, location) => {
    const world = await createWorld(t, store, location)
    const { app, issued, scans, clock } = world
    answerErrors(app, {}, '/')
    await app.register(placeRoutes, { issued, scans, now: () => clock.now })
    const offer = async (headers: Record<string, string>) => {
      const payload = { code: '0123456789AM', latitude: 21, longitude: 105 }
      const all = { 'user-agent': phone, host: 'nguon.vn', ...headers }
      return (await app.inject({ method: 'POST', url: '/scan-places', headers: all, payload }))
        .statusCode
    }
    t.equal(await offer({ origin: 'https://nguon.vn' }), 404)
    t.equal(await offer({ origin: 'https://elsewhere.example' }), 403)
    t.equal(await offer({ origin: 'null' }), 403)
    t.equal(await offer({}), 403)
    for (let i = 0; i < 59; i++) await offer({ origin: 'https://nguon.vn' })
    t.equal(await offer({ origin: 'https://nguon.vn' }), 429)
  },
)
