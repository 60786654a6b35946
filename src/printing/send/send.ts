/**
 * Sends a finished job to a thermal printer, label by label. A label counts as sent before it leaves,
 * and is never sent again unless told: after a break, what may or may not have come out is named
 * instead. Printers that answer (`~HS`, `<ESC>!?`) say when they have got it and what keeps them; for
 * others, bytes that their side has acknowledged count. One whose answers make no sense gets no label.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '../../accounts/actor.js'
import { getRun } from '../../issuing/runs.js'
import { indexBytes, pageRange, readIndex } from '../../labels/thermal/parts.js'
import { fail } from '../jobs-errors.js'
import { isAlive } from '../../jobs/alive.js'
import { isStillThere } from '../jobs-files.js'
import { assertInForce, assertReason } from '../jobs-guard.js'
import {
  getPrintJob,
  isThermal,
  type PrintFile,
  printFilesOf,
  type PrintingContext,
  type PrintJob,
} from '../jobs.js'
import { openLink, type Patience, type PrinterAddress, type PrinterLink } from './link.js'
import { type Delivery, findDelivery, type HeldDelivery, holdDelivery, joined } from './progress.js'
import type { PrinterStatus } from './status.js'

export interface SendOptions {
  readonly now: () => Date
  readonly signal: AbortSignal
  /** Prints from this running number again: its codes will be on two labels. */
  readonly from?: number | undefined
  /** Why active labels are printed again. */
  readonly reason?: string | undefined
  /** Called whenever something changes that a person should see. */
  readonly onState?: (state: Delivery) => void
  readonly patience?: Partial<Patience & { readonly pause: number; readonly tries: number }>
}

/** Labels a printer may hold that are not printed yet: those would be lost with its power. */
const mostWaiting = 12

const usual = { connect: 5_000, answer: 2_000, stall: 30_000, pause: 1_000, tries: 8 }

/** Answers without a label less in the printer, after which it is called stuck. */
const mostIdleAnswers = 30

