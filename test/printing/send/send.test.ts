import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { pageRange, readIndex } from '../../../src/labels/thermal/parts.js'
import { activate } from '../../../src/issuing/activations.js'
import { createPrintJob } from '../../../src/printing/jobs-create.js'
import { runPrintJob } from '../../../src/printing/jobs-run.js'
import { findDelivery } from '../../../src/printing/send/progress.js'
import { readAddress, sendPrintJob, type SendOptions } from '../../../src/printing/send/send.js'
import { readStatus } from '../../../src/printing/send/status.js'
import { administrator, installation, now, seedRegistry } from '../../issuing/installation.js'
import { openStore, type Store } from '../../../src/store/store.js'
import { freshLocation, onEachEngine } from '../../stores.js'
import { nguonJson, sampleList, settings } from '../../cli/nguon.js'
import { startPrinter } from './printer.js'

const nguonBin = fileURLToPath(new URL('../../../bin/nguon.js', import.meta.url))

const patience = { connect: 1000, answer: 300, stall: 400, pause: 5, tries: 4 }

async function workshop(t: Test, store: Store, quantity = 12, format = 'zpl') {
  const issuing = await installation(t, store)
  await seedRegistry(store)
  const ctx = { ...issuing, baseUrl: 'https://nguon.example', localUrl: 'http://127.0.0.1:3000' }
  const request = { producerId: 'p1', quantity, format, template: '50x30' }
  const { job } = await createPrintJob(ctx, request, administrator, now)
  const { files } = await runPrintJob(ctx, job.id, administrator, { now: () => now })
  const file = readFileSync(files[0]?.path ?? '')
  const index = readIndex(file)
  const wanted = Array.from({ length: index ? quantity : 0 }, (_, n) =>
    file.toString('latin1', ...pageRange(index!, n, file.length)),
  )
  const send = (address: string, more: Partial<SendOptions> = {}) => {
    const signal = new AbortController().signal
    const options = { now: () => new Date(), signal, patience, ...more }
    return sendPrintJob(ctx, job.id, address, administrator, options)
  }
  return { ctx, job, wanted, send }
}

async function onSqlite(t: Test, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(await freshLocation(t, 'sqlite'))
  t.teardown(() => store.close())
  await work(store)
}

async function waitFor(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

await onEachEngine('a job is printed label by label, once, and told as done', async (t, store) => {
  const printer = await startPrinter(t)
  const { job, wanted, send } = await workshop(t, store)
  t.match(await send(printer.address), { status: 'done', sent: 12, sure: 12, unsure: [] })
  t.same(printer.labels, wanted)
  await t.rejects(send(printer.address), { code: 'send-done-already' })
  await t.rejects(send(printer.address, { from: 13 }), { code: 'send-from-outside' })
  t.match(await send(printer.address, { from: 11 }), { status: 'done' })
  t.same(printer.labels.slice(12), wanted.slice(10), 'again only what was asked for')
  const audit = await store.read
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('subject_id', '=', job.id)
    .where('action', 'like', 'labels-sent%')
    .execute()
  t.equal(audit.length, 4)
})

await onEachEngine(
  'after a broken line it goes on, and no code is printed twice',
  async (t, store) => {
    const printer = await startPrinter(t)
    const { job, wanted, send } = await workshop(t, store)
    printer.onLabel = (count, socket) => {
      if (count === 5 || count === 9) socket.destroy()
    }
    const delivery = await send(printer.address)
    t.equal(new Set(printer.labels).size, printer.labels.length, 'none twice')
    const missing = wanted.filter((label) => !printer.labels.includes(label))
    t.match(delivery, { status: 'done', sent: 12 })
    const told = delivery.unsure.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    )
    t.ok(
      missing.every((label) => told.includes(wanted.indexOf(label) + 1)),
      'what may be missing is named',
    )
    t.ok(told.length <= 2, 'and it is one label a break')
    t.ok(printer.connections >= 3)
    t.equal((await findDelivery(store.read, job.id))?.status, 'done')
  },
)

t.test('a line that breaks between two labels loses and repeats nothing', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    const { wanted, send } = await workshop(t, store)
    const stop = new AbortController()
    await t.rejects(
      send(printer.address, {
        signal: stop.signal,
        onState: ({ sent }) => sent === 6 && stop.abort(),
      }),
      { code: 'send-broken-off', message: /number 6|number 5/ },
    )
    const before = printer.labels.length
    t.ok(before >= 5 && before <= 6)
    await send(printer.address)
    t.equal(new Set(printer.labels).size, printer.labels.length)
    t.ok(printer.labels.length >= 11)
    t.same(printer.labels.slice(-6), wanted.slice(6))
  })
})

t.test('without paper it waits, tells so, and goes on when there is some', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    const { wanted, send } = await workshop(t, store)
    const told: (string | null)[] = []
    printer.onLabel = (count) => {
      printer.paperOut = count === 4
    }
    await send(printer.address, {
      onState: ({ problem, status }) => {
        if (told.at(-1) !== problem) told.push(problem)
        if (status === 'paused') printer.paperOut = false
      },
    })
    t.same(told, [null, 'paper-out', null])
    t.same(printer.labels, wanted)
  })
})

