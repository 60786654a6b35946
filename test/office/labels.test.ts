import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import t from 'tap'
import { purposes } from '../../src/office/labels/purposes.js'
import { listTemplates, loadTemplate } from '../../src/printing/templates.js'
import { startTemplate } from '../../src/printing/label-templates/start.js'
import { createLabelTemplate } from '../../src/printing/label-templates/write.js'
import { createProduct } from '../../src/registry/products.js'
import { administrator, now } from '../issuing/installation.js'
import { openStore } from '../../src/store/store.js'
import { freshLocation, onEachEngine } from '../stores.js'
import { type Browser, markOf, type OfficeServer, serveOffice } from './server.js'
import { sendFile } from './upload.js'

const labels = '/office/labels'
const template = startTemplate({ vi: 'Tem trà', en: 'Tea label' }, 60, 40)

/** Saves as the script of the designer does. */
async function save(
  { app }: OfficeServer,
  browser: Browser,
  path: string,
  body: object,
  headers: Record<string, string> = {},
) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await app.inject({
    method: 'POST',
    url: path,
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en',
      ...headers,
    },
    payload: JSON.stringify(body),
  })
  const type = String(response.headers['content-type'])
  return { status: response.statusCode, type, json: response.json() }
}

await onEachEngine(
  'a label is drawn from nothing, copied, renamed, printed and put away',
  async (t, store, location) => {
    const server = await serveOffice(t, store, location)
    const owner = await server.signedIn('owner')
    const wrong = await owner.fill(`${labels}/new`, { title: 'Tem trà', width: '9', height: '40' })
    t.match(wrong, { status: 422, text: /value="Tem trà"/ }, 'what was typed stands there again')

    const made = await owner.fill(`${labels}/new`, { title: 'Tem trà', width: '60', height: '40' })
    t.equal(made.status, 303)
    const design = made.to ?? ''
    const path = design.replace(/\/design$/, '')
    const id = path.split('/').at(-1)
    t.match(await owner.get(design), { status: 200, text: /60 × 40 mm/ })
    const picture = await owner.get(`${labels}/picture.svg?template=own:${id}`)
    t.match(picture, { status: 200, headers: { 'content-type': /svg/ }, text: /^<svg/ })
    const file = await owner.get(`${labels}/file.json?template=own:${id}`)
    t.match(file.headers['content-disposition'], 'tem-tra-v1.json')
    t.match(JSON.parse(file.text), { width: 60, title: { vi: 'Tem trà', en: 'Tem trà' } })

    const copy = await owner.fill(`${labels}/copy?template=50x30`, { title: 'Tem của tôi' })
    t.match(copy, { status: 303, to: /\/design$/ })
    await owner.fill(`${path}/rename`, { title: 'Tem hộp thiếc', titleEn: 'Tin' })
    const gallery = await owner.get(labels)
    for (const name of ['Tin', 'Tem của tôi', 'Square label, 40 x 40 mm'])
      t.match(gallery.text, name)
    t.notMatch((await owner.get(`${labels}?size=large`)).text, 'Tem của tôi', 'by size')

    const facts = { name: 'Chè nõn', producerId: 'p1', group: 'Thực phẩm', province: '19' }
    const product = (await createProduct(store, facts, 'test', now)).id
    t.match((await owner.get(`/office/print/templates?product=${product}`)).text, `own%3A${id}`)
    const on = `own:${id}@1/roll-60x40`
    const order = await owner.get(`/office/print/new?product=${product}&template=own:${id}`)
    t.match(order.text, `value="${on}"`, 'its papers are offered')
    const look = `/office/print/look?${new URLSearchParams({ product, on, n: '3' })}`
    t.match(await owner.fill(look, { once: 'a' }), { status: 303, to: /print\/jobs/ })
    const page = await owner.get(path)
    t.match(page.text, '3 labels printed')
    t.match(
      (await owner.get(`/office/print/new?product=${product}`)).text,
      `value="${on}"`,
      'who prints again is offered the same',
    )
    t.match((await owner.get('/office/print/jobs')).text, 'Tin')
    const shipped = `/office/print/look?${new URLSearchParams({ product, on: '40x40/a4-35', n: '2' })}`
    t.match(await owner.fill(shipped, { once: 'b' }), { status: 303 })
    const using = new RegExp(
      `In use by</small><ul><li><a [^>]*/products/${product}">Chè nõn</a></li>`,
    )
    t.match((await owner.get(labels)).text, using, 'a shipped one says what it is printed for')

    t.equal((await owner.fill(`${path}/archive`, {})).status, 303)
    t.notMatch((await owner.get(labels)).text, '>Tin<')
    t.match((await owner.get(`${labels}?archived=yes`)).text, '>Tin<')
    t.equal((await owner.fill(`${path}/archive`, {})).status, 303, 'and brought back')
    t.match((await owner.get(labels)).text, '>Tin<')

    const other = await server.signedIn('owner', { producerIds: ['p2'] })
    t.equal((await other.get(path)).status, 404)
    t.equal((await other.get(`${labels}/picture.svg?template=own:${id}`)).status, 404)
    t.notMatch((await other.get(labels)).text, 'Tin')
    t.notMatch((await other.get(labels)).text, 'In use by', 'nobody hears of what others print')

    const admin = await server.signedIn('administrator')
    const shared = await admin.fill(`${path}/share`, { title: 'Mẫu chung', titleEn: 'Shared' })
    t.match(shared, { status: 303 })
    t.match((await other.get(labels)).text, 'Shared')
    t.equal((await other.get(`${shared.to}/design`)).status, 403, 'shared ones are not theirs')
    t.match(await other.fill(`${labels}/copy?template=own:${shared.to?.split('/').at(-1)}`, {}), {
      status: 422,
    })
  },
)

