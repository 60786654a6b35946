import { recall, revoke } from '../../src/issuing/revocations.js'
import { unrevoke } from '../../src/issuing/undo.js'
import { onEachEngine } from '../stores.js'
import { browser, by, createWorld, gtin, linksetType, now, otherGtin, site } from './world.js'

const base = 'https://id.example.vn'

await onEachEngine(
  'people and JSON are answered in place, everybody else is led to the page',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const links: [string, string][] = [
      [`/01/${gtin}`, `${base}/P/${w.coffee.id}`],
      [`/01/${gtin}/`, `${base}/P/${w.coffee.id}`],
      [`/01/${gtin}/10/l-1`, `${base}/P/${w.coffee.id}/10/L-1`],
      [`/01/${gtin}/10/NOT-OURS`, `${base}/P/${w.coffee.id}`],
      [`/01/${gtin}/22/NOT-OURS`, `${base}/P/${w.coffee.id}`],
      [`/01/${gtin}/21/${w.code}`, `${base}/T/${w.code}`],
      [`/01/${gtin}/10/L-1/21/${w.code.toLowerCase()}`, `${base}/T/${w.code}`],
    ]
    for (const [link, target] of links) {
      for (const accept of [browser, 'text/html', 'application/json', 'application/json, */*']) {
        const answer = await w.get(link, { accept })
        t.equal(answer.statusCode, 200, `${link} ${accept}`)
        t.match(answer.headers['link'], /^<\?linkType=linkset>; rel="linkset"/)
        t.equal(answer.headers['access-control-allow-origin'], '*')
        t.match(answer.headers['vary'], /^Accept, Accept-Language/)
      }
      for (const accept of ['*/*', 'image/png', 'text/plain']) {
        const answer = await w.get(`${link}?utm=a%2Fb+c&17=261231`, { accept })
        t.equal(answer.statusCode, 307, `${link} ${accept}`)
        t.equal(answer.headers['location'], `${target}?utm=a%2Fb+c&17=261231`)
        t.equal(answer.headers['vary'], 'Accept, Accept-Language')
        t.equal(answer.body, '')
      }
      const head = await w.get(link, {}, 'HEAD')
      t.match(head, { statusCode: 307, headers: { location: target } })
      t.match(head.headers['link'], 'rel="linkset"')
      t.equal((await w.get(target.slice(base.length), { accept: 'text/html' })).statusCode, 200)
    }
    const pack = await w.get(`/01/${gtin}/21/${w.code}`)
    t.match(pack.headers, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const lotPage = await w.get(`/P/${w.coffee.id}/10/L-1`, { accept: 'text/html' })
    t.match(lotPage.body, 'L-1')
  },
)

await onEachEngine('a redirect is never a scan', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const link = `/01/${gtin}/21/${w.code}`
  for (const accept of ['*/*', linksetType, 'image/png']) await w.get(link, { accept })
  await w.get(`${link}?linkType=gs1:pip`, { accept: browser })
  const { scans } = (await w.get(link, { accept: 'application/json' })).json()
  t.equal(scans.count, 0)
})

