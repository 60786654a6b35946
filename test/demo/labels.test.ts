/** Every template that ships is on a label of the demonstration: rendered, read back, and followed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { createDemo } from '../../src/demo/demo.js'
import { finishDemo } from '../../src/demo/finish.js'
import { watchFlags } from '../../src/copies/flags.js'
import { openIssued } from '../../src/issuing/issued.js'
import { verifyCode } from '../../src/lookup/look-up.js'
import { readSnapshot } from '../../src/printing/jobs-snapshot.js'
import { workOff } from '../../src/printing/jobs-work.js'
import { listPrintJobs, type PrintingContext, printFilesOf } from '../../src/printing/jobs.js'
import { demonstrated, templateUses } from '../../src/printing/label-templates/uses.js'
import { noPictures } from '../../src/printing/label-pictures.js'
import { preflight } from '../../src/printing/preflight.js'
import { listTemplates, loadTemplate } from '../../src/printing/templates.js'
import { unitLabelsPdf, unitTemplates } from '../../src/printing/unit-labels.js'
import { createProducer } from '../../src/registry/producers.js'
import { openScanReader } from '../../src/store/scan-log.js'
import { openStore } from '../../src/store/store.js'
import { listLogisticUnits } from '../../src/trace/logistic-units.js'
import { administrator, installation, now } from '../issuing/installation.js'
import { grownBy, squaresOf } from '../printing/matrix.js'
import { drawPart, openPdf, zbar, zxing } from '../printing/raster.js'
import { freshLocation } from '../stores.js'

t.setTimeout(900_000)

/** What would spoil the look of a label without stopping it. */
const looks = new Set(['overflow', 'small-letters', 'glyphs', 'quiet-zone', 'stock'])

async function demonstration(t: Test) {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const issuing = await installation(t, store)
  const ctx: PrintingContext = { ...issuing, baseUrl: null, localUrl: 'http://127.0.0.1:3000' }
  const demo = await createDemo(issuing, location, now)
  const jobs = await finishDemo(ctx, demo, now)
  return { ctx, store, location, demo, jobs }
}

