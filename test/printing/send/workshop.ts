/** A finished job for a thermal printer, and a way to send it. */
import { readFileSync } from 'node:fs'
import type { Test } from 'tap'
import { pageRange, readIndex } from '../../../src/labels/thermal/parts.js'
import { createPrintJob } from '../../../src/printing/jobs-create.js'
import { runPrintJob } from '../../../src/printing/jobs-run.js'
import { sendPrintJob, type SendOptions } from '../../../src/printing/send/send.js'
import { openStore, type Store } from '../../../src/store/store.js'
import { administrator, installation, now, seedRegistry } from '../../issuing/installation.js'
import { freshLocation } from '../../stores.js'

export const patience = { connect: 1000, answer: 300, stall: 400, pause: 5, tries: 4 }

export async function workshop(
  t: Test,
  store: Store,
  quantity = 12,
  format = 'zpl',
  perRoll?: number,
) {
  const issuing = await installation(t, store)
  await seedRegistry(store)
  const ctx = { ...issuing, baseUrl: 'https://nguon.example', localUrl: 'http://127.0.0.1:3000' }
  const request = { producerId: 'p1', quantity, format, template: '50x30', perRoll }
  const { job } = await createPrintJob(ctx, request, administrator, now)
  const { files } = await runPrintJob(ctx, job.id, administrator, { now: () => now })
  const volumes = files.flatMap(({ path }) => {
    const file = readFileSync(path)
    const index = readIndex(file)
    return index ? [{ file, index }] : []
  })
  const wanted = volumes.flatMap(({ file, index }) =>
    Array.from({ length: index.labels }, (_, n) =>
      file.toString('latin1', ...pageRange(index, n, file.length)),
    ),
  )
  const headers = volumes.map(({ file, index: { head, header } }) =>
    file.toString('latin1', head - header, head),
  )
  const send = (address: string, more: Partial<SendOptions> = {}) => {
    const signal = new AbortController().signal
    const options = { now: () => new Date(), signal, patience, ...more }
    return sendPrintJob(ctx, job.id, address, administrator, options)
  }
  return { ctx, job, wanted, headers, send }
}

export async function onSqlite(t: Test, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(await freshLocation(t, 'sqlite'))
  t.teardown(() => store.close())
  await work(store)
}

export async function waitFor(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
