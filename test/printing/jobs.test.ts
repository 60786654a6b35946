import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Actor } from '../../src/accounts/actor.js'
import { activate } from '../../src/issuing/activations.js'
import { recall, revoke } from '../../src/issuing/revocations.js'
import { unrevoke } from '../../src/issuing/undo.js'
import { reprint, renewPrintJob } from '../../src/printing/jobs-again.js'
import { claimJob, nextWaitingJob } from '../../src/printing/jobs-claim.js'
import { codesOf } from '../../src/printing/jobs-codes.js'
import { createPrintJob, type PrintRequest } from '../../src/printing/jobs-create.js'
import { cancelPrintJob, runPrintJob } from '../../src/printing/jobs-run.js'
import { urlPrefixOf } from '../../src/labels/url-prefix.js'
import { readSnapshot } from '../../src/printing/jobs-snapshot.js'
import { workOff } from '../../src/printing/jobs-work.js'
import {
  getPrintJob,
  listPrintJobs,
  type PrintingContext,
  printFilesOf,
} from '../../src/printing/jobs.js'
import { addCertificate, revokeCertificate } from '../../src/registry/certificates.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import type { Store } from '../../src/store/store.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, installation, now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'

const at = { now: () => now }

async function workshop(t: Test, store: Store) {
  const ctx = await installation(t, store)
  const printing: PrintingContext = {
    ...ctx,
    baseUrl: 'https://nguon.example',
    localUrl: 'http://127.0.0.1:3000',
  }
  const producer = await createProducer(
    store,
    { name: 'HTX Mẫu', province: 'Thái Nguyên' },
    'test',
    now,
  )
  const product = await createProduct(
    store,
    { name: 'Chè mẫu', producerId: producer.id, group: 'Thực phẩm', province: 'Thái Nguyên' },
    'test',
    now,
  )
  const certificate = await addCertificate(
    store,
    { productId: product.id, number: '12/QĐ-UBND', stars: 4, issuedOn: '2026-01-05' },
    'test',
    now,
  )
  const out = join(ctx.dataDirectory, 'out')
  const print = async (request: Partial<PrintRequest> = {}) => {
    const whole = { productId: product.id, quantity: 20, format: 'csv', out, ...request }
    const { job } = await createPrintJob(printing, whole, administrator, now)
    return job.id
  }
  const run = (id: string) => runPrintJob(printing, id, administrator, at)
  return { ctx, printing, producer, product, certificate, out, print, run }
}

const allCodes = async (printing: PrintingContext, id: string) =>
  [...(await codesOf(printing, id, administrator, now))].flat()

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

await onEachEngine('a job makes its file, whole and recorded', async (t, store) => {
  const { printing, print, run } = await workshop(t, store)
  const id = await print({ quantity: 36, format: 'pdf', numbers: true })
  const { job, files } = await run(id)
  t.match(job, { status: 'done', labelsDone: 36, template: '40x40', stock: 'a4-35' })
  t.equal(files.length, 1)
  const [file] = files
  t.match(file, { n: 1, firstNumber: 1, labels: 36, pages: 2 })
  t.equal(file?.sha256, sha256(file?.path ?? ''))
  t.ok((file?.proofCodes ?? 0) > 0, 'it was read back')
  t.strictSame(await listPrintJobs(store.read, administrator), [job])
  const again = await reprint(printing, id, administrator, { now })
  t.equal(again.files[0]?.sha256, file?.sha256, 'printed again it has the same bytes')
})

await onEachEngine(
  'the codes of a job are read in order, and the reading is audited',
  async (t, store) => {
    const { printing, print, run } = await workshop(t, store)
    const id = await print({ quantity: 20_000 })
    const { files } = await run(id)
    const codes = await allCodes(printing, id)
    t.equal(new Set(codes).size, 20_000)
    const lines = readFileSync(files[0]?.path ?? '', 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
    t.strictSame(
      lines.map((line) => line.split(',')[1]),
      codes,
    )
    t.match(
      lines[499],
      /^A1-000500-.,\w{12},\w{4}-\w{4}-\w{4},https:\/\/NGUON\.EXAMPLE\/T\/\w{12},$/,
    )
    const audit = await store.read
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'codes-read')
      .executeTakeFirstOrThrow()
    t.match(JSON.parse(audit.detail), { codes: 20_000 })
    t.notOk(codes.some((code) => audit.detail.includes(code)))
  },
)

