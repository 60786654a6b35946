/** The office in a real browser, on a phone 360 px wide: with and without scripts, and with a passkey. */
import t from 'tap'
import { invite } from '../../src/accounts/links.js'
import { build } from '../../scripts/build.js'
import { openStore } from '../../src/store/store.js'
import { violationsOf } from '../axe.js'
import { phone, startBrowser } from '../browser.js'
import { now } from '../issuing/installation.js'
import { freePort } from '../postgres.js'
import { freshLocation } from '../stores.js'
import { password, serveOffice } from './server.js'

t.test('somebody takes up an invitation, looks round and signs in with a passkey', async (t) => {
  await build()
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const port = await freePort()
  const base = `http://localhost:${port}`
  const { app } = await serveOffice(t, store, location, { BASE_URL: base })
  await app.listen({ port, host: 'localhost' })
  const wanted = { role: 'administrator', provinceCode: null, producerIds: [] } as const
  const link = `${base}/office/invitation/${await invite(store, wanted, 'test', now)}`
  const browser = await startBrowser()
  t.teardown(() => browser.close())
  const device = { userAgent: phone, viewport: { width: 360, height: 640 }, locale: 'vi-VN' }

  // Without a script: the forms alone.
  const plain = await browser.newContext({ ...device, javaScriptEnabled: false })
  const page = await plain.newPage()
  await page.goto(link)
  await page.fill('[name=name]', 'Trần Thị Lan')
  await page.fill('[name=address]', '0912 345 678')
  await page.fill('[name=password]', 'ngắn')
  await page.click('main button')
  t.match(await page.textContent('main'), /Mật khẩu cần ít nhất 10 ký tự/)
  t.equal(await page.inputValue('[name=address]'), '0912 345 678', 'what was typed stands there')
  await page.fill('[name=password]', password)
  await page.click('main button')
  t.equal(page.url(), `${base}/office`)
  t.match(await page.textContent('main'), /Tài khoản đã sẵn sàng[^]*Trần Thị Lan/)
  // The menu is a sheet that a link opens, without any script.
  t.notOk(await page.isVisible('nav form button'))
  await page.click('header [href="#menu"]')
  await page.click('nav form button')
  t.equal(page.url(), `${base}/office/sign-in`)
  await plain.close()

  const context = await browser.newContext(device)
  const own = await context.newPage()
  const refused: string[] = []
  own.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await own.goto(`${base}/office/people`)
  await own.fill('[name=name]', '+84 912 345 678')
  await own.fill('[name=password]', password)
  await own.click('main button')
  t.equal(own.url(), `${base}/office/people`, 'back to where it began')

  for (const path of [
    '',
    '/people',
    '/people/invite',
    '/account',
    '/account/password',
    '/account/second-factor',
    '/account/passkeys',
    '/account/passkeys/add',
    '/sign-in',
    '/sign-in/passkey',
    '/forgotten',
    '/nowhere/at/all',
  ]) {
    await own.goto(`${base}/office${path}?lang=vi`)
    t.same(await violationsOf(own), [], `axe finds nothing on /office${path}`)
    const wide = await own.evaluate('document.documentElement.scrollWidth')
    t.ok(Number(wide) <= 360, `/office${path} fits 360 px (${String(wide)})`)
    const small = await own.evaluate(
      `[...document.querySelectorAll('main button, main input:not([type=hidden]), header a, header button')]
        .filter((part) => part.offsetParent && part.getBoundingClientRect().height < 43.5).length`,
    )
    t.equal(small, 0, `everything to touch on /office${path} is 44 px high`)
  }

  await own.setViewportSize({ width: 320, height: 640 })
  await own.emulateMedia({ colorScheme: 'dark' })
  for (const path of ['?lang=vi#menu', '/people/invite', '/account/second-factor']) {
    await own.goto(`${base}/office${path}`)
    t.same(await violationsOf(own), [], `axe finds nothing on /office${path} in the dark`)
    const wide = await own.evaluate('document.documentElement.scrollWidth')
    t.ok(Number(wide) <= 320, `/office${path} fits 320 px (${String(wide)})`)
  }
  await own.goto(`${base}/office/people#menu`)
  t.equal(await own.getAttribute('nav [aria-current=page]', 'href'), '/office/people')
  const low = `[...document.querySelectorAll('nav :is(a, button, input:not([type=hidden]))')]
    .filter((part) => part.offsetParent && part.getBoundingClientRect().height < 43.5).length`
  t.equal(await own.evaluate(low), 0, 'everything to touch in the menu is 44 px high')
  const faces = `document.fonts.load('1rem "Be Vietnam Pro"', 'Nguồn').then((faces) => faces.length)`
  t.equal(await own.evaluate(faces), 2, 'the letters and those with marks are ours')
  await own.setViewportSize({ width: 360, height: 640 })
  await own.emulateMedia({ colorScheme: 'light' })

  const wire = await context.newCDPSession(own)
  await wire.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  const { authenticatorId } = await wire.send('WebAuthn.addVirtualAuthenticator', { options })
  await own.goto(`${base}/office/account/passkeys/add`)
  await own.click('main button')
  await own.waitForURL(`${base}/office/account/passkeys`)
  t.match(await own.textContent('main'), /Đã thêm khoá đăng nhập/)
  await own.click('header [href="#menu"]')
  await own.click('nav form button')
  const signIn = async () => {
    await own.goto(`${base}/office/sign-in/passkey`)
    await own.click('main button')
  }
  // The same device, which has not checked who holds it.
  await wire.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await signIn()
  await own.waitForTimeout(500)
  t.not(own.url(), `${base}/office`, 'a device that does not know its holder signs nobody in')
  await wire.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await signIn()
  await own.waitForURL(`${base}/office`)
  t.match(await own.textContent('main'), /Trần Thị Lan/)
  t.same(refused, [], 'the policy of the pages refuses nothing of ours')
})
