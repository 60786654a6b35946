import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readCode } from '../../src/codes/reader.js'
import { activate } from '../../src/issuing/activations.js'
import { sampleCode } from '../../src/labels/sample-code.js'
import { administrator, now } from '../issuing/installation.js'
import { readSheets } from '../read-labels.js'
import { freshDirectory, onEachEngine } from '../stores.js'
import { openWorkshop } from './workshop.js'

t.test('the code on a preview is no code', async (t) => {
  t.notOk(readCode(sampleCode).ok)
})

onEachEngine(
  'labels are chosen, looked at, printed, and come out of the file as they were issued',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const owner = await server.signedIn('owner')
    const choose = await owner.get('/office/print')
    t.equal(choose.status, 200)
    t.match(choose.text, `/office/print/new?product=${server.product}`)
    t.notMatch(choose.text, 'product=rice', "another producer's is not offered")

    const order = `/office/print/new?product=${server.product}`
    const page = await owner.get(order)
    t.match(page.text, 'LO-1', 'lots are offered')
    const bad = await owner.fill(order, { lot: 'new', number: '', on: 'x', quantity: '-5' })
    t.equal(bad.status, 422)
    t.match(bad.text, 'value="-5"', 'what was typed stands there again')

    const fields = {
      lot: 'new',
      number: 'L26-01',
      made: '2026-11-20',
      on: '40x40/a4-35',
      quantity: '35',
      numbers: 'yes',
      printerName: 'Canon nhà',
      x: '1,5',
      y: '-0.5',
    }
    const ordered = await owner.fill(order, fields)
    t.equal(ordered.status, 303, ordered.text.slice(0, 2000))
    const look = ordered.to!
    const looked = await owner.get(look)
    t.match(looked.text, 'L26-01')
    t.match(looked.text, 'BASE_URL', 'the DEMO mark is told of')
    t.match(looked.text, 'Canon nhà')
    // Who goes back to change something finds the rest as it was.
    const [, way = ''] = /href="(\/office\/print\/new\?[^"]+)"/.exec(looked.text) ?? []
    const again = await owner.get(way.replaceAll('&amp;', '&'))
    t.match(again.text, /value="40x40\/a4-35" checked/)
    t.match(again.text, /<input(?=[^>]*name="quantity")(?=[^>]*value="35")/)
    t.match(again.text, /<option(?=[^>]*selected)[^>]*>Canon nhà/)
    t.match(again.text, /checked[^]{0,200}L26-01/, 'the lot that was made for it')
    const sheet = await owner.get(look.replace('look?', 'sheet.svg?'))
    t.match(sheet.headers['content-type'], /svg/)
    t.equal(sheet.text.match(/<use /g)?.length, 35)
    t.match(sheet.text, 'x="6.5" y="8"', 'moved as the printer needs it')
    const used = await owner.get(`${look}&start=3`.replace('look?', 'sheet.svg?'))
    t.equal(used.text.match(/fill="#d9d5c8"/g)?.length, 2, 'two cells are used up')

    const mark = /name="mark" value="([\w-]+)"[^]*name="once" value="([\w-]+)"/.exec(
      looked.text.slice(looked.text.lastIndexOf('name="mark"')),
    )
    const sent = { mark: mark?.[1] ?? '', once: mark?.[2] ?? '' }
    const [first, second] = await Promise.all([owner.post(look, sent), owner.post(look, sent)])
    t.equal(first.status, 303, first.text.slice(0, 1500))
    t.equal(first.to, second.to, 'pressed twice, printed once')
    const job = first.to!
    const waiting = await owner.get(job)
    t.match(waiting.text, 'http-equiv="refresh"', 'looks again by itself without a script')
    t.match(waiting.text, '0 / 35')
    await server.work()
    const ready = await owner.get(job)
    t.match(ready.text, '35 / 35')
    t.notMatch(ready.text, 'http-equiv="refresh"')
    const stream = await owner.get(`${job}/progress`)
    t.match(stream.text, '"status":"done"')

    const file = await server.app.inject({
      url: `${job}/files/1`,
      headers: { cookie: [...owner.cookies].map((pair) => pair.join('=')).join('; ') },
    })
    t.equal(file.headers['content-type'], 'application/pdf')
    const pdf = join(await freshDirectory(t), 'sheet.pdf')
    writeFileSync(pdf, file.rawPayload)
    const codes = (await readSheets(pdf, { columns: 5, rows: 7 })).map((text) => text ?? '')
    t.equal(new Set(codes).size, 35)
    t.ok(codes.every((text) => readCode(text).ok))

    const stranger = await server.signedIn('owner', { producerIds: ['p2'] })
    for (const path of [order, look, job, `${job}/files/1`, `${job}/again`, `${job}/spoiled`]) {
      t.equal((await stranger.get(path)).status, 404, path)
    }
    const auditor = await server.signedIn('auditor')
    t.equal((await auditor.get(job)).status, 200)
    t.equal((await auditor.get(`${job}/files/1`)).status, 403)
    t.equal((await auditor.get(order)).status, 403)
  },
)

