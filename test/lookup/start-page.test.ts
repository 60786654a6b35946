/** The start page in a real browser: typing, pasting, scanning, the list of this phone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { checkCharacter } from '../../src/codes/check.js'
import { phone, startBrowser, until } from '../browser.js'
import { cameraSeeing } from '../camera.js'
import { startServer } from '../serving.js'
import { freshDirectory } from '../stores.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const { base, said } = await startServer(t, await freshDirectory(t))
const [code = ''] = said().match(/(?<=\/T\/)[0-9A-Z]{12}/) ?? []
const grouped = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
const browser = await startBrowser()
t.teardown(() => browser.close())

interface Opened {
  readonly page: Page
  /** What the browser complained of, and what was asked for elsewhere. */
  readonly complaints: string[]
}

async function open(from: Browser, options: BrowserContextOptions = {}): Promise<Opened> {
  const viewport = { width: 360, height: 640 }
  const context = await from.newContext({ viewport, userAgent: phone, locale: 'vi-VN', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (!/status of 4/.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== base) complaints.push(request.url())
  })
  await page.goto(`${base}/`)
  return { page, complaints }
}

const verdictOf = (page: Page) => page.locator('.verdict :is(h1, h2)').innerText()

/** The page's script is there when the camera is offered. */
const ready = (page: Page) => page.locator('#scan').waitFor()

async function isAccessible(t: Test, page: Page, what: string) {
  // Past the page's policy, as a browser's extension would be.
  await page.evaluate(axe)
  const { violations } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as { violations: { id: string; nodes: { html: string }[] }[] }
  t.same(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
    `${what}: axe finds nothing`,
  )
  for (const size of ['100%', '200%']) {
    const wide = (await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize
      return document.documentElement.scrollWidth - innerWidth
    }, size)) as number
    t.ok(wide <= 0, `${what}: fits the screen with text at ${size}`)
  }
  await page.evaluate('document.documentElement.style.fontSize = ""')
}

t.ok(code, 'the demonstration has a code')

await t.test(
  'of pages that are no scan only the start page runs scripts and uses the camera',
  async (t) => {
    const start = await fetch(base)
    const policy = start.headers.get('content-security-policy') ?? ''
    t.match(policy, "script-src 'self' 'wasm-unsafe-eval';")
    t.match(policy, "default-src 'none'")
    t.notMatch(policy, 'unsafe-inline')
    t.equal(start.headers.get('permissions-policy'), 'camera=(self), geolocation=()')
    const html = await start.text()
    t.same(html.match(/<script[^>]*>/g)?.length, 1)
    for (const path of [`/T/${code}`, '/T/7K3Q?typed=1', '/P/nothing']) {
      const { headers } = await fetch(base + path)
      t.notMatch(headers.get('content-security-policy'), /script-src|connect-src/, path)
      t.equal(headers.get('permissions-policy'), 'camera=(), geolocation=()', path)
    }
    const [, script = ''] = /src="([^"]+)"/.exec(html) ?? []
    const asset = await fetch(base + script, { headers: { 'accept-encoding': 'br' } })
    t.match(script, /^\/assets\/start-[0-9A-Z]{8}\.js$/)
    t.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    t.equal(asset.headers.get('content-type'), 'text/javascript; charset=utf-8')
    t.equal(asset.headers.get('content-encoding'), 'br')
    t.equal((await fetch(`${base}/assets/entries.json`)).status, 404)
    t.equal((await fetch(`${base}/assets/..%2f.built`)).status, 404)
  },
)

await t.test('without JavaScript the page is a form that works', async (t) => {
  const { page, complaints } = await open(browser, { javaScriptEnabled: false })
  t.notOk(await page.locator('#scan').isVisible())
  t.notOk(await page.locator('#checks').isVisible())
  await page.getByRole('textbox').fill(` ${grouped.toLowerCase()} `)
  await page.keyboard.press('Enter')
  t.match(await verdictOf(page), 'Mã hợp lệ')
  await page.goto(`${base}/`)
  await page.getByRole('textbox').fill(`Xem giúp em: ${base}/T/${code}?utm=1 nhé`)
  await page.getByRole('button', { name: 'Tra cứu' }).click()
  t.match(await verdictOf(page), 'Mã hợp lệ')
  t.same(complaints, [])
})

