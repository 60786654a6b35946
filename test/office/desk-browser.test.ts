/** The main way in a real browser on a phone: sign in, print, activate, revoke, undo. Clicks are counted. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Page } from 'playwright-core'
import { build } from '../../scripts/build.js'
import { createDemo } from '../../src/demo/demo.js'
import { finishDemo } from '../../src/demo/finish.js'
import { createDemoPeople } from '../../src/demo/people.js'
import { buildApp } from '../../src/app.js'
import { readCode } from '../../src/codes/reader.js'
import { configOf } from '../../src/config.js'
import { openIssuing } from '../../src/issuing/open.js'
import { workOff } from '../../src/printing/jobs-work.js'
import { openStore } from '../../src/store/store.js'
import { violationsOf } from '../axe.js'
import { phone, startBrowser, until } from '../browser.js'
import { cameraSeeing } from '../camera.js'
import { administrator } from '../issuing/installation.js'
import { axeProblems, smallTargets } from '../pages/checks.js'
import { freePort } from '../postgres.js'
import { readSheets } from '../read-labels.js'
import { freshDirectory } from '../stores.js'
import { laterPages } from './later-pages.js'

t.setTimeout(300_000)

/** As `npm start` does: the demonstration, its people, the server and its worker. */
async function start(t: Test, port: number) {
  await build()
  const directory = await freshDirectory(t)
  const storeLocation = { engine: 'sqlite', directory } as const
  const store = await openStore(storeLocation)
  t.teardown(() => store.close())
  const issuing = await openIssuing({ store, dataDirectory: directory })
  t.teardown(async () => issuing.close())
  const now = () => new Date()
  const demo = await createDemo(issuing, storeLocation, now())
  const people = await createDemoPeople(store, now())
  const settings = { PORT: String(port), NGUON_DATA: directory }
  const app = await buildApp({
    config: { ...configOf(settings, directory), storeLocation },
    issuing,
    now,
    logTo: { write: () => {} },
  })
  t.teardown(() => app.close())
  await app.listen({ port, host: '127.0.0.1' })
  const localUrl = `http://127.0.0.1:${port}`
  const printing = { ...issuing, dataDirectory: directory, baseUrl: null, localUrl }
  await finishDemo(printing, demo, now())
  const stop = new AbortController()
  const working = workOff(printing, administrator, { now, signal: stop.signal })
  t.teardown(async () => {
    stop.abort()
    await working
  })
  const linkOf = (role: string) => localUrl + people.find((person) => person.role === role)!.path
  return { base: localUrl, linkOf, directory, issuing }
}

