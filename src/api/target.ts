/** Which codes a request means: exactly one of the forms, turned into what the verbs take. */
import { type Static, Type } from 'typebox'
import { type Actor, mayTouch } from '../accounts/actor.js'
import { readRunningNumber, runName } from '../codes/running-number.js'
import { fail as failIssuing } from '../issuing/errors.js'
import type { RevocationTarget } from '../issuing/revocations.js'
import { getRun } from '../issuing/runs.js'
import type { StretchName } from '../issuing/stretch.js'
import type { ReadDb } from '../store/store.js'
import { fail } from './errors.js'
import { Id, RunningNumber } from './shapes.js'

/** Most codes one request may list; longer lists are revoked by run and number. */
const mostCodesListed = 10_000

export const stretchFields = {
  run: Type.Optional(Id),
  job: Type.Optional(Id),
  from: Type.Optional(RunningNumber),
  to: Type.Optional(RunningNumber),
}

export const revocationFields = {
  ...stretchFields,
  lot: Type.Optional(Id),
  product: Type.Optional(Id),
  codes: Type.Optional(
    Type.Array(Type.String({ maxLength: 300 }), { minItems: 1, maxItems: mostCodesListed }),
  ),
}

type Target = Static<ReturnType<typeof Type.Object<typeof revocationFields>>>

/** Whose request it is, and where to look things up. */
export interface Asking {
  readonly read: ReadDb
  readonly by: Actor
}

/**
 * The run, stretch, lot, product or list of codes that the request names.
 * @throws target-unclear unless it names exactly one
 */
export async function targetOf(body: Target, asking: Asking): Promise<RevocationTarget> {
  const named = [body.run, body.job, body.lot, body.product, body.codes].filter(
    (x) => x !== undefined,
  )
  if (named.length > 1) throw unclear()
  if (body.run !== undefined || body.job !== undefined) return stretchOfRun(body, asking)
  const hasEnds = body.from !== undefined || body.to !== undefined
  if (hasEnds !== (named.length === 0)) throw unclear()
  if (body.lot !== undefined) return { lotId: body.lot }
  if (body.product !== undefined) return { productId: body.product }
  if (body.codes !== undefined) return { codes: body.codes }
  return endCodes(body)
}

/** As `targetOf`, where a list of codes or a product is no choice. */
export async function stretchOrLotOf(
  body: Target,
  asking: Asking,
): Promise<StretchName | { readonly lotId: string }> {
  const target = await targetOf(body, asking)
  if ('codes' in target || 'productId' in target) throw unclear()
  return target
}

/** As `stretchOrLotOf`, where a lot is no choice either. */
export async function stretchOf(body: Target, asking: Asking): Promise<StretchName> {
  const target = await stretchOrLotOf(body, asking)
  if ('lotId' in target) throw unclear()
  return target
}

const unclear = () =>
  fail('target-unclear', 'run (+ from, to), job (+ from, to), from + to, lot, product, codes')

async function stretchOfRun(body: Target, { read, by }: Asking): Promise<StretchName> {
  const job = body.job === undefined ? undefined : await jobStretch(read, body.job, by)
  const run = await getRun(read, job?.runId ?? body.run ?? '', by)
  const numberOf = (given: Target['from']): number | undefined => {
    if (given === undefined || typeof given === 'number') return given
    const printed = readRunningNumber(given)
    if (!printed) throw unclear()
    if (printed.seq !== undefined && printed.seq !== run.seq)
      throw failIssuing('stretch-of-two-runs', runName(printed.seq), run.name)
    return printed.number
  }
  return {
    runId: run.id,
    from: numberOf(body.from) ?? job?.from,
    to: numberOf(body.to) ?? job?.to,
  }
}

/** Two codes of one run, in either order. */
function endCodes({ from, to }: Target): StretchName {
  if (typeof from !== 'string' || typeof to !== 'string') throw unclear()
  return { fromCode: from, toCode: to }
}

/** The numbers of its run that a print job printed. */
async function jobStretch(read: ReadDb, id: string, by: Actor) {
  const job = await read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .select(['run_id', 'producer_id', 'first_number', 'print_job.quantity'])
    .where('print_job.id', '=', id)
    .executeTakeFirst()
  if (!job || !mayTouch(by, job.producer_id)) throw failIssuing('run-not-found', id)
  return { runId: job.run_id, from: job.first_number, to: job.first_number + job.quantity - 1 }
}
