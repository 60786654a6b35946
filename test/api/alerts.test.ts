import { judgeNow } from '../../src/copies/judging.js'
import { openScanWriter } from '../../src/store/scan-log.js'
import { fileReport } from '../../src/reports/file-report.js'
import { now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine('signs of copying over the API', async (t, store, location) => {
  const { call, tokens, issuing } = await serve(t, store, location)
  const { json: run } = await call('POST /v1/runs', {
    body: { product: 'tea', quantity: 100, activate: true },
  })
  const row = await store.read.selectFrom('run').selectAll().executeTakeFirstOrThrow()
  const writer = await openScanWriter(location)
  await writer.write(
    Array.from({ length: 12 }, (_, i) => ({
      epoch: row.epoch,
      index: row.first_index + 6,
      at: now.getTime() - (12 - i) * 3_600_000,
      visitor: `v${i}`,
      productId: 'tea',
      verdict: 'valid',
      language: 'vi',
      nth: i + 1,
    })),
  )
  await writer.close()
  await judgeNow(store, now)

  const { json: mine } = await call('GET /v1/alerts?state=open', { token: tokens.p1 })
  t.match(mine, { items: [{ kind: 'often', run: run.name, state: 'open' }], next: null })
  const [alert] = mine.items
  t.match(alert.reasons[0], {
    name: 'many-visitors',
    words: { vi: /12 người/, en: /12 different/ },
  })
  t.equal(alert.seen.length, 12)
  t.same(alert.reports, [], 'no buyer has reported anything')
  const report = (number: number) =>
    fileReport(
      issuing,
      {
        form: `form ${number}`,
        followUp: `link ${number}`,
        kind: 'copied',
        text: 'Tem in mờ',
        contact: null,
        language: 'vi',
        photo: null,
        about: {
          verdict: 'valid',
          found: {
            epoch: row.epoch,
            index: row.first_index + number - 1,
            runSeq: row.seq,
            number,
            producerId: 'p1',
            productId: 'tea',
            lotId: undefined,
          },
        },
      },
      now,
    )
  const reported = await report(7)
  await report(8)
  t.match(await call(`GET /v1/alerts/${alert.id}`, { token: tokens.p1 }), {
    json: { reports: [reported] },
  })
  const { json: listed } = await call('GET /v1/alerts', { token: tokens.p1 })
  t.same(listed.items[0].reports, [reported], 'what is told of this very code, and of no other')
  t.same((await call('GET /v1/alerts', { token: tokens.p2 })).json.items, [])
  const other = { token: tokens.p2, body: { reason: 'x' } }
  t.match(await call(`POST /v1/alerts/${alert.id}/confirmation`, other), { status: 404 })
  t.match(await call(`GET /v1/alerts/${alert.id}`, { token: tokens.p2 }), { status: 404 })

  const done = await call(`POST /v1/alerts/${alert.id}/confirmation`, {
    token: tokens.p1,
    body: { reason: 'tem mờ' },
  })
  t.match(done, { status: 200, json: { state: 'confirmed' } })
  t.match(await call(`POST /v1/alerts/${alert.id}/clearance`, { body: {} }), {
    status: 409,
    json: { code: 'alert-closed' },
  })
  const undo = `DELETE /v1/suspicions/${done.json.suspicion}`
  t.match(await call(undo, { token: tokens.p2 }), { status: 404 })
  t.match(await call(undo, { token: tokens.p1 }), { status: 200, json: { codes: 1 } })

  const own = { token: tokens.p1, body: { run: run.id, from: 3, to: 4, reason: 'thấy hai gói' } }
  t.match(await call('POST /v1/suspicions', own), { status: 201, json: { codes: 2 } })
  const sale = { token: tokens.p1, body: { run: run.id, from: 1, to: 5 } }
  t.match(await call('POST /v1/sales', sale), { status: 201, json: { codes: 5 } })
  t.match(await call('POST /v1/sales', { ...sale, token: tokens.p2 }), { status: 404 })

  const path = '/v1/products/tea/copy-thresholds'
  t.match(await call(`GET ${path}`, { token: tokens.p1 }), { json: { visitors: 7, automatic: 0 } })
  const set = await call(`PATCH ${path}`, { token: tokens.p1, body: { visitors: 30 } })
  t.match(set, { status: 200, json: { visitors: 30 } })
  t.match(await call(`PATCH ${path}`, { token: tokens.p1, body: { visitors: 1 } }), {
    status: 400,
    json: { code: 'threshold-wrong' },
  })
  t.match(await call(`GET ${path}`, { token: tokens.p2 }), { status: 404 })
})