t.test('the gallery says what each shipped template is for, as the docs do', (t) => {
  t.same(Object.keys(purposes).sort(), listTemplates())
  const docs = readFileSync(new URL('../../docs/reference/labels.md', import.meta.url), 'utf8')
  for (const [name, { en }] of Object.entries(purposes)) {
    const { width, height } = loadTemplate(name)
    t.ok(docs.includes(`| \`${name}\` | ${width} × ${height} | ${en} |`), name)
  }
  t.end()
})

t.test('the designer saves as JSON, and is told when somebody saved meanwhile', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const server = await serveOffice(t, store, location)
  const { id } = await createLabelTemplate(
    store,
    { producerId: 'p1', template },
    administrator,
    now,
  )
  const path = `${labels}/${id}/design`
  const owner = await server.signedIn('owner')
  const mark = markOf((await owner.get('/office/sign-out')).text)
  const wide = { ...template, width: 70 }

  const saved = await save(server, owner, path, { mark, version: 1, template: wide })
  t.match(saved, { status: 200, json: { version: 2, number: 1, savedAt: now.toISOString() } })
  const late = await save(server, owner, path, { mark, version: 1, template })
  t.match(late, { status: 409, json: { code: 'label-template-changed' }, type: /problem\+json/ })
  const outside = { ...template, elements: [{ ...template.elements[0], x: 500 }] }
  const wrong = await save(server, owner, path, { mark, version: 2, template: outside })
  t.match(wrong, { status: 422, json: { status: 422, data: { pointer: '/elements/0' } } })
  t.match(await save(server, owner, path, { mark, template }), { status: 409 }, 'without version')

  const forged = await save(server, owner, path, { mark: 'x', version: 2, template })
  t.match(forged, { status: 403, json: { code: 'form-forged' } })
  const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  t.match(await save(server, owner, path, { mark, version: 2, template }, elsewhere), {
    status: 403,
  })
  const nobody = await save(server, server.browser(), path, { mark, version: 2, template })
  t.match(nobody, { status: 401, json: { code: 'sign-in-needed' } })
  const auditor = await server.signedIn('auditor')
  const theirs = markOf((await auditor.get('/office/sign-out')).text)
  const refused = await save(server, auditor, path, { mark: theirs, version: 2, template })
  t.match(refused, { status: 403, json: { code: 'may-not' } })
  const other = await server.signedIn('owner', { producerIds: ['p2'] })
  const strange = markOf((await other.get('/office/sign-out')).text)
  const foreign = await save(server, other, path, { mark: strange, version: 2, template })
  t.match(foreign, { status: 404 })
  const huge = { mark, version: 2, template, more: 'x'.repeat(4_000_001) }
  t.equal((await save(server, owner, path, huge)).status, 413)

  await t.test('without a script a file takes its place', async (t) => {
    const send = (text: string, opened: string) =>
      sendFile(
        server.app,
        owner,
        path,
        { field: 'file', name: 'tem.json', bytes: Buffer.from(text) },
        { opened },
      )
    t.match(await send('{"name":', '2'), { status: 422, text: /not readable JSON/ })
    t.match(await send(JSON.stringify(outside), '2'), { status: 422, text: /elements\/0/ })
    t.match(await send(JSON.stringify(template), '1'), { status: 422, text: /saved this label/ })
    t.equal((await send(JSON.stringify(template), '2')).status, 303)
  })
})

