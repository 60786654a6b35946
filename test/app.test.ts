import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { onEachEngine } from './stores.js'
import { serve } from './api/server.js'

await onEachEngine('the server answers', async (t, store, location) => {
  const { app, call, tokens } = await serve(t, store, location)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo

  await t.test('health, readiness and figures are there without a token', async (t) => {
    t.match(await call('GET /healthz', { token: null }), { status: 200, text: 'ok\n' })
    t.match(await call('GET /readyz', { token: null }), { status: 200, text: 'ready\n' })
    await fetch(`http://127.0.0.1:${port}/`)
    await fetch(`http://127.0.0.1:${port}/nothing-here`)
    const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    t.match(figures, /^nguon_http_answers_total\{status="200"\} 1$/m, 'the look-up counts too')
    t.match(figures, /^nguon_http_answers_total\{status="404"\} 1$/m)
    t.match(figures, /^nguon_http_seconds_count 2$/m)
  })

  await t.test(
    'a page that is not there is a page for people and a problem for machines',
    async (t) => {
      const page = await call('GET /nothing-here', {
        headers: { accept: 'text/html', 'accept-language': 'en' },
      })
      t.match(page, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
      t.match(page.text, '<html lang="en">')
      t.match(page.text, 'There is no such page.')
      t.match(page.headers['content-security-policy'], /default-src 'none'; style-src 'sha256-/)
      t.equal(page.headers['x-content-type-options'], 'nosniff')
      const problem = await call('GET /v1/nothing-here')
      t.match(problem, {
        status: 404,
        json: { code: 'page-not-found', type: 'urn:nguon:error:page-not-found' },
      })
      t.equal(problem.headers['content-type'], 'application/problem+json; charset=utf-8')
      const asked = await call('GET /nothing-here', { headers: { accept: 'application/json' } })
      t.match(asked.json, { code: 'page-not-found' })
    },
  )

  await t.test('no token, a wrong token, a broken body: each is said', async (t) => {
    const nobody = await call('GET /v1/runs', { token: null })
    t.match(nobody, {
      status: 401,
      json: { code: 'token-missing' },
      headers: { 'www-authenticate': 'Bearer' },
    })
    t.match(await call('GET /v1/runs', { token: 'nguon_x' }), {
      status: 401,
      json: { code: 'token-invalid' },
    })
    const send = async (payload: string, type: string) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/runs',
        headers: { authorization: `Bearer ${tokens.admin}`, 'content-type': type },
        payload,
      })
      return answer.json().code
    }
    t.equal(await send('{"quantity":', 'application/json'), 'request-malformed')
    t.equal(await send('<runs/>', 'application/xml'), 'media-type-unsupported')
    t.equal(await send(`"${'x'.repeat(1_100_000)}"`, 'application/json'), 'request-too-large')
  })

  await t.test('a malformed request does not stop the server', async (t) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.end('GET /T/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    )
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(socket, 'close')
    t.match(Buffer.concat(chunks).toString(), /^HTTP\/1\.1 400 /)
    t.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200)
  })
})

await onEachEngine('the server fails', async (t, store, location) => {
  const { call, log, tokens } = await serve(t, store, location)
  const { json } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 3 } })
  const code = (await call(`GET /v1/runs/${json.id}/codes`)).text.slice(0, 12)
  // The store goes away under the server.
  await store.close()

  await t.test(
    'what broke is told with an id that stands in the log, and with nothing else',
    async (t) => {
      const problem = await call('GET /readyz', {
        token: null,
        headers: { accept: 'application/json' },
      })
      t.match(problem, { status: 500, json: { code: 'something-broke' } })
      const { id } = problem.json
      t.match(id, /^[2-9A-HJKMNP-TV-Z]{8}$/)
      t.equal(log.filter((line) => line.includes(id)).length, 1)
      const page = await call('GET /readyz', { token: null })
      t.match(page, { status: 500, headers: { 'content-type': 'text/html; charset=utf-8' } })
      const shown = /<code>(\w{8})<\/code>/.exec(page.text)?.[1] ?? ''
      t.ok(shown !== '' && log.some((line) => line.includes(shown)))
      t.notMatch(page.text + problem.text, /driver|destroyed|sqlite|postgres|at /i)
    },
  )

  await t.test('the log holds no token, no code and no address of a visitor', async (t) => {
    for (const path of [
      `/T/${code}`,
      `/t/${code}`,
      `/01/09506000134352/21/${code}`,
      `/T?code=${code}`,
      '/readyz',
    ])
      await call(`GET ${path}`, { headers: { accept: 'application/json', cookie: 'seen=1' } })
    await call(`POST /v1/revocations`, { body: { codes: [code], reason: 'x' } })
    const text = log.join('')
    t.match(text, 'request failed')
    t.notOk(text.includes(code))
    t.notOk(text.includes(tokens.admin))
    t.notMatch(text, /seen=1|remoteAddress|127\.0\.0\.1/)
  })
})
