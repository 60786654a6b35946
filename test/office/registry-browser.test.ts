/** The registry of the office in a real browser, 360 px wide, without and with scripts; looked at by axe. */
import t, { type Test } from 'tap'
import type { Page } from 'playwright-core'
import { makePersonLink } from '../../src/accounts/links.js'
import { readUnits } from '../../src/registry/read-units.js'
import { importUnits } from '../../src/registry/units.js'
import { csvOf } from '../../src/registry/table-files.js'
import { openStore } from '../../src/store/store.js'
import { build } from '../../scripts/build.js'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { violationsOf } from '../axe.js'
import { phone, startBrowser, until } from '../browser.js'
import { now } from '../issuing/installation.js'
import { freePort } from '../postgres.js'
import { freshLocation } from '../stores.js'
import { serveOffice } from './server.js'

/** A folder to look at the pages as pictures in. */
const pictures = process.env['NGUON_PICTURES']

t.test('a producer and a product are entered on a phone, a list is imported', async (t) => {
  await build()
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const port = await freePort()
  const base = `http://localhost:${port}`
  const { app, person } = await serveOffice(t, store, location, { BASE_URL: base })
  await app.listen({ port, host: 'localhost' })
  const units = await readFile(new URL('../registry/fixtures/units.json', import.meta.url))
  await importUnits(store, readUnits(units), 'test', now)
  const id = await person('lan@example.vn', { role: 'administrator' })
  const signIn = async () =>
    `${base}/office/sign-in/${await makePersonLink(store, 'sign-in', id, 'test', now)}`
  const browser = await startBrowser()
  t.teardown(() => browser.close())
  const device = { userAgent: phone, viewport: { width: 360, height: 640 }, locale: 'vi-VN' }

  // Without a script: the forms alone.
  const plain = await browser.newContext({ ...device, javaScriptEnabled: false })
  const page = await plain.newPage()
  await page.goto(await signIn())
  await page.click('main button')
  await page.goto(`${base}/office/producers`)
  await page.click('text=Thêm chủ thể')
  await page.fill('[name=name]', 'Hợp tác xã Chè Phú Lương')
  await page.selectOption('[name=kind]', 'cooperative')
  await page.fill('[name=province]', 'Bắc Kạn')
  await page.fill('[name=commune]', 'phú lương')
  await page.fill('[name=gs1Prefix]', '12')
  await page.click('main form.fields button.primary')
  t.match(await page.textContent('main'), /Mã doanh nghiệp GS1 "12" không đúng/)
  t.equal(await page.inputValue('[name=name]'), 'Hợp tác xã Chè Phú Lương')
  await page.fill('[name=gs1Prefix]', '')
  await page.click('main form.fields button.primary')
  t.match(await page.textContent('main'), /“Bắc Kạn” nay thuộc Tỉnh Thái Nguyên/)
  await page.click('text=Thêm sản phẩm')
  await page.fill('[name=name]', 'Trà tôm nõn hương quê')
  await page.selectOption('[name=group]', 'beverage')
  await page.fill('[name=netContent]', '200 g')
  await page.click('main form.fields button.primary')
  t.match(await page.textContent('main'), /Đã thêm sản phẩm[^]*Còn thiếu/)
  const product = page.url()
  await page.goto(`${product}/photos`)
  const photo = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#6a8f5a' },
  })
    .jpeg()
    .toBuffer()
  await page.setInputFiles('[name=photo]', {
    name: 'che.jpg',
    mimeType: 'image/jpeg',
    buffer: photo,
  })
  await page.click('main form.fields button.primary')
  t.equal(await page.locator('.photos img').count(), 1)
  await page.goto(`${product}/certificates/new`)
  await page.fill('[name=number]', '2361/QĐ-BNNMT')
  await page.selectOption('[name=stars]', '5')
  await page.fill('[name=issuedOn]', '2023-12-20')
  await page.click('main form.fields button.primary')
  t.match(await page.textContent('main'), /còn hiệu lực/)
  const certificate = page.url()

  await page.goto(`${base}/office/import`)
  const list = csvOf([
    ['Mặt hàng', 'Đơn vị', 'Tỉnh'],
    ['Mật ong rừng', 'Hộ Nguyễn Văn A', 'Hà Giang'],
    ['Miến dong', 'Hộ Nguyễn Văn A', 'Nơi nào đó'],
  ])
  await page.setInputFiles('[name=file]', {
    name: 'ds.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  })
  await page.click('main form.fields button.primary')
  await page.selectOption('[name=column-0]', 'product')
  await page.selectOption('[name=column-1]', 'producer')
  const columns = page.url()
  await page.click('main form.fields button.primary')
  const preview = page.url()
  t.match(await page.textContent('main'), /Chưa có gì được ghi[^]*Nơi nào đó/)
  await page.click('main form.fields button.primary')
  t.match(await page.textContent('main'), /Đã nhập xong/)
  await page.goto(`${base}/office/search`)
  await page.fill('main [name=q]', 'mat ong')
  await page.click('main button')
  t.match(await page.textContent('main'), /Mật ong rừng/)

  // A long form is left half way: by the button, because no script keeps it.
  await page.goto(`${product}/edit`)
  await page.fill('[name=name]', '')
  await page.fill('[name=story]', 'Hái lúc trời còn sương,')
  await page.click('text=Lưu nháp')
  t.match(await page.textContent('main'), /Bạn đang viết tiếp bản nháp/)
  await page.goto(`${product}/edit`)
  t.equal(await page.inputValue('[name=story]'), '', 'what is stored stands there')
  await page.click('text=Dùng tiếp')
  t.equal(await page.inputValue('[name=story]'), 'Hái lúc trời còn sương,')
  t.equal(await page.inputValue('[name=name]'), '', 'kept as it was, whole or not')
  await page.click('text=Bỏ bản nháp')
  t.notMatch(await page.textContent('main'), /Dùng tiếp/)
  await plain.close()

  const context = await browser.newContext({
    ...device,
    geolocation: { latitude: 21.73001, longitude: 105.69999 },
    permissions: ['geolocation'],
  })
  const own = await context.newPage()
  const refused: string[] = []
  own.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await own.goto(await signIn())
  await own.click('main button')
  await own.goto(`${product}/edit`)
  await own.click('text=Lấy vị trí hiện tại')
  await until(async () => (await own.inputValue('[name=coordinates]')) !== '')
  t.equal(await own.inputValue('[name=coordinates]'), '21.73001, 105.69999')

  await draftsOf(t, own, `${product}/edit`, async () =>
    (await store.read.selectFrom('draft').select('fields').execute()).map(({ fields }) => fields),
  )

  const pages = { producers: `${base}/office/producers`, 'producer-new': `${base}/office/producers/new`, products: `${base}/office/products`, product, 'product-edit': `${product}/edit`, photos: `${product}/photos`, certificates: `${base}/office/certificates`, certificate, revoke: `${certificate}/revoke`, import: `${base}/office/import`, columns, preview, search: `${base}/office/search?q=tra` } // prettier-ignore
  for (const [name, url] of Object.entries(pages)) {
    await own.goto(url)
    t.same(await violationsOf(own), [], name)
    t.equal(
      await own.evaluate(() => document.documentElement.scrollWidth > innerWidth),
      false,
      `${name} does not scroll sideways`,
    )
    if (!pictures) continue
    await own.screenshot({ path: `${pictures}/${name}-360.png`, fullPage: true })
    await own.setViewportSize({ width: 1280, height: 800 })
    await own.screenshot({ path: `${pictures}/${name}-1280.png`, fullPage: true })
    await own.setViewportSize({ width: 360, height: 640 })
  }
  t.same(refused, [])
})

