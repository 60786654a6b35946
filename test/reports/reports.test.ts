import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { hideCodes } from '../../src/reports/hide-codes.js'
import { forgetContacts } from '../../src/reports/reports.js'
import { onEachEngine } from '../stores.js'
import { report, startReporting } from './server.js'

const dayMs = 86_400_000

/** What a page says, without its look and its own address. */
const mainOf = (html: string): string =>
  (/<main>.*<\/main>/s.exec(html)?.[0] ?? '').replace(/<code.*?<\/code>/s, '')

/** A photo as a telephone makes it: lying on its side, with place and camera. */
const telephonePhoto = (width = 2400, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'NguonPhone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 35/1 0/1' },
    })
    .jpeg()
    .toBuffer()

t.test('codes in what people write are not kept', async (t) => {
  const shown = (text: string) => hideCodes(text, '[mã]')
  t.equal(shown('mã 0123456789AM, in mờ'), 'mã [mã], in mờ')
  t.equal(shown('xem ma 0123-4567-89am và 0123 4567 89AM.'), 'xem ma [mã] và [mã].')
  t.equal(shown('gọi 0912345678, lô L0123456789'), 'gọi 0912345678, lô L0123456789')
  t.equal(shown('0123456789AN ư'), '0123456789AN ư', 'what is no code stays')
})

