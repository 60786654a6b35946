import { newId } from '../../src/store/ids.js'
import { issueRun } from '../../src/issuing/runs.js'
import { cleanPhoto, keepPhoto } from '../../src/reports/photo.js'
import { roundTop } from '../../src/scans/round-top.js'
import sharp from 'sharp'
import t from 'tap'
import { administrator, now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { openWorkshop } from './workshop.js'

t.test('the top of a chart is a round number', async (t) => {
  t.same([0, 1, 3, 7, 12, 99, 100, 450].map(roundTop), [1, 1, 5, 10, 20, 100, 100, 500])
})

await onEachEngine(
  'signs of copying and reports wait on the home, are read and answered',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const { issuing, product } = server
    const run = await issueRun(
      issuing,
      { productId: product, quantity: 9, activate: true },
      administrator,
      now,
    )
    const at = now.toISOString()
    const alert = (number: number) => ({
      id: newId(),
      kind: 'often' as const,
      producer_id: 'p1',
      product_id: product,
      run_seq: run.seq,
      number,
      score: 130,
      reasons: JSON.stringify([{ name: 'many-visitors', points: 130, visitors: 45, limit: 7 }]),
      seen: JSON.stringify([
        { at, outcome: 'valid', province: '46', lat: null, lon: null, returning: false },
      ]),
      state: 'open' as const,
      opened_at: at,
      changed_at: at,
    })
    const [first, second] = [alert(2), alert(3)]
    const report = newId()
    await store.write(async (tx) => {
      await tx.insertInto('alert').values([first, second]).execute()
      await tx
        .insertInto('report')
        .values({
          id: report,
          form: report,
          follow_up: report,
          kind: 'quality',
          text: 'Trà bị <mốc>',
          language: 'vi',
          producer_id: 'p1',
          product_id: product,
          state: 'open',
          filed_at: at,
        })
        .execute()
    })
    const owner = await server.signedIn('owner')
    const home = await owner.get('/office')
    t.match(home.text, '2 signs of copying wait')
    t.match(home.text, '1 reports without an answer')
    const stranger = await server.signedIn('owner', { producerIds: ['p2'] })
    t.notMatch((await stranger.get('/office')).text, 'signs of copying wait')

    const page = await owner.get(`/office/alerts/${first.id}`)
    t.match(page.text, '45 different visitors')
    t.match(page.text, 'Huế')
    t.equal((await owner.fill(`/office/alerts/${first.id}/clear`, { note: 'hội chợ' })).status, 303)
    const confirm = `/office/alerts/${second.id}/confirm`
    t.equal((await owner.fill(confirm, { reason: '' })).status, 422)
    t.equal((await owner.fill(confirm, { reason: 'So sánh hai gói' })).status, 303)
    const states = await store.read
      .selectFrom('alert')
      .select(['number', 'state'])
      .orderBy('number')
      .execute()
    t.same(
      states.map(({ state }) => state),
      ['cleared', 'confirmed'],
    )
    t.match((await owner.get(`/office/desk/runs/${run.name}/3`)).text, 'So sánh hai gói')

    const path = `/office/reports/${report}`
    t.match((await owner.get(path)).text, 'Trà bị &lt;mốc>')
    t.equal((await owner.fill(path, { answer: '' })).status, 422)
    const auditor = await server.signedIn('auditor')
    t.equal((await auditor.fill(path, { answer: 'x' })).status, 422, 'an auditor only reads')
    t.equal((await owner.fill(path, { answer: 'Mời bạn đổi hàng' })).to, path)
    t.equal((await owner.fill(`${path}/close`, {})).to, '/office/reports')
    const row = await store.read.selectFrom('report').selectAll().executeTakeFirstOrThrow()
    t.match(row, { state: 'closed', answer: 'Mời bạn đổi hàng' })

    const photo = await cleanPhoto(
      await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a00' } })
        .png()
        .toBuffer(),
    )
    const name = await keepPhoto(issuing.dataDirectory, report, photo)
    const kept = { photo: name, photo_bytes: photo.length }
    await store.write((tx) => tx.updateTable('report').set(kept).execute())
    t.match((await owner.get(path)).text, `src="${path}/photo"`)
    const picture = await server.app.inject({
      url: `${path}/photo`,
      headers: { cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ') },
    })
    t.match(picture.headers, { 'content-type': 'image/jpeg', 'cache-control': 'no-store' })
    t.match(await sharp(picture.rawPayload).metadata(), { format: 'jpeg', width: 60, height: 40 })
    t.equal((await stranger.get(`${path}/photo`)).status, 404, 'another’s picture does not exist')

    const alerts = (await owner.get('/office/alerts?state=all')).text
    t.match(alerts, /Codes under suspicion of copying[^]*<svg class="chart"/)
    t.match(
      alerts.replace(/<[^>]+>/g, ' '),
      /24\/11\/2026\s+0\s+1\s+17\/11\/2026\s+0\s+0/,
      'one was cleared, one confirmed, and a week before there was none',
    )
    t.notMatch((await stranger.get('/office/alerts')).text, '<svg class="chart"')

    const charts = await owner.get(`/office/charts?product=${product}`)
    t.equal(charts.status, 200)
    t.equal((await stranger.get(`/office/charts?product=${product}`)).status, 404)
    t.equal((await owner.get('/office/charts?from=2026-12-01&to=2026-01-01')).status, 400)
  },
)