await onEachEngine('what cannot be printed issues no codes', async (t, store) => {
  const { printing, print, producer } = await workshop(t, store)
  const refused: [Partial<PrintRequest>, string][] = [
    [{ quantity: 0 }, 'quantity-invalid'],
    [{ quantity: -5 }, 'quantity-invalid'],
    [{ quantity: 1.5 }, 'quantity-invalid'],
    [{ quantity: 1e9 }, 'quantity-invalid'],
    [{ template: 'nope' }, 'label-template-unknown'],
    [{ stock: 'nope' }, 'label-stock-unknown'],
    [{ format: 'pdf', template: '50x30', stock: 'a4-35' }, 'label-stock-too-small'],
    [{ format: 'pdf', start: 36 }, 'label-start-cell'],
    [{ format: 'docx' }, 'print-format-unknown'],
    [{ format: 'zpl', stock: 'a4-35' }, 'print-roll-needed'],
    [{ format: 'tspl', start: 2 }, 'print-not-on-rolls'],
    [{ format: 'zpl', cutAndStack: true }, 'print-not-on-rolls'],
    [{ format: 'svg', cutAndStack: true }, 'print-not-on-rolls'],
    [{ format: 'svg', quantity: 100_000 }, 'print-too-many-pictures'],
    [{ format: 'zpl', template: '50x30', stock: 'roll-40x25' }, 'label-stock-too-small'],
    [{ productId: 'nope' }, 'product-not-found'],
    [{ lotId: 'nope' }, 'lot-not-found'],
    [{ out: '/dev/null/x' }, 'print-out-not-writable'],
  ]
  const gap = await createProduct(
    store,
    { name: 'Chỉ có năm', producerId: producer.id, claimedStars: 5, claimedYear: '2023' },
    'test',
    now,
  )
  refused.push([{ productId: gap.id }, 'product-incomplete'])
  for (const [request, code] of refused) await t.rejects(print(request), { code }, code)
  await t.rejects(createPrintJob(printing, { quantity: 5, format: 'csv' }, administrator, now), {
    code: 'print-target-missing',
  })
  t.strictSame(await store.read.selectFrom('run').select('id').execute(), [])
})

await onEachEngine(
  'a stopped job goes on behind its last finished volume with the same codes',
  async (t, store) => {
    const { printing, print, out } = await workshop(t, store)
    const id = await print({ quantity: 300_000 })
    const stop = new AbortController()
    await t.rejects(
      runPrintJob(printing, id, administrator, {
        ...at,
        signal: stop.signal,
        // Somewhere in the second volume.
        onProgress: (labels) => labels > 250_000 && stop.abort(),
      }),
      { code: 'print-job-cancelled' },
    )
    t.equal((await getPrintJob(store.read, id, administrator)).status, 'cancelled')
    const before = await printFilesOf(store.read, id)
    t.equal(before.length, 1)
    t.strictSame(readdirSync(out), [`nguon-${id}-1.csv`], 'nothing half-made is left')
    const { job, files } = await runPrintJob(printing, id, administrator, at)
    t.equal(job.status, 'done')
    t.strictSame(files[0], before[0], 'the finished volume was not made again')
    t.equal(files[1]?.labels, 50_000)
  },
)

await onEachEngine('a finished volume that has gone is made again', async (t, store) => {
  const { printing, print, run } = await workshop(t, store)
  const id = await print()
  const first = await run(id)
  rmSync(first.files[0]?.path ?? '')
  await store.write((tx) => tx.updateTable('print_job').set({ status: 'failed' }).execute())
  t.equal((await run(id)).files[0]?.sha256, first.files[0]?.sha256)
  t.ok(printing)
})

