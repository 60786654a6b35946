import { recall, revoke } from '../../src/issuing/revocations.js'
import { verifyCode } from '../../src/lookup/look-up.js'
import { updateProduct } from '../../src/registry/products.js'
import { onEachEngine } from '../stores.js'
import { by, createWorld, visible } from './world.js'

const gtins = { coffee: '08936012345681', pepper: '08936012345698' }

interface Thing {
  readonly code: string
  readonly gtin: string | undefined
  readonly lot: { readonly number: string } | undefined
}

/** Every address that names a pack rightly, as people and labels spell it. */
function spellings(code: string, gtin: string | undefined, lot: string | undefined): string[] {
  const lower = code.toLowerCase()
  const grouped = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
  const typed = [
    `/T/${code}`,
    `/t/${lower}`,
    `/T/${grouped}`,
    `/T/${grouped.replaceAll('-', '%20')}`,
    `/T/${grouped.replaceAll('-', '+')}`,
    `/t/${lower.replace(/1/g, 'l').replace(/0/g, 'o')}/`,
    `/T/%${code.charCodeAt(0).toString(16)}${code.slice(1)}`,
  ]
  if (!gtin) return typed
  typed.push(`/01/${gtin}/21/${code}`, `/01/${gtin}/21/${lower}/`, `/01/${gtin}/22/V1/21/${code}`)
  if (!lot) return typed
  return [
    ...typed,
    `/01/${gtin}/10/${lot}/21/${code}`,
    `/01/${gtin}/10/${lot.toLowerCase()}/21/${lower}`,
  ]
}

/** Addresses that put a code under each other's product and lot, and under ones nobody has. */
function foreignAddresses({ code, gtin, lot }: Thing, others: readonly Thing[]): Set<string> {
  const wrong = new Set([`/01/08936012345995/21/${code}`])
  if (gtin) wrong.add(`/01/${gtin}/10/NOT-OURS/21/${code}`)
  for (const other of others) {
    if (other.gtin && other.gtin !== gtin) wrong.add(`/01/${other.gtin}/21/${code}`)
    for (const under of [gtin, other.gtin]) {
      if (!under || !other.lot || (under === gtin && other.lot.number === lot?.number)) continue
      wrong.add(`/01/${under}/10/${other.lot.number}/21/${code}`)
      wrong.add(`/01/${under}/10/${other.lot.number.toLowerCase()}/21/${code.toLowerCase()}/`)
    }
  }
  return wrong
}

await onEachEngine(
  'one code has one verdict under every form of its address',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const products = await Promise.all([
      w.product({ name: 'Cà phê', gtin: gtins.coffee.slice(1) }),
      w.product({ name: 'Hồ tiêu', gtin: gtins.pepper.slice(1) }),
      Promise.resolve(w.tea),
    ])
    const things = []
    for (const product of products) {
      for (const number of ['L-1a', 'l2']) {
        const lot = await w.lot(product.id, number)
        const run = await w.issue({
          productId: product.id,
          lotId: lot.id,
          quantity: 3,
          activate: true,
        })
        things.push({ product, lot, code: w.code(run, 2), gtin: product.gtin?.padStart(14, '0') })
      }
      const run = await w.issue({ productId: product.id, quantity: 3, activate: true })
      things.push({
        product,
        lot: undefined,
        code: w.code(run, 2),
        gtin: product.gtin?.padStart(14, '0'),
      })
    }

    for (const { product, lot, code, gtin } of things) {
      const right = spellings(code, gtin, lot?.number)
      for (const url of right) {
        const { status, verdict } = await w.json(url)
        t.equal(status, 200, url)
        t.match(verdict, { verdict: 'valid', code, product: { name: product.name } }, url)
      }

      const wrong = foreignAddresses({ code, gtin, lot }, things)
      for (const url of wrong) {
        const { status, verdict } = await w.json(url)
        t.equal(status, 404, url)
        t.same(verdict, {
          verdict: 'unknown',
          attention: false,
          also: [],
          links: [],
          reason: 'mismatch',
        })
      }
      const [sample = ''] = wrong
      const page = await w.get(sample)
      t.match(visible(page.body), 'Mã này không thuộc sản phẩm ghi trên địa chỉ')
      t.notMatch(visible(page.body), /Cà phê|Hồ tiêu|Trà tôm|sao/)
    }
  },
)

await onEachEngine('wrong links are 400, unknown things 404', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const coffee = await w.product({ name: 'Cà phê', gtin: gtins.coffee })
  const run = await w.issue({ productId: coffee.id, quantity: 1, activate: true })
  const code = w.code(run, 1)
  for (const url of [
    `/01/08936012345682/21/${code}`,
    `/01/${gtins.coffee}/21/${code}/10/L1`,
    `/01/${gtins.coffee}/21`,
    `/01/${gtins.coffee}/21/${code}?10=L1`,
    `/01/${gtins.coffee}/17/261231`,
    `/01/${gtins.coffee}/21/${code}/21/${code}`,
    '/01/',
  ]) {
    t.equal((await w.json(url)).status, 400, url)
  }
  for (const url of ['/01/08936012345995', '/P/nothing', '/P/', '/p/%E0%B8']) {
    const { status, verdict } = await w.json(url)
    t.same(
      [status, verdict.verdict],
      [url.includes('%E0') ? 400 : 404, url.includes('%E0') ? undefined : 'unknown'],
      url,
    )
  }
})