t.test('the brand kit is kept by the producer, the official mark by the programme', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const server = await serveOffice(t, store, location)
  const owner = await server.signedIn('owner')
  const path = '/office/producers/p1/brand'
  const seen = async () => /name="seen" value="([^"]*)"/.exec((await owner.get(path)).text)?.[1]
  const fields = async (more: Record<string, string>) => ({
    seen: ((await seen()) ?? '').replaceAll('&quot;', '"'),
    ...more,
  })
  const wrong = await owner.fill(path, await fields({ color: 'green', trademark: '4-1' }))
  t.match(wrong, { status: 422, text: /id="f-color-wrong"/ })
  t.match(wrong.text, 'value="4-1"', 'what was typed stands there again')
  t.match((await owner.fill(path, await fields({ font: 'gothic' }))).text, /id="f-font-wrong"/)
  const facts = { color: '#0f5c3f', accent: '#ffe08a', font: 'script', trademark: '4-1', trademarkRenewsOn: '2027-01-02' } // prettier-ignore
  t.equal((await owner.fill(path, await fields(facts))).status, 303)
  const page = await owner.get(path)
  t.match(page.text, 'reads well on white paper')
  t.match(page.text, 'too faint on white paper')
  t.match(page.text, /<option value="script" selected/)
  t.match((await owner.get('/office')).text, 'renew the trademark by 02/01/2027')

  const image = { create: { width: 300, height: 120, channels: 3, background: '#0f5c3f' } } as const
  const bytes = await sharp(image).png().toBuffer()
  const sent = await fields({ ...facts })
  const logo = await sendFile(
    server.app,
    owner,
    path,
    { field: 'logo', name: 'logo.png', bytes },
    sent,
  )
  t.equal(logo.status, 303)
  const [, src = ''] = /src="(\/files\/[0-9a-f]{32}\.png)"/.exec((await owner.get(path)).text) ?? []
  t.match(await owner.get(src), { status: 200, headers: { 'content-type': 'image/png' } })

  const mark = `${labels}/mark`
  t.equal((await owner.get(mark)).status, 403)
  const admin = await server.signedIn('administrator')
  const set = await sendFile(server.app, admin, mark, { field: 'mark', name: 'ocop.png', bytes })
  t.equal(set.status, 303)
  t.match((await admin.get(mark)).text, '/files/')
  const ofProvince = await server.signedIn('administrator', { provinceCode: '19' })
  t.equal((await ofProvince.get(mark)).status, 403, 'the mark is the whole programme’s')
})