await onEachEngine(
  'wrong is 400, unknown and belonging elsewhere is 404, for whoever asks',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const wrong = [
      `/01/${gtin}/foo`,
      `/01/${gtin}/21/${w.code}/foo`,
      `/01/${gtin.slice(0, 13)}0`,
      '/01/96385074',
      '/01/893601234568',
      '/01/8936012345681',
      `/01/${gtin}/21/A/10/B`,
      `/01/${gtin}/17/261231`,
      `/01/${gtin}/10/A//`,
      `/01/${gtin}?10=A`,
      `/01/${gtin}/10/${'A'.repeat(21)}`,
    ]
    const elsewhere = `/01/${otherGtin}/21/${w.code}`
    const unknown = [
      '/01/08936012345995',
      elsewhere,
      `/01/${gtin}/10/OTHER/21/${w.code}`,
      `/01/${gtin}/21/NOT-A-CODE`,
      `/01/${gtin}/235/NOT-A-CODE`,
      `/01/${gtin}/21/0123456789AM`,
      `/01/${gtin}/21/A%2FB`,
    ]
    for (const [links, status, code] of [
      [wrong, 400, 'digital-link-invalid'],
      [unknown, 404, 'digital-link-unknown'],
    ] as const) {
      for (const link of links) {
        for (const query of ['', '&linkType=linkset', '&linkType=gs1:pip']) {
          const url =
            query === '' || link.includes('?') ? link + query : `${link}?${query.slice(1)}`
          const problem = await w.get(url)
          t.equal(problem.statusCode, status, url)
          t.match(problem.headers['content-type'], 'application/problem+json')
          t.match(problem.json(), { code })
          t.notMatch(problem.body, w.code, 'no code is repeated')
        }
        const set = await w.get(link, { accept: linksetType, 'accept-language': 'en' })
        t.equal(set.statusCode, status, link)
        t.equal(set.headers['access-control-allow-origin'], '*')
        const page = await w.get(
          link.includes('?') ? `${link}&linkType=all` : `${link}?linkType=all`,
          {
            accept: browser,
          },
        )
        t.equal(page.statusCode, status, link)
        t.match(page.headers['content-type'], 'text/html')
      }
    }
    t.notMatch((await w.get(elsewhere)).body, /Cà phê|Hồ tiêu/)
  },
)

await onEachEngine(
  'a link type leads to its link, to 404, or to a choice',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const scope = { productId: w.coffee.id }
    await w.add({ scope, type: 'gs1:instructions', href: `${site}/pha#nong`, languages: ['vi'] })
    await w.add({ scope, type: 'gs1:instructions', href: `${site}/brew?a=1`, languages: ['en'] })
    await w.add({ scope, type: 'gs1:support', href: `${site}/1`, title: 'Một <b>' })
    await w.add({ scope, type: 'gs1:support', href: `${site}/2`, title: 'Hai' })
    const link = `/01/${gtin}`
    for (const [linkType, languages, location] of [
      ['gs1:instructions', 'vi-VN,vi;q=0.9', `${site}/pha?linkType=gs1:instructions#nong`],
      ['gs1%3Ainstructions', 'en', `${site}/brew?a=1&linkType=gs1%3Ainstructions`],
      [
        'https://gs1.org/voc/instructions',
        'en',
        `${site}/brew?a=1&linkType=https://gs1.org/voc/instructions`,
      ],
      ['gs1:instructions', 'fr', `${site}/pha?linkType=gs1:instructions#nong`],
      ['gs1:defaultLink', 'vi', `${base}/P/${w.coffee.id}?linkType=gs1:defaultLink`],
    ] as const) {
      // A browser that asks for a link of a type is led there as well.
      for (const accept of ['*/*', browser]) {
        const answer = await w.get(`${link}?linkType=${linkType}`, {
          accept,
          'accept-language': languages,
        })
        t.match(answer, { statusCode: 307, headers: { location } }, `${linkType} ${languages}`)
      }
    }
    for (const type of ['gs1:nosuchlt', 'gs1:faqs', 'pip', '', 'nonsense', '%00'])
      t.equal((await w.get(`${link}?linkType=${type}`)).statusCode, 404, type)
    const choice = await w.get(`${link}?linkType=gs1:support`)
    t.equal(choice.statusCode, 300)
    t.equal(choice.headers['content-type'], linksetType)
    const [entry] = choice.json().linkset
    t.same(Object.keys(entry), ['anchor', 'itemDescription', 'https://gs1.org/voc/support'])
    t.equal(entry['https://gs1.org/voc/support'].length, 2)
    const page = await w.get(`${link}?linkType=gs1:support`, { accept: browser })
    t.equal(page.statusCode, 300)
    t.match(page.body, `href="${site}/1?linkType=gs1:support"`)
    t.match(page.body, 'Một &lt;b')
    t.match(page.headers['content-security-policy'], "default-src 'none'; style-src 'sha256-")
  },
)

