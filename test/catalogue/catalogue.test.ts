import { brotliDecompressSync } from 'node:zlib'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import type { Entry } from '../../src/catalogue/entries.js'
import { catalogueRoutes } from '../../src/catalogue/routes.js'
import { mostUrls, sitemap, sitemapPart } from '../../src/catalogue/sitemap.js'
import { revoke } from '../../src/issuing/revocations.js'
import { unrevoke } from '../../src/issuing/undo.js'
import { addCertificate } from '../../src/registry/certificates.js'
import { secureHeaders } from '../../src/web/headers.js'
import { answerErrors } from '../../src/web/problem.js'
import { by, createWorld, visible } from '../lookup/world.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { onEachEngine } from '../stores.js'

async function list(t: Test, store: Store, location: StoreLocation, withDemo = false) {
  const w = await createWorld(t, store, location)
  const app = Fastify()
  answerErrors(app, secureHeaders(true))
  const baseUrl = 'https://nguon.vn'
  const now = () => w.clock.now
  await app.register(catalogueRoutes, {
    read: store.read,
    issued: w.issued,
    withDemo,
    baseUrl,
    now,
  })
  t.teardown(() => app.close())
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { 'accept-language': 'vi', ...headers } })
  return {
    ...w,
    get,
    /** Names listed, in their order. */
    names: async (url = '/products') =>
      [...(await get(url)).body.matchAll(/<li class="card"><a [^>]*>([^<]*)</g)].map(([, n]) => n),
    product: (name: string, more = {}) =>
      w.product({ name, province: '19', commune: 'Xã Tân Cương', ...more }),
  }
}

await onEachEngine(
  'complete products are listed with the stars of today',
  async (t, store, location) => {
    const w = await list(t, store, location)
    await w.product('Bưởi Phúc Hoà', { claimedStars: 3, claimedYear: '2023' })
    await w.product('Ớt bột (minh hoạ)', { demo: true })
    t.same(await w.names(), ['Trà tôm nõn hương quê'], 'without gaps, and not invented')
    const page = await w.get('/products')
    t.match(
      visible(page.body),
      'Trà tôm nõn hương quê 5 sao Hợp tác xã Nông sản Phú Lương · Xã Phú Lương, Tỉnh Thái Nguyên',
    )
    t.match(page.body, `href="/P/${w.tea.id}?lang=vi"`)
    t.match(page.body, '<link rel="canonical" href="https://nguon.vn/products"/>')
    t.match(page.headers, { 'cache-control': 'public, max-age=60', vary: /Accept-Language/ })
    t.notMatch(page.headers['content-security-policy'], /unsafe|script-src/)
    t.match(visible((await w.get('/products?lang=en')).body), '1 product')

    w.clock.now = new Date('2028-07-01T00:00:00Z')
    t.match(
      visible((await w.get('/products')).body),
      'chưa có sao còn hiệu lực',
      'a lapsed one shows none',
    )
  },
)

await onEachEngine('what changes is seen at once', async (t, store, location) => {
  const w = await list(t, store, location)
  t.equal((await w.names()).length, 1)
  const coffee = await w.product('Cà phê vối')
  t.same(await w.names(), ['Cà phê vối', 'Trà tôm nõn hương quê'])
  await addCertificate(
    store,
    {
      productId: coffee.id,
      number: '7/QĐ-UBND',
      stars: 4,
      issuedBy: 'UBND',
      issuedOn: '01/02/2026',
    },
    by.name,
    w.clock.now,
  )
  t.match(visible((await w.get('/products')).body), 'Cà phê vối 4 sao')
  const { id } = await revoke(w.ctx, { productId: coffee.id }, { reason: 'Giả' }, by, w.clock.now)
  t.same(await w.names(), ['Trà tôm nõn hương quê'], 'nobody is led to a product that was revoked')
  await unrevoke(w.ctx, id, by, w.clock.now)
  t.equal((await w.names()).length, 2)
})

