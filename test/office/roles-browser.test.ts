/** Every role's own way at a desk, in a real browser 1280 px wide: what it sees, and what it does not. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import type { Page } from 'playwright-core'
import { build } from '../../scripts/build.js'
import type { Appointment } from '../../src/accounts/members.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { openStore } from '../../src/store/store.js'
import { startBrowser } from '../browser.js'
import { now } from '../issuing/installation.js'
import { freePort } from '../postgres.js'
import { freshLocation } from '../stores.js'
import { codeOf } from './second-factor.js'
import { password, serveOffice } from './server.js'

t.test('each role at a desk', async (t) => {
  await build()
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const port = await freePort()
  const base = `http://localhost:${port}`
  const { app, person } = await serveOffice(t, store, location, { BASE_URL: base })
  await app.listen({ port, host: 'localhost' })
  const browser = await startBrowser()
  t.teardown(() => browser.close())

  const productOf = async (name: string) => {
    const producer = await createProducer(store, { name, province: '19' }, 'test', now)
    const { id } = await createProduct(
      store,
      { name: `Chè của ${name}`, producerId: producer.id, province: '19' },
      'test',
      now,
    )
    return { producer: producer.id, product: id }
  }
  const ours = await productOf('Hợp tác xã Chè Đồi Sương')
  const theirs = await productOf('Hộ kinh doanh Rừng Xa')

  /** Signs a new person in by name and password, as people do. */
  const desk = async (role: Appointment['role'], producerIds: string[]): Promise<Page> => {
    await person(`${role}@example.vn`, { role, producerIds })
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'vi-VN',
    })
    const page = await context.newPage()
    await signIn(page, `${role}@example.vn`)
    return page
  }
  const signIn = async (page: Page, name: string) => {
    await page.goto(`${base}/office`)
    await page.fill('[name=name]', name)
    await page.fill('[name=password]', password)
    await page.click('main button')
  }
  const menuOf = async (page: Page) =>
    (await page.locator('nav.menu li a').allTextContents()).join(' · ')
  const statusOf = async (page: Page, path: string) => (await page.goto(base + path))?.status()

  const administrator = await desk('administrator', [])
  // Two-step sign-in: set up with an authenticator app, then asked for.
  await administrator.goto(`${base}/office/account/second-factor`)
  await administrator.fill('[name=password]', password)
  await administrator.click('main button')
  const uri = await administrator.inputValue('[name=uri]')
  await administrator.fill('main [name=code]', codeOf(uri))
  await administrator.click('main button')
  await administrator.click('nav form button')
  await signIn(administrator, 'administrator@example.vn')
  t.match(await administrator.textContent('h1'), /Bước hai/, 'the password alone does not do')
  await administrator.fill('main [name=code]', '000000')
  await administrator.click('main button')
  t.match(await administrator.textContent('main'), /Mã không đúng, đã hết hạn/)
  await administrator.fill('main [name=code]', codeOf(uri, Date.now() + 30_000))
  await administrator.click('main button')
  t.equal(administrator.url(), `${base}/office`)
  t.match(await menuOf(administrator), /Chủ thể.*Mọi người.*Webhook.*Nhật ký/)
  const download = administrator.waitForEvent('download')
  await administrator.goto(`${base}/office/products`)
  await administrator.click('a[href*="export"][href*="csv"]')
  const exported = readFileSync(await (await download).path(), 'utf8')
  t.match(exported, /Chè của Hợp tác xã Chè Đồi Sương/)
  t.match(exported, /Chè của Hộ kinh doanh Rừng Xa/)

  const consultant = await desk('consultant', [ours.producer])
  t.equal(await statusOf(consultant, `/office/products/${ours.product}`), 200)
  await consultant.click('main a[href$="/edit"]')
  await consultant.fill('[name=story]', 'Chè hái tay trên đồi cao.')
  await consultant.click('main form button.primary')
  t.match(await consultant.textContent('main'), /Chè hái tay trên đồi cao/)
  t.equal(await statusOf(consultant, `/office/products/${theirs.product}`), 404)

  const auditor = await desk('auditor', [])
  await auditor.goto(`${base}/office/audit?q=${encodeURIComponent('Đồi Sương')}`)
  t.match(await auditor.textContent('main'), /Sửa sản phẩm/, 'what the consultant did is told')
  t.equal(await statusOf(auditor, `/office/products/${ours.product}`), 200)
  t.equal(await auditor.locator('main a[href$="/edit"]').count(), 0, 'an auditor changes nothing')
  t.not(await statusOf(auditor, '/office/producers/new'), 200)

  const staff = await desk('staff', [ours.producer])
  t.match(await menuOf(staff), /In tem/)
  t.notMatch(await menuOf(staff), /Mọi người|Webhook|Nhật ký/)
  t.equal(await statusOf(staff, `/office/products/${theirs.product}`), 404)

  const owner = await desk('owner', [ours.producer])
  t.match(await menuOf(owner), /In tem.*Sản phẩm.*Mọi người/)
  t.equal(await statusOf(owner, `/office/producers/${theirs.producer}`), 404)
})
