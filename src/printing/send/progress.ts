/** How far a job has been sent, on disk before a label leaves: a process that dies repeats none. */
import { hostname } from 'node:os'
import { nanoid } from 'nanoid'
import { recordAudit } from '../../accounts/audit.js'
import type { Actor } from '../../accounts/actor.js'
import type { ReadDb, Store } from '../../store/store.js'
import { isAlive } from '../../jobs/alive.js'
import { fail } from '../jobs-errors.js'
import type { PrintJob } from '../jobs.js'

/** First and last running number of a stretch. */
export type Stretch = readonly [first: number, last: number]

export interface Delivery {
  readonly address: string
  readonly status: 'sending' | 'paused' | 'stopped' | 'done'
  /** Labels handed to a printer. */
  readonly sent: number
  /** The first so many of them are printed for sure. */
  readonly sure: number
  /** Labels of which nobody knows whether they came out. */
  readonly unsure: readonly Stretch[]
  readonly problem: string | null
}

/** Undefined for a job that was never sent. */
export async function findDelivery(read: ReadDb, jobId: string): Promise<Delivery | undefined> {
  const row = await read
    .selectFrom('print_delivery')
    .selectAll()
    .where('job_id', '=', jobId)
    .executeTakeFirst()
  return row && { ...row, unsure: JSON.parse(row.unsure) as Stretch[] }
}

export interface HeldDelivery {
  state: Delivery
  /** Changes the row, which is on disk when it resolves. @throws send-busy when it was taken over */
  update(change: Partial<Delivery>, end?: { readonly by: Actor }): Promise<void>
}

/**
 * Takes a job's delivery for this process, from its beginning or from where the last one stopped.
 * What was under way when that one ended is unsure.
 * @throws send-busy while another living process has it
 */
export async function holdDelivery(
  store: Store,
  job: PrintJob,
  start: {
    readonly address: string
    readonly sent: number | undefined
    readonly reason?: string | undefined
  },
  by: Actor,
  now: () => Date,
): Promise<HeldDelivery> {
  const me = `${hostname()}:${process.pid}:${nanoid(8)}`
  const held = await store.write(async (tx): Promise<Delivery> => {
    const row = await tx
      .selectFrom('print_delivery')
      .selectAll()
      .where('job_id', '=', job.id)
      .executeTakeFirst()
    if (row && isAlive(row.claimed_by, row.claimed_at, now())) throw fail('send-busy', job.id)
    const sent = start.sent ?? row?.sent ?? 0
    const known = row ? (JSON.parse(row.unsure) as Stretch[]) : []
    const gap: Stretch[] =
      row && row.sure < row.sent && row.status !== 'done'
        ? [[job.firstNumber + row.sure, job.firstNumber + row.sent - 1]]
        : []
    const state: Delivery = {
      address: start.address,
      status: 'sending',
      sent,
      sure: sent,
      unsure: joined([...known, ...gap]),
      problem: null,
    }
    const values = {
      ...{ ...state, unsure: JSON.stringify(state.unsure) },
      ...{ claimed_by: me, claimed_at: now().toISOString(), updated_at: now().toISOString() },
    }
    if (row)
      await tx.updateTable('print_delivery').set(values).where('job_id', '=', job.id).execute()
    else
      await tx
        .insertInto('print_delivery')
        .values({ job_id: job.id, ...values })
        .execute()
    await recordAudit(tx, {
      at: now(),
      actor: by.name,
      action: 'labels-sent',
      subject: 'print-job',
      subjectId: job.id,
      detail: {
        printer: start.address,
        from: job.firstNumber + sent,
        labels: job.quantity - sent,
        again: start.sent !== undefined,
        reason: start.reason ?? null,
      },
    })
    return state
  })
  const delivery: HeldDelivery = {
    state: held,
    async update(change, end) {
      const state = { ...delivery.state, ...change }
      await store.write(async (tx) => {
        const mine = await tx
          .updateTable('print_delivery')
          .set({
            ...{ ...state, unsure: JSON.stringify(state.unsure) },
            ...{ claimed_by: end ? null : me, claimed_at: now().toISOString() },
            updated_at: now().toISOString(),
          })
          .where('job_id', '=', job.id)
          .where('claimed_by', '=', me)
          .executeTakeFirst()
        if (mine.numUpdatedRows === 0n) throw fail('send-busy', job.id)
        if (!end) return
        await recordAudit(tx, {
          at: now(),
          actor: end.by.name,
          action: state.status === 'done' ? 'labels-sent-whole' : 'labels-sent-partly',
          subject: 'print-job',
          subjectId: job.id,
          detail: { printer: state.address, sent: state.sent, unsure: state.unsure },
        })
      })
      delivery.state = state
    },
  }
  return delivery
}

/** Stretches that touch become one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort(([a], [b]) => a - b)
  const result: Stretch[] = []
  for (const [first, last] of sorted) {
    const before = result.at(-1)
    if (before && first <= before[1] + 1) {
      result[result.length - 1] = [before[0], Math.max(before[1], last)]
    } else result.push([first, last])
  }
  return result
}
