import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { scopes, scopesOf } from '../src/accounts/scopes.js'
import { settingNames } from '../src/config.js'
import { allErrors } from '../src/errors.js'
import { openStore } from '../src/store/store.js'
import { webhookEvents } from '../src/webhooks/events.js'
import { signatureOf } from '../src/webhooks/signature.js'
import { serve } from './api/server.js'
import { freshLocation } from './stores.js'

const reference = (name: string) =>
  readFile(new URL(`../docs/reference/${name}.md`, import.meta.url), 'utf8')

/** The cells of every table row whose first cell is one piece of code. */
const rowsOf = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| |[`|]| \|$/g, '').trim()))

const sorted = (values: Iterable<string>) => [...values].sort()

t.test('every setting stands in the reference, and nothing else', async (t) => {
  const documented = rowsOf(await reference('settings')).map(([name = '']) => name)
  t.same(sorted(documented), sorted(settingNames))
})

t.test('every error stands in the reference with its status, and nothing else', async (t) => {
  const sources = readdirSync(new URL('../src', import.meta.url), { recursive: true }) as string[]
  for (const source of sources.filter((name) => /(^|[/-])errors\.ts$/.test(name)))
    await import(`../src/${source.replace(/\.ts$/, '.js')}`)
  const documented = rowsOf(await reference('errors')).map(([code, status]) => `${code} ${status}`)
  const known = [...allErrors()].map(([code, { status }]) => `${code} ${status}`)
  t.same(sorted(documented), sorted(known))
})

t.test('every route of the API stands in the reference, and nothing else', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const { call } = await serve(t, store, location)
  const { paths } = (await call('GET /v1/openapi.json')).json
  const routes = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  )
  const documented = rowsOf(await reference('api'))
    .map(([name = '']) => name)
    .filter((name) => /^[A-Z]+ \//.test(name))
  t.same(sorted(documented), sorted(routes))
})

t.test('every scope stands in the reference with whose it can be, and nothing else', async (t) => {
  const documented = rowsOf(await reference('api'))
    .filter(([, whose = '']) => /^(both|producer|programme)$/.test(whose))
    .map(([name, whose]) => `${name} ${whose}`)
  const known = scopes.map((scope) => {
    const [ofProducer, ofProgramme] = [scopesOf('producer'), scopesOf('administrator')]
    const isBoth = ofProducer.includes(scope) && ofProgramme.includes(scope)
    return `${scope} ${isBoth ? 'both' : ofProducer.includes(scope) ? 'producer' : 'programme'}`
  })
  t.same(sorted(documented), sorted(known))
})

t.test('every event stands in the reference, and its example checks a signature', async (t) => {
  const page = await reference('webhooks')
  const documented = rowsOf(page).map(([name = '']) => name)
  t.same(sorted(documented), sorted(webhookEvents))
  const source = /```js\n([\s\S]+?)```/.exec(page)?.[1] ?? ''
  const { isFromNguon } = await import(`data:text/javascript,${encodeURIComponent(source)}`)
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = { id: 'msg_1', timestamp: 1_795_660_800, body: '{"type":"test"}' }
  const headers = {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': signatureOf(['whsec_AAAA', secret], message),
  }
  const check = (more = {}, body = message.body, at = message.timestamp) =>
    isFromNguon({ ...headers, ...more }, Buffer.from(body), secret, at)
  t.equal(check(), true)
  t.equal(check({}, '{"type":"tests"}'), false)
  t.equal(check({ 'webhook-id': 'msg_2' }), false)
  t.equal(check({ 'webhook-signature': 'v1,AAAA' }), false)
  t.equal(check({}, message.body, message.timestamp + 301), false)
  t.equal(check({ 'webhook-timestamp': undefined }), false)
})

t.test('every error is said in both languages', async (t) => {
  for (const [code, { say }] of allErrors()) {
    // Stands for any parameter: a number, a text, a list, words.
    const any = Object.assign(['1'], { vi: '1', en: '1' })
    const { vi, en } = say(...([any, any, any, any] as never[]))
    t.ok(vi && en, code)
    t.not(vi, en, code)
  }
})