t.test('a printer that stalls is called again; one that is off is given up by name', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    const { wanted, send } = await workshop(t, store)
    let stalled = false
    printer.onLabel = async (count) => {
      if (count !== 3 || stalled) return
      stalled = true
      await new Promise((resolve) => setTimeout(resolve, 900))
    }
    const delivery = await send(printer.address)
    t.match(delivery, { status: 'done', unsure: [[3, 3]] })
    await waitFor(() => printer.labels.length === 12)
    t.same([...printer.labels].sort(), [...wanted].sort(), 'each once')
  })
  await onSqlite(t, async (store) => {
    const { job, send } = await workshop(t, store, 2)
    await t.rejects(send('127.0.0.1:9', { patience: { ...patience, tries: 2 } }), {
      code: 'send-broken-off',
      message: /ECONNREFUSED/,
    })
    t.match(await findDelivery(store.read, job.id), { status: 'stopped', sent: 0, unsure: [] })
  })
})

t.test('a printer that never answers is sent to by acknowledged bytes', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    printer.mute = true
    const { wanted, send } = await workshop(t, store, 5)
    t.match(await send(printer.address), { status: 'done', sent: 5, unsure: [] })
    await waitFor(() => printer.labels.length === 5)
    t.same(printer.labels, wanted)
  })
})

t.test('a process that is killed repeats no label when it is started again', async (t) => {
  const printer = await startPrinter(t)
  const data = t.testdir({ 'list.csv': sampleList })
  const env = settings(join(data, 'var'))
  await nguonJson(['import', 'products', join(data, 'list.csv')], { env })
  const { job } = await nguonJson(
    ['print', '--product', 'Chè mẫu', '--quantity', '20', '--out', join(data, 'labels.zpl')],
    { env },
  )
  const args = ['send', job, '--to', printer.address]
  const killed = spawn(process.execPath, [nguonBin, ...args], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  printer.onLabel = (count) => {
    if (count === 7) killed.kill('SIGKILL')
  }
  await once(killed, 'exit')
  t.ok(printer.labels.length < 20, 'it was cut off')
  const delivery = await nguonJson(args, { env })
  t.match(delivery, { status: 'done', sent: 20 })
  t.equal(new Set(printer.labels).size, printer.labels.length, 'none twice')
  const [[first = 0, last = -1] = []] = delivery.unsure as [number, number][]
  t.ok(printer.labels.length + (last - first + 1) >= 20, 'what may be missing is named')
})

t.test('what cannot be sent is refused before anything is', async (t) => {
  await onSqlite(t, async (store) => {
    const { ctx, job, send } = await workshop(t, store, 2, 'pdf')
    await t.rejects(send('127.0.0.1:9'), { code: 'send-not-thermal' })
    await t.rejects(send('nowhere at all'), { code: 'printer-address-wrong' })
    const stranger = { name: 'token:2', producerId: 'p2' }
    const options = { now: () => now, signal: new AbortController().signal }
    await t.rejects(sendPrintJob(ctx, job.id, '127.0.0.1', stranger, options), {
      code: 'print-job-not-found',
    })
  })
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    const { ctx, job, send } = await workshop(t, store, 2)
    await send(printer.address)
    await store.write((tx) =>
      tx.updateTable('run').set({ product_id: 'rice' }).where('id', '=', job.runId).execute(),
    )
    await activate(ctx, { runId: job.runId }, {}, administrator, now)
    await t.rejects(send(printer.address, { from: 1 }), { code: 'reprint-reason-missing' })
    await send(printer.address, { from: 2, reason: 'torn' })
    t.equal(printer.labels.length, 3)
  })
})

t.test('answers of printers are read', async (t) => {
  const zpl = (one: string, two: string) =>
    readStatus('zpl', Buffer.from(`\x02${one}\x03\r\n\x02${two}\x03\r\n\x021234,0\x03\r\n`))?.status
  const [fine, idle] = ['030,0,0,1245,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000000,1,000']
  t.same(zpl(fine, idle), { problem: undefined, waiting: 0 })
  t.match(zpl('030,1,1,1245,003,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000004,1,000'), {
    problem: 'paper-out',
    waiting: 7,
  })
  t.match(zpl(fine, '000,0,1,0,0,2,4,0,00000000,1,000'), { problem: 'head-open' })
  t.equal(readStatus('zpl', Buffer.from('\x02030,0,0')), undefined, 'not whole yet')
  t.match(readStatus('tspl', Buffer.from([0x20]))?.status, {
    problem: undefined,
    waiting: undefined,
  })
  t.match(readStatus('tspl', Buffer.from([0x00]))?.status, { problem: undefined, waiting: 0 })
  t.match(readStatus('tspl', Buffer.from([0x04]))?.status, { problem: 'paper-out' })
  t.same(readAddress('printer.local'), { host: 'printer.local', port: 9100 })
  t.same(readAddress('[::1]:9101'), { host: '::1', port: 9101 })
  t.throws(() => readAddress('host:99999'), { code: 'printer-address-wrong' })
})