/** Typing is kept by the script: while one types, on leaving, and until the form is saved. */
async function draftsOf(t: Test, page: Page, form: string, kept: () => Promise<string[]>) {
  await page.goto(form)
  await page.fill('[name=story]', 'Sao suốt bằng tay')
  await page.locator('#draft-said', { hasText: 'Đã lưu nháp lúc' }).waitFor()
  t.match(await kept(), [/Sao suốt bằng tay"/], 'kept while they are typing')

  await page.fill('[name=story]', 'Sao suốt bằng tay, hai lần')
  await page.click('header a[href="/office"]')
  await page.waitForURL(/\/office$/)
  for (let i = 0; i < 50 && !/hai lần/.test((await kept()).join()); i++)
    await page.waitForTimeout(50)
  t.match(await kept(), [/hai lần/], 'what was typed last is kept on leaving')

  await page.goto(form)
  t.equal(await page.inputValue('[name=story]'), '', 'what is stored stands there')
  await page.fill('[name=netContent]', '250 g')
  t.match(await page.textContent('#draft-said'), /Hãy chọn dùng tiếp hay bỏ/)
  await page.click('text=Dùng tiếp')
  t.equal(await page.inputValue('[name=story]'), 'Sao suốt bằng tay, hai lần')
  t.match(await kept(), [/hai lần/], 'the draft was not written over meanwhile')
  await page.fill('[name=netContent]', '200 g hút chân không')
  await page.click('main form.fields button.primary')
  await page.waitForURL((url) => !url.pathname.endsWith('/edit'))
  t.match(await page.textContent('main'), /hút chân không/)
  t.same(await kept(), [], 'saved: the draft is gone')
  await page.goto(form)
  t.equal(await page.inputValue('[name=story]'), 'Sao suốt bằng tay, hai lần')
  t.equal(await page.locator('form.draft').count(), 0)
}
