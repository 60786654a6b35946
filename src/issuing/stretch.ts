/** Naming a stretch of a run: by its two end codes in either order, by running numbers, or the whole run. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { createCodeCipher } from '../codes/cipher.js'
import { valueOf } from '../codes/alphabet.js'
import { readCode } from '../codes/reader.js'
import { runningNumber } from '../codes/running-number.js'
import type { Tx } from '../store/store.js'
import type { IssuingContext } from './context.js'
import type { RunRange } from './decisions.js'
import { fail } from './errors.js'
import type { Range } from './ranges.js'
import { getRun, type Run, toRun } from './runs.js'

export type StretchName =
  | { readonly runId: string; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly fromCode: string; readonly toCode: string }

export interface Stretch extends RunRange {
  readonly run: Run
}

type Reader = Pick<Tx, 'selectFrom'>

/** Finds the stretch; refuses ends of two runs, numbers outside the run, and what is another's. */
export async function resolveStretch(
  ctx: IssuingContext,
  read: Reader,
  name: StretchName,
  by: Actor,
): Promise<Stretch> {
  if ('runId' in name) {
    const run = await getRun(read, name.runId, by)
    return numbersOf(run, name.from ?? 1, name.to ?? run.quantity)
  }
  const a = await placeOfCode(ctx, read, name.fromCode, by)
  const b = await placeOfCode(ctx, read, name.toCode, by)
  if (a.run.seq !== b.run.seq) throw fail('stretch-of-two-runs', a.run.name, b.run.name)
  const [first, last] = a.index < b.index ? [a.index, b.index] : [b.index, a.index]
  return { run: a.run, runSeq: a.run.seq, epoch: a.run.epoch, first, last }
}

/** The stretch of a run from one running number to another, in either order. */
export function numbersOf(run: Run, from: number, to: number): Stretch {
  const [low, high] = from < to ? [from, to] : [to, from]
  if (!Number.isInteger(low) || !Number.isInteger(high) || low < 1 || high > run.quantity) {
    throw fail('stretch-outside-run', run.name, run.quantity)
  }
  return {
    run,
    runSeq: run.seq,
    epoch: run.epoch,
    first: run.firstIndex + low - 1,
    last: run.firstIndex + high - 1,
  }
}

/** The run and index of a code as typed. Never names the code in an error. */
export async function placeOfCode(
  ctx: IssuingContext,
  read: Reader,
  typed: string,
  by: Actor,
  which = '…',
): Promise<{ run: Run; index: number }> {
  const read1 = readCode(typed)
  if (!read1.ok) throw fail('code-unknown', which)
  const key = ctx.keyring.epochKey(valueOf[read1.code.charCodeAt(0)] as number)
  const index = key && createCodeCipher(key).indexOf(read1.code)
  if (key === undefined || index === undefined) throw fail('code-unknown', which)
  const row = await read
    .selectFrom('run')
    .selectAll()
    .where('epoch', '=', key.epoch)
    .where('first_index', '<=', index)
    .orderBy('first_index', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || index >= row.first_index + row.quantity || !mayTouch(by, row.producer_id)) {
    throw fail('code-unknown', which)
  }
  return { run: toRun(row), index }
}

/** `A7-000500-K … A7-000620-3`: how a stretch is named to people. */
export function describe(run: Run, range: Range): string {
  const name = (index: number) => runningNumber(run.seq, index - run.firstIndex + 1)
  return range.first === range.last
    ? name(range.first)
    : `${name(range.first)} … ${name(range.last)}`
}
