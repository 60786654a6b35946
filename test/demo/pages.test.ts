/** What a first start prints, tried as a shopper would; test/pages holds every page to what pages are held to. */
import type { Browser, Page } from 'playwright-core'
import t from 'tap'
import { phone, startBrowser } from '../browser.js'
import { printedSamples, startServer } from '../serving.js'
import { freshDirectory } from '../stores.js'

await t.test('a first start prints addresses that a telephone can open', async (t) => {
  const { base, said } = await startServer(t, await freshDirectory(t))
  const samples = printedSamples(said())
  const browser = await startBrowser()
  t.teardown(() => browser.close())
  t.equal(samples.size, 14, 'fourteen addresses to try are printed')

  const first = samples.get('valid, first scan') ?? ''
  const page = await open(browser)
  await page.goto(first)
  t.match(await verdictOf(page), /đây là lần quét đầu tiên/i)
  await page.reload()
  t.match(await verdictOf(page), /đây là lần quét đầu tiên/i, 'a reload is no second scan')
  await page.getByRole('link', { name: 'English' }).click()
  t.match(await verdictOf(page), /first scan/i, 'nor is the other language')
  const another = await open(browser, `${phone} Zalo`)
  await another.goto(first)
  t.match(await verdictOf(another), /2 lần/, 'another person is')

  await page.goto(`${base}/`)
  await page.getByRole('textbox').fill(first.slice(-12).toLowerCase())
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/T\//)
  t.match(await verdictOf(page), /first scan|lần quét đầu tiên/, 'a code typed by hand is answered')
})

async function verdictOf(page: Page): Promise<string> {
  return (await page.getByRole('status').innerText()).replace(/\s+/g, ' ')
}

async function open(browser: Browser, userAgent = phone): Promise<Page> {
  const viewport = { width: 360, height: 640 }
  const context = await browser.newContext({ viewport, userAgent, locale: 'vi-VN' })
  return context.newPage()
}