/** `host`, `host:port` or `[v6]:port`. @throws printer-address-wrong */
export function readAddress(text: string): PrinterAddress {
  const [, v6, name, digits] = /^(?:\[([0-9a-f:]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text) ?? []
  const host = v6 ?? name
  const port = Number(digits ?? 9100)
  if (host === undefined || port < 1 || port > 65_535) throw fail('printer-address-wrong', text)
  return { host, port }
}

/**
 * @returns how far it came, with the stretches that are unsure
 * @throws send-not-thermal, send-not-ready, send-done-already, send-busy, send-broken-off, reprint-revoked
 */
export async function sendPrintJob(
  ctx: PrintingContext,
  jobId: string,
  address: string,
  by: Actor,
  options: SendOptions,
): Promise<Delivery> {
  const { read } = ctx.store
  const target = readAddress(address)
  const job = await getPrintJob(read, jobId, by)
  if (!isThermal(job.format)) throw fail('send-not-thermal', jobId, job.format)
  const files = await printFilesOf(read, jobId)
  if (job.status !== 'done' || !files.every(isStillThere)) throw fail('send-not-ready', jobId)
  const run = await getRun(read, job.runId, by)
  const stretch = { run, firstNumber: job.firstNumber, quantity: job.quantity }
  await assertInForce(read, stretch, jobId)
  const { from, reason } = options
  const before = await findDelivery(read, jobId)
  if (before?.status === 'done' && from === undefined) throw fail('send-done-already', jobId)
  if (from !== undefined) {
    const last = job.firstNumber + job.quantity - 1
    if (from < job.firstNumber || from > last)
      throw fail('send-from-outside', job.firstNumber, last)
    if (before) await assertReason(read, stretch, reason, jobId)
  }
  await turnAt(ctx, jobId, address, options)
  const sent = from === undefined ? undefined : from - job.firstNumber
  const held = await holdDelivery(ctx.store, job, { address, sent, reason }, by, options.now)
  const sender: Sender = {
    job,
    files,
    held,
    options,
    target,
    patience: { ...usual, ...options.patience },
    answers: false,
  }
  try {
    await sendAll(sender)
  } catch (error) {
    await held.update({ status: 'stopped' }, { by })
    if (!options.signal.aborted) throw error
    throw fail('send-broken-off', address, jobId, lastSent(sender), 'SIGINT')
  }
  await held.update({ status: 'done', problem: null }, { by })
  return held.state
}

/** Waits until no other job is being sent to this printer. */
async function turnAt(
  { store }: PrintingContext,
  jobId: string,
  address: string,
  { now, signal }: SendOptions,
): Promise<void> {
  for (;;) {
    const rows = await store.read
      .selectFrom('print_delivery')
      .select(['claimed_by', 'claimed_at'])
      .where('address', '=', address)
      .where('job_id', '!=', jobId)
      .execute()
    if (!rows.some((row) => isAliveRow(row, now()))) return
    await sleep(usual.pause, undefined, { signal })
  }
}

const isAliveRow = (row: { claimed_by: string | null; claimed_at: string | null }, now: Date) =>
  isAlive(row.claimed_by, row.claimed_at, now)

interface Sender {
  readonly job: PrintJob
  readonly files: readonly PrintFile[]
  readonly held: HeldDelivery
  readonly options: SendOptions
  readonly target: PrinterAddress
  readonly patience: typeof usual
  /** Has answered once: from then on silence is a problem. */
  answers: boolean
}

/** Number of the last label that was handed over; undefined while there is none. */
const lastSent = ({ job, held }: Sender): number | undefined =>
  held.state.sent > 0 ? job.firstNumber + held.state.sent - 1 : undefined

/** Connection after connection, until all is sent. */
async function sendAll(sender: Sender): Promise<void> {
  const { job, held, options, target, patience } = sender
  for (let tries = 1; ; tries++) {
    const before = held.state.sent
    let link: PrinterLink | undefined
    try {
      options.signal.throwIfAborted()
      link = await openLink(target, job.format as 'zpl' | 'tspl', patience)
      await sendOver(link, sender)
      return
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code
      const { sent, sure, unsure, address } = held.state
      const stretch = [job.firstNumber + sure, job.firstNumber + sent - 1] as const
      if (sure < sent) await held.update({ sure: sent, unsure: joined([...unsure, stretch]) })
      options.signal.throwIfAborted()
      if (why === undefined || !/^E[A-Z_]+$/.test(why)) throw error
      if (sent > before) tries = 0
      if (tries >= patience.tries) {
        throw fail('send-broken-off', address, job.id, lastSent(sender), why)
      }
      await tell(sender, { status: 'paused', problem: why })
      await sleep(Math.min(patience.pause * 2 ** tries, 30_000), undefined, {
        signal: options.signal,
      })
    } finally {
      link?.close()
    }
  }
}

/** Everything that is left, over one connection. */
async function sendOver(link: PrinterLink, sender: Sender): Promise<void> {
  const { job, files, held, options, patience } = sender
  const first = await settled(link, sender, await link.ask(patience.answer), mostWaiting)
  sender.answers ||= first !== undefined
  for (const file of files) {
    const volume = openVolume(file.path)
    try {
      const skipped = Math.max(0, held.state.sent - (file.firstNumber - job.firstNumber))
      const pages = Math.ceil(volume.index.labels / volume.index.cells)
      const start = Math.ceil(skipped / volume.index.cells)
      if (start >= pages) continue
      await link.write(volume.settings())
      for (let page = start; page < pages; page++) {
        options.signal.throwIfAborted()
        await sendPage(link, sender, volume, page)
      }
      await link.write(volume.tail())
    } finally {
      volume.close()
    }
  }
  if (sender.answers) await settled(link, sender, await link.ask(patience.stall), 0)
  else await link.acknowledged()
  await held.update({ sure: held.state.sent })
}

/** One page: first it counts as sent, then it goes; the printer's answer says that it has arrived. */
async function sendPage(
  link: PrinterLink,
  sender: Sender,
  volume: Volume,
  page: number,
): Promise<void> {
  const { held, options, patience } = sender
  const { sent } = held.state
  const here = Math.min(volume.index.cells, volume.index.labels - page * volume.index.cells)
  await held.update({ sent: sent + here, status: 'sending', problem: null })
  options.onState?.(held.state)
  try {
    // The header of a roll goes with its first label, as one: it is printed as often as that.
    if (page === 0) await link.write(Buffer.concat([volume.header(), volume.page(0)]))
    else await link.write(volume.page(page))
  } catch (error) {
    // Not all of it left this process: a label without its end is not printed.
    await held.update({ sent })
    throw error
  }
  if (!sender.answers) {
    await link.acknowledged()
    held.state = { ...held.state, sure: held.state.sent }
    return
  }
  const status = await settled(link, sender, await link.ask(patience.stall), mostWaiting)
  const waiting = status?.waiting ?? mostWaiting
  held.state = { ...held.state, sure: Math.max(held.state.sure, held.state.sent - waiting) }
}

/**
 * Waits while the printer has a problem or holds more labels than it should. Undefined for one that
 * has never answered; rejects when one that did no longer does.
 */
async function settled(
  link: PrinterLink,
  sender: Sender,
  first: PrinterStatus | undefined,
  most: number,
): Promise<PrinterStatus | undefined> {
  const { held, options, patience } = sender
  let status = first
  let [least, idle] = [Infinity, 0]
  if (status === undefined && (sender.answers || held.state.sent > held.state.sure)) throw silent()
  while (
    status &&
    (status.problem !== undefined || (status.waiting ?? (most === 0 ? 1 : 0)) > most)
  ) {
    const waiting = status.waiting ?? -Infinity
    idle = waiting < least ? 0 : idle + 1
    least = status.waiting ?? Infinity
    const problem = status.problem ?? (idle >= mostIdleAnswers ? 'stuck' : null)
    if (problem !== held.state.problem) {
      await tell(sender, { status: problem === null ? 'sending' : 'paused', problem })
    }
    await sleep(patience.pause, undefined, { signal: options.signal })
    await held.update({})
    status = await link.ask(patience.stall)
    if (status === undefined) throw silent()
  }
  return status
}

const silent = () => Object.assign(new Error('the printer is silent'), { code: 'ETIMEDOUT' })

async function tell({ held, options }: Sender, change: Partial<Delivery>): Promise<void> {
  await held.update(change)
  options.onState?.(held.state)
}

type Volume = ReturnType<typeof openVolume>

/** A volume's file, read a part at a time. */
function openVolume(path: string) {
  const descriptor = openSync(path, 'r')
  const { size } = fstatSync(descriptor)
  const read = (from: number, to: number): Buffer => {
    const bytes = Buffer.alloc(to - from)
    if (readSync(descriptor, bytes, 0, bytes.length, from) !== bytes.length) {
      throw new Error('the file became shorter while it was read')
    }
    return bytes
  }
  const index = readIndex(read(0, Math.min(indexBytes, size)))
  if (!index) {
    closeSync(descriptor)
    throw new Error('the file does not say how it is divided')
  }
  return {
    index,
    settings: () => read(0, index.head - index.header),
    header: () => read(index.head - index.header, index.head),
    page: (page: number) => read(...pageRange(index, page, size)),
    tail: () => read(size - index.tail, size),
    close: () => closeSync(descriptor),
  }
}