await onEachEngine(
  'one code for all packs says that packs cannot be checked',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const coffee = await w.product({ name: 'Cà phê', gtin: gtins.coffee })
    const lot = await w.lot(coffee.id, 'L1')
    for (const url of [
      `/P/${coffee.id}`,
      `/p/${coffee.id}/`,
      `/01/${gtins.coffee}`,
      `/01/${gtins.coffee}/`,
      `/01/${gtins.coffee}/10/NOT-OURS`,
      `/01/${gtins.coffee}/10/l1`,
    ]) {
      const page = await w.get(url)
      t.equal(page.statusCode, 200, url)
      t.match(visible(page.body), 'Mã chung của sản phẩm – không kiểm tra được từng gói')
      t.equal(
        visible(page.body).includes('Lô L1'),
        url.endsWith('l1'),
        'its lot, when it is one of ours',
      )
      t.match(page.headers['cache-control'], 'max-age')
      t.equal(page.headers['x-robots-tag'], undefined)
      t.equal(page.headers['set-cookie'], undefined)
      const { verdict } = await w.json(url)
      t.match(verdict, { verdict: 'product', product: { name: 'Cà phê' } })
      t.equal(verdict.scans, undefined)
    }
    const english = await w.get(`/P/${coffee.id}?lang=en`)
    t.match(visible(english.body), 'Product code: single packs cannot be checked')
    await recall(w.ctx, lot.id, { reason: 'Nấm mốc' }, by, w.clock.now)
    t.match((await w.json(`/01/${gtins.coffee}/10/L1`)).verdict.verdict, 'recalled')
    t.match(
      (await w.json(`/01/${gtins.coffee}`)).verdict.verdict,
      'product',
      'the other lots are not',
    )
    await revoke(w.ctx, { productId: coffee.id }, { reason: 'Ngừng sản xuất' }, by, w.clock.now)
    t.match((await w.json(`/P/${coffee.id}`)).verdict.verdict, 'revoked')
  },
)

await onEachEngine('labels with a former GTIN still match', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const coffee = await w.product({ name: 'Cà phê', gtin: gtins.coffee })
  const url = `/01/${gtins.coffee}/21/`
  w.clock.now = new Date(w.clock.now.getTime() + 1000)
  await updateProduct(store, coffee.id, { gtin: gtins.pepper }, by.name, w.clock.now).catch(
    () => undefined,
  )
  const run = await w.issue({ productId: coffee.id, quantity: 1, activate: true })
  t.match((await w.json(url + w.code(run, 1))).verdict.verdict, 'valid')
})

await onEachEngine(
  'the command line sees the same, and counts nothing',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const coffee = await w.product({ name: 'Cà phê', gtin: gtins.coffee })
    const run = await w.issue({ productId: coffee.id, quantity: 1, activate: true })
    const code = w.code(run, 1)
    const sources = { issued: w.issued, read: store.read, scans: w.scans }
    const verify = (typed: string) => verifyCode(sources, typed, 'vi', w.clock.now)
    for (const typed of [
      code,
      code.toLowerCase(),
      `https://nguon.vn/T/${code}`,
      `HTTPS://OLD.VN/01/${gtins.coffee}/21/${code}`,
    ]) {
      t.match(await verify(typed), { verdict: 'valid', code, scans: { count: 0 } }, typed)
    }
    t.match(await verify(`https://nguon.vn/01/08936012345995/21/${code}`), { reason: 'mismatch' })
    t.match(await verify('7K3Q'), { verdict: 'mistyped' })
    await w.get(`/T/${code}`)
    t.match(await verify(code), { scans: { count: 1, first: w.clock.now.toISOString() } })
  },
)

await onEachEngine(
  'the start page sends what was typed to its own address',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const run = await w.issue({ productId: w.tea.id, quantity: 1, activate: true })
    const code = w.code(run, 1)
    const start = await w.get('/', { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' })
    t.match(start.body, '<html lang="en">')
    t.match(
      start.body,
      /<form action="\/T" method="get">.*<label for="code">.*<input id="code" name="code"/s,
    )
    t.match((await w.get('/')).body, '<html lang="vi">')
    const typed = ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `
    const sent = await w.get(`/T?${new URLSearchParams({ code: typed, lang: 'en' }).toString()}`)
    t.equal(sent.statusCode, 303)
    const to = sent.headers.location as string
    t.match(to, /^\/T\/[^?]+\?typed=1&lang=en$/)
    t.match(visible((await w.get(to)).body), 'Valid code – first scan')
    const wrong = await w.get('/T?code=7K3Q')
    t.match(visible((await w.get(wrong.headers.location as string)).body), 'Mã gõ chưa đúng')
    t.equal((await w.get('/T?code=')).headers.location, '/')
    const evil = await w.get(`/T?code=${encodeURIComponent('//evil.example/\r\nX: 1')}`)
    t.match(evil.headers.location, /^\/T\/%2F%2Fevil/)
  },
)