await onEachEngine('it is searched with or without marks', async (t, store, location) => {
  const w = await list(t, store, location)
  await w.product('Bưởi Phúc Hòa')
  await w.product('Mật ong Hoà Bình')
  await w.product('Hoa hồi <b>sấy</b> & "gói"')
  const search = (q: string) => w.names(`/products?q=${encodeURIComponent(q)}`)
  t.same(await search('phuc hoa'), ['Bưởi Phúc Hòa'])
  t.same(await search('Phúc Hoà'), ['Bưởi Phúc Hòa'], 'the mark may stand on either vowel')
  t.same(
    (await search('hòa')).slice(0, 2),
    ['Bưởi Phúc Hòa', 'Mật ong Hoà Bình'],
    'same marks first',
  )
  t.equal((await search('thai nguyen')).length, 4, 'by place')
  t.equal((await search('nong san phu luong')).length, 4, 'by producer')
  t.equal((await search('  ')).length, 4)
  const none = await w.get('/products?q=%3Cscript%3E%22')
  t.match(visible(none.body), 'Không tìm thấy sản phẩm nào')
  t.match(none.body, 'value="&lt;script>&quot;"')
  t.match(none.body, '<meta name="robots" content="noindex"/>')
  t.match((await w.get('/products')).body, 'Hoa hồi &lt;b>sấy&lt;/b> &amp; &quot;gói&quot;')
})

await onEachEngine(
  'a page holds twenty and goes through one round trip',
  async (t, store, location) => {
    const w = await list(t, store, location)
    const words = [
      'Trà',
      'xanh',
      'Cà phê',
      'Bưởi',
      'Nhãn lồng',
      'Mật ong',
      'hương',
      'vùng cao',
      'sấy',
      'dẻo',
    ]
    for (let i = 0; i < 44; i++) {
      const name = Array.from({ length: 6 }, (_, k) => words[(i * 7 + k * k * 3) % 10]).join(' ')
      await w.product(`${name} ${i}`)
    }
    const first = await w.get('/products', { 'accept-encoding': 'br' })
    t.equal(first.headers['content-encoding'], 'br')
    t.ok(first.rawPayload.length <= 14 * 1024, `${first.rawPayload.length} bytes`)
    t.match(visible(brotliDecompressSync(first.rawPayload).toString()), '45 sản phẩm, trang 1/3')
    const all = [
      await w.names(),
      await w.names('/products?page=2'),
      await w.names('/products?page=3'),
    ]
    t.same(
      all.map(({ length }) => length),
      [20, 20, 5],
    )
    t.equal(new Set(all.flat()).size, 45)
    t.same(all.flat(), [...all.flat()].sort(new Intl.Collator('vi').compare as never))
    t.match(
      (await w.get('/products?page=2&q=tra')).body,
      /href="\/products\?q=tra&amp;lang=vi" rel="prev"/,
    )
    for (const page of ['4', '0', '-1', 'x', '1e3', '99999999'])
      t.equal((await w.get(`/products?page=${page}`)).statusCode, 404, page)
  },
)

await onEachEngine('a demonstration lists what it invented', async (t, store, location) => {
  const w = await list(t, store, location, true)
  await w.product('Chè búp (minh hoạ)', { demo: true })
  t.same(await w.names(), ['Chè búp (minh hoạ)', 'Trà tôm nõn hương quê'])
  t.match((await w.get('/products')).body, 'class="demo"')
})

await onEachEngine('search engines find products and no packs', async (t, store, location) => {
  const w = await list(t, store, location)
  const map = await w.get('/sitemap.xml')
  t.match(map.headers['content-type'], 'application/xml')
  const urls = [...map.body.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url)
  t.same(urls, ['https://nguon.vn/', 'https://nguon.vn/products', `https://nguon.vn/P/${w.tea.id}`])
  t.equal((await w.get('/sitemap-1.xml')).body, map.body)
  for (const part of ['0', '2', 'x']) t.equal((await w.get(`/sitemap-${part}.xml`)).statusCode, 404)
  const robots = (await w.get('/robots.txt')).body
  t.match(robots, 'Sitemap: https://nguon.vn/sitemap.xml')
  for (const path of ['/T/', '/01/*/21/', '/report']) t.match(robots, `Disallow: ${path}\n`)
})

t.test('a map too long for one file is a list of parts', async (t) => {
  const entries = Array.from({ length: mostUrls }, (_, i) => ({
    id: `p${i}`,
    updatedAt: '2026-11-24T00:00:00Z',
  })) as unknown as Entry[]
  t.match(sitemap('https://n.vn', entries), /<sitemapindex .*sitemap-1\.xml.*sitemap-2\.xml/s)
  const count = (part: number) =>
    (sitemapPart('https://n.vn', entries, part) ?? '').match(/<url>/g)?.length
  t.same([count(1), count(2), count(3)], [mostUrls, 2, undefined])
})