for (const width of [320, 360]) {
  await t.test(`with the keyboard alone, ${width} px wide`, async (t) => {
    const { page, complaints } = await open(browser, { viewport: { width, height: 568 } })
    await ready(page)
    await isAccessible(t, page, 'start page')
    const field = page.getByRole('textbox')
    const caret = () => field.evaluate((input: any) => input.selectionStart)
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    t.ok(await field.evaluate((input) => input === input.ownerDocument.activeElement))
    await page.keyboard.type(code.slice(0, 10).toLowerCase())
    t.equal(await field.inputValue(), grouped.slice(0, 12), 'groups of four while typing')
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Backspace')
    const without = code.slice(0, 4) + code.slice(5, 10)
    t.equal((await field.inputValue()).replaceAll('-', ''), without)
    t.equal(await caret(), 4)
    await page.keyboard.type(code.charAt(4))
    t.equal(await field.inputValue(), grouped.slice(0, 12))
    t.equal(await caret(), 6, 'the caret is behind the character that was typed')
    await page.keyboard.press('End')
    await page.keyboard.type(code.slice(10))
    t.equal(await field.inputValue(), grouped)
    await page.keyboard.press('Enter')
    t.match(await verdictOf(page), 'Mã hợp lệ')

    await page.goto(`${base}/`)
    const row = page.locator('#checks li')
    await row.getByText('Mã hợp lệ').waitFor()
    t.match(await row.innerText(), new RegExp(`${grouped}[^]*\\d\\d:\\d\\d, \\d\\d/\\d\\d/\\d{4}`))
    await isAccessible(t, page, 'with the list')
    await page.getByRole('button', { name: 'Xoá danh sách' }).focus()
    await page.keyboard.press('Enter')
    t.equal(await page.locator('#checks').isVisible(), false)
    t.equal(await page.locator('#cleared').innerText(), 'Đã xoá danh sách.')
    t.equal(await page.evaluate('localStorage.getItem("nguon.checks")'), '[]')
    t.same(complaints, [])
  })
}

await t.test('anything that holds a code may be pasted', async (t) => {
  const { page, complaints } = await open(browser)
  await ready(page)
  const field = page.getByRole('textbox')
  const paste = (text: string) =>
    field.evaluate((input, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', pasted)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
    }, text)
  for (const text of [
    `${base}/T/${code}?utm_source=zalo`,
    ` ${grouped.replaceAll('-', ' ').toLowerCase()}\n`,
    `Xem giúp em: ${base}/T/${code} nhé, cảm ơn`,
    `"${grouped}".`,
  ]) {
    await field.fill('')
    await paste(text)
    t.equal(await field.inputValue(), grouped, text)
  }
  await field.fill('')
  await paste(`${base}/01/08936012345674/21/${code}`)
  t.equal(await field.inputValue(), '', 'a Digital Link is left to the browser, whole')
  t.same(complaints, [])
})

await t.test('the letters of a Vietnamese keyboard are told while typing', async (t) => {
  const { page } = await open(browser)
  await ready(page)
  await page.getByRole('textbox').fill('7Ư')
  t.match(await page.locator('#keyboard').innerText(), 'Bàn phím tiếng Việt đã đổi chữ')
  await page.getByRole('textbox').fill('7K')
  t.equal(await page.locator('#keyboard').innerText(), '')
})

await t.test('the list has ten look-ups of this phone, the last one first', async (t) => {
  const { page, complaints } = await open(browser)
  await ready(page)
  for (const number of ['8936012345674', '96385074', '7K3Q', code]) {
    await page.getByRole('textbox').fill(number)
    await page.keyboard.press('Enter')
    await page.locator('.verdict').waitFor()
    await page.goto(`${base}/`)
  }
  await page.getByText('Không có trong hệ thống').nth(1).waitFor()
  const names = await page.locator('#checks b').allInnerTexts()
  t.same(names, [grouped, '00000096385074', '08936012345674'], 'what is no code is not kept')
  await page.evaluate(
    `localStorage.setItem('nguon.checks', JSON.stringify(Array.from({length: 30}, (_, i) => ({path: '/P/' + i, at: i, verdict: 'product'}))))`,
  )
  await page.reload()
  t.equal(await page.locator('#checks li').count(), 10)
  await page.evaluate(
    `localStorage.setItem('nguon.checks', '[{"path":"//evil.example/","at":1},7]')`,
  )
  await page.reload()
  await ready(page)
  t.equal(await page.locator('#checks li').count(), 0, 'nothing but look-ups is listed')
  t.same(complaints, [])
})