await t.test('the demonstration’s labels', async (t) => {
  const { ctx, store, location, demo, jobs } = await demonstration(t)
  const { read } = store

  await t.test('every template that ships is used by one of its products', async (t) => {
    const uses = await templateUses(read, administrator)
    const unused = listTemplates().filter((name) => !uses.has(name))
    t.same(unused, [], 'give each a print of the demonstration (src/demo/labels.ts)')
    const documented = readFileSync(
      new URL('../../docs/reference/labels.md', import.meta.url),
      'utf8',
    )
    for (const [name, [first]] of uses) {
      const row = new RegExp(`^\\| \`${name}\` .*$`, 'm').exec(documented)?.[0]
      t.match(
        row,
        ` ${first?.product.replace(' (minh hoạ)', '')} |`,
        `the docs tell who uses ${name}`,
      )
    }
    const used = [...uses.values()].flatMap((products) =>
      products.map(({ productId }) => productId),
    )
    const known = new Set([...demo.items.values()].map(({ productId }) => productId))
    t.ok(used.every((id) => known.has(id)))
    const own = demo.items.get('brocade')?.producerId ?? ''
    const theirs = await templateUses(read, { name: 'person:1', producerId: own })
    t.same([...theirs.keys()], ['tag-50x90'], 'a producer sees its own products alone')
  })

  await t.test(
    'each has a picture of its product, but not for who has products to look at',
    async (t) => {
      for (const name of listTemplates()) {
        const values = await demonstrated(read, name, administrator, now, noPictures)
        t.match(values, { product: { name: /minh hoạ/ }, producer: { name: /minh hoạ/ } }, name)
      }
      const { id } = await createProducer(store, { name: 'HTX Thật' }, 'test', now)
      const real = { name: 'person:2', producerId: id }
      t.equal(await demonstrated(read, '40x40', real, now, noPictures), undefined)
    },
  )

  await t.test('a print that somebody waits for goes before them', async (t) => {
    const later = new Date(now.getTime() + 60_000)
    await store.write(async (tx) => {
      const job = await tx
        .selectFrom('print_job')
        .selectAll()
        .where('id', '=', jobs.at(-1) ?? '')
        .executeTakeFirstOrThrow()
      const changes = { id: 'waited', created_by: 'person:1', created_at: later.toISOString() }
      await tx
        .insertInto('print_job')
        .values({ ...job, ...changes })
        .execute()
    })
    const done: string[] = []
    const stop = new AbortController()
    await workOff(ctx, administrator, {
      now: () => now,
      signal: stop.signal,
      once: true,
      onEnd: (id, error) => {
        t.error(error)
        done.push(id)
      },
    })
    t.same(done, ['waited', ...jobs])
  })

  await t.test('nothing stops them, and what they say leads to their products', async (t) => {
    const reader = await openScanReader(location)
    t.teardown(() => reader.close())
    const flags = await watchFlags(read)
    t.teardown(() => flags.stop())
    const scans = { history: async (epoch: number, index: number) => reader.counters(epoch, index) }
    const sources = { issued: await openIssued(ctx), read, flags, scans }
    const printed = await listPrintJobs(read, administrator)
    t.equal(printed.length, jobs.length + 1)
    for (const job of printed) {
      const { template, format, quantity } = job
      const snapshot = await readSnapshot(read, job.id)
      const run = await read
        .selectFrom('run')
        .select('product_id')
        .where('id', '=', job.runId)
        .executeTakeFirstOrThrow()
      const productId = run.product_id
      const findings = await preflight(read, snapshot, { productId, format, quantity }, now)
      const amiss = findings.filter(
        ({ key, state }) => state === 'stop' || (state === 'mind' && looks.has(key)),
      )
      t.same(amiss, [], `${template}: no stop, no text cut or too small`)

      t.equal(job.status, 'done', template)
      const [file] = await printFilesOf(read, job.id)
      const document = await openPdf(file?.path ?? '')
      const squares = squaresOf(snapshot, 0)
      t.ok(squares.length > 0, `${template} has a symbol`)
      for (const f of findings) if (f.state === 'mind') console.error(template, f.key, f.what.vi)
      for (const square of squares) {
        const picture = drawPart(document, 0, snapshot.dpi, grownBy(square, 2 * square.module))
        // zbar knows no DataMatrix.
        const [text = ''] = await (square.kind === 'qr' ? zbar(picture) : zxing(picture))
        const [, code = text] = /\(21\)(\w+)$/.exec(text) ?? []
        const verdict = await verifyCode(sources, code, 'vi', now)
        t.match(verdict, { verdict: 'valid', product: { id: productId, demo: true } }, template)
      }
      document.destroy()
    }
  })

  await t.test('its pallets say what is on them', async (t) => {
    const { productId = '' } = demo.items.get('rice') ?? {}
    const units = await listLogisticUnits(read, productId)
    t.equal(units.length, 2)
    const { gtin } = await read
      .selectFrom('product')
      .select('gtin')
      .where('id', '=', productId)
      .executeTakeFirstOrThrow()
    for (const template of unitTemplates) {
      const { width, height } = loadTemplate(template)
      const px = (mm: number) => Math.floor((mm * 300) / 25.4)
      const whole = { left: 0, top: 0, width: px(width), height: px(height) }
      const file = join(ctx.dataDirectory, `${template}.pdf`)
      writeFileSync(file, await unitLabelsPdf(ctx, { units, template }, now))
      const document = await openPdf(file)
      for (const [page, { sscc }] of units.entries()) {
        const said = await zxing(drawPart(document, page, 300, whole), { maxNumberOfSymbols: 4 })
        for (const element of [`(00)${sscc}`, `(02)0${gtin}`, '(37)48', '(10)NEP-26-03'])
          t.match(said.join(' '), element, `${template}, page ${page + 1}`)
      }
      document.destroy()
    }
  })
})