onEachEngine(
  'spoiled labels are voided by their numbers; active ones only by who may revoke',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const staff = await server.signedIn('staff')
    const job = await server.print(staff)
    const spoiled = await staff.fill(`${job}/spoiled`, { numbers: '3, 5-6', reason: 'rách' })
    t.equal(spoiled.to, job, spoiled.text.slice(0, 1500))
    const decision = await store.read
      .selectFrom('decision')
      .selectAll()
      .where('kind', '=', 'revocation')
      .execute()
    t.same(
      decision.map(({ codes }) => Number(codes)),
      [1, 2],
    )
    const wrong = await staff.fill(`${job}/spoiled`, { numbers: '3, B1-000009-X', reason: 'x' })
    t.equal(wrong.status, 422)

    const { id } = await store.read.selectFrom('run').select('id').executeTakeFirstOrThrow()
    await activate(server.issuing, { runId: id, from: 10, to: 12 }, {}, administrator, now)
    const refused = await staff.fill(`${job}/spoiled`, { numbers: '10', reason: 'rách' })
    t.equal(refused.status, 422)
    t.match(refused.text, 'active')
    const owner = await server.signedIn('owner')
    t.equal((await owner.fill(`${job}/spoiled`, { numbers: '10', reason: 'rách' })).status, 303)
  },
)

onEachEngine(
  'a reprint has the same bytes, and needs a right once labels are active',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const staff = await server.signedIn('staff')
    const job = await server.print(staff)
    const { sha256 } = await store.read
      .selectFrom('print_file')
      .select('sha256')
      .executeTakeFirstOrThrow()
    t.equal((await staff.fill(`${job}/again`, { reason: '' })).status, 422)
    const again = await staff.fill(`${job}/again`, { reason: 'kẹt giấy', file: '1' })
    t.equal(again.headers['content-type'], 'application/pdf')
    const entry = await store.read
      .selectFrom('audit')
      .select('action')
      .where('action', '=', 'labels-reprinted')
      .execute()
    t.equal(entry.length, 1)
    t.equal(
      (await store.read.selectFrom('print_file').select('sha256').executeTakeFirstOrThrow()).sha256,
      sha256,
    )
    const { id } = await store.read.selectFrom('run').select('id').executeTakeFirstOrThrow()
    await activate(server.issuing, { runId: id }, {}, administrator, now)
    t.equal((await staff.fill(`${job}/again`, { reason: 'kẹt giấy' })).status, 422)
    const owner = await server.signedIn('owner')
    t.equal((await owner.fill(`${job}/again`, { reason: 'kẹt giấy' })).status, 200)
  },
)

onEachEngine(
  'a roll is printed for the thermal printer that is there; a sheet never is',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const owner = await server.signedIn('owner')
    const order = `/office/print/new?product=${server.product}&template=40x40`
    t.match((await owner.get(order)).text, /name="format" value="zpl"/)
    const sheets = await owner.get(`${order.replace('40x40', '63x38')}`)
    t.notMatch(sheets.text, 'name="format"', 'not asked where there is no roll')

    const fields = { lot: 'none', quantity: '3', numbers: 'yes', format: 'zpl', dpi: '300' }
    const onSheet = await owner.fill(order, { ...fields, on: '40x40/a4-35' })
    t.notMatch(onSheet.to, 'format=', 'paper goes through an office printer, whatever is chosen')
    const forged = await owner.fill(`${onSheet.to}&format=zpl`, { once: 'sheet' })
    t.match((await owner.get(forged.to ?? '')).text, 'Office printer', 'also by its address')

    for (const [format, head] of [
      ['zpl', /\^XA[^]*\^XZ/],
      ['tspl', /SIZE [^]*PRINT /],
    ] as const) {
      const ordered = await owner.fill(order, { ...fields, format, on: '40x40/roll-40x40' })
      const look = ordered.to ?? ''
      t.match((await owner.get(look)).text, /Thermal printer \((ZPL|TSPL)[^<]*300 dpi/)
      const job = (await owner.fill(look, { once: format })).to ?? ''
      await server.work()
      const page = await owner.get(job)
      const id = job.split('/').at(-1) ?? ''
      t.match(page.text, `<code>nguon send ${id} --to PRINTER:9100</code>`)
      t.notMatch(page.text, 'Actual size', 'what is told of PDF files is not told of it')
      for (const file of [
        await owner.get(`${job}/files/1`),
        await owner.fill(`${job}/again`, { reason: 'kẹt giấy', file: '1' }),
      ]) {
        t.equal(file.headers['content-type'], 'application/octet-stream')
        t.equal(file.headers['content-disposition'], `attachment; filename="nguon-${id}.${format}"`)
        t.match(file.text, head)
      }
      const { snapshot } = await store.read
        .selectFrom('print_job')
        .select('snapshot')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      t.match(JSON.parse(snapshot), { dpi: 300, stock: { name: 'roll-40x40' } })
    }
    const divided = { ...fields, quantity: '12', on: '40x40/roll-40x40', perRoll: '10' }
    const ordered = await owner.fill(order, divided)
    const job = (await owner.fill(ordered.to ?? '', { once: 'rolls' })).to ?? ''
    await server.work()
    for (const n of [1, 2]) t.match((await owner.get(`${job}/files/${n}`)).text, / header \d{10}/)
    t.equal((await owner.get(`${job}/files/3`)).status, 404, 'twelve labels are two rolls of ten')
    t.equal((await owner.fill(order, { ...divided, perRoll: '5' })).status, 422)
  },
)

onEachEngine('a print is stopped and gone on with', async (t, store, location) => {
  const server = await openWorkshop(t, store, location)
  const staff = await server.signedIn('staff')
  const job = await server.print(staff, false)
  t.equal((await staff.fill(`${job}/cancel`, {})).to, job)
  await server.work()
  t.match((await staff.get(job)).text, 'Stopped')
  t.equal((await staff.fill(`${job}/go-on`, {})).to, job)
  await server.work()
  t.match((await staff.get(job)).text, '35 / 35')
  t.equal((await staff.fill(`${job}/cancel`, {})).status, 422, 'what is done cannot be stopped')
  t.match((await staff.get('/office/print/jobs')).text, job)
})
