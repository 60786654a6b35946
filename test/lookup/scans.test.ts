import { get as httpGet } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onEachEngine } from '../stores.js'
import { createWorld, phone, visible, type World } from './world.js'

async function world(
  t: Parameters<typeof createWorld>[0],
  ...rest: Parameters<typeof createWorld> extends [unknown, ...infer R] ? R : never
) {
  const w = await createWorld(t, ...rest)
  const run = await w.issue({ productId: w.tea.id, quantity: 50, activate: true })
  return { ...w, url: (n: number) => `/T/${w.code(run, n)}` }
}
const count = async (w: World, url: string) => (await w.json(url)).verdict.scans?.count

await onEachEngine(
  'a reload or another language never makes a second scan of the first',
  async (t, store, location) => {
    const w = await world(t, store, location)
    const url = w.url(1)
    const first = await w.get(url)
    const cookie = first.headers['set-cookie'] as string
    t.match(
      cookie,
      new RegExp(`^seen=1; Path=${url}; Max-Age=1800; HttpOnly; SameSite=Lax; Secure$`),
    )
    const again = await w.get(url)
    t.match(visible(again.body), 'đây là lần quét đầu tiên')
    t.equal(again.headers['set-cookie'], undefined)
    t.match(visible((await w.get(`${url}?lang=en`)).body), 'first scan')
    await w.scans.flush()
    t.match(visible((await w.get(`${url}?lang=en`)).body), 'first scan', 'also when it is on disk')
    const elsewhere = await w.get(url, { cookie: 'other=2; seen=1', 'user-agent': `${phone} else` })
    t.match(visible(elsewhere.body), 'đây là lần quét đầu tiên', 'the cookie alone is enough')
    t.equal(await count(w, url), 1)
    w.clock.now = new Date(w.clock.now.getTime() + 31 * 60_000)
    t.match(visible((await w.get(url)).body), 'đã quét 2 lần, lần đầu 23/11/2026')
    t.match(visible((await w.get(url, { 'user-agent': `${phone} B` })).body), 'đã quét 3 lần')
    t.match(visible((await w.get(url)).body), 'đã quét 2 lần', 'each visitor keeps the own verdict')
    t.equal(await count(w, url), 3)
  },
)

await onEachEngine(
  'what is not a person is no scan and hears of none',
  async (t, store, location) => {
    const w = await world(t, store, location)
    const url = w.url(2)
    const machines: [string, Record<string, string>, 'GET' | 'HEAD'][] = [
      ['HEAD', {}, 'HEAD'],
      ['robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'GET'],
      ['preview', { 'user-agent': 'facebookexternalhit/1.1' }, 'GET'],
      ['no user agent', { 'user-agent': '' }, 'GET'],
      ['prefetch', { 'sec-purpose': 'prefetch;prerender' }, 'GET'],
      ['prefetch of old', { purpose: 'prefetch' }, 'GET'],
      ['mozilla', { 'x-moz': 'prefetch' }, 'GET'],
    ]
    for (const [name, headers, method] of machines) {
      const response = await w.get(url, headers, { method })
      t.equal(response.statusCode, 200, name)
      t.equal(response.headers['set-cookie'], undefined)
      const text = visible(response.body)
      if (method === 'HEAD') t.equal(response.body, '')
      else {
        t.match(text, /Mã hợp lệ Mã do hệ thống cấp/, name)
        t.notMatch(text, /lần quét|đã được quét|đã quét/, name)
      }
      t.equal(await count(w, url), 0, name)
    }
    await w.get(url)
    const robot = await w.get(url, { 'user-agent': 'Twitterbot/1.0' })
    t.notMatch(visible(robot.body), /lần quét|đã quét/)
    t.equal(await count(w, url), 1, 'and JSON is not counted either')
  },
)

await onEachEngine(
  'JSON tells days, and times to those who are known',
  async (t, store, location) => {
    const w = await world(t, store, location, { knowsToken: (given) => given === 'Bearer right' })
    const url = w.url(3)
    t.same((await w.json(url)).verdict.scans, { count: 0, first: null, last: null })
    await w.get(url)
    const day = { count: 1, first: '2026-11-23', last: '2026-11-23' }
    t.same((await w.json(url)).verdict.scans, day)
    t.same((await w.json(url, { authorization: 'Bearer wrong' })).verdict.scans, day)
    const at = w.clock.now.toISOString()
    t.same((await w.json(url, { authorization: 'Bearer right' })).verdict.scans, {
      count: 1,
      first: at,
      last: at,
    })
  },
)

await onEachEngine('pack pages are nobody else’s business', async (t, store, location) => {
  const w = await world(t, store, location)
  for (const accept of ['text/html', 'application/json', '*/*']) {
    const { headers } = await w.get(w.url(4), { accept })
    t.match(headers, {
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-type': accept === 'application/json' ? /json/ : /html/,
    })
    t.match(headers['content-security-policy'], /^default-src 'none';/)
    t.notMatch(headers['content-security-policy'], /unsafe|script-src (?!'self')/)
  }
  const { body } = await w.get(w.url(4))
  // JSON-LD is data: no browser runs it.
  const page = body.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
  t.not(page, body, 'machines read what people read')
  const scripts = page.match(/<script[^>]*>[^<]*/g) ?? []
  t.equal(scripts.length, 1, 'the button that offers a place')
  t.match(
    scripts[0],
    /^<script type="module" src="\/[^"/]+\/[^"]+"[^>]*>$/,
    'from a file of ours, never inline',
  )
  t.notMatch(page, /\sstyle=|\son\w+=/, 'no inline style, no handler')
  const preferred = await w.get(w.url(4), { accept: 'text/html,application/json;q=0.9' })
  t.match(preferred.headers['content-type'], /html/)
})

await onEachEngine(
  'over real connections two hundred visitors are counted exactly',
  async (t, store, location) => {
    const w = await world(t, store, location)
    await w.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = w.app.server.address() as AddressInfo
    const visit = async (n: number) => {
      const request = httpGet({ port, path: w.url(10), headers: { 'user-agent': `${phone} ${n}` } })
      const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage]
      response.resume()
      await once(response, 'end')
      return response.statusCode
    }
    const statuses = await Promise.all(Array.from({ length: 200 }, (_, n) => visit(n)))
    t.ok(statuses.every((status) => status === 200))
    await w.scans.flush()
    const row = await store.scans.read
      .selectFrom('scanned_code')
      .selectAll()
      .executeTakeFirstOrThrow()
    t.equal(Number(row.count), 200)
    const rows = await store.scans.read.selectFrom('scan').selectAll().execute()
    t.equal(rows.length, 100)
    t.equal(new Set(rows.map((scan) => Number(scan.nth))).size, 100, 'each its own number')
  },
)
