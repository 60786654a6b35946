/** From what a person types to what the verbs take: products, lots, stretches of a run. */
import { readRunningNumber, runName } from '../codes/running-number.js'
import type { Actor } from '../accounts/actor.js'
import { fail as failIssuing } from '../issuing/errors.js'
import { getRun } from '../issuing/runs.js'
import type { StretchName } from '../issuing/stretch.js'
import { fail as failJob } from '../printing/jobs-errors.js'
import { nameKey } from '../registry/name-key.js'
import type { ReadDb } from '../store/store.js'
import { findLot } from '../trace/lots.js'
import type { Flags } from './command.js'
import { fail } from './errors.js'

/** A product by its id, or by its name when only one has it. */
export async function productIdOf(read: ReadDb, text: string): Promise<string> {
  const rows = await read
    .selectFrom('product')
    .select(['id', 'name'])
    .where((eb) => eb.or([eb('id', '=', text), eb('name_key', '=', nameKey(text))]))
    .execute()
  const exact = rows.find((row) => row.id === text) ?? (rows.length === 1 ? rows[0] : undefined)
  if (exact) return exact.id
  if (rows.length === 0) throw failIssuing('product-not-found', text)
  throw fail('name-ambiguous', text, rows.map((row) => row.id).join(', '))
}

/** A lot by its id, or by its number together with its product. */
export async function lotIdOf(
  read: ReadDb,
  text: string,
  productId: string | undefined,
): Promise<string> {
  const byId = await read.selectFrom('lot').select('id').where('id', '=', text).executeTakeFirst()
  const lot = byId ?? (productId === undefined ? undefined : await findLot(read, productId, text))
  if (!lot) throw failIssuing('lot-not-found', text)
  return lot.id
}

/** `--product` and `--lot` together, as far as they are given. */
export async function subjectOf(
  read: ReadDb,
  flags: Flags,
): Promise<{ productId?: string; lotId?: string }> {
  const product = flags.text('product')
  const lot = flags.text('lot')
  const productId = product === undefined ? undefined : await productIdOf(read, product)
  const lotId = lot === undefined ? undefined : await lotIdOf(read, lot, productId)
  return { ...(productId && { productId }), ...(lotId && { lotId }) }
}

/**
 * The stretch that `--job` or `--run` with `--from`/`--to` names, or two codes or printed running
 * numbers in `--from` and `--to` alone; undefined when none of these is given.
 */
export async function stretchOf(read: ReadDb, flags: Flags): Promise<StretchName | undefined> {
  const [from, to] = [flags.text('from'), flags.text('to')]
  const whole = await wholeOf(read, flags)
  if (whole) {
    return {
      runId: whole.id,
      from: numberOf('--from', from, whole.seq) ?? whole.first,
      to: numberOf('--to', to, whole.seq) ?? whole.last,
    }
  }
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined) {
    throw fail('flag-missing', from === undefined ? '--from' : '--to')
  }
  return betweenPrinted(from, to) ?? { fromCode: from, toCode: to }
}

/** The run of `--run`, or the stretch of its run that `--job` printed. */
async function wholeOf(read: ReadDb, flags: Flags) {
  const [run, job] = [flags.text('run'), flags.text('job')]
  if (run !== undefined && job !== undefined) throw fail('flags-conflict', '--run, --job')
  if (run !== undefined) {
    const { id, seq, quantity } = await getRun(read, run, everybody)
    return { id, seq, first: 1, last: quantity }
  }
  if (job === undefined) return undefined
  const row = await read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .select(['run.id', 'run.seq', 'print_job.first_number', 'print_job.quantity'])
    .where('print_job.id', '=', job)
    .executeTakeFirst()
  if (!row) throw failJob('print-job-not-found', job)
  const { id, seq, first_number: first, quantity } = row
  return { id, seq, first, last: first + quantity - 1 }
}

/** Naming is not changing: the verb that is called checks whose run it is. */
const everybody: Actor = { name: 'cli', producerId: null }

/** A running number of the run: plain, or as printed, and then it must be of this run. */
function numberOf(flag: string, text: string | undefined, seq: number): number | undefined {
  if (text === undefined) return undefined
  const read = readRunningNumber(text)
  if (!read) {
    throw fail('flag-value-wrong', flag, text, {
      vi: 'số thứ tự như 500 hoặc A7-000500-K',
      en: 'a running number such as 500 or A7-000500-K',
    })
  }
  if (read.seq !== undefined && read.seq !== seq) {
    throw failIssuing('stretch-of-two-runs', runName(read.seq), runName(seq))
  }
  return read.number
}

/** Two running numbers as printed carry their run; a plain number alone does not. */
function betweenPrinted(from: string, to: string): StretchName | undefined {
  const [a, b] = [readRunningNumber(from), readRunningNumber(to)]
  if (a?.seq === undefined || b?.seq === undefined) return undefined
  if (a.seq !== b.seq) throw failIssuing('stretch-of-two-runs', runName(a.seq), runName(b.seq))
  return { runId: runName(a.seq), from: a.number, to: b.number }
}
