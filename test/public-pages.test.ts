/** The public pages around the look-up in a real browser: on a phone and a desk, light and dark, without scripts. */
import type { Browser } from 'playwright-core'
import t, { type Test } from 'tap'
import { violationsOf } from './axe.js'
import { phone, startBrowser } from './browser.js'
import { startServer } from './serving.js'
import { freshDirectory } from './stores.js'

/** A folder to look at the pages as pictures in. */
const pictures = process.env['NGUON_PICTURES']

const screens = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]

await t.test('reports and the catalogue are pages for everybody', async (t) => {
  const { base } = await startServer(t, await freshDirectory(t))
  const browser = await startBrowser()
  t.teardown(() => browser.close())

  await t.test('a problem is reported without scripts, and followed', async (t) => {
    const context = await browser.newContext({
      viewport: screens[1]!,
      userAgent: phone,
      locale: 'vi-VN',
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(`${base}/report/0123456789AM`)
    t.equal(await page.getByLabel('Mã trên tem').inputValue(), '0123456789AM')
    await page.getByText('Tem hoặc trang tra cứu ghi sai').click()
    await page.getByLabel('Hãy kể lại').fill('Ngày ghi sai')
    const send = page.getByRole('button', { name: 'Gửi lời báo' })
    // The server's own clock says when the form has been open for long enough.
    while (!new URL(page.url()).pathname.startsWith('/reports/')) {
      await send.click()
      await page.waitForTimeout(500)
    }
    t.match(page.url(), /\/reports\/[\w-]{32}/)
    t.match(await page.locator('main').innerText(), /Đã nhận, chờ trả lời/)
    const link = page.url()
    await page.goto(`${base}/products`)
    t.equal(await page.locator('.list li').count(), 12, 'every product of the demonstration')
    t.same(
      complaints.filter((text) => !/status of 400/.test(text)),
      [],
      'the policy blocks nothing of the pages',
    )
    await context.close()
    for (const look of ['light', 'dark'] as const)
      await looksRight(t, browser, 'follow-up', link, look)
  })

  for (const look of ['light', 'dark'] as const) {
    await looksRight(t, browser, 'report', `${base}/report?lang=vi`, look)
    await looksRight(t, browser, 'products', `${base}/products?lang=vi`, look)
    await looksRight(t, browser, 'none-found', `${base}/products?q=zzz&lang=en`, look)
  }

  await t.test('a form with mistakes is as good a page', async (t) => {
    const answer = await fetch(`${base}/report`, {
      method: 'POST',
      body: new URLSearchParams({ text: '', code: 'XXXX', lang: 'vi' }),
    })
    t.equal(answer.status, 400)
    const html = await answer.text()
    for (const look of ['light', 'dark'] as const) {
      const page = await open(browser, screens[1]!, look)
      await page.route('**/report', (route) =>
        route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
      )
      await page.goto(`${base}/report`)
      t.same(await violationsOf(page), [], look)
      if (pictures) await page.screenshot({ path: `${pictures}/amiss-${look}.png`, fullPage: true })
      await page.context().close()
    }
  })
})

async function open(
  browser: Browser,
  viewport: { width: number; height: number },
  look: 'light' | 'dark',
) {
  const context = await browser.newContext({
    viewport,
    userAgent: phone,
    locale: 'vi-VN',
    colorScheme: look,
    // axe is put into the page from outside: that is not what the policy is there for.
    bypassCSP: true,
  })
  return context.newPage()
}

/** Nothing wider than the screen, nothing from elsewhere, nothing that axe finds amiss. */
async function looksRight(
  t: Test,
  browser: Browser,
  name: string,
  url: string,
  look: 'light' | 'dark',
) {
  for (const viewport of screens) {
    const page = await open(browser, viewport, look)
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) elsewhere.push(request.url())
    })
    await page.goto(url)
    const where = `${name} ${viewport.width} ${look}`
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    t.ok((wide as number) <= 0, `${where} fits`)
    t.same(elsewhere, [], `${where} asks nobody else`)
    t.same(await violationsOf(page), [], `${where} passes axe`)
    if (pictures)
      await page.screenshot({
        path: `${pictures}/${name}-${viewport.width}-${look}.png`,
        fullPage: true,
      })
    await page.context().close()
  }
}
