/** Every public page in a real browser: small screens and wide ones, light and dark, large text, two languages. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { phone, startBrowser } from '../browser.js'
import {
  axeProblems,
  endOf,
  headingProblems,
  overflows,
  smallTargets,
  unseenFocus,
} from './checks.js'
import { freshDirectory } from '../stores.js'
import { type Demonstration, openDemonstration } from './demonstration.js'
import { type PublicPage, publicPages } from './list.js'

t.setTimeout(600_000)

const small = { width: 360, height: 640 }
const languages = [
  ['vi', 'vi-VN'],
  ['en', 'en-GB'],
] as const

await t.test('the public pages', async (t) => {
  // The clock stands still: who is held stays held however long the browser takes.
  const at = new Date()
  const demonstration = await openDemonstration(t, {
    directory: await freshDirectory(t),
    now: () => at,
  })
  const browser = await startBrowser()
  t.teardown(() => browser.close())
  const of = (page: PublicPage) => demonstration.base + page.path(demonstration)

  await t.test('are all there, and show every case of the demonstration', async (t) => {
    const paths = publicPages.map((page) => page.path(demonstration))
    t.equal(new Set(publicPages.map(({ name }) => name)).size, publicPages.length)
    t.same(
      demonstration.samples.filter((shows) => !paths.includes(demonstration.sample(shows))),
      [],
    )
  })

  for (const [language, locale] of languages) {
    await t.test(`in ${language}`, async (t) => {
      const context = await browser.newContext({ viewport: small, userAgent: phone, locale })
      t.teardown(() => context.close())
      for (const listed of publicPages) {
        await t.test(listed.name, (t) => looksRight(t, context, listed, of(listed), language))
      }
    })
  }

  await t.test('need no script', (t) => withoutScript(t, browser, demonstration))
  await t.test('weigh 14 KB at most before pictures', (t) => weigh(t, demonstration))
})

async function looksRight(
  t: Test,
  context: BrowserContext,
  listed: PublicPage,
  url: string,
  language: 'vi' | 'en',
): Promise<void> {
  const page = await context.newPage()
  await page.setExtraHTTPHeaders(headersOf(listed))
  const complaints = listen(page, url)
  const answer = await page.goto(url)
  t.equal(answer?.status(), listed.status)
  t.equal(await page.locator('html').getAttribute('lang'), language)
  t.same(await headingProblems(page), [], 'headings in order')
  t.same(await axeProblems(page, 'all'), [], 'axe finds nothing')
  await page.emulateMedia({ colorScheme: 'dark' })
  t.same(await axeProblems(page, 'colour'), [], 'nor in the dark')
  await page.emulateMedia({ colorScheme: 'light' })

  if (listed.verdict !== undefined) {
    const end = await endOf(page, '.verdict')
    t.ok(end > 0 && end <= small.height, `the verdict ends at ${end} px of ${small.height}`)
    const who = await endOf(page, '.who')
    t.ok(who <= small.height, `who made it and where, at ${who} px of ${small.height}`)
  }
  t.same(await smallTargets(page), [], 'a thumb hits what it aims at')
  for (const width of [360, 320, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    t.same(await overflows(page), [], `fits ${width} px`)
    if (width > 320) continue
    t.same(await smallTargets(page), [], 'targets at 320 px')
    t.ok((await endOf(page, '.verdict')) <= 568, 'the verdict on a screen of 320 x 568')
  }
  if (language === 'vi') t.same(await unseenFocus(page), [], 'the focus is seen')
  await largeText(t, page)
  t.same(complaints, [], 'nothing blocked, nothing from elsewhere')
  if (!listed.oneLanguage && language === 'vi') await switches(t, page, url)
  await page.close()
}

function headersOf({ from }: PublicPage): Record<string, string> {
  return from === undefined ? {} : { 'x-forwarded-for': from }
}

/** Twice the size: by the browser's setting, and by the root alone, as where a telephone enlarges text. */
async function largeText(t: Test, page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 })
    await tools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    t.equal(await rootSize(page), 32)
    t.same(await overflows(page), [], `fits ${width} px with text of 200 %`)
    await tools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
    await page.evaluate(`void (document.documentElement.style.fontSize = '200%')`)
    t.same(await overflows(page), [], `fits ${width} px with a root of 200 %`)
    await page.evaluate(`void (document.documentElement.style.fontSize = '')`)
  }
}

async function rootSize(page: Page): Promise<unknown> {
  return page.evaluate(`parseFloat(getComputedStyle(document.documentElement).fontSize)`)
}

/** The link to the other language shows the same thing in the other language. */
async function switches(t: Test, page: Page, url: string): Promise<void> {
  await page.setViewportSize(small)
  await page.locator('header a[hreflang=en]').click()
  t.equal(new URL(page.url()).pathname, new URL(url).pathname)
  t.equal(await page.locator('html').getAttribute('lang'), 'en', 'the switch leads to English')
  await page.locator('header a[hreflang=vi]').click()
  t.equal(await page.locator('html').getAttribute('lang'), 'vi', 'and back')
}

/** What the browser complains of, and what is asked for elsewhere. */
function listen(page: Page, url: string): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser notes every answer that is not a success; these are meant.
    if (!/status of (?:300|40[04]|429)/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(request.url())
  })
  return complaints
}

async function withoutScript(
  t: Test,
  browser: Browser,
  { base, sample }: Demonstration,
): Promise<void> {
  const context = await browser.newContext({
    viewport: small,
    userAgent: phone,
    locale: 'vi-VN',
    javaScriptEnabled: false,
  })
  t.teardown(() => context.close())
  const page = await context.newPage()
  for (const listed of publicPages) {
    await page.setExtraHTTPHeaders(headersOf(listed))
    await page.goto(base + listed.path({ sample }))
    t.ok((await page.locator('main').innerText()).length > 10, `${listed.name} says something`)
    if (listed.verdict) t.ok(await page.getByRole('status').isVisible(), `${listed.name}: verdict`)
  }
  await page.setExtraHTTPHeaders({})
  await page.goto(`${base}/`)
  await page.getByRole('textbox').first().fill(sample('lot recalled').slice(3).toLowerCase())
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/T\//)
  t.match(await page.getByRole('status').innerText(), 'thu hồi', 'a code typed is looked up')
}

async function weigh(t: Test, { app, sample }: Demonstration): Promise<void> {
  for (const listed of publicPages) {
    for (const [language] of languages) {
      const answer = await app.inject({
        url: listed.path({ sample }),
        headers: {
          'accept-encoding': 'br',
          'accept-language': language,
          'user-agent': phone,
          ...headersOf(listed),
        },
      })
      const bytes = answer.rawPayload.length
      t.ok(bytes <= 14 * 1024, `${listed.name} in ${language}: ${bytes} bytes`)
    }
  }
}
