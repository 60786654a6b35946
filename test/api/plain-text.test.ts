import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

const json = { 'content-type': 'application/json' }
/** NUL, and halves of a pair of surrogates. */
const bad = ['\0', 'a\0b', '\ud800', 'x\udc00y'] as const

await onEachEngine(
  'text that cannot be stored is refused at the door',
  async (t, store, location) => {
    const { app, call, tokens, log } = await serve(t, store, location)
    const ask = async (
      method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
      url: string,
      payload?: string,
    ) => {
      const response = await app.inject({
        method,
        url: `/api${url}`,
        headers: { authorization: `Bearer ${tokens.admin}`, ...(payload && json) },
        ...(payload && { payload }),
      })
      const { code } = response.json<{ code?: string }>()
      return { status: response.statusCode, code, text: response.body }
    }
    const refused = { status: 400, code: 'text-unstorable' }

    await t.test('in JSON bodies, in values, lists and names', async (t) => {
      for (const text of bad) {
        // As escapes, which is how they come over the wire.
        const escaped = [...text]
          .map((c) => (/\w/.test(c) ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
          .join('')
        const answer = await ask('PATCH', '/v1/products/tea', `{"name":"Chè ${escaped}"}`)
        t.match(answer, refused, escaped)
        t.match(answer.text, /body\.name/)
        t.match(await ask('PATCH', '/v1/products/tea', `{"na${escaped}me":"x"}`), refused)
        t.match(
          await ask(
            'POST',
            '/v1/channels',
            `{"product":"tea","kind":"shop","title":"${escaped}","phone":"1"}`,
          ),
          refused,
        )
        t.match(await ask('POST', '/v1/runs', `{"product":"${escaped}","quantity":5}`), refused)
        t.match(
          await ask('POST', '/v1/revocations', `{"codes":["${escaped}"],"reason":"x"}`),
          refused,
        )
      }
      t.match(await ask('PATCH', '/v1/products/tea', '{"name":"Chè 🍵"}'), { status: 200 })
    })

    await t.test('in paths and queries', async (t) => {
      for (const [method, path] of [
        ['GET', '/v1/products/%00'],
        ['GET', '/v1/products/te%00a'],
        ['GET', '/v1/products/tea%00/passport'],
        ['DELETE', '/v1/channels/%00'],
        ['DELETE', '/v1/revocations/%00'],
        ['GET', '/v1/channels?product=%00'],
        ['GET', '/v1/alerts?product=%00'],
        ['GET', '/v1/products?after=%00'],
        ['GET', '/v1/scans?product=tea%00'],
      ] as const)
        t.match(await ask(method, path), refused, path)
      t.equal((await ask('GET', '/v1/products/%ED%A0%80')).status, 400, 'no UTF-8')
    })

    await t.test('in the fields of a form with files', async (t) => {
      const form = new FormData()
      form.set('caption', 'a\0b')
      form.append('photo', new Blob(['x']), 'x.jpg')
      const answer = await call('POST /v1/products/tea/photos', { body: form })
      t.match(answer, { status: 400, json: { code: 'text-unstorable' } })
    })

    await t.test('and nowhere does anything fail for it', async (t) => {
      for (const path of [
        '/T/%00',
        '/P/%00',
        '/P/te%00a',
        '/01/%00',
        '/01/08936012345674/10/%00',
        '/01/08936012345674/21/%00',
        '/01/08936012345674?linkType=%00',
        '/products?q=%00',
        '/products?page=%00',
        '/report/%00',
        '/reports/%00',
        '/files/%00',
        '/?code=%00',
        '/sitemap-%00.xml',
        '/api/v1/none%00',
      ]) {
        for (const method of ['GET', 'HEAD'] as const) {
          const { statusCode } = await app.inject({ method, url: path })
          t.ok(statusCode < 500, `${method} ${path}: ${statusCode}`)
        }
      }
      for (const text of ['%00', 'a%00b'])
        for (const path of ['/report', '/report/x']) {
          const { statusCode } = await app.inject({
            method: 'POST',
            url: path,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: `kind=${text}&text=${text}&contact=${text}&token=${text}`,
          })
          t.ok(statusCode < 500, `POST ${path}: ${statusCode}`)
        }
      const failures = log.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)
      t.same(failures, [])
    })
  },
)