await onEachEngine('a problem is reported without an account', async (t, store, location) => {
  const r = await startReporting(t, store, location)
  const code = r.code(7)
  const photo = await telephonePhoto()
  const sent = await report(
    r,
    {
      text: `Tem in mờ, mã ${code}\r\nmua ở chợ`,
      code: `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase(),
      contact: '0912 345 678',
    },
    { photo },
  )
  t.equal(sent.status, 303)
  t.match(sent.location, /^\/reports\/[\w-]{32}\?lang=vi$/)

  await t.test('whoever reported follows it by a private link', async (t) => {
    const page = await r.app.inject({ url: sent.location })
    t.equal(page.statusCode, 200)
    t.match(page.headers, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    t.match(page.headers['referrer-policy'], 'no-referrer')
    t.match(page.body, 'Đã nhận, chờ trả lời')
    t.match(page.body, 'mua ở chợ')
    t.notMatch(
      mainOf(page.body),
      /0912|\bp1\b|\btea\b/,
      'a link that strays tells neither contact nor product',
    )
    t.equal(
      (await r.app.inject({ url: '/reports/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })).statusCode,
      404,
    )
  })

  await t.test('it reaches its producer and administrators, and nobody else', async (t) => {
    const { json } = await r.api('GET /reports', r.tokens.p1)
    t.match(json.items, [
      {
        kind: 'copied',
        text: 'Tem in mờ, mã [mã]\nmua ở chợ',
        contact: '0912 345 678',
        verdict: 'valid',
        pack: { run: 1, number: 7, name: /^A1-000007-/ },
        producer: { id: 'p1' },
        product: { id: 'tea', name: 'tea' },
        lot: { id: 'tea-1' },
        state: 'open',
        answer: null,
      },
    ])
    t.notOk(JSON.stringify(json).includes(code), 'the code itself is not kept')
    const { id } = json.items[0]
    t.equal((await r.api('GET /reports', r.tokens.admin)).json.items.length, 1)
    t.same((await r.api('GET /reports', r.tokens.p2)).json.items, [])
    for (const what of [
      `GET /reports/${id}`,
      `GET /reports/${id}/photo`,
      `POST /reports/${id}/close`,
    ])
      t.match(await r.api(what, r.tokens.p2), { status: 404, json: { code: 'report-not-found' } })
    const answer = { answer: 'x' }
    t.equal((await r.api(`POST /reports/${id}/answer`, r.tokens.p2, answer)).status, 404)
    const row = await store.read.selectFrom('report').selectAll().executeTakeFirstOrThrow()
    t.same([row.epoch, Number(row.code_index)], [r.run.epoch, r.run.firstIndex + 6])
  })

  await t.test('the photo is upright, smaller, and says nothing but its picture', async (t) => {
    const { json } = await r.api('GET /reports', r.tokens.p1)
    const got = await r.api(`GET /reports/${json.items[0].id}/photo`, r.tokens.p1)
    t.match(got.headers, {
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'content-disposition': /^attachment/,
    })
    const kept = await sharp(got.bytes).metadata()
    t.match(kept, {
      format: 'jpeg',
      width: 800,
      height: 1600,
      exif: undefined,
      orientation: undefined,
    })
    t.ok(photo.includes('NguonPhone') && !got.bytes.includes('NguonPhone'))
    const folder = join(r.issuing.dataDirectory, 'reports')
    const files = await readdir(folder)
    t.equal(files.length, 1)
    t.equal((await stat(join(folder, files[0]!))).mode & 0o777, 0o600)
    t.equal((await r.app.inject({ url: `/reports/${files[0]}` })).statusCode, 404, 'not public')
  })

  await t.test('answered, then closed, and whoever reported sees it', async (t) => {
    const { id } = (await r.api('GET /reports', r.tokens.p1)).json.items[0]
    const answered = await r.api(`POST /reports/${id}/answer`, r.tokens.p1, {
      answer: 'Cảm ơn. Lô này in <mờ> thật.',
    })
    t.match(answered, { status: 200, json: { state: 'answered', answeredBy: /^token:/ } })
    const page = await r.app.inject({ url: sent.location })
    t.match(page.body, 'Đã trả lời')
    t.match(page.body, 'Lô này in &lt;mờ> thật.')
    t.match((await r.api('GET /reports?state=open', r.tokens.p1)).json.items, [])
    t.match(await r.api(`POST /reports/${id}/close`, r.tokens.admin), { json: { state: 'closed' } })
    for (const [what, body] of [
      ['answer', { answer: 'y' }],
      ['close', undefined],
    ] as const)
      t.match(await r.api(`POST /reports/${id}/${what}`, r.tokens.admin, body), {
        status: 409,
        json: { code: 'report-closed' },
      })
    const empty = await r.api(`POST /reports/${id}/answer`, r.tokens.admin, { answer: ' ' })
    t.equal(empty.json.code, 'report-answer-missing')
  })

  await t.test('the trail and the log know of it, and of nobody', async (t) => {
    const trail = await store.read
      .selectFrom('audit')
      .selectAll()
      .where('subject', '=', 'report')
      .orderBy('seq')
      .execute()
    t.same(
      trail.map(({ action }) => action),
      ['report-filed', 'report-answered', 'report-closed'],
    )
    t.match(JSON.parse(trail[0]!.detail), { kind: 'copied', product: 'tea', pack: /^A1-000007-/ })
    const link = sent.location.slice(9, 41)
    const written = JSON.stringify(trail) + r.log.join('')
    for (const secret of ['0912', 'mua ở chợ', code, link, '203.0.113']) {
      t.notOk(written.includes(secret), secret)
    }
  })

  await t.test('and the verdict is what it was', async (t) => {
    const { json } = {
      json: (
        await r.app.inject({ url: `/T/${code}`, headers: { accept: 'application/json' } })
      ).json<any>(),
    }
    t.match(json, { verdict: 'valid', attention: false, also: [] })
  })
})

await onEachEngine(
  'a form also comes without a photo, and for any code',
  async (t, store, location) => {
    const r = await startReporting(t, store, location)
    t.equal((await report(r, {}, { urlencoded: true })).status, 303)
    t.equal((await report(r, { code: '0123456789AM' })).status, 303, 'a code that is not ours')
    t.equal((await report(r, {}, { url: `/report/${r.code(2)}` })).status, 303)
    const page = await r.app.inject({ url: `/report/${r.code(1)}` })
    t.match(page.body, `value="${r.code(1)}"`)
    const strange = await r.app.inject({ url: '/report/0123456789AM' })
    t.equal(
      strange.body.replace(/name="token" value="[^"]*"/, '').replace('0123456789AM', ''),
      page.body.replace(/name="token" value="[^"]*"/, '').replace(r.code(1), ''),
      'the form tells nothing of a code',
    )
    const { items } = (await r.api('GET /reports', r.tokens.admin)).json
    t.same(items.map(({ verdict }: any) => verdict).sort(), ['unknown', 'valid', null].sort())
    t.equal(
      (await r.api('GET /reports', r.tokens.p1)).json.items.length,
      1,
      'only those of its packs',
    )
    const first = (await r.api('GET /reports?limit=2', r.tokens.admin)).json
    const next = (await r.api(`GET /reports?limit=2&after=${first.next}`, r.tokens.admin)).json
    t.same([first.items.length, next.items.length, next.next], [2, 1, null])
    t.same(new Set([...first.items, ...next.items].map(({ id }: any) => id)).size, 3)
  },
)

await onEachEngine('contacts are dropped when their time is over', async (t, store, location) => {
  const r = await startReporting(t, store, location)
  await report(r, { contact: 'a@b.vn' })
  const contact = async () => (await r.api('GET /reports', r.tokens.admin)).json.items[0].contact
  r.wait(180 * dayMs)
  t.equal(await forgetContacts(store, r.clock.now), 0)
  t.equal(await contact(), 'a@b.vn')
  r.wait(dayMs)
  t.equal(await forgetContacts(store, r.clock.now), 1)
  t.equal(await contact(), null)
})
