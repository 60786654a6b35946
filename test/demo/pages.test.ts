/** The demonstration's pages in a real browser: what a shopper's first screen shows, on a small phone. */
import type { Browser, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { phone, startBrowser } from '../browser.js'
import { startServer } from '../serving.js'
import { freshDirectory } from '../stores.js'

await t.test('on a first start every verdict is a page that fits a small phone', async (t) => {
  const { base, said } = await startServer(t, await freshDirectory(t))
  const samples = said()
    .split('\n')
    .flatMap((line) => /^ {2}(\S.*?) {2,}(http\S+)$/.exec(line)?.slice(1, 3) ?? [])
  const browser = await startBrowser()
  t.teardown(() => browser.close())
  t.equal(samples.length, 28, 'fourteen addresses to try are printed')
  for (let i = 0; i < samples.length; i += 2) {
    await looksRight(t, browser, samples[i]!, samples[i + 1]!)
  }

  const page = await open(browser, { width: 360, height: 640 })
  await page.goto(samples[1]!)
  t.match(await verdictOf(page), /đây là lần quét đầu tiên/i)
  await page.reload()
  t.match(await verdictOf(page), /đây là lần quét đầu tiên/i, 'a reload is no second scan')
  await page.getByRole('link', { name: 'English' }).click()
  t.match(await verdictOf(page), /first scan/i, 'nor is the other language')
  const another = await open(browser, { width: 360, height: 640 }, `${phone} Zalo`)
  await another.goto(samples[1]!)
  t.match(await verdictOf(another), /2 lần/, 'another person is')

  await page.goto(`${base}/`)
  await page.getByRole('textbox').fill(samples[1]!.slice(-12).toLowerCase())
  await page.keyboard.press('Enter')
  t.match(await verdictOf(page), /first scan|lần quét đầu tiên/, 'a code typed by hand is answered')
})

async function verdictOf(page: Page): Promise<string> {
  return (await page.getByRole('status').innerText()).replace(/\s+/g, ' ')
}

async function open(
  browser: Browser,
  viewport: { width: number; height: number },
  userAgent = phone,
) {
  const context = await browser.newContext({ viewport, userAgent, locale: 'vi-VN' })
  return context.newPage()
}

/** Nothing wider than the screen, nothing from elsewhere, no complaint, and what matters without scrolling. */
async function looksRight(t: Test, browser: Browser, name: string, url: string) {
  for (const viewport of [
    { width: 360, height: 640 },
    { width: 320, height: 568 },
  ]) {
    const page = await open(browser, viewport)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(request.url())
    })
    await page.goto(url)
    t.same(
      complaints.filter((text) => !/status of 40[04]/.test(text)),
      [],
      `${name}: nothing blocked, nothing from elsewhere`,
    )
    const bottom = async (selector: string) => {
      const box = await page
        .locator(selector)
        .first()
        .boundingBox({ timeout: 1000 })
        .catch(() => null)
      return box ? box.y + box.height : 0
    }
    const wide = (await page.evaluate(
      'document.documentElement.scrollWidth - innerWidth',
    )) as number
    const verdict = await bottom('[role=status]')
    t.ok(wide <= 0, `${name}: fits ${viewport.width} px`)
    t.ok(verdict > 0 && verdict <= viewport.height, `${name}: the verdict is on the first screen`)
    if (viewport.width === 360)
      t.ok((await bottom('.who')) <= 640, `${name}: so are product, stars and place`)
    await page.context().close()
  }
}