await onEachEngine('two processes never render one job', async (t, store) => {
  const { print, run } = await workshop(t, store)
  const id = await print()
  const claim = await claimJob(store, id, at.now)
  await t.rejects(run(id), { code: 'print-job-busy' })
  t.equal(await nextWaitingJob(store, now), undefined)
  await claim.stop()
  const later = new Date(now.getTime() + 60_000)
  t.equal(await nextWaitingJob(store, later), id, 'a claim without a sign of life lapses')
  const other = await claimJob(store, id, () => later)
  await t.rejects(
    claim.write(async () => {}),
    { code: 'print-job-cancelled' },
  )
  t.ok(claim.lost.aborted, 'who lost the claim is told and writes nothing')
  await other.stop()
})

await onEachEngine('a process that is gone loses its job at once', async (t, store) => {
  const { print, run } = await workshop(t, store)
  const id = await print()
  const claim = await claimJob(store, id, at.now)
  await claim.stop()
  const [host = ''] = claim.by.split(':')
  await store.write((tx) =>
    // No process has this number: it is above every limit of the kernel.
    tx
      .updateTable('print_job')
      .set({ claimed_by: `${host}:99999999:x` })
      .execute(),
  )
  t.equal((await run(id)).job.status, 'done')
})

await onEachEngine(
  'a job cancelled by somebody else stops where it is rendered',
  async (t, store) => {
    const { printing, print } = await workshop(t, store)
    const id = await print({ quantity: 300_000 })
    let cancelled: Promise<unknown> | undefined
    await t.rejects(
      runPrintJob(printing, id, administrator, {
        ...at,
        onProgress: () => {
          cancelled ??= cancelPrintJob(printing, id, administrator, now)
        },
      }),
      { code: 'print-job-cancelled' },
    )
    await cancelled
    t.equal((await getPrintJob(store.read, id, administrator)).status, 'cancelled')
    const { job } = await runPrintJob(printing, id, administrator, at)
    t.equal(job.status, 'done', 'and can be gone on with')
    await t.rejects(cancelPrintJob(printing, id, administrator, now), {
      code: 'print-job-finished',
    })
  },
)

await onEachEngine(
  'a lapsed certificate refuses the reprint and offers the same codes anew',
  async (t, store) => {
    const { printing, print, run, certificate } = await workshop(t, store)
    const id = await print({ format: 'pdf', quantity: 3 })
    await run(id)
    await revokeCertificate(store, certificate.id, 'food-safety', 'test', now)
    await t.rejects(reprint(printing, id, administrator, { now }), { code: 'reprint-stars-lapsed' })
    const { job } = await renewPrintJob(printing, id, {}, administrator, now)
    t.equal((await readSnapshot(store.read, job.id)).values.certificate, null, 'without stars')
    t.strictSame(await allCodes(printing, job.id), await allCodes(printing, id), 'the same codes')
  },
)

await onEachEngine('revoked codes are not printed again', async (t, store) => {
  const { ctx, printing, print, run, product } = await workshop(t, store)
  const lot = await addLot(store, { productId: product.id, number: 'L1' }, 'test', now)
  const id = await print({ lotId: lot.id })
  const { job } = await run(id)
  const { id: revocation } = await revoke(
    ctx,
    { runId: job.runId, from: 5, to: 8 },
    { reason: 'x' },
    administrator,
    now,
  )
  await t.rejects(reprint(printing, id, administrator, { now }), { code: 'reprint-revoked' })
  await t.rejects(renewPrintJob(printing, id, {}, administrator, now), { code: 'reprint-revoked' })
  const rest = await renewPrintJob(printing, id, { from: 9, to: 20 }, administrator, now)
  t.match(rest.job, { firstNumber: 9, quantity: 12 })
  t.strictSame(await allCodes(printing, rest.job.id), (await allCodes(printing, id)).slice(8))
  await unrevoke(ctx, revocation, administrator, now)
  await reprint(printing, id, administrator, { now })
  await recall(ctx, lot.id, { reason: 'x' }, administrator, now)
  await t.rejects(reprint(printing, id, administrator, { now }), { code: 'reprint-nothing-left' })
})

