import t from 'tap'
import { findDelivery } from '../../../src/printing/send/progress.js'
import { startPrinter } from './printer.js'
import { onSqlite, patience, waitFor, workshop } from './workshop.js'

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
