/** The offer to tell one's place, in a real browser: asked for by a press alone, and by nothing else. */
import t from 'tap'
import { phone, startBrowser } from '../browser.js'
import { freshDirectory } from '../stores.js'
import { openDemonstration } from './demonstration.js'

t.setTimeout(180_000)

await t.test('a visitor tells where a label was scanned', async (t) => {
  const { base, sample } = await openDemonstration(t, { directory: await freshDirectory(t) })
  const browser = await startBrowser()
  t.teardown(() => browser.close())
  const address = base + sample('valid, first scan')
  const button = { name: 'Cho biết bạn đang ở đâu' }
  const open = async (permissions: string[], javaScriptEnabled = true) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      userAgent: phone,
      locale: 'vi-VN',
      geolocation: { latitude: 21.59422, longitude: 105.84817 },
      permissions,
      javaScriptEnabled,
    })
    t.teardown(() => context.close())
    const page = await context.newPage()
    const sent: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '')
    })
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    return { page, sent, complaints }
  }

  await t.test('when the button is pressed, rounded before it leaves the phone', async (t) => {
    const { page, sent, complaints } = await open(['geolocation'])
    await page.goto(address)
    await page.getByRole('button', button).waitFor()
    t.same(sent, [], 'nothing is sent by itself')
    await page.getByRole('button', button).click()
    await page.getByText('Cảm ơn bạn. Đã ghi vị trí làm tròn').waitFor()
    t.match(JSON.parse(sent[0] ?? ''), { latitude: 21.59, longitude: 105.85 })
    t.equal(sent.length, 1)
    t.same(complaints, [], 'the policy of the page allows it')
    t.equal(await page.getByRole('button', button).count(), 0, 'and it is over')
  })

  await t.test('who refuses is not asked again, and nothing is sent', async (t) => {
    const { page, sent } = await open([])
    await page.goto(address)
    await page.getByRole('button', button).click()
    await page.getByText('không có gì được ghi').waitFor()
    t.same(sent, [])
  })

  await t.test('without scripts nobody sees a button that does nothing', async (t) => {
    const { page } = await open(['geolocation'], false)
    await page.goto(address)
    t.equal(await page.getByRole('button', button).count(), 0)
  })

  await t.test('pages that are no scan run no script and ask for nothing', async (t) => {
    for (const path of [sample('product code'), sample('not one of ours')]) {
      const { headers } = await fetch(base + path, { headers: { 'user-agent': phone } })
      t.notMatch(headers.get('content-security-policy'), /script-src|connect-src/)
      t.match(headers.get('permissions-policy'), 'geolocation=()')
    }
    const robot = { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }
    const preview = await fetch(address, { headers: robot })
    t.notMatch(preview.headers.get('content-security-policy'), 'script-src')
    t.notMatch(await preview.text(), /<script type="module"/)
  })
})