await t.test('the camera reads a label and opens its page', async (t) => {
  const switches = await cameraSeeing(`${base}/T/${code}`, await freshDirectory(t))
  const seeing = await startBrowser({ switches })
  t.teardown(() => seeing.close())
  const { page, complaints } = await open(seeing, { permissions: ['camera'] })
  await ready(page)
  await page.locator('#scan').click()
  await page.waitForURL(/\/T\//)
  t.equal(new URL(page.url()).pathname, `/T/${code}`)
  t.match(await verdictOf(page), 'Mã hợp lệ')
  await page.goto(`${base}/`)
  await page.locator('#checks').getByText(grouped).waitFor()
  t.same(complaints, [], 'nothing blocked, nothing from elsewhere')
})

await t.test('a QR of others is told in words and never opened', async (t) => {
  const evil = `https://evil.example/T/${code}`
  const seeing = await startBrowser({ switches: await cameraSeeing(evil, await freshDirectory(t)) })
  t.teardown(() => seeing.close())
  const { page, complaints } = await open(seeing, {
    permissions: ['camera'],
    viewport: { width: 320, height: 568 },
  })
  await ready(page)
  await page.locator('#scan').click()
  await page.getByText('nó dẫn tới evil.example').waitFor()
  t.equal(page.url(), `${base}/`)
  await isAccessible(t, page, 'camera')
  const close = await page.getByRole('button', { name: 'Đóng' }).boundingBox()
  t.ok(close && close.height >= 44 && close.y + close.height <= 568)
  const live = () => page.evaluate('document.querySelector("video").srcObject !== null')
  t.equal(await live(), true)
  await page.keyboard.press('Escape')
  // A dialog tells that it was closed a moment after it was; this fails when the camera is not let go.
  await until(async () => !(await live()))
  t.notOk(await page.locator('#camera').isVisible())
  await page.locator('#scan').click()
  await page.getByText('nó dẫn tới evil.example').waitFor()
  await page.getByRole('button', { name: 'Đóng' }).click()
  await until(async () => !(await live()))
  t.equal(await page.evaluate('document.activeElement.id'), 'scan', 'the focus is back')
  await isAccessible(t, page, 'after the camera')
  t.same(complaints, [])
})

await t.test('without a camera the page says so', async () => {
  const { page } = await open(browser)
  await ready(page)
  await page.locator('#scan').click()
  await page.getByText(/Không mở được máy ảnh|chưa cho phép/).waitFor()
})

await t.test('pages of wrong and unknown codes are accessible', async (t) => {
  const { page, complaints } = await open(browser, { viewport: { width: 320, height: 568 } })
  for (const path of [
    '/T/01AB-K3QM-9TX7?typed=1',
    '/T/01%C3%8183QM%C4%90TX7?typed=1',
    '/T/Z00000000001',
  ]) {
    await page.goto(base + path)
    await isAccessible(t, page, path)
  }
  t.same(complaints, [])
})

await t.test('who is held gets one button, and with it the answer', async (t) => {
  const { page, complaints } = await open(browser, { viewport: { width: 320, height: 568 } })
  await ready(page)
  for (let i = 10; i < 45; i++) {
    const body = `Z00000000${i}`
    await fetch(`${base}/T/${body}${checkCharacter(body)}`)
  }
  await page.getByRole('textbox').fill(code)
  await page.keyboard.press('Enter')
  t.equal(await verdictOf(page), 'Hãy bấm nút để xem kết quả')
  await isAccessible(t, page, 'held')
  const button = page.getByRole('button', { name: 'Xem kết quả' })
  t.ok(((await button.boundingBox())?.height ?? 0) >= 44)
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Mã hợp lệ').waitFor()
  const figures = await (await fetch(`${base}/metrics`)).text()
  t.match(figures, /^nguon_lookup_unknown_answers_total 3\d$/m)
  t.match(figures, /^nguon_lookup_hold_presses_total 1$/m)
  t.notMatch(figures, code)
  t.same(complaints, [])
})
