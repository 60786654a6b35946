import { createHash } from 'node:crypto'
import { onEachEngine } from '../stores.js'
import { workOff } from '../../src/printing/jobs-work.js'
import { administrator, now } from '../issuing/installation.js'
import { serve } from './server.js'

await onEachEngine('labels are asked for, rendered and fetched', async (t, store, location) => {
  const { call, tokens, issuing } = await serve(t, store, location)
  const token = tokens.p1
  const asked = await call('POST /v1/print-jobs', {
    token,
    body: { quantity: 6, template: '40x40' },
  })
  t.match(asked, { status: 201, json: { status: 'queued', quantity: 6, labelsDone: 0 } })
  const { id } = asked.json
  t.match(await call(`GET /v1/print-jobs/${id}/files/1`, { token }), {
    status: 404,
    json: { code: 'print-file-missing' },
  })
  t.equal((await call(`GET /v1/print-jobs/${id}`, { token: tokens.p2 })).status, 404)
  t.same((await call('GET /v1/print-jobs', { token: tokens.p2 })).json.items, [])

  const printing = { ...issuing, baseUrl: null, localUrl: 'http://127.0.0.1:3000' }
  await workOff(printing, administrator, {
    now: () => now,
    signal: new AbortController().signal,
    once: true,
  })
  const done = await call(`GET /v1/print-jobs/${id}`, { token })
  t.match(done.json, { status: 'done', labelsDone: 6, files: [{ n: 1, labels: 6 }] })
  const [file] = done.json.files
  const fetched = await call(`GET /v1/print-jobs/${id}/files/1`, { token })
  t.equal(fetched.headers['content-type'], 'application/pdf')
  t.equal(createHash('sha256').update(fetched.bytes).digest('hex'), file.sha256)
  t.equal((await call(`GET /v1/print-jobs/${id}/files/1`, { token: tokens.p2 })).status, 404)
  t.match(await call(`DELETE /v1/print-jobs/${id}`, { token }), { status: 409 })
  const [listed] = (await call('GET /v1/print-jobs', { token })).json.items
  t.equal(listed.id, id)
  t.notOk(done.text.includes(issuing.dataDirectory), 'paths of the server stay inside')
})

await onEachEngine(
  'a waiting job is cancelled; files of codes are for administrators',
  async (t, store, location) => {
    const { call, tokens } = await serve(t, store, location)
    const token = tokens.p1
    const { json } = await call('POST /v1/print-jobs', { token, body: { quantity: 6 } })
    t.equal((await call(`DELETE /v1/print-jobs/${json.id}`, { token: tokens.p2 })).status, 404)
    t.match(await call(`DELETE /v1/print-jobs/${json.id}`, { token }), {
      status: 200,
      json: { status: 'cancelled' },
    })
    t.match(await call('POST /v1/print-jobs', { token, body: { quantity: 6, format: 'csv' } }), {
      status: 403,
    })
    const wrong: object[] = [
      { quantity: 6, template: '../../package' },
      { quantity: 6, out: '/etc' },
      { quantity: 0 },
    ]
    for (const body of wrong)
      t.equal((await call('POST /v1/print-jobs', { token, body })).status, 400)
    t.match(await call('POST /v1/print-jobs', { token, body: { product: 'rice', quantity: 6 } }), {
      status: 404,
    })
  },
)

await onEachEngine(
  'jobs of one moment are listed page by page, each once',
  async (t, store, location) => {
    const { call, tokens } = await serve(t, store, location)
    const token = tokens.p1
    const made: string[] = []
    for (let i = 0; i < 5; i++) {
      made.push((await call('POST /v1/print-jobs', { token, body: { quantity: 1 } })).json.id)
    }
    await store.write((tx) =>
      tx.updateTable('print_job').set({ created_at: now.toISOString() }).execute(),
    )
    const listed: string[] = []
    for (let next = ''; next !== null;) {
      const { json } = await call(`GET /v1/print-jobs?limit=2${next && `&after=${next}`}`, {
        token,
      })
      listed.push(...json.items.map(({ id }: { id: string }) => id))
      next = json.next
    }
    t.same(listed.sort(), made.sort())
  },
)
