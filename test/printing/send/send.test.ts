import t from 'tap'
import { activate } from '../../../src/issuing/activations.js'
import { findDelivery } from '../../../src/printing/send/progress.js'
import { readAddress, sendPrintJob } from '../../../src/printing/send/send.js'
import { longestAnswer, readStatus } from '../../../src/printing/send/status.js'
import { administrator, now } from '../../issuing/installation.js'
import { onEachEngine } from '../../stores.js'
import { startPrinter } from './printer.js'
import { onSqlite, workshop } from './workshop.js'

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

t.test('each roll begins with its header, once, wherever sending goes on', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    const { wanted, headers, send } = await workshop(t, store, 25, 'zpl', 10)
    t.equal(new Set(headers).size, 3, 'three rolls, each with a header of its own')
    const rolls = [0, 10, 20].flatMap((first, n) => [
      headers[n] ?? '',
      ...wanted.slice(first, first + 10),
    ])
    // The line breaks in the middle of the first roll, and where the second begins.
    printer.onLabel = (_, socket) => {
      const printed = printer.labels.length
      if ((printed === 5 || printed === 11) && printer.connections < 3) socket.destroy()
    }
    const broken = await send(printer.address)
    t.match(broken, { status: 'done', sent: 25 })
    t.ok(printer.connections >= 3)
    const told = new Set(broken.unsure.flatMap(([first, last]) => wanted.slice(first - 1, last)))
    t.same(
      printer.labels.filter((label) => !told.has(label)),
      rolls.filter((label) => !told.has(label)),
      'in order, none twice, and only labels that are named may be missing',
    )
    for (const header of headers) {
      t.equal(printer.labels.filter((label) => label === header).length, 1)
    }

    printer.labels.length = 0
    await send(printer.address, { from: 15 })
    t.same(
      printer.labels,
      [...wanted.slice(14, 20), headers[2], ...wanted.slice(20)],
      'from the middle of a roll its header does not come again',
    )
    printer.labels.length = 0
    await send(printer.address, { from: 21 })
    t.same(printer.labels, rolls.slice(22), 'a roll that is printed again as a whole has it')
  })
})

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
    readStatus('zpl', Buffer.from(`\x02${one}\x03\r\n\x02${two}\x03\r\n\x021234,0\x03\r\n`))
  const [fine, idle] = ['030,0,0,1245,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000000,1,000']
  t.same(zpl(fine, idle), { problem: undefined, waiting: 0 })
  t.match(zpl('030,1,1,1245,003,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000004,1,000'), {
    problem: 'paper-out',
    waiting: 7,
  })
  t.match(zpl(fine, '000,0,1,0,0,2,4,0,00000000,1,000'), { problem: 'head-open' })
  t.equal(readStatus('zpl', Buffer.from('\x02030,0,0')), undefined, 'not whole yet')
  t.match(readStatus('tspl', Buffer.from([0x20])), {
    problem: undefined,
    waiting: undefined,
  })
  t.match(readStatus('tspl', Buffer.from([0x00])), { problem: undefined, waiting: 0 })
  t.match(readStatus('tspl', Buffer.from([0x04])), { problem: 'paper-out' })
  for (const [one, two] of [
    ['030,x,0,1245,000,0,0,0,000,0,0,0', idle],
    ['030,0,0,1245,-01,0,0,0,000,0,0,0', idle],
    ['030', idle],
    [fine, '000,0,7,0,0,2,4,0,00000000,1,000'],
    [fine, ''],
  ] as const)
    t.equal(zpl(one, two), 'nonsense', `${one} | ${two}`)
  t.equal(readStatus('zpl', Buffer.alloc(longestAnswer + 1, 0x55)), 'nonsense', 'a flood')
  t.equal(readStatus('tspl', Buffer.from('HTTP/1.1 400\r\n')), 'nonsense')
  t.equal(readStatus('tspl', Buffer.from([0x00, 0x37])), 'nonsense', 'two answers to one question')
  t.same(readAddress('printer.local'), { host: 'printer.local', port: 9100 })
  t.same(readAddress('[::1]:9101'), { host: '::1', port: 9101 })
  t.throws(() => readAddress('host:99999'), { code: 'printer-address-wrong' })
})