await onEachEngine(
  'every product has its own pages as links, which all answer',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const of = {
      product: `/01/${gtin}`,
      lot: `/01/${gtin}/10/L-1`,
      pack: `/01/${gtin}/21/${w.code}`,
    }
    for (const link of Object.values(of)) {
      const entry = await w.entry(link)
      t.equal(entry['anchor'], base + link)
      t.match(entry['itemDescription'], 'Cà phê')
      for (const type of [
        'pip',
        'dpp',
        'certificationInfo',
        'recallStatus',
        'traceability',
        'verificationService',
      ]) {
        const [own] = entry[type] ?? []
        t.match(own, { title: /./, hreflang: ['vi', 'en'], type: 'text/html' }, `${link} ${type}`)
        let at = own.href as string
        for (let hops = 0; hops < 3; hops++) {
          const answer = await w.get(at.replace(base, '').replace(/#.*/, ''), {
            accept: 'text/html',
          })
          if (answer.statusCode === 200) break
          t.equal(answer.statusCode, 303, at)
          at = String(answer.headers['location'])
          t.not(hops, 2, `${at} answers in the end`)
        }
      }
      t.equal(entry['defaultLink'].length, 1)
      t.same(Object.keys(entry['defaultLink'][0]), ['href', 'title'])
      t.equal(entry['defaultLink'][0].href, entry['dpp'][0].href)
    }
    const english = await w.entry(of.lot, { 'accept-language': 'en' })
    t.equal(english['itemDescription'], 'Cà phê, lot L-1')
    t.equal(english['certificationInfo'][0].title, 'OCOP certificate')
  },
)

await onEachEngine(
  'a pack has the links of all its levels, the narrowest before the wider of the same kind',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const instructions = { type: 'gs1:instructions', languages: ['vi'] }
    await w.add({ ...instructions, scope: { productId: w.coffee.id }, href: `${site}/p` })
    await w.add({ ...instructions, scope: { lotId: w.lot.id }, href: `${site}/l` })
    await w.add({ ...instructions, scope: { runId: w.run.id, from: 2, to: 4 }, href: `${site}/s` })
    await w.add({
      scope: { productId: w.coffee.id, variant: 'V/1' },
      type: 'gs1:faqs',
      href: `${site}/v`,
    })
    await w.add({ scope: { lotId: w.lot.id }, type: 'gs1:recipeInfo', href: `${site}/r` })
    const first = async (link: string, type: string) => (await w.entry(link))[type]?.[0]?.href
    const pack = (n: number) => `/01/${gtin}/21/${w.codeAt(n)}`
    t.equal(await first(`/01/${gtin}`, 'instructions'), `${site}/p`)
    t.equal(await first(`/01/${gtin}/10/L-1`, 'instructions'), `${site}/l`)
    t.equal(await first(pack(1), 'instructions'), `${site}/l`)
    t.equal(await first(pack(2), 'instructions'), `${site}/s`)
    t.equal(await first(pack(4), 'instructions'), `${site}/s`)
    t.equal(await first(pack(5), 'instructions'), `${site}/l`)
    t.equal(await first(pack(5), 'recipeInfo'), `${site}/r`)
    t.equal(await first(`/01/${gtin}`, 'recipeInfo'), undefined)
    t.equal(await first(`/01/${gtin}`, 'faqs'), undefined)
    const variant = await w.entry(`/01/${gtin}/22/V%2F1`)
    t.equal(variant['anchor'], `${base}/01/${gtin}/22/V%2F1`, 'an encoded slash stays one')
    t.equal(variant['faqs'][0].href, `${site}/v`)
    t.equal((await w.entry(`/01/${gtin}/22/V-2`))['anchor'], `${base}/01/${gtin}`, 'walks up')
    t.equal((await w.entry(`/01/${gtin}/10/XYZ`))['anchor'], `${base}/01/${gtin}`)
  },
)

