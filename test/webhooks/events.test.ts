import { issueRun } from '../../src/issuing/runs.js'
import { recall, revoke } from '../../src/issuing/revocations.js'
import { runName, runningNumber } from '../../src/codes/running-number.js'
import { createPrintJob } from '../../src/printing/jobs-create.js'
import { runPrintJob } from '../../src/printing/jobs-run.js'
import { addCertificate, dateCertificate } from '../../src/registry/certificates.js'
import { warnOfExpiring } from '../../src/registry/expiring.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { fileReport } from '../../src/reports/file-report.js'
import { addLot } from '../../src/trace/lots.js'
import { webhookEvents } from '../../src/webhooks/events.js'
import { addWebhook } from '../../src/webhooks/webhooks.js'
import { visit } from '../copies/visits.js'
import { by, createWorld } from '../lookup/world.js'
import { freshDirectory, onEachEngine } from '../stores.js'
import { receiver, sending } from './receiver.js'

await onEachEngine(
  'every event is told with ids, runs, numbers and counts, and never a code',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const dataDirectory = await freshDirectory(t)
    const at = await receiver(t)
    const ctx = sending(store, w.clock.now)
    await addWebhook(ctx, null, { url: at.url, events: webhookEvents }, 'test', w.clock.now)
    const told = async (event: string) => {
      ctx.clock = new Date(Math.max(w.clock.now.getTime(), ctx.clock.getTime()))
      const before = at.received.length
      await ctx.send()
      const news = at.received.slice(before).map(({ json }) => json)
      t.same([...new Set(news.map(({ type }) => type))], [event])
      return news
    }
    const run = await w.issue({ productId: w.tea.id, quantity: 50, activate: true })
    const { producerId: producer } = w.tea
    const about = { producer, product: w.tea.id, run: { name: run.name } }
    const code = w.code(run, 7)

    await visit(w, `/T/${code}`, 10)
    await w.judge()
    t.match(await told('scan.alert'), [
      { data: { ...about, kind: 'often', number: runningNumber(run.seq, 7), score: Number } },
    ])

    const form = { form: 'form-1', followUp: 'x', language: 'vi', photo: null } as const
    const found = {
      ...{ epoch: run.epoch, index: run.firstIndex + 6, runSeq: run.seq, number: 7 },
      ...{ producerId: producer, productId: w.tea.id, lotId: undefined },
    }
    const said = { kind: 'copied', text: `mã ${code}`, contact: '0912 345 678' } as const
    const place = { store, dataDirectory }
    await fileReport(place, { ...form, ...said, about: { verdict: 'valid', found } }, w.clock.now)
    t.match(await told('report.made'), [
      { data: { ...about, kind: 'copied', number: runningNumber(run.seq, 7) } },
    ])

    const reason = { reason: 'bà Lan báo', notice: 'không dùng' }
    await revoke(w.ctx, { runId: run.id, from: 3, to: 5 }, reason, by, w.clock.now)
    t.match(await told('revocation'), [
      {
        data: {
          ...{ scope: 'ranges', producer, codes: 3 },
          stretches: [{ run: runName(run.seq), from: 3, to: 5 }],
        },
      },
    ])
    const lot = await addLot(store, { productId: w.tea.id, number: 'L-9' }, 'test', w.clock.now)
    await recall(w.ctx, lot.id, reason, by, w.clock.now)
    t.match(await told('recall'), [{ data: { scope: 'lot', lot: lot.id, producer, codes: 0 } }])

    const printing = { ...w.ctx, dataDirectory, baseUrl: null, localUrl: 'http://127.0.0.1:3000' }
    const wanted = { producerId: producer, quantity: 8 }
    const { job } = await createPrintJob(printing, wanted, by, w.clock.now)
    await runPrintJob(printing, job.id, by, { now: () => w.clock.now })
    t.match(await told('run.printed'), [
      { data: { printJob: job.id, producer, from: 1, labels: 8, format: 'pdf' } },
    ])

    const everything = at.received.map(({ body }) => body).join('\n')
    for (let n = 1; n <= 50; n++) t.notOk(everything.includes(w.code(run, n)))
    for (const private_ of ['0912', 'Lan', 'không dùng']) t.notOk(everything.includes(private_))
  },
)

await onEachEngine(
  'codes of several producers are told to each of their own',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const other = await createProducer(store, { name: 'HTX khác' }, 'test', w.clock.now)
    const at = await receiver(t)
    const ctx = sending(store, w.clock.now)
    const facts = { url: at.url, events: ['revocation'] }
    await addWebhook(ctx, other.id, facts, 'test', w.clock.now)
    const own = await w.issue({ productId: w.tea.id, quantity: 5 })
    const theirs = await issueRun(w.ctx, { producerId: other.id, quantity: 5 }, by, w.clock.now)
    const codes = [w.code(own, 1), w.code(theirs, 2), w.code(theirs, 4)]
    await revoke(w.ctx, { codes }, { reason: 'x' }, by, w.clock.now)
    await ctx.send()
    t.equal(at.received.length, 1)
    t.match(at.received[0]?.json.data, {
      ...{ producer: other.id, codes: 2 },
      stretches: [
        { run: theirs.name, from: 2, to: 2 },
        { run: theirs.name, from: 4, to: 4 },
      ],
    })
    t.notMatch(at.received[0]?.body, own.name)
  },
)

await onEachEngine(
  'a certificate is warned of once at 90, 30 and 7 days, the newest alone',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const at = await receiver(t)
    const day = (text: string) => new Date(`${text}T03:00:00Z`)
    const ctx = sending(store, day('2026-01-01'))
    const facts = { url: at.url, events: ['certificate.expiring'] }
    await addWebhook(ctx, null, facts, 'test', ctx.clock)
    const owner = { name: 'Mật ong rừng', producerId: w.tea.producerId }
    const { id: productId } = await createProduct(store, owner, 'test', ctx.clock)
    const dated = { productId, number: '12/QĐ', stars: 4, issuedOn: '2024-05-01' }
    const { id } = await addCertificate(
      store,
      { ...dated, expiresOn: '2027-05-01' },
      'test',
      ctx.clock,
    )
    const warned = async (on: string) => {
      ctx.clock = day(on)
      const news = await warnOfExpiring(store, ctx.clock)
      return news.filter((one) => one.product.id === productId).map(({ days }) => days)
    }
    t.same(await warned('2027-01-30'), [], '91 days before')
    t.same(await warned('2027-01-31'), [90], '90 days before')
    t.same(await warned('2027-02-15'), [], 'once')
    t.same(await warned('2027-04-10'), [30], 'also when days were missed')
    t.same(await warned('2027-04-24'), [7])
    t.same(await warned('2027-05-01'), [], 'its last day')
    await ctx.send()
    const bodies = at.received.map(({ json }) => json.data).filter((d) => d.certificate === id)
    t.match(bodies, [{ days: 90 }, { days: 30 }, { days: 7, number: '12/QĐ', product: productId }])
    await dateCertificate(
      store,
      id,
      { issuedOn: '2024-05-01', expiresOn: '2027-05-31' },
      'test',
      ctx.clock,
    )
    t.same(await warned('2027-05-02'), [30], 'another last day is warned of anew')
    const newer = { ...dated, number: '30/QĐ', issuedOn: '2027-05-03', expiresOn: '2030-05-03' }
    await addCertificate(store, newer, 'test', day('2027-05-04'))
    t.same(await warned('2027-05-25'), [], 'a newer decision has followed')
  },
)