await onEachEngine(
  'active labels are printed again only with a reason, by their owner',
  async (t, store) => {
    const { ctx, printing, print, run, producer } = await workshop(t, store)
    const id = await print()
    const { job } = await run(id)
    await activate(ctx, { runId: job.runId }, {}, administrator, now)
    await t.rejects(reprint(printing, id, administrator, { now }), {
      code: 'reprint-reason-missing',
    })
    const owner: Actor = { name: 'token:1', producerId: producer.id }
    const stranger: Actor = { name: 'token:2', producerId: 'other' }
    await reprint(printing, id, owner, { now, reason: 'jam' })
    const verbs: (() => Promise<unknown>)[] = [
      () => reprint(printing, id, stranger, { now, reason: 'jam' }),
      () => runPrintJob(printing, id, stranger, at),
      () => cancelPrintJob(printing, id, stranger, now),
      () => codesOf(printing, id, stranger, now),
      () => renewPrintJob(printing, id, { reason: 'jam' }, stranger, now),
    ]
    for (const verb of verbs) {
      await t.rejects(verb(), { code: 'print-job-not-found' })
    }
    const audit = await store.read
      .selectFrom('audit')
      .select(['actor', 'detail'])
      .where('action', '=', 'labels-reprinted')
      .execute()
    t.match(audit, [{ actor: 'token:1', detail: /jam/ }])
  },
)

await onEachEngine(
  'without a public address labels carry DEMO and lead to this machine',
  async (t, store) => {
    const { printing, product } = await workshop(t, store)
    const { job } = await createPrintJob(
      { ...printing, baseUrl: null },
      { productId: product.id, quantity: 1, format: 'csv' },
      administrator,
      now,
    )
    const snapshot = await readSnapshot(store.read, job.id)
    t.match(snapshot, { demo: true, urlPrefix: 'http://127.0.0.1:3000/T/', host: '127.0.0.1:3000' })
  },
)

await onEachEngine('unbound labels name their producer and nothing else', async (t, store) => {
  const { printing, producer } = await workshop(t, store)
  const request = { producerId: producer.id, quantity: 5, format: 'csv' }
  await t.rejects(createPrintJob(printing, { ...request, activate: true }, administrator, now), {
    code: 'print-unbound-active',
  })
  const { job } = await createPrintJob(printing, request, administrator, now)
  const { values } = await readSnapshot(store.read, job.id)
  t.match(values, { product: null, producer: { name: 'HTX Mẫu' }, certificate: null })
})

await onEachEngine('waiting jobs are rendered in the order they were made', async (t, store) => {
  const { printing, print } = await workshop(t, store)
  const ids = [await print(), await print()]
  await cancelPrintJob(printing, await print(), administrator, now)
  const ended: string[] = []
  const done = await workOff(printing, administrator, {
    ...at,
    signal: new AbortController().signal,
    once: true,
    onEnd: (id) => ended.push(id),
  })
  t.equal(done, 2)
  t.strictSame([...ended].sort(), [...ids].sort())
})

t.test('the address in the QR is in capitals behind its scheme', async (t) => {
  t.equal(urlPrefixOf('https://nguon.example', null), 'https://NGUON.EXAMPLE/T/')
  t.equal(
    urlPrefixOf('https://nguon.example:8443', '9521234543213'),
    'https://NGUON.EXAMPLE:8443/01/09521234543213/21/',
  )
  t.equal(
    urlPrefixOf('https://htx.example/nguon', '9521234543213'),
    'https://HTX.EXAMPLE/nguon/01/09521234543213/21/',
    'a prefix stays as it is: what stands in front may tell its letters apart',
  )
})
