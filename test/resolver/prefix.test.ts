import t from 'tap'
import { movedUnder, prefixOf, strippingPrefixes } from '../../src/web/prefix.js'
import { onEachEngine } from '../stores.js'
import { browser, createWorld, gtin, linksetType } from './world.js'

const base = 'https://htx.example.vn/nguon'

t.test('a prefix is taken away where it is there, and nowhere else', async (t) => {
  t.equal(strippingPrefixes(['https://a.example', 'https://b.example/']), undefined)
  const read = strippingPrefixes([base, 'https://old.example/a', 'https://old.example/a/b'])
  for (const [url, expected] of [
    ['/nguon/01/1?x=/nguon/', '/01/1?x=/nguon/'],
    ['/01/1', '/01/1'],
    ['/nguon', '/'],
    ['/nguon/', '/'],
    ['/nguon?x', '/?x'],
    ['/nguonx/01', '/nguonx/01'],
    ['/Nguon/01', '/Nguon/01'],
    ['/a/T/1', '/T/1'],
    ['/a/b/T/1', '/T/1'],
    ['/a/nguon/T/1', '/nguon/T/1'],
    ['/nguon//evil.example', '//evil.example'],
  ] as const)
    t.equal(read?.({ url }), expected, url)
  t.equal(prefixOf('https://a.example'), '')
  t.equal(
    movedUnder('/n', '<a href="/x"><a href="//h/"><a href="https://h/x"><a href="?q">="/x"'),
    '<a href="/n/x"><a href="//h/"><a href="https://h/x"><a href="?q">="/x"',
  )
})

await onEachEngine(
  'under a path prefix everything works, whether the proxy keeps the prefix or takes it away',
  async (t, store, location) => {
    const w = await createWorld(t, store, location, {
      BASE_URL: base,
      FORMER_BASE_URLS: 'https://old.example/truoc, https://older.example',
    })
    const link = `/01/${gtin}/21/${w.code}`
    // Kept, taken away, and two former addresses: one with a prefix of its own, one without.
    for (const before of ['/nguon', '', '/truoc']) {
      const led = await w.get(`${before}${link}?a=b`)
      t.match(led, { statusCode: 307, headers: { location: `${base}/T/${w.code}?a=b` } }, before)
      const set = await w.get(before + link, { accept: linksetType })
      t.equal(set.json().linkset[0].anchor, base + link)
      t.match(set.headers['link'], `<${base}${link}?linkType=linkset>`)
      const page = await w.get(before + link, {
        accept: browser,
        'user-agent': 'Mozilla/5.0 (X11) Firefox/140',
      })
      t.equal(page.statusCode, 200)
      t.match(page.body, 'href="/nguon/?lang=vi"')
      t.notMatch(
        page.body,
        /(?:href|src|action)="\/(?!nguon\/)/,
        'every own address has the prefix',
      )
      const cookie = page.headers['set-cookie']
      if (cookie !== undefined) t.match(cookie, `Path=/nguon${link};`)
      const wrong = await w.get(`${before}/T/7K3Q`, { accept: browser })
      t.match(wrong.body, 'action="/nguon/T"')
      const typed = await w.get(`${before}/T?code=${w.code}`)
      t.equal(typed.headers['location'], `/nguon/T/${w.code}?typed=1`)
      const part = await w.get(`${before}/P/${w.coffee.id}/certificate?lang=en`)
      t.equal(part.headers['location'], `/nguon/P/${w.coffee.id}?lang=en#certificate`)
      const missing = await w.get(`${before}/nothing`, { accept: browser })
      t.match(missing.body, '<a href="/nguon/">')
      t.equal((await w.get(`${before}/healthz`)).statusCode, 200)
      t.equal((await w.get(`${before}/api/v1/openapi.json`)).statusCode, 200)
      const file = await w.get(`${before}/.well-known/gs1resolver`)
      t.match(file.json(), {
        resolverRoot: base,
        jsonLdContextLocation: `${base}/.well-known/gs1resolver/linkset-context.jsonld`,
      })
      t.equal(
        (await w.get(`${before}/01/${gtin}/10/L-1`)).headers['location'],
        `${base}/P/${w.coffee.id}/10/L-1`,
      )
    }
    t.equal((await w.get(`/strange${link}`)).statusCode, 404)
  },
)
