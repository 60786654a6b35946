/** What stops a print is told before it is asked for, with the way to where it is put right. */
import { join } from 'node:path'
import t from 'tap'
import type { Page } from 'playwright-core'
import { build } from '../../scripts/build.js'
import { createLabelTemplate } from '../../src/printing/label-templates/write.js'
import { loadTemplate } from '../../src/printing/templates.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { openStore } from '../../src/store/store.js'
import { violationsOf } from '../axe.js'
import { phone, startBrowser } from '../browser.js'
import { administrator, now } from '../issuing/installation.js'
import { smallTargets } from '../pages/checks.js'
import { freePort } from '../postgres.js'
import { freshLocation } from '../stores.js'
import { password, serveOffice } from './server.js'

t.setTimeout(120_000)

const button = 'main form button.primary'
const remedy = '.preflight h3 + ul a'

t.test('a print that is stopped says so, leads to the place, and prints after that', async (t) => {
  await build()
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const port = await freePort()
  const base = `http://localhost:${port}`
  const { app, person } = await serveOffice(t, store, location, { BASE_URL: base })
  await app.listen({ port, host: 'localhost' })
  const { id: producerId } = await createProducer(
    store,
    { name: 'Hợp tác xã Chè Đồi Sương', province: '19' },
    'test',
    now,
  )
  const productOf = async (facts: { name: string; claimedStars?: number }) =>
    (
      await createProduct(
        store,
        { producerId, group: 'Thực phẩm', province: '19', ...facts },
        'test',
        now,
      )
    ).id
  const whole = await productOf({ name: 'Chè nõn tôm' })
  const starred = await productOf({ name: 'Chè búp khô', claimedStars: 4 })

  const browser = await startBrowser()
  t.teardown(() => browser.close())
  const context = await browser.newContext({
    ...{ userAgent: phone, viewport: { width: 360, height: 640 }, locale: 'vi-VN' },
  })
  const page = await context.newPage()
  await person('owner@example.vn', { role: 'owner', producerIds: [producerId] })
  await page.goto(`${base}/office`)
  await page.fill('[name=name]', 'owner@example.vn')
  await page.fill('[name=password]', password)
  await page.click('main button')

  const lookAt = async (query: Record<string, string>) => {
    const address = `${base}/office/print/look?${new URLSearchParams({ n: '3', ...query })}`
    await page.goto(address)
    return address
  }
  const isStopped = async (why: RegExp) => {
    const [stops = ''] = await page.locator('.preflight h3 + ul').allTextContents()
    t.match(await page.textContent('.preflight'), 'Chưa in được')
    t.match(stops, why)
    t.equal(await page.locator(button).count(), 0, 'there is no button to print')
    t.same(await violationsOf(page), [])
    const small = (await smallTargets(page)).filter((found) => !found.includes('class="skip"'))
    t.same(small, [], 'a thumb hits the way out')
    await picture(page, String(why).replace(/\W+/g, '-'))
  }
  const prints = async (what: string) => {
    t.notMatch(await page.textContent('.preflight'), 'Chưa in được')
    await page.click(button)
    t.match(page.url(), /\/office\/print\/jobs\/\w+/, what)
  }

  // Stars that are known by a year alone: the product is completed.
  const ofStars = await lookAt({ product: starred, on: '40x40/a4-35' })
  await isStopped(/số sao chỉ biết theo năm/)
  await page.click(remedy)
  t.equal(page.url(), `${base}/office/products/${starred}/complete`)
  await page.check('[name=withoutStars]')
  await page.click(button)
  await page.goto(ofStars)
  await prints('the product that is complete now')

  // The last cell of a sheet tapped as damaged: the cells are chosen again.
  const skip = Array.from({ length: 34 }, (_, i) => i + 1).join(',')
  await lookAt({ product: whole, on: '40x40/a4-35', skip, tap: 'skip' })
  t.equal(await page.locator(button).count(), 1, 'one cell is left')
  await page.click('figure.sheet svg a:last-of-type')
  await isStopped(/không còn ô nào/)
  await page.click(remedy)
  t.notMatch(page.url(), 'skip=')
  await prints('on the cells of a fresh sheet')

  // A label with a GS1 symbol of a product that has no GTIN: it is given one.
  const { elements, ...head } = loadTemplate('40x40')
  const gs1 = elements.map((one) => (one.kind === 'qr' ? { ...one, content: 'gs1' as const } : one))
  const title = { vi: 'Nhãn GS1', en: 'GS1 label' }
  const template = { ...head, elements: gs1, name: 'gs1', title }
  const own = await createLabelTemplate(store, { producerId, template }, administrator, now)
  const ofGtin = await lookAt({ product: whole, on: `own:${own.id}@1/a4-35` })
  await isStopped(/cần GTIN/)
  await page.click(remedy)
  t.match(page.url(), `/office/products/${whole}/edit#f-gtin`)
  await page.fill('[name=gtin]', '8935001234562')
  await page.click(button)
  t.equal(page.url(), `${base}/office/products/${whole}`, 'kept')
  await page.goto(ofGtin)
  await prints('the label with its GTIN')
})

/** Pictures to look at, when a folder is named: PICTURES=dir. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `stop${name}.png`), fullPage: true })
}