await onEachEngine(
  'a producer chooses where the product leads, but not its lots and packs, and not during a recall',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const own = `${base}/P/${w.coffee.id}`
    const chosen = `${site}/ca-phe`
    const scope = { productId: w.coffee.id }
    const target = async (link = `/01/${gtin}`) => (await w.get(link)).headers['location']
    const link = await w.add({ scope, type: 'gs1:pip', href: chosen, isDefault: true })
    t.ok(link.isDefault)
    t.equal(await target(), chosen)
    const entry = await w.entry(`/01/${gtin}`)
    t.same(entry['defaultLink'], [{ href: chosen, title: 'Trang' }])
    t.same(
      entry['pip'].map((l: { href: string }) => l.href),
      [chosen],
      'listed under its type too',
    )
    t.equal(await target(`/01/${gtin}/10/L-1`), `${own}/10/L-1`)
    t.equal(await target(`/01/${gtin}/21/${w.code}`), `${base}/T/${w.code}`)
    const page = await w.get(`/01/${gtin}`, { accept: browser })
    t.equal(page.statusCode, 200, 'a browser stays here all the same')

    const { recall: id } = await recall(w.issuing, w.lot.id, { reason: 'Nấm mốc' }, by, now).then(
      (decided) => ({ recall: decided.id }),
    )
    t.equal(await target(), own, 'a lot of it is recalled')
    await unrevoke(w.issuing, id, by, now)
    t.equal(await target(), chosen)
    await revoke(w.issuing, { productId: w.coffee.id }, { reason: 'Ngừng' }, by, now)
    t.equal(await target(), own, 'the product is revoked')

    const loop = { productId: w.pepper.id }
    await w.add({ scope: loop, type: 'gs1:pip', href: `${base}/01/${gtin}`, isDefault: true })
    t.equal(await target(`/01/${otherGtin}`), `${base}/P/${w.pepper.id}`, 'never round and round')
  },
)

await onEachEngine('the link set speaks JSON-LD as well', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const link = `/01/${gtin}`
  const json = await w.get(link, { accept: linksetType })
  const contextUrl = `${base}/.well-known/gs1resolver/linkset-context.jsonld`
  t.equal(
    json.headers['link'],
    `<${base}${link}?linkType=linkset>; rel="linkset"; type="application/linkset+json", ` +
      `<${contextUrl}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`,
  )
  const ld = await w.get(link, { accept: 'application/ld+json' })
  t.equal(ld.headers['content-type'], 'application/ld+json')
  t.same(ld.json(), { '@context': contextUrl, ...json.json() })
  const context = await w.get(contextUrl.slice(base.length))
  t.match(context.json()['@context'], { anchor: '@id', href: '@id' })
  t.equal(context.headers['access-control-allow-origin'], '*')
  for (const query of ['linkType=linkset', 'linkType=all']) {
    const set = await w.get(`${link}?${query}`, { accept: browser })
    t.match(set, { statusCode: 200, headers: { 'content-type': linksetType } }, query)
  }
})

await onEachEngine(
  'a preflight is told what is allowed and where the link set is',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const link = `/01/${gtin}/21/${w.code}`
    const answer = await w.get(
      link,
      { 'access-control-request-method': 'GET,HEAD,OPTIONS' },
      'OPTIONS',
    )
    t.match(answer, {
      statusCode: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        link: `<${base}${link}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`,
      },
    })
    const wrong = await w.get(`/01/${gtin}/foo`, {}, 'OPTIONS')
    t.equal(wrong.headers['link'], undefined)
    const file = await w.get('/.well-known/gs1resolver')
    t.same(file.json(), {
      name: 'Nguồn',
      resolverRoot: base,
      supportedPrimaryKeys: ['01'],
      supportedLinkType: [{ namespace: 'https://gs1.org/voc/', prefix: 'gs1:' }],
      linkTypeDefaultCanBeLinkset: false,
      contact: { fn: 'id.example.vn' },
      jsonLdContextLocation: `${base}/.well-known/gs1resolver/linkset-context.jsonld`,
    })
    t.equal(file.headers['access-control-allow-origin'], '*')
  },
)
