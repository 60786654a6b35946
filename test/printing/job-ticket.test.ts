import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import t from 'tap'
import { codesOf } from '../../src/printing/jobs-codes.js'
import { createPrintJob, type PrintRequest } from '../../src/printing/jobs-create.js'
import { runPrintJob } from '../../src/printing/jobs-run.js'
import type { PrintingContext } from '../../src/printing/jobs.js'
import { jobTicket, ticketText, writeTicket } from '../../src/printing/job-ticket.js'
import { jobTicketSchema } from '../../src/printing/job-ticket-shape.js'
import { renewPrintJob } from '../../src/printing/jobs-again.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import type { Store } from '../../src/store/store.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, installation, now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'

const schemaFile = new URL('../../data/press/job-ticket.schema.json', import.meta.url)

await t.test('the schema of tickets is the one that ships', async (t) => {
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  const options = await resolveConfig(schemaFile)
  const wanted = await format(JSON.stringify({ $schema, ...jobTicketSchema }), {
    ...options,
    parser: 'json',
  })
  if (process.env['TAP_SNAPSHOT'] === '1') writeFileSync(schemaFile, wanted)
  t.equal(readFileSync(schemaFile, 'utf8'), wanted, 'write it again with TAP_SNAPSHOT=1')
})

async function workshop(t: Parameters<typeof installation>[0], store: Store) {
  const ctx = await installation(t, store)
  const printing: PrintingContext = {
    ...ctx,
    baseUrl: 'https://nguon.example',
    localUrl: 'http://127.0.0.1:3000',
  }
  const origin = { province: 'Thái Nguyên' }
  const producer = await createProducer(store, { name: 'HTX Mẫu', ...origin }, 'test', now)
  const facts = { name: 'Chè mẫu', producerId: producer.id, group: 'Thực phẩm', ...origin }
  const product = await createProduct(store, facts, 'test', now)
  const lot = await addLot(store, { productId: product.id, number: 'L26.11-1' }, 'test', now)
  const out = join(ctx.dataDirectory, 'out')
  const print = async (request: Partial<PrintRequest>) => {
    const whole = { productId: product.id, lotId: lot.id, quantity: 25, template: '25x25', out }
    const { job } = await createPrintJob(printing, { ...whole, ...request }, administrator, now)
    return runPrintJob(printing, job.id, administrator, { now: () => now })
  }
  return { printing, print, store }
}

function isTicket(t: { ok(value: unknown, why: string): unknown }, ticket: unknown): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ;(formats as unknown as typeof formats.default)(ajv)
  const valid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  t.ok(valid(ticket), JSON.stringify(valid.errors))
  t.ok(!valid({ ...(ticket as object), codes: [] }), 'the schema refuses what it does not know')
}

await onEachEngine('rolls of a press job, and the ticket that names them', async (t, store) => {
  const { printing, print } = await workshop(t, store)
  const { job, files } = await print({ format: 'press', perRoll: 10, spot: true })
  t.same(
    files.map(({ firstNumber, labels, pages }) => [firstNumber, labels, pages]),
    [
      [1, 10, 11],
      [11, 10, 11],
      [21, 5, 6],
    ],
  )
  t.ok(files.every(({ path }) => path.endsWith('.pdf')))
  const ticket = await jobTicket(store.read, job.id, administrator)
  isTicket(t, ticket)
  t.match(ticket, {
    quantity: 25,
    lot: 'L26.11-1',
    rolls: { labelsPerRoll: 10, rolls: 3 },
    records: { tree: 'DPart', perPage: 1 },
    label: { widthMm: 25, heightMm: 25 },
    condition: { name: 'CGATS TR 006' },
    producer: { name: 'HTX Mẫu' },
  })
  t.equal(ticket.files[1]?.sha256, files[1]?.sha256)
  t.match(ticket.files[2], { roll: { n: 3, of: 3 }, labels: 5 })
  t.match(ticket.symbols[0], { kind: 'qr', content: 'https://NGUON.EXAMPLE/T/{code}' })
  const text = ticketText(ticket)
  for (const codes of await codesOf(printing, job.id, administrator, now)) {
    for (const code of codes) if (text.includes(code)) t.fail('a code stands in the ticket')
  }
  const path = writeTicket(ticket, files)
  t.match(path, new RegExp(`nguon-${job.id}-job-ticket\\.json$`))
  t.same(JSON.parse(readFileSync(path ?? '', 'utf8')), ticket)
  const part = { from: 11, to: 20, reserve: false }
  const renewed = await renewPrintJob(printing, job.id, part, administrator, now)
  t.match(renewed.job, { format: 'press', stock: 'press', firstNumber: 11, quantity: 10 })
})

await onEachEngine('variable data as CSV has the lot last', async (t, store) => {
  const { print } = await workshop(t, store)
  const { job, files } = await print({ format: 'csv' })
  const [head, first] = readFileSync(files[0]?.path ?? '', 'utf8').split('\r\n')
  t.equal(head, '\ufeffnumber,code,printed,url,lot')
  t.match(first, /^A1-000001-.,[0-9A-Z]{12},[^,]+,https:[^,]+,L26\.11-1$/)
  const ticket = await jobTicket(store.read, job.id, administrator)
  isTicket(t, ticket)
  t.match(ticket, { symbols: [], records: null, condition: null })
})

await onEachEngine('what cannot be divided or has no plates is refused', async (t, store) => {
  const { print } = await workshop(t, store)
  const refused = async (request: Partial<PrintRequest>, code: string) =>
    t.rejects(print(request), { code })
  await refused({ perRoll: 25, stock: 'a4-70' }, 'print-rolls-only')
  await refused({ perRoll: 25, format: 'csv' }, 'print-rolls-only')
  await refused({ perRoll: 25, format: 'zpl', stock: 'a4-70' }, 'print-rolls-only')
  await refused({ perRoll: 9, format: 'press' }, 'print-per-roll-wrong')
  await refused({ perRoll: 20_001, format: 'press' }, 'print-per-roll-wrong')
  await refused({ spot: true, format: 'pdf' }, 'print-spot-only-press')
})
