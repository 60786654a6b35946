/** The audit trail as the office shows it: searched, read in words, downloaded. */
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import readXlsx from 'read-excel-file/node'
import { checkAndKeep } from '../../src/accounts/audit-check.js'
import { actionWords } from '../../src/office/audit/action-words.js'
import { updateProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { addLot } from '../../src/trace/lots.js'
import { now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { type Browser, serveOffice } from './server.js'

t.test('every action has words', async (t) => {
  const root = new URL('../../src/', import.meta.url)
  const sources = readdirSync(root, { recursive: true }) as string[]
  const found = new Set<string>()
  for (const source of sources.filter((name) => /\.tsx?$/.test(name))) {
    const text = readFileSync(new URL(source, root), 'utf8')
    if (!text.includes('recordAudit')) continue
    for (const [, action] of text.matchAll(
      /(?:action: |(?:audit|changed|entry)\(\w+, )'([a-z-]+)'/g,
    ))
      found.add(action!)
  }
  t.ok(found.size > 50, 'found in the sources')
  t.same(
    [...found].filter((action) => !(action in actionWords)),
    [],
  )
})

await onEachEngine('a change is told with before and after', async (t, store, location) => {
  const world = await serveOffice(t, store, location)
  const admin = await world.signedIn('administrator')
  const owner = await world.signedIn('owner')
  const other = await world.signedIn('owner', { producerIds: ['p2'] })
  const edit = '/office/producers/p1/edit'
  const page = await admin.get(edit)
  const fields = Object.fromEntries(
    [...page.text.matchAll(/<input[^>]*name="(?!publish)(\w+)"[^>]*value="([^"]*)"/g)].map((m) => [
      m[1]!,
      m[2]!,
    ]),
  )
  const sent = await admin.post(edit, {
    ...fields,
    kind: 'cooperative',
    address: '=HYPERLINK("x")',
    contactPhone: '0912345678',
  })
  t.equal(sent.status, 303)

  for (const browser of [admin, owner]) {
    const trail = (await browser.get('/office/audit?subject=producer&lang=vi')).text
    t.match(trail, /Sửa chủ thể/)
    t.match(trail, /Địa chỉ<\/th><td><del>[^<]*<\/del> → <ins>=HYPERLINK/)
    t.match(trail, '127.0.0.1', 'from where')
    t.match(trail, /Điện thoại liên hệ<\/th><td>có thay đổi, không ghi nội dung/)
    t.notMatch(trail, '0912345678', 'personal facts stay out')
  }
  t.notMatch((await other.get('/office/audit')).text, 'HYPERLINK', "another producer's")
  t.match(
    (await owner.get('/office/producers/p1')).text,
    '/office/audit?subject=producer&amp;id=p1',
  )

  const csv = await admin.get('/office/audit/export.csv?subject=producer')
  t.match(csv.headers['content-type'], 'text/csv')
  t.match(csv.text, 'Địa chỉ: (trống) → ')
  await updateProducer(store, 'p1', { name: '=cmd|calc' }, 'cli:root', now)
  t.match((await admin.get('/office/audit/export.csv?subject=producer')).text, `,'=cmd|calc,`)
  t.notMatch((await other.get('/office/audit/export.csv')).text, 'calc')
  const xlsx = await world.app.inject({
    url: '/office/audit/export.xlsx?subject=producer',
    headers: { cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })
  const [sheet] = await readXlsx(xlsx.rawPayload)
  const rows = (sheet as unknown as { data: unknown[][] }).data ?? sheet
  t.equal(rows.length, csv.text.trim().split('\r\n').length + 1)
  t.ok(JSON.stringify(rows).includes('=cmd|calc'))
  t.match((await admin.get('/office/audit?action=audit-exported')).text, 'Xuất nhật ký')
})

await onEachEngine('the trail is searched and read in pages', async (t, store, location) => {
  const world = await serveOffice(t, store, location)
  const admin = await world.signedIn('administrator')
  const at = (day: number) => new Date(Date.UTC(2024, 0, day, 18))
  const facts = { name: 'Chè Hoà Bình', producerId: 'p1' }
  const { id: productId } = await createProduct(store, facts, 'cli:root', at(1))
  for (let n = 1; n <= 120; n++)
    await addLot(store, { productId, number: `LO-${n}` }, 'cli:root', at(1 + (n % 20)))
  const seen = async (query: string, browser: Browser = admin) =>
    [...(await browser.get(`/office/audit?${query}`)).text.matchAll(/<li id="e(\d+)">/g)].map(
      (m) => m[1],
    )
  t.same(await seen('text=lo+119'), await seen('text=LO-119'))
  t.equal((await seen('text=LO-119')).length, 1)
  t.equal((await seen('text=che+hoa')).length, 50, 'marks may be missing')
  t.equal((await seen('text=xyz')).length, 0)
  t.equal((await seen('from=02/01/2024&to=2024-01-02')).length, 7, 'days are those of Viet Nam')
  t.match((await admin.get('/office/audit?from=99/99/2024')).text, 'No such date')
  t.equal((await seen(`subject=product&id=${productId}`)).length, 1)
  t.equal((await seen('subject=lot&producer=p2')).length, 0)

  const all: (string | undefined)[] = []
  for (let path: string | undefined = '/office/audit?subject=lot'; path;) {
    const { text } = await admin.get(path)
    all.push(...[...text.matchAll(/<li id="e(\d+)">/g)].map((m) => m[1]))
    path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  t.equal(all.length, 120)
  t.equal(new Set(all).size, 120, 'none twice, none left out')

  t.match((await admin.get('/office/audit')).text, 'Not checked yet')
  t.match(await admin.fill('/office/audit/check', {}), { status: 303 })
  t.match((await admin.get('/office/audit')).text, /Whole[^]*Checked at/)
  await store.write((tx) =>
    tx.updateTable('audit').set({ scope: 'p2' }).where('subject', '=', 'product').execute(),
  )
  await checkAndKeep(store, now)
  t.match((await admin.get('/office/audit')).text, 'Changed or cut')
  const owner = await world.signedIn('owner')
  t.equal((await owner.get('/office/audit/check')).status, 403)
})