await t.test('a new person gets from the first start to a sheet of own labels', async (t) => {
  const { base, linkOf, directory, issuing } = await start(t, await freePort())
  const browser = await startBrowser()
  t.teardown(() => browser.close())
  const device = { userAgent: phone, viewport: { width: 360, height: 640 }, locale: 'vi-VN' }

  const plain = await browser.newContext({ ...device, javaScriptEnabled: false })
  const page = await plain.newPage()
  let clicks = 0
  const click = async (selector: string) => {
    clicks++
    await page.click(selector)
  }
  await page.goto(linkOf('owner'))
  await click('main button')
  await click('a.primary[href="/office/print"]')
  await click('a.pick')
  await click('main form button.primary')
  t.match(await page.textContent('main'), 'DEMO', 'what the labels will say is told before')
  await click('main form button.primary')
  await page.waitForSelector('a[href*="/files/1"]')
  const job = page.url()
  const waiting = page.waitForEvent('download')
  await click('a[href*="/files/1"]')
  const file = join(directory, 'sheet.pdf')
  writeFileSync(file, readFileSync(await (await waiting).path()))
  t.equal(clicks, 6, 'from the link of the first start to the file, without a script')
  const texts = (await readSheets(file, { columns: 5, rows: 7 })).map((text) => text ?? '')
  const codes = texts.map((text) => (text.split('/').at(-1) ?? '').toUpperCase())
  t.equal(new Set(codes).size, 35)
  t.ok(codes.every((code) => readCode(code).ok))

  // The browser prints the same sheet by itself.
  await page.click('a[href$="/paper"]')
  await until(() => page.evaluate(() => [...document.images].every(({ complete }) => complete)))
  const paper = join(directory, 'paper.pdf')
  await page.pdf({ path: paper, preferCSSPageSize: true })
  t.same(await readSheets(paper, { columns: 5, rows: 7 }), texts)

  const verdict = async (code: string) => {
    const answer = await fetch(`${base}/T/${code}`, { headers: { accept: 'application/json' } })
    return ((await answer.json()) as { verdict: string }).verdict
  }
  t.equal(await verdict(codes[4]!), 'inactive')

  // Activated by the first and the last label, still without a script.
  await page.goto(`${base}/office/stamps/activate`)
  await page.fill('[name=first]', codes[29]!)
  await page.fill('[name=last]', codes[0]!.toLowerCase())
  await page.click('main form button.primary')
  t.match(await page.textContent('main'), '30 tem sẽ được kích hoạt')
  await page.fill('[name=used]', '29')
  await page.fill('[name=spoiled]', '3')
  await page.click('main form button.primary')
  t.match(await page.textContent('main'), 'Đã kích hoạt 29 tem, huỷ 1 tem')
  t.equal(await verdict(codes[4]!), 'valid')
  t.equal(await verdict(codes[2]!), 'revoked')
  t.equal(await verdict(codes[33]!), 'inactive')
  await plain.close()

  // The desk, with scripts.
  const context = await browser.newContext({ ...device, storageState: await signedIn() })
  async function signedIn() {
    const fresh = await browser.newContext(device)
    const tab = await fresh.newPage()
    await tab.goto(linkOf('administrator'))
    await tab.click('main button')
    const state = await fresh.storageState()
    await fresh.close()
    return state
  }
  const own = await context.newPage()
  const refused: string[] = []
  own.on('console', (message) => {
    if (/Content Security Policy|error/i.test(message.text())) refused.push(message.text())
  })
  own.on('pageerror', (error) => refused.push(error.message))
  await own.goto(`${base}/office/desk`)
  await own.fill('main [name=q]', `${base}/T/${codes[4]!}`)
  await own.click('main form button.primary')
  t.notMatch(own.url(), codes[4]!, 'no code in the address')
  await own.click('a.danger')
  t.match(await own.textContent('main'), '1 mã đang có hiệu lực')
  await own.fill('[name=reason]', 'Bao bì rách')
  await own.click('main form button.danger')
  t.equal(await verdict(codes[4]!), 'revoked')
  await own.click('a[href$="/undo"]')
  await own.click('main form button.primary')
  t.equal(await verdict(codes[4]!), 'valid')

  await own.goto(`${base}/office/alerts`)
  const alert = await own.getAttribute('th a[href^="/office/alerts/"]', 'href')
  await own.goto(`${base}/office/print`)
  const product = await productOf(own)
  for (const path of [
    '/office',
    '/office/print',
    `/office/print/new?product=${product}`,
    `/office/print/look?product=${product}&n=35`,
    '/office/print/jobs',
    new URL(job).pathname,
    `${new URL(job).pathname}/again`,
    `${new URL(job).pathname}/spoiled`,
    '/office/desk',
    '/office/desk?q=che',
    '/office/desk/runs/A1',
    '/office/desk/runs/A1/3',
    `/office/desk/products/${product}`,
    '/office/desk/revoke?run=A1',
    '/office/desk/decisions',
    '/office/stamps',
    '/office/stamps/new',
    '/office/stamps/activate',
    '/office/stamps/activate/check?run=B1&from=1&to=9',
    '/office/alerts',
    alert!,
    `${alert}/confirm`,
    '/office/reports',
    '/office/charts',
    '/office/logistic-units',
    `${new URL(job).pathname}/paper`,
    ...(await laterPages(t, issuing)),
  ]) {
    const answer = await own.goto(base + path)
    t.equal(answer?.status(), 200, path)
    t.same(await violationsOf(own), [], `axe finds nothing on ${path}`)
    const wide = async () => Number(await own.evaluate('document.documentElement.scrollWidth'))
    t.ok((await wide()) <= 360, `${path} fits 360 px (${await wide()})`)
    const small = (await smallTargets(own)).filter((found) => !found.includes('class="skip"'))
    t.same(small, [], `a thumb hits what it aims at on ${path}`)
    await own.setViewportSize({ width: 320, height: 640 })
    t.ok((await wide()) <= 320, `${path} fits 320 px (${await wide()})`)
    await own.emulateMedia({ colorScheme: 'dark' })
    t.same(await axeProblems(own, 'colour'), [], `all can be read in the dark on ${path}`)
    await picture(own, `${path}-dark`, [360])
    await own.emulateMedia({ colorScheme: 'light' })
    await picture(own, path)
    await own.setViewportSize({ width: 360, height: 640 })
  }
  t.same(refused, [], 'nothing is blocked, nothing fails')

  // The camera fills the field that asked for it.
  const seeing = await startBrowser({
    switches: await cameraSeeing(`${base}/T/${codes[7]!}`, directory),
  })
  t.teardown(() => seeing.close())
  const field = await seeing.newContext({
    ...device,
    permissions: ['camera'],
    storageState: await context.storageState(),
  })
  const scan = await field.newPage()
  await scan.goto(`${base}/office/stamps/activate`)
  await scan.click('button[data-scan="f-last"]')
  await scan.waitForSelector('#camera[open]')
  await scan.waitForSelector('#camera', { state: 'hidden' })
  t.equal(await scan.inputValue('[name=last]'), codes[7]!)
  t.equal(await scan.inputValue('[name=first]'), '')
})

async function productOf(page: Page): Promise<string> {
  const href = (await page.getAttribute('a.pick', 'href')) ?? ''
  return new URL(href, page.url()).searchParams.get('product') ?? ''
}

/** Pictures to look at, when a folder is named: PICTURES=dir. */
async function picture(page: Page, path: string, widths = [360, 1280]): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  const name = path.replace(/^\/office\/?/, '').replace(/[^\w]+/g, '-') || 'home'
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: join(folder, `${name}.${width}.png`), fullPage: true })
  }
}
